import { passingRefusals, type RefusalReason } from '../../protocol/commands.ts';
import { elementIds } from '../../protocol/page.ts';
import type { SwapTask } from './markup/allowed-swaps.ts';

/** Dispatched on the chat when a message renewed the idle time and the frame brought no countdown with the exact time left. */
export const lifeRenewed = 'parley:life-renewed';

/** The parts of a frame, read before htmx puts it into the page. */
export interface Arrival {
  /** By the live channel; everything else was requested, such as older messages. */
  readonly isLive: boolean;
  readonly messages: readonly HTMLElement[];
  /** Messages and typing notices, in the order of their events. */
  readonly messagesAndTyping: readonly HTMLElement[];
  /** Everything with a revision: messages, receipts, and what happened. */
  readonly changes: readonly HTMLElement[];
  readonly refusals: readonly HTMLElement[];
  /** The time that the server gives the chat. It comes last when a connection catches up. */
  readonly hasCountdown: boolean;
  /** The server's own time, which it says with that; 0 when it does not. */
  readonly serverMs: number;
  /** The chat was destroyed. */
  readonly isEnd: boolean;
}

export function readArrival(tasks: readonly SwapTask[], isLive: boolean): Arrival {
  const find = (selector: string) =>
    tasks.flatMap(({ fragment }) => [...fragment.querySelectorAll<HTMLElement>(selector)]);
  const messages = '[data-message-id][data-sequence]';
  const countdown = find(`#${elementIds.countdown}`).at(-1);
  return {
    isLive,
    messages: find(messages),
    messagesAndTyping: find(`${messages}, typing-notice`),
    changes: find('[data-revision]'),
    refusals: find('[data-refusal]'),
    hasCountdown: countdown !== undefined,
    serverMs: countIn(countdown?.dataset['nowMs']),
    isEnd: find('.ended').length > 0,
  };
}

/** A number above 0 that the server wrote; 0 for anything else, with which no number could be compared any more. */
export function countIn(text: string | undefined): number {
  const count = Number(text);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}

export const revisionOf = (change: HTMLElement): number => countIn(change.dataset['revision']);
export const sequenceOf = (message: HTMLElement): number => countIn(message.dataset['sequence']);

/** The same command succeeds by itself once the connection is back. */
export const isPassingRefusal = (refusal: HTMLElement): boolean =>
  passingRefusals.has(refusal.dataset['refusal'] as RefusalReason);
