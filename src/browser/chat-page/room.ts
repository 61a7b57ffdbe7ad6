import { closeCodes } from '../../protocol/close-codes.ts';
import { elementIds } from '../../protocol/page.ts';
import type { MessageContent } from '../../sealing/messages.ts';
import { startComposer } from '../composing/composer.ts';
import { type ConnectionLine, createConnectionLine } from '../connection/connection-line.ts';
import { LiveChannel } from '../connection/live-channel.ts';
import { createProgress, type Progress } from '../connection/progress.ts';
import { leaving } from '../discretion/leaving-event.ts';
import { forgetOnThisDevice, giveBackCookie } from '../kept/forgetting.ts';
import { forgetOpenChat, type OpenChat } from '../kept/open-chat.ts';
import type { WaitingMessages } from '../kept/waiting/waiting-messages.ts';
import {
  createOwnStatements,
  createServerClock,
  type OwnStatements,
  type ServerClock,
} from '../ledger/own-statements.ts';
import { MessageList } from '../messages/message-list.ts';
import { MessageScroll } from '../messages/message-scroll.ts';
import { Outbox } from '../outgoing/outbox.ts';
import { createPendingBubbles } from '../outgoing/pending-bubbles.ts';
import { isSealedWithEarlierKey, sealNew, sealWaitingAgain } from '../outgoing/seal-message.ts';
import { countIn } from '../page/arrival.ts';
import { leaveAfterLastFrames } from '../page/last-frames.ts';
import { partOf } from '../page/page-part.ts';
import { Swaps } from '../page/swaps.ts';
import { say } from '../texts/say.ts';
import type { ChatRoom } from './chat-room.ts';
import { startEndChat } from './end-chat.ts';
import { startIncoming } from './incoming.ts';
import { loadConversation, showIfLost } from './load-conversation.ts';
import { forgetSignedOut } from './signed-out.ts';

/** Starts the chat: shows what arrives, sends what is written, and forgets everything at the end. */
export function startRoom(chat: HTMLElement, open: OpenChat, kept: WaitingMessages, stopSharingKeys: () => void): void {
  new RunningChat(chat, open, kept, stopSharingKeys).start();
}

class RunningChat {
  readonly #chat: HTMLElement;
  readonly #open: OpenChat;
  readonly #stopSharingKeys: () => void;
  readonly #over = new AbortController();
  readonly #list: MessageList;
  readonly #scroll: MessageScroll;
  readonly #connectionLine: ConnectionLine;
  readonly #progress: Progress;
  readonly #clock: ServerClock;
  readonly #statements: OwnStatements;
  readonly #swaps: Swaps;
  readonly #channel: LiveChannel;
  readonly #outbox: Outbox;
  readonly #room: ChatRoom;
  #isEnding = false;

