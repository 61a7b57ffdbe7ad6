import { listPageIds } from '../../protocol/page.ts';
import { askAboutLink } from '../connection/link-answer.ts';
import { missingAbility } from '../kept/abilities.ts';
import { forgetKept, giveBackCookie } from '../kept/forgetting.ts';
import { onSwap } from '../page/htmx-events.ts';
import { partOf } from '../page/page-part.ts';
import { forgetOpened } from './chat-entry.ts';
import { ListConnection } from './list-connection.ts';
import { takeStorageKeys } from './storage-keys.ts';

/** Keeps the list up to date, and forgets the data of chats that have left it. */
export function startChatsPage(page: HTMLElement): void {
  const missing = missingAbility();
  if (missing) partOf(page, '.no-chats', HTMLElement).textContent = missing;
  const living = new AbortController();
  const list = partOf(page, `#${listPageIds.chatList}`, HTMLElement);
  new ListConnection(page, list, living.signal);
  keepFocus(list, living.signal);

  let listed = linksIn(list);
  const forgetWhatLeft = () => {
    const before = listed;
    listed = linksIn(list);
    for (const linkId of before) if (!listed.has(linkId)) void forgetIfGone(linkId);
  };
  onSwap('after', forgetWhatLeft, living.signal);
  // Chats that ended while this tab showed another page.
  void takeStorageKeys([...listed]);

  window.addEventListener('pagehide', () => living.abort(), { signal: living.signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

const linksIn = (list: HTMLElement): ReadonlySet<string> =>
  new Set([...list.querySelectorAll<HTMLElement>('[data-link-id]')].map(({ dataset }) => dataset['linkId'] ?? ''));

/** A chat may be missing because the list is full; only an ended one is forgotten. */
async function forgetIfGone(linkId: string): Promise<void> {
  if ((await askAboutLink(linkId)) !== 'gone') return;
  forgetOpened(linkId);
  await forgetKept(linkId);
  await giveBackCookie(linkId);
}

/** A new message replaces its chat's entry; the focus stays on it. */
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

/** The entry becomes a link when its keys are found, a moment later. */
function focusEntry(id: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`#${CSS.escape(id)} a`)?.focus({ preventScroll: true }));
}
