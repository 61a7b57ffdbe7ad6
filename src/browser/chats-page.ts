import { closeCodes } from '../protocol/close-codes.ts';
import { elementIds } from '../protocol/page.ts';
import { whileAwake } from './awake.ts';
import { createConnectionLine } from './connection-line.ts';
import { forgetKept, giveBackCookie } from './forgetting.ts';
import { onSwap } from './htmx-events.ts';
import { askAboutLink } from './link-answer.ts';
import { partOf } from './page-part.ts';
import { keptLinks } from './tab-keys.ts';

/** What hx-ws tells of the socket that holds the list live. */
type SocketEvent = CustomEvent<{
  readonly reason: string;
  readonly code?: number | null;
  readonly connection: {
    readonly socket: WebSocket | null;
    readonly config: { readonly reconnectCodes: readonly number[] };
  };
}>;

/** A page that is told at once to go and ask again must not go in circles. */
const shortestLifeOfPageMs = 5_000;

/** Keeps the list live, and keeps nothing of a chat that has left it. */
export function startChatsPage(page: HTMLElement): void {
  const living = new AbortController();
  const list = partOf(page, `#${elementIds.chatList}`, HTMLElement);
  keepConnection(page, living.signal);
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

function keepConnection(page: HTMLElement, signal: AbortSignal): void {
  const line = createConnectionLine(partOf(page, `#${elementIds.connection}`, HTMLElement));
  let socket: WebSocket | null = null;
  const on = (name: string, hear: (event: SocketEvent) => void) =>
    page.addEventListener(name, (event) => hear(event as SocketEvent), { signal });
  const renew = () => socket?.close();

  on('htmx:ws:after:connection', ({ detail }) => {
    socket = detail.connection.socket;
    line.showOpen();
  });
  on('htmx:ws:close', ({ detail: { connection, code } }) => {
    line.showAway();
    if (connection.config.reconnectCodes.includes(code ?? closeCodes.done)) return;
    // The server closed for good: what there is now is on the page that it gives.
    setTimeout(() => location.reload(), Math.max(0, shortestLifeOfPageMs - performance.now()));
  });
  whileAwake(() => {}, renew, signal);
  window.addEventListener('online', renew, { signal });
}