  constructor(chat: HTMLElement, open: OpenChat, kept: WaitingMessages, stopSharingKeys: () => void) {
    this.#chat = chat;
    this.#open = open;
    this.#stopSharingKeys = stopSharingKeys;
    const { newestSequence, revision, nowMs } = chat.dataset;
    const { signal } = this.#over;
    const items = this.#part(elementIds.messages);
    const [log, toNewest] = [this.#part(elementIds.messageLog), this.#part(elementIds.newest)];
    this.#list = new MessageList(items, countIn(newestSequence));
    this.#scroll = new MessageScroll({ log, items, toNewest, list: this.#list });
    this.#connectionLine = createConnectionLine(this.#part(elementIds.connection), () => showPresenceUnknown(chat));
    this.#progress = createProgress(countIn(revision));
    this.#clock = createServerClock(countIn(nowMs));
    this.#statements = createOwnStatements(items, this.#clock.nowMs, signal);
    this.#swaps = new Swaps(chat, signal);
    this.#channel = this.#createChannel();
    this.#outbox = this.#createOutbox(kept);
    this.#room = this.#createRoom();
  }

  start(): void {
    const [open, list, scroll, outbox, progress] = [this.#open, this.#list, this.#scroll, this.#outbox, this.#progress];
    const parts = { open, list, scroll, outbox, progress, clock: this.#clock };
    startIncoming(this.#chat, this.#swaps, { ...parts, onEnd: () => this.#forget() });
    startEndChat(this.#chat, () => {
      this.#isEnding = true;
      this.#channel.send({ type: 'end' });
    });
    outbox.takeUp();
    scroll.openAt(Number(this.#chat.dataset['firstUnread']));
    this.#channel.open();
    document.addEventListener(leaving, () => this.#forgetNow(), { signal: this.#over.signal });
    void loadConversation(this.#room);
  }

  #part(id: string): HTMLElement {
    return partOf(this.#chat, `#${id}`, HTMLElement);
  }

  #createChannel(): LiveChannel {
    return new LiveChannel({
      chat: this.#chat,
      linkId: this.#open.linkId,
      latestRevision: this.#progress.latest,
      onOpen: () => this.#connected(),
      onAway: (why) => {
        this.#progress.disconnected();
        this.#connectionLine.showAway(why && this.#part(elementIds.connection).dataset['noPlace']);
        this.#outbox.disconnected();
      },
      onOver: (code) =>
        code === closeCodes.signedOut
          ? void this.#signOut()
          : leaveAfterLastFrames(() => void this.#leaveGone(), this.#over.signal),
    });
  }

  #createOutbox(kept: WaitingMessages): Outbox {
    const template = partOf(this.#chat, `#${elementIds.pendingTemplate}`, HTMLTemplateElement);
    return new Outbox({
      kept,
      bubbles: createPendingBubbles(template, this.#part(elementIds.pending)),
      send: ({ writtenAtMs: _, refusal: __, ...message }) => this.#channel.send({ type: 'send', ...message }),
      isSealedWithEarlierKey: (message) => isSealedWithEarlierKey(message, this.#open),
      sealAgain: (message) => sealWaitingAgain(message, this.#open, this.#statements),
      giveUpConnection: () => this.#channel.renew(),
    });
  }

  #createRoom(): ChatRoom {
    return {
      chat: this.#chat,
      open: this.#open,
      channel: this.#channel,
      swaps: this.#swaps,
      list: this.#list,
      scroll: this.#scroll,
      outbox: this.#outbox,
      composer: startComposer(this.#part(elementIds.composer), (text) => this.#write(text)),
      progress: this.#progress,
      statements: this.#statements,
      nowMs: this.#clock.nowMs,
      tell: (notice) => void this.#post(notice),
      post: (content, assetIds, messageId) => this.#post(content, assetIds, messageId),
      leave: () => this.#leave(),
      over: this.#over.signal,
    };
  }

  #connected(): void {
    this.#progress.connected();
    this.#connectionLine.showOpen();
    this.#part(elementIds.refusals).replaceChildren();
    this.#outbox.connected();
    if (this.#isEnding) this.#channel.send({ type: 'end' });
  }

  #write(text: string): void {
    this.#part(elementIds.refusals).replaceChildren();
    void this.#post({ kind: 'text', text });
    this.#scroll.toEnd();
  }

  #post(content: MessageContent, assetIds?: readonly string[], messageId?: string): Promise<void> {
    const message = sealNew(content, this.#open, this.#statements, messageId);
    const readOnce = content.kind === 'once' && { readOnce: true as const };
    return this.#outbox.add({ ...message, ...(assetIds && { assetIds }), ...readOnce });
  }

  #leave(): void {
    this.#over.abort();
    this.#stopSharingKeys();
    this.#outbox.close();
    this.#channel.close();
  }

  /** The tab is left quickly. */
  #forgetNow(): void {
    this.#leave();
    forgetOpenChat();
  }

  /** The chat has ended. Returns what to do once its elements have left the page. */
  #forget(): () => void {
    this.#leave();
    const { linkId } = this.#open;
    return () => void forgetOnThisDevice(linkId).then(() => giveBackCookie(linkId));
  }

  /** A new page says why the chat is gone, unless it was lost: then this page shows once more what was not sent. */
  async #leaveGone(): Promise<void> {
    if (await showIfLost(this.#chat, this.#open)) this.#forget()();
    else location.reload();
  }

  async #signOut(): Promise<void> {
    this.#leave();
    await forgetSignedOut(this.#open.linkId);
    location.reload();
  }
}

/** Who is there is not known without a connection; the next one brings it. */
function showPresenceUnknown(chat: HTMLElement): void {
  for (const presence of chat.querySelectorAll('.presence')) {
    presence.classList.add('presence-unknown');
    presence.textContent = say('talking.presenceUnknown');
  }
}
