import type { ChatEvent } from '../../chat/events.ts';
import type { DestructionReason } from '../../chat/lifetime.ts';
import type { Cancel, Clock } from '../../runtime/clock.ts';
import type { ChatWatcher, StopWatching } from '../chat-store.ts';
import type { Subscriber } from './connection/subscriber.ts';
import { decodeEvent } from './records/event-record.ts';
import { channelOf } from './scripts/script-runner.ts';
import { WatchListener } from './watch-listener.ts';

/** ms to the next change that time alone makes, or why the chat ended; `unknown` when its tombstone is gone as well. */
export type TimedChanges = number | DestructionReason | 'unknown';

/** Applies expiry and lapsed presence. */
export type ApplyTimedChanges = (chatId: string, nowMs: number) => Promise<TimedChanges>;

export interface WatchingOptions {
  readonly subscriber: Subscriber;
  readonly applyTimedChanges: ApplyTimedChanges;
  readonly clock: Clock;
  /** The pause before timed changes are applied again after a failure. */
  readonly retryMs: number;
  /** The longest time until a chat that Redis has lost is noticed. */
  readonly noticeLossMs: number;
}

interface WatchedChat {
  readonly chatId: string;
  readonly channel: string;
  readonly listeners: Set<WatchListener>;
  /** The number of listeners, and of calls that are about to add one. */
  holders: number;
  ended: boolean;
  cancelTimer: Cancel;
}

const nothingToCancel: Cancel = () => undefined;

/**
 * The chats that this process watches, with one subscription and one timer for each chat. The timer is set to the next
 * change that time alone will make, as last reported; activity does not move it. When it fires, the store applies the timed
 * changes and reports the next one. All servers with watchers do this; the first one makes the change. Redis says nothing when
 * it loses a chat (FLUSHALL, eviction), so the timer is never set to later than `noticeLossMs`.
 */
export class WatchedChats {
  readonly #subscriber: Subscriber;
  readonly #applyTimedChanges: ApplyTimedChanges;
  readonly #clock: Clock;
  readonly #retryMs: number;
  readonly #noticeLossMs: number;
  readonly #byChannel = new Map<string, WatchedChat>();

  constructor({ subscriber, applyTimedChanges, clock, retryMs, noticeLossMs }: WatchingOptions) {
    this.#subscriber = subscriber;
    this.#applyTimedChanges = applyTimedChanges;
    this.#clock = clock;
    this.#retryMs = retryMs;
    this.#noticeLossMs = noticeLossMs;
    subscriber.listen({
      onMessage: (channel, text) => this.#deliver(channel, text),
      onRegained: () => this.#regain(),
    });
  }

  async watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    const chat = this.#hold(chatId);
    const listener = new WatchListener(watcher);
    try {
      // Subscribe first and check afterwards: the chat cannot end unnoticed in between.
      await this.#subscriber.subscribe(chat.channel);
      chat.listeners.add(listener);
      const nowMs = this.#clock.nowMs();
      const changes = await this.#applyTimedChanges(chatId, nowMs);
      if (typeof changes !== 'number') {
        this.#stop(chat, listener);
        return 'gone';
      }
      this.#setTimer(chat, nowMs + changes);
    } catch (error) {
      this.#stop(chat, listener);
      throw error;
    }
    // Events that arrive before the caller's promise resolves are delivered right after it.
    process.nextTick(() => listener.release());
    return () => this.#stop(chat, listener);
  }

  /** Sets the timer of a chat that is watched here to its next timed change. */
  expectChange(chatId: string, atMs: number): void {
    const chat = this.#byChannel.get(channelOf(chatId));
    if (chat) this.#setTimer(chat, atMs);
  }

  close(): void {
    for (const chat of this.#byChannel.values()) this.#forget(chat);
  }

  #hold(chatId: string): WatchedChat {
    const channel = channelOf(chatId);
    let chat = this.#byChannel.get(channel);
    if (!chat) {
      chat = { chatId, channel, listeners: new Set(), holders: 0, ended: false, cancelTimer: nothingToCancel };
      this.#byChannel.set(channel, chat);
    }
    chat.holders += 1;
    return chat;
  }

  /** Stopping twice is stopping once. */
  #stop(chat: WatchedChat, listener: WatchListener): void {
    if (listener.isStopped) return;
    listener.stop();
    chat.listeners.delete(listener);
    chat.holders -= 1;
    if (chat.holders === 0) this.#forget(chat);
  }

  #forget(chat: WatchedChat): void {
    if (chat.ended) return;
    chat.ended = true;
    chat.cancelTimer();
    this.#byChannel.delete(chat.channel);
    this.#subscriber.unsubscribe(chat.channel);
  }

  #deliver(channel: string, text: string): void {
    const chat = this.#byChannel.get(channel);
    const event = chat && decodeEvent(text, this.#clock.nowMs());
    if (!event) return;
    this.#tell(chat, event);
    // The first entry and another server's lease can bring the next timed change forward.
    if (event.type === 'entered' || event.type === 'presence') void this.#checkNow(chat);
  }

  #tell(chat: WatchedChat, event: ChatEvent): void {
    for (const listener of chat.listeners) listener.tell(event);
    if (event.type === 'destroyed') this.#forget(chat);
  }

  #regain(): void {
    for (const chat of this.#byChannel.values()) {
      for (const listener of chat.listeners) listener.interrupt();
      void this.#checkNow(chat);
    }
  }

  #setTimer(chat: WatchedChat, atMs: number): void {
    chat.cancelTimer();
    chat.cancelTimer = nothingToCancel;
    if (chat.ended) return;
    const delayMs = Math.min(atMs - this.#clock.nowMs(), this.#noticeLossMs);
    if (delayMs <= 0) void this.#checkNow(chat);
    else chat.cancelTimer = this.#clock.schedule(delayMs, () => void this.#checkNow(chat));
  }

  async #checkNow(chat: WatchedChat): Promise<void> {
    const nowMs = this.#clock.nowMs();
    try {
      const changes = await this.#applyTimedChanges(chat.chatId, nowMs);
      if (typeof changes === 'number') this.#setTimer(chat, nowMs + changes);
      else await this.#endWatch(chat, changes);
    } catch {
      this.#setTimer(chat, this.#clock.nowMs() + this.#retryMs);
    }
  }

  /**
   * Tells the listeners of a chat that is gone. Its destruction was published, unless Redis's expiry erased the keys or the
   * event was lost. Subscribing again lets an event that is under way arrive first.
   */
  async #endWatch(chat: WatchedChat, reason: Exclude<TimedChanges, number>): Promise<void> {
    if (!chat.ended) await this.#subscriber.subscribe(chat.channel);
    if (!chat.ended) this.#tell(chat, { type: 'destroyed', reason: reason === 'unknown' ? 'lost' : reason });
  }
}
