import type { Progress } from '../connection/progress.ts';
import { endTypingOfWriters } from '../elements/typing-notice.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { tellWhereTheyCameIn } from '../messages/log-lines.ts';
import type { MessageList } from '../messages/message-list.ts';
import type { MessageScroll } from '../messages/message-scroll.ts';
import type { Outbox } from '../outgoing/outbox.ts';
import { type Arrival, isPassing, lifeRenewed, readArrival, revisionOf } from '../page/arrival.ts';
import { onSwap, type SwapDetail } from '../page/htmx-events.ts';

export interface IncomingParts {
  readonly open: OpenChat;
  readonly list: MessageList;
  readonly scroll: MessageScroll;
  readonly outbox: Outbox;
  readonly progress: Progress;
  /** The chat was destroyed; called before anything of it leaves the page. Returns what is to be done after that. */
  onEnd(): () => void;
}

/** Looks at everything that htmx is about to put into the chat, sees to it that it fits, and then to what follows. */
export function startIncoming(chat: HTMLElement, parts: IncomingParts): void {
  const { open, list, scroll, outbox, progress, onEnd } = parts;
  const listening = new AbortController();
  const afterwards = new WeakMap<SwapDetail['ctx'], () => void>();

  const takeFrame = (arrival: Arrival): (() => void) => {
    const acknowledged = new Set(
      arrival.messages.filter(({ dataset }) => outbox.acknowledge(dataset['messageId'] ?? '')),
    );
    // The echo of what was sent twice comes out of turn: it does not say that everything before it has come too.
    progress.advance(arrival.changes.filter((change) => !acknowledged.has(change)).map(revisionOf));
    const added = list.sift(arrival.messages);
    const isAdded = new Set(added);
    endTypingOfWriters(arrival.messagesAndTyping.filter((each) => isAdded.has(each) || !each.dataset['sequence']));
    takeRefusals(arrival.refusals, outbox);
    tellWhereTheyCameIn(arrival.logLines, open.me);
    const hasNews = arrival.logLines.length > 0 || added.some(({ dataset }) => dataset['sender'] !== open.me);
    scroll.rememberPlace();
    return () => {
      scroll.keepPlace('at-end', hasNews);
      if (arrival.messages.length > 0 && !arrival.hasCountdown) chat.dispatchEvent(new Event(lifeRenewed));
    };
  };

  const takeOlder = ({ messages }: Arrival): (() => void) => {
    list.bringUpToDate(messages);
    scroll.rememberPlace();
    return () => scroll.keepPlace('at-start', false);
  };

  const takeEnd = (): (() => void) => {
    const leave = onEnd();
    return () => {
      listening.abort();
      leave();
    };
  };

  const take = ({ ctx, tasks }: SwapDetail): (() => void) => {
    const arrival = readArrival(tasks);
    if (arrival.isEnd) return takeEnd();
    return ctx.sourceElement === chat ? takeFrame(arrival) : takeOlder(arrival);
  };

  onSwap('before', (detail) => afterwards.set(detail.ctx, take(detail)), listening.signal);
  onSwap('after', ({ ctx }) => afterwards.get(ctx)?.(), listening.signal);
}

/** What is about a message is shown at the message; what passes by itself needs no word. */
function takeRefusals(refusals: readonly HTMLElement[], outbox: Outbox): void {
  for (const refusal of refusals) {
    const { messageId } = refusal.dataset;
    if (messageId && !isPassing(refusal)) outbox.refuse(messageId, refusal.textContent ?? '');
    if (messageId || isPassing(refusal)) refusal.remove();
  }
}
