import { passingRefusals, type RefusalReason } from '../../protocol/commands.ts';
import { elementIds } from '../../protocol/page.ts';
import type { SwapTask } from './htmx-events.ts';

/** A message came: the silence starts anew, and nothing more exact was said of the time that is left. */
export const lifeRenewed = 'parley:life-renewed';

/** What a frame brings, read before htmx puts it into the page. */
export interface Arrival {
  readonly messages: readonly HTMLElement[];
  /** The messages, and who is said to be typing, in the order in which it happened. */
  readonly messagesAndTyping: readonly HTMLElement[];
  /** Everything that says at which revision it changed: messages and receipts. */
  readonly changes: readonly HTMLElement[];
  readonly refusals: readonly HTMLElement[];
  /** Lines about the chat: somebody came in, or typed a wrong code. */
  readonly logLines: readonly HTMLElement[];
  /** How long the chat has left, by the server's reckoning. */
  readonly hasCountdown: boolean;
  /** The chat was destroyed. */
  readonly isEnd: boolean;
}

export function readArrival(tasks: readonly SwapTask[]): Arrival {
  const find = (selector: string) =>
    tasks.flatMap(({ fragment }) => [...fragment.querySelectorAll<HTMLElement>(selector)]);
  const messages = '[data-message-id][data-sequence]';
  return {
    messages: find(messages),
    messagesAndTyping: find(`${messages}, typing-notice`),
    changes: find('[data-revision]'),
    refusals: find('[data-refusal]'),
    logLines: find('.log-line'),
    hasCountdown: find(`#${elementIds.countdown}`).length > 0,
    isEnd: find('.ended').length > 0,
  };
}

export const revisionOf = (change: HTMLElement): number => Number(change.dataset['revision'] ?? 0);
export const sequenceOf = (message: HTMLElement): number => Number(message.dataset['sequence'] ?? 0);

/** A refusal after which the same thing succeeds by itself when the connection is back. */
export const isPassing = (refusal: HTMLElement): boolean =>
  passingRefusals.has(refusal.dataset['refusal'] as RefusalReason);
