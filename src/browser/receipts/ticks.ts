import type { ParticipantId } from '../../chat/participant.ts';
import { moveMarks, noReceipts, type ReceiptMarks, tickOf } from '../../chat/receipt.ts';
import { messagesBetween } from '../messages/messages-shown.ts';
import { sequenceOf } from '../page/arrival.ts';
import { say } from '../texts/say.ts';

/** Shows the state of each message of this person: accepted, on a device of the other person, seen there. */
export interface Ticks {
  show(messages: readonly HTMLElement[]): void;
  advance(marks: ReceiptMarks): void;
}

const stateWords = { sent: 'log.sent', delivered: 'log.delivered', read: 'log.read' } as const;

export function createTicks(list: HTMLElement, me: ParticipantId): Ticks {
  let current: ReceiptMarks = noReceipts;

  const showOne = (message: HTMLElement) => {
    const tick = message.dataset['sender'] === me && message.querySelector<HTMLElement>('.tick');
    if (!tick) return;
    const state = tickOf({ sequence: sequenceOf(message) }, current);
    tick.dataset['tick'] = state;
    // A label, because screen readers read every change of text in the log.
    tick.setAttribute('role', 'img');
    tick.setAttribute('aria-label', say(stateWords[state]));
  };
  const showBetween = (after: number, upTo: number) => {
    if (upTo > after) for (const message of messagesBetween(list, after, upTo)) showOne(message);
  };

  return {
    show: (messages) => {
      for (const message of messages) showOne(message);
    },
    advance: ({ deliveredSequence, readSequence }) => {
      const before = current;
      current = moveMarks(before, { delivered: deliveredSequence, read: readSequence });
      showBetween(before.deliveredSequence, current.deliveredSequence);
      showBetween(before.readSequence, current.readSequence);
    },
  };
}
