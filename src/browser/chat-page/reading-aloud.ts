import { elementIds } from '../../protocol/page.ts';
import { announce, hushLog } from '../page/announcements.ts';
import type { Arrival } from '../page/arrival.ts';
import { partOf } from '../page/page-part.ts';
import type { SwapOutcome } from '../page/swaps.ts';
import { say } from '../texts/say.ts';
import type { ChatRoom } from './chat-room.ts';

/** More new messages at once are announced as a number. */
const mostReadOut = 5;

/**
 * A screen reader reads every change of the log. This limits it to news: a new message once, a text that the other person
 * changed, and of a reaction the person who reacted. Over five new messages: announce the count.
 */
export function limitReadingAloud({ chat, open, swaps }: ChatRoom): void {
  const list = partOf(chat, `#${elementIds.messages}`, HTMLElement);
  const isMine = ({ dataset }: HTMLElement) => dataset['sender'] === open.me;
  const reactionIn = (message: HTMLElement) =>
    message.querySelector<HTMLElement>(`sealed-reaction:not([data-participant="${open.me}"], [data-withdrawn])`);

  /** Silences a changed message whose text is not news. Returns its reaction, if that is. */
  const takeChanged = (message: HTMLElement, shown: HTMLElement): HTMLElement | undefined => {
    if (isMine(message) || textOf(message) === textOf(shown)) message.ariaLive = 'off';
    const reaction = reactionIn(message);
    return reaction && reaction.dataset['sealed'] !== reactionIn(shown)?.dataset['sealed'] ? reaction : undefined;
  };
  const take = ({ messages, isLive }: Arrival): SwapOutcome | undefined => {
    if (messages.length === 0) return undefined;
    if (!isLive) return void hushLog();
    const changed = messages.flatMap((message) => {
      const shown = list.querySelector<HTMLElement>(`#${CSS.escape(message.id)}`);
      return shown ? [{ message, shown }] : [];
    });
    const newCount = messages.length - changed.length;
    if (newCount > mostReadOut) hushLog();
    const reactions = changed.flatMap(({ message, shown }) => takeChanged(message, shown) ?? []);
    const afterwards = () => {
      if (newCount > mostReadOut) announce(say('log.newCount', { count: newCount }));
      else for (const reaction of reactions) announce(reaction.firstElementChild?.ariaLabel ?? '');
    };
    return { afterwards };
  };
  swaps.add('reading-aloud', take);
}

/** The ciphertext of a message's text: it changes exactly when the text does. */
const textOf = (message: HTMLElement): string | undefined =>
  message.querySelector<HTMLElement>('sealed-message:not([data-preview])')?.dataset['sealed'];
