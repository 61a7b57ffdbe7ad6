import type { ChatEvent } from '../../chat/events.ts';
import type { DestructionReason } from '../../chat/lifetime.ts';
import type { Cancel, Clock } from '../../runtime/clock.ts';
import type { ChatWatcher, StopWatching } from '../chat-store.ts';
import { decodeEvent } from './records.ts';
import { channelOf } from './scripts.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * Makes true what time alone has changed of a chat. A number is for how many milliseconds nothing more will change so; a
 * chat that is gone has a reason while its tombstone stands.
 */
export type Tend = (chatId: string, nowMs: number) => Promise<number | DestructionReason | 'unknown'>;

export interface WatchingOptions {
  readonly subscriber: Subscriber;
  readonly tend: Tend;
  readonly clock: Clock;
  /** After how long a chat is tended again when that failed. */
  readonly retryMs: number;
}

interface WatchedChat {
  readonly chatId: string;
  readonly channel: string;
  readonly listeners: Set<Listener>;
  /** Listeners, and calls that are about to add one. */
  holders: number;
  ended: boolean;
  cancelTending: Cancel;
}

const nothingToCancel: Cancel = () => undefined;

/**
 * The chats that this process watches: one subscription and one timer for each, however many watchers. The timer waits
 * for when time alone would change the chat as it was last seen; activity does not move it. Then the store is asked, and
 * destroys the chat or says how long it still has. All servers with watchers do so, and the first to ask does it.
 */
export class WatchedChats {
  private readonly subscriber: Subscriber;
  private readonly tend: Tend;
  private readonly clock: Clock;
  private readonly retryMs: number;
  private readonly byChannel = new Map<string, WatchedChat>();

  constructor({ subscriber, tend, clock, retryMs }: WatchingOptions) {
    this.subscriber = subscriber;
    this.tend = tend;
    this.clock = clock;
    this.retryMs = retryMs;
    subscriber.listen({
      onMessage: (channel, text) => this.deliver(channel, text),
      onRegained: () => this.regain(),
    });
  }

  async watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    const chat = this.hold(chatId);
    const listener = new Listener(watcher);
    try {
      // Subscribing first and looking second leaves no moment in which the chat could end unnoticed.
      await this.subscriber.subscribe(chat.channel);
      chat.listeners.add(listener);
      const nowMs = this.clock.nowMs();
      const standing = await this.tend(chatId, nowMs);
      if (typeof standing !== 'number') {
        this.stop(chat, listener);
        return 'gone';
      }
      this.tendAt(chat, nowMs + standing);
    } catch (error) {
      this.stop(chat, listener);
      throw error;
    }
    // What happens before the caller knows that it watches is told right after.
    process.nextTick(() => listener.release());
    return () => this.stop(chat, listener);
  }

  /** Takes note of when time alone will next change a chat, should it be watched here. */
  expectChange(chatId: string, atMs: number): void {
    const chat = this.byChannel.get(channelOf(chatId));
    if (chat) this.tendAt(chat, atMs);
  }

  close(): void {
    for (const chat of this.byChannel.values()) this.forget(chat);
  }

  private hold(chatId: string): WatchedChat {
    const channel = channelOf(chatId);
    let chat = this.byChannel.get(channel);
    if (!chat) {
      chat = { chatId, channel, listeners: new Set(), holders: 0, ended: false, cancelTending: nothingToCancel };
      this.byChannel.set(channel, chat);
    }
    chat.holders += 1;
    return chat;
  }

  /** Stopping twice is stopping once. */
  private stop(chat: WatchedChat, listener: Listener): void {
    if (listener.isStopped) return;
    listener.stop();
    chat.listeners.delete(listener);
    chat.holders -= 1;
    if (chat.holders === 0) this.forget(chat);
  }

  private forget(chat: WatchedChat): void {
    if (chat.ended) return;
    chat.ended = true;
    chat.cancelTending();
    this.byChannel.delete(chat.channel);
    this.subscriber.unsubscribe(chat.channel);
  }

  private deliver(channel: string, text: string): void {
    const chat = this.byChannel.get(channel);
    const event = chat && decodeEvent(text);
    if (!event) return;
    this.tell(chat, event);
    // Both can bring the next change by time nearer than it was: the first entry, and a lease that another server took.
    if (event.type === 'entered' || event.type === 'presence') void this.tendNow(chat);
  }

  private tell(chat: WatchedChat, event: ChatEvent): void {
    for (const listener of chat.listeners) listener.tell(event);
    if (event.type === 'destroyed') this.forget(chat);
  }

  private regain(): void {
    for (const chat of this.byChannel.values()) {
      for (const listener of chat.listeners) listener.interrupt();
      void this.tendNow(chat);
    }
  }

  private tendAt(chat: WatchedChat, atMs: number): void {
    chat.cancelTending();
    chat.cancelTending = nothingToCancel;
    if (chat.ended) return;
    const delayMs = atMs - this.clock.nowMs();
    if (delayMs <= 0) void this.tendNow(chat);
    else chat.cancelTending = this.clock.schedule(delayMs, () => void this.tendNow(chat));
  }

  private async tendNow(chat: WatchedChat): Promise<void> {
    const nowMs = this.clock.nowMs();
    try {
      const standing = await this.tend(chat.chatId, nowMs);
      if (typeof standing === 'number') this.tendAt(chat, nowMs + standing);
      else await this.conclude(chat, standing);
    } catch {
      this.tendAt(chat, this.clock.nowMs() + this.retryMs);
    }
  }

  /**
   * The chat is gone. Whoever destroyed it has said so, unless its keys went by themselves or the word was lost; asking
   * for the subscription again lets a word that is under way come first.
   */
  private async conclude(chat: WatchedChat, standing: DestructionReason | 'unknown'): Promise<void> {
    if (!chat.ended) await this.subscriber.subscribe(chat.channel);
    if (!chat.ended) this.tell(chat, { type: 'destroyed', reason: standing === 'unknown' ? 'lost' : standing });
  }
}

/** One watcher's place at a chat. It is told nothing before it is released, and then all of it in order. */
class Listener {
  private readonly watcher: ChatWatcher;
  private held: (() => void)[] | undefined = [];
  isStopped = false;

  constructor(watcher: ChatWatcher) {
    this.watcher = watcher;
  }

  release(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const tell of held) tell();
  }

  stop(): void {
    this.isStopped = true;
  }

  tell(event: ChatEvent): void {
    if (this.isStopped) return;
    if (this.held) {
      this.held.push(() => this.tell(event));
      return;
    }
    try {
      this.watcher.onEvent(event);
    } catch {
      // The others must hear of it all the same. A watcher that failed on an event has missed it, and is told so.
      this.interrupt();
    }
  }

  interrupt(): void {
    if (this.isStopped) return;
    if (this.held) {
      this.held.push(() => this.interrupt());
      return;
    }
    try {
      this.watcher.onInterrupted();
    } catch {
      // It has been told twice; there is nobody else to tell.
    }
  }
}
