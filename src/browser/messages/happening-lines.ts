import { elementIds } from '../../protocol/page.ts';
import { hushLog } from '../page/announcements.ts';
import { sequenceOf } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import type { LoadedRange, MessageList } from './message-list.ts';
import type { MessageScroll } from './message-scroll.ts';
import { messagesIn, onMessagesAdded } from './messages-shown.ts';

/** Shows what happened in the chat as lines in the log: each after the message that was the newest then. */
export function showHappenings(
  chat: HTMLElement,
  { list: loaded, scroll }: { readonly list: MessageList; readonly scroll: MessageScroll },
  over: AbortSignal,
): void {
  const items = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  const happenings = partOf(chat, `#${elementIds.happenings}`, HTMLElement);
  /** The line of each happening, by the happening's id. */
  const lines = new Map<string, HTMLElement>();

  const place = () => placeLines(items, linesOf(happenings, lines), loaded.range());
  const newestOrder = () => Math.max(0, ...[...lines.values()].map(orderOf));

  // What happened before the page was opened is no news.
  hushLog();
  scroll.rememberPlace();
  place();
  scroll.keepPlace(false);
  // Lines beside what arrives come in the middle of the arrival, which keeps the reader's place itself.
  onMessagesAdded(items, place, over);
  loaded.listen({ onLeft: place });
  const observer = new MutationObserver(() => {
    const orderBefore = newestOrder();
    scroll.rememberPlace();
    place();
    scroll.keepPlace(newestOrder() > orderBefore);
  });
  observer.observe(happenings, { childList: true });
  over.addEventListener('abort', () => observer.disconnect());
}

/** The lines of all happenings in their order. Where more was gathered, the earlier line goes. */
function linesOf(happenings: HTMLElement, lines: Map<string, HTMLElement>): readonly HTMLElement[] {
  for (const happening of happenings.children) {
    const shown = lines.get(happening.id);
    if (!(happening instanceof HTMLElement) || shown?.dataset['order'] === happening.dataset['order']) continue;
    shown?.remove();
    const line = document.createElement('li');
    line.className = happening.className;
    Object.assign(line.dataset, { order: happening.dataset['order'], after: happening.dataset['after'] });
    line.append(...[...happening.childNodes].map((node) => node.cloneNode(true)));
    lines.set(happening.id, line);
  }
  return [...lines.values()].sort((one, other) => orderOf(one) - orderOf(other));
}

/** Lines that are in their place are not touched: a screen reader would read them again. */
function placeLines(
  items: HTMLElement,
  lines: readonly HTMLElement[],
  range: LoadedRange = { first: 1, last: 0 },
): void {
  const messages = messagesIn(items);
  let earlier: HTMLElement | undefined;
  for (const line of lines) {
    const after = afterOf(line);
    if (after === 0 ? range.first > 1 : after < range.first || after > range.last) {
      line.remove();
      continue;
    }
    const message = messages.findLast((one) => sequenceOf(one) <= after);
    const neighbour = earlier && afterOf(earlier) === after ? earlier : message;
    earlier = line;
    if (line.isConnected && line.previousElementSibling === (neighbour ?? null)) continue;
    if (neighbour) neighbour.after(line);
    else items.prepend(line);
  }
}

const orderOf = ({ dataset }: HTMLElement): number => Number(dataset['order']);
const afterOf = ({ dataset }: HTMLElement): number => Number(dataset['after']);
