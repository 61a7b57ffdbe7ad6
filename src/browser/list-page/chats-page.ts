import { closeCodes } from '../../protocol/close-codes.ts';
import { elementIds, paths } from '../../protocol/page.ts';
import { createConnectionLine } from '../connection/connection-line.ts';
import { askAboutLink } from '../connection/link-answer.ts';
import { forgetKept, giveBackCookie } from '../kept/forgetting.ts';
import { keptLinks } from '../kept/tab-keys.ts';
import { whileAwake } from '../page/awake.ts';
import { htmx } from '../page/htmx.ts';
import { onSwap } from '../page/htmx-events.ts';
import { partOf } from '../page/page-part.ts';

/** What hx-ws tells of the socket that holds the list live. */
type SocketEvent = CustomEvent<{
  readonly reason: string;
  readonly code?: number | null;
  readonly connection: { readonly socket: WebSocket | null };
}>;

/** A socket that fails is tried again more often than the whole list is asked for. */
const askAgainAfterMs = 4_000;

/** Keeps the list live, and keeps nothing of a chat that has left it. */
export function startChatsPage(page: HTMLElement): void {
  const living = new AbortController();
  const list = partOf(page, `#${elementIds.chatList}`, HTMLElement);
  keepConnection(page, list, living.signal);
  keepFocus(list, living.signal);

  let listed = linksIn(list);
  const forgetWhatLeft = () => {
    const before = listed;
    listed = linksIn(list);
    for (const linkId of before) if (!listed.has(linkId)) void forgetIfGone(linkId);
  };
  onSwap('after', forgetWhatLeft, living.signal);
  // What ended while this tab showed something else.
  for (const linkId of keptLinks()) if (!listed.has(linkId)) void forgetIfGone(linkId);

  window.addEventListener('pagehide', () => living.abort(), { signal: living.signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

const linksIn = (list: HTMLElement): ReadonlySet<string> =>
  new Set([...list.querySelectorAll<HTMLElement>('[data-link-id]')].map(({ dataset }) => dataset['linkId'] ?? ''));

/** A list shows so many chats at most: not all that is missing in it has ended. */
async function forgetIfGone(linkId: string): Promise<void> {
  if ((await askAboutLink(linkId)) !== 'gone') return;
  await forgetKept(linkId);
  await giveBackCookie(linkId);
}

/** An entry is replaced when its chat goes on; who was about to open it still is. */
function keepFocus(list: HTMLElement, signal: AbortSignal): void {
  let focused: string | undefined;
  onSwap(
    'before',
    () => {
      focused = document.activeElement?.closest<HTMLElement>('li')?.id;
    },
    signal,
  );
  onSwap(
    'after',
    () => {
      if (focused && !list.contains(document.activeElement)) focusEntry(focused);
    },
    signal,
  );
}

/** The entry is no link before its keys are found, which takes a moment. */
function focusEntry(id: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`#${CSS.escape(id)} a`)?.focus({ preventScroll: true }));
}

function keepConnection(page: HTMLElement, list: HTMLElement, signal: AbortSignal): void {
  const line = createConnectionLine(partOf(page, `#${elementIds.connection}`, HTMLElement));
  let socket: WebSocket | null = null;
  /** `none` where nothing is listed: then there is nothing to be told either, and the server would refuse a socket. */
  let state: 'none' | 'away' | 'open' = page.hasAttribute('hx-ws:connect') ? 'away' : 'none';
  let askedAtMs = Number.NEGATIVE_INFINITY;
  const on = (name: string, hear: (event: SocketEvent) => void) =>
    page.addEventListener(name, (event) => hear(event as SocketEvent), { signal });
  const renew = () => socket?.close();

  /** Where no socket gets through the page itself says how things stand. */
  const askByRequest = async () => {
    if (performance.now() - askedAtMs < askAgainAfterMs) return;
    askedAtMs = performance.now();
    if (await replaceList(list)) line.showOpen();
  };

  on('htmx:ws:before:connection', (event) => {
    if (isEmpty(list)) event.preventDefault();
  });
  on('htmx:ws:after:connection', ({ detail }) => {
    socket = detail.connection.socket;
  });
  // The list comes first. Networks there are that let a socket be opened and nothing through.
  on('htmx:ws:before:message:incoming', () => {
    state = 'open';
    line.showOpen();
  });
  on('htmx:ws:close', ({ detail: { reason, code } }) => {
    const wasOpen = state === 'open';
    state = reason !== 'closed' || code === closeCodes.done ? 'none' : 'away';
    if (state === 'none') return line.showOpen();
    line.showAway();
    if (!wasOpen) void askByRequest();
  });

  /** Meanwhile this browser may have entered another chat, which the socket that is open knows nothing of. */
  const lookAgain = async () => {
    if (document.hidden) return;
    if (state === 'open') return renew();
    await askByRequest();
    // The socket of a list that was empty is given up: a new page has a new one.
    if (state === 'none' && !isEmpty(list) && !signal.aborted) location.reload();
  };
  document.addEventListener('visibilitychange', () => void lookAgain(), { signal });
  const askWhileAway = () => {
    if (state === 'away') void askByRequest();
  };
  whileAwake(askWhileAway, renew, signal);
  window.addEventListener('online', renew, { signal });
}

const isEmpty = (list: HTMLElement): boolean => list.childElementCount === 0;

/** Returns whether the server could be asked. */
async function replaceList(list: HTMLElement): Promise<boolean> {
  try {
    const answer = await fetch(paths.chats, { cache: 'no-store' });
    if (!answer.ok) return false;
    const text = await answer.text();
    await htmx.swap({
      text,
      target: list,
      select: `#${elementIds.chatList} > li`,
      swap: 'innerHTML',
      transition: false,
    });
    return true;
  } catch {
    return false;
  }
}
