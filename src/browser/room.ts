import { elementIds } from '../protocol/page.ts';
import { encodeBase64url } from '../sealing/base64url.ts';
import { makeMessageId, sealMessage } from '../sealing/messages.ts';
import { type Arrival, isPassing, readArrival, revisionOf } from './arrival.ts';
import { startComposer } from './composer.ts';
import { createConnectionLine } from './connection-line.ts';
import { startEndChat } from './end-chat.ts';
import { forgetOnThisDevice, giveBackCookie } from './forgetting.ts';
import { onSwap, type SwapDetail } from './htmx-events.ts';
import { keepOpenPressed, renewCountdown } from './life-countdown.ts';
import { createLiveChannel } from './live-channel.ts';
import { tellWhereTheyCameIn } from './log-lines.ts';
import { createMessageList } from './message-list.ts';
import { createMessageScroll } from './message-scroll.ts';
import type { OpenChat } from './open-chat.ts';
import { createOutbox } from './outbox.ts';
import { partOf } from './page-part.ts';
import { createPendingBubbles } from './pending-bubbles.ts';
import { followVisibleHeight } from './visible-height.ts';
import type { WaitingMessage, WaitingMessages } from './waiting-messages.ts';

/** Brings the chat to life: what comes goes to its places, what is written goes out, and the end leaves nothing. */
export function startRoom(chat: HTMLElement, open: OpenChat, kept: WaitingMessages, stopSharingKeys: () => void): void {
  const part = (id: string) => partOf(chat, `#${id}`, HTMLElement);
  const swaps = new AbortController();
  const list = createMessageList(part(elementIds.messages));
  const scroll = createMessageScroll(part(elementIds.messageLog), part(elementIds.newest));
  const connectionLine = createConnectionLine(part(elementIds.connection));
  const pendingTemplate = partOf(chat, `#${elementIds.pendingTemplate}`, HTMLTemplateElement);
  let revision = Number(chat.dataset['revision']);
  let isEnding = false;

  const channel = createLiveChannel(chat, open.linkId, () => revision, {
    onOpen: () => {
      connectionLine.showOpen();
      part(elementIds.refusals).replaceChildren();
      outbox.connected();
      if (isEnding) channel.send({ type: 'end' });
    },
    onAway: () => {
      connectionLine.showAway();
      outbox.disconnected();
    },
  });
  const outbox = createOutbox({
    kept,
    bubbles: createPendingBubbles(pendingTemplate, part(elementIds.pending)),
    send: ({ messageId, sealed }) => channel.send({ type: 'send', messageId, sealed }),
    giveUpConnection: channel.renew,
  });

  /** Returns what is to be done once the frame stands in the page. */
  const takeFrame = (arrival: Arrival): (() => void) => {
    const acknowledged = new Set(
      arrival.messages.filter(({ dataset }) => outbox.acknowledge(dataset['messageId'] ?? '')),
    );
    // The echo of what was sent twice comes out of turn: it does not say that everything before it has come too.
    const inTurn = arrival.changes.filter((change) => !acknowledged.has(change));
    revision = Math.max(revision, ...inTurn.map(revisionOf));
    const added = list.sift(arrival.messages);
    takeRefusals(arrival.refusals);
    tellWhereTheyCameIn(arrival.logLines, open.me);
    scroll.rememberPlace();
    const hasNews = arrival.logLines.length > 0 || added.some(({ dataset }) => dataset['sender'] !== open.me);
    return () => {
      scroll.keepPlace('at-end', hasNews);
      if (arrival.messages.length > 0 && !arrival.hasCountdown) renewCountdown(chat);
    };
  };

  /** What is about a message is shown at the message; what passes by itself needs no word. */
  const takeRefusals = (refusals: readonly HTMLElement[]) => {
    for (const refusal of refusals) {
      const { messageId } = refusal.dataset;
      if (messageId && !isPassing(refusal)) outbox.refuse(messageId, refusal.textContent ?? '');
      if (messageId || isPassing(refusal)) refusal.remove();
    }
  };

  const takeOlder = ({ messages }: Arrival): (() => void) => {
    list.bringUpToDate(messages);
    scroll.rememberPlace();
    return () => scroll.keepPlace('at-start', false);
  };

  const takeEnd = (): (() => void) => {
    stopSharingKeys();
    outbox.close();
    channel.close();
    return () => {
      swaps.abort();
      void forgetOnThisDevice(open.linkId).then(() => giveBackCookie(open.linkId));
    };
  };

  const afterwards = new WeakMap<SwapDetail['ctx'], () => void>();
  const take = ({ ctx, tasks }: SwapDetail): (() => void) => {
    const arrival = readArrival(tasks);
    if (arrival.isEnd) return takeEnd();
    return ctx.sourceElement === chat ? takeFrame(arrival) : takeOlder(arrival);
  };
  onSwap('before', (detail) => afterwards.set(detail.ctx, take(detail)), swaps.signal);
  onSwap('after', ({ ctx }) => afterwards.get(ctx)?.(), swaps.signal);

  startComposer(part(elementIds.composer), (text) => {
    part(elementIds.refusals).replaceChildren();
    outbox.add(sealText(text, open));
    scroll.toEnd();
  });
  startEndChat(chat, () => {
    isEnding = true;
    channel.send({ type: 'end' });
  });
  chat.addEventListener(keepOpenPressed, () => channel.sendWhenOpen({ type: 'keep-open' }));
  outbox.takeUp();
  followVisibleHeight();
  scroll.toEnd();
  channel.open();
}

function sealText(text: string, { chatKey, chatId, me }: OpenChat): WaitingMessage {
  const messageId = makeMessageId();
  const sealed = sealMessage({ kind: 'text', text }, { chatKey, chatId, sender: me, messageId });
  return { messageId, sealed: encodeBase64url(sealed), writtenAtMs: Date.now() };
}
