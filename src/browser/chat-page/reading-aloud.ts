import { elementIds } from '../../protocol/page.ts';
import { announce, hushLog } from '../page/announcements.ts';
import { readArrival } from '../page/arrival.ts';
import { onSwap, type SwapDetail } from '../page/htmx-events.ts';
import { partOf } from '../page/page-part.ts';
import type { ChatRoom } from './chat-room.ts';

/** So many messages at once are still read out one after the other. */
const mostReadOut = 5;

/**
 * A screen reader reads whatever comes into the log. Here it is kept to what is news: a message once, a text that somebody
 * else changed, and of a reaction who reacted. What is much is counted instead.
 */
export function keepReadingAloudShort({ chat, open, over }: ChatRoom): void {
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  const isMine = ({ dataset }: HTMLElement) => dataset['sender'] === open.me;
  const reactionIn = (message: HTMLElement) =>
    message.querySelector<HTMLElement>(`sealed-reaction:not([data-participant="${open.me}"])`);
  const afterwards = new WeakMap<SwapDetail['ctx'], () => void>();

  const takeOne = (message: HTMLElement, shown: HTMLElement): HTMLElement | undefined => {
    if (isMine(message) || textOf(message) === textOf(shown)) message.ariaLive = 'off';
    const reaction = reactionIn(message);
    return reaction && reaction.dataset['sealed'] !== reactionIn(shown)?.dataset['sealed'] ? reaction : undefined;
  };
  const take = ({ ctx, tasks }: SwapDetail) => {
    const { messages } = readArrival(tasks);
    if (messages.length === 0) return;
    if (ctx.sourceElement !== chat) return hushLog();
    const changed = messages.flatMap((message) => {
      const shown = list.querySelector<HTMLElement>(`#${CSS.escape(message.id)}`);
      return shown ? [{ message, shown }] : [];
    });
    const reactions = changed.flatMap(({ message, shown }) => takeOne(message, shown) ?? []);
    const newCount = messages.length - changed.length;
    if (newCount > mostReadOut) hushLog();
    afterwards.set(ctx, () => {
      if (newCount > mostReadOut) announce(`${newCount} new messages`);
      else for (const reaction of reactions) announce(reaction.firstElementChild?.ariaLabel ?? '');
    });
  };

  onSwap('before', take, over);
  onSwap('after', ({ ctx }) => afterwards.get(ctx)?.(), over);
}

/** Its ciphertext: the same as long as the text is. */
const textOf = (message: HTMLElement): string | undefined =>
  message.querySelector<HTMLElement>('sealed-message:not([data-preview])')?.dataset['sealed'];
