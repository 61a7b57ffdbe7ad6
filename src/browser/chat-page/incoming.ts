import type { Progress } from '../connection/progress.ts';
import { endTypingOfWriters } from '../elements/typing-of-writers.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import type { ServerClock } from '../ledger/own-statements.ts';
import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { type Arrival, isPassingRefusal, lifeRenewed, revisionOf, sequenceOf } from '../page/arrival.ts';
import type { SwapOutcome, Swaps } from '../page/swaps.ts';

export interface IncomingParts {
  readonly open: OpenChat;
  readonly list: MessageList;
  readonly scroll: MessageScroll;
  readonly outbox: Outbox;
  readonly progress: Progress;
  readonly clock: ServerClock;
  /** Called when the chat was destroyed, before its elements leave the page. Returns the work for afterwards. */
  onEnd(): () => void;
}

/** The first listener of every swap: brings what arrives in line with the page, and follows it up once it is there. */
export function startIncoming(chat: HTMLElement, swaps: Swaps, parts: IncomingParts): void {
  const { open, list, scroll, outbox, progress, clock, onEnd } = parts;

  const takeFrame = (arrival: Arrival): SwapOutcome => {
    const acknowledged = new Set(arrival.messages.filter(({ dataset }) => outbox.letGo(dataset['messageId'] ?? '')));
    // The echo of a message that was sent twice is out of order: earlier changes may still be missing.
    progress.advance(arrival.changes.filter((change) => !acknowledged.has(change)).map(revisionOf));
    if (arrival.hasCountdown) progress.caughtUp();
    clock.hear(arrival.serverMs);
    const newestBefore = list.newest();
    const messages = list.sift(arrival.messages);
    const added = new Set(messages.filter(({ id }) => !document.getElementById(id)));
    const isNews = (each: HTMLElement) => !each.dataset['sequence'] || added.has(each) || isEdited(each);
    endTypingOfWriters(arrival.messagesAndTyping.filter(isNews));
    takeRefusals(arrival.refusals, outbox);
    // News may have come outside the loaded part.
    const isNew = (message: HTMLElement) => added.has(message) || sequenceOf(message) > newestBefore;
    const hasNews = arrival.messages.some((message) => message.dataset['sender'] !== open.me && isNew(message));
    scroll.rememberPlace();
    const afterwards = () => {
      scroll.keepPlace(hasNews);
      if (arrival.messages.length > 0 && !arrival.hasCountdown) chat.dispatchEvent(new Event(lifeRenewed));
    };
    return { messages, afterwards };
  };

  const takeRequested = ({ messages }: Arrival): SwapOutcome => {
    scroll.rememberPlace();
    return { messages: list.takeRequested(messages), afterwards: () => scroll.keepPlace(false) };
  };

  const take = (arrival: Arrival): SwapOutcome => {
    if (arrival.isEnd) return { afterwards: onEnd() };
    return arrival.isLive ? takeFrame(arrival) : takeRequested(arrival);
  };
  swaps.add('incoming', take);
}

/** Whether its writer has changed a message on the page; a reaction does not. */
function isEdited(message: HTMLElement): boolean {
  const shown = document.getElementById(message.id);
  return shown !== null && versionOf(message) > versionOf(shown);
}

/** The version of the text stands before those of reactions. */
const versionOf = (message: HTMLElement): number =>
  Number(message.querySelector<HTMLElement>('[data-version]')?.dataset['version']);

/**
 * A refusal of a message is shown at that message. A passing refusal needs no words, and neither does that of a ping, which
 * servers of an earlier version do not know.
 */
function takeRefusals(refusals: readonly HTMLElement[], outbox: Outbox): void {
  for (const refusal of refusals) {
    const { messageId } = refusal.dataset;
    if (messageId && !isPassingRefusal(refusal)) outbox.refuse(messageId, refusal.textContent ?? '');
    if (messageId || isPassingRefusal(refusal) || refusal.dataset['refusal'] === 'unknown') refusal.remove();
  }
}
