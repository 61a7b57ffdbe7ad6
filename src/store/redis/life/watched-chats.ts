import type { ChatEvent } from '../../../chat/events.ts';
import type { DestructionReason } from '../../../chat/lifetime.ts';
import { chatChecksAtOnce } from '../../../config/limits.ts';
import type { Cancel, Clock } from '../../../runtime/clock.ts';
import { takeFrom } from '../../../runtime/take-from.ts';
import type { ChatWatcher, StopWatching } from '../../chat-store.ts';
import type { Subscriber } from '../connection/subscriber.ts';
import { decodeEvent, serversIn } from '../records/event-record.ts';
import { channelOf } from '../scripts/script-runner.ts';
import { WatchListener } from './watch-listener.ts';

/** The timed state of a living chat. */
export interface LivingChat {
  /** The time until the next timed change. */
  readonly nextChangeMs: number;
  /** The servers that hold somebody in it, with spaces between them. */
  readonly servers: string;
  /** The time of the next erasure; undefined without one. */
  readonly nextErasureAtMs: number | undefined;
}

/** The living chat, or the reason of its end; `unknown` when its tombstone is gone as well. */
export type TimedChanges = LivingChat | DestructionReason | 'unknown';

/** Applies expiry and lapsed presence, and writes again which participants are connected through this server. */
export type ApplyTimedChanges = (chatId: string, nowMs: number) => Promise<TimedChanges>;

export interface WatchingOptions {
  readonly subscriber: Pick<Subscriber, 'listen' | 'subscribe' | 'unsubscribe'>;
  readonly applyTimedChanges: ApplyTimedChanges;
  readonly clock: Clock;
  /** The pause before timed changes are applied again after a failure. */
  readonly retryMs: number;
  /** The longest time between two checks of a chat. */
  readonly checkMs: number;
  /** Whether a participant is connected through this server although `servers` does not name it. */
  isForgotten(chatId: string, servers: string): boolean;
  /** Nobody watches the chat any more, or it has ended. */
  onForgotten(chatId: string): void;
}

interface WatchedChat {
  readonly chatId: string;
  readonly channel: string;
  readonly listeners: Set<WatchListener>;
  /** The number of listeners, and of calls that are about to add one. */
  holders: number;
  /** The servers that hold somebody in it, with spaces between them. */
  servers: string;
  /** The number of events that have named `servers`. */
  timesNamed: number;
  /** The number of pending replies that will name `servers`. */
  asking: number;
  ended: boolean;
  cancelTimer: Cancel;
}

const nothingToCancel: Cancel = () => undefined;

/** The checks of chats that were watched at the same moment are spread over this many times. */
const checkTimes = 16;

/**
 * The chats that this process watches, with one subscription and one timer for each chat. The timer is set to the next
 * timed change that was last reported; activity does not move it. When it fires, the store applies the timed
 * changes and reports the next one. All servers with watchers do this; the first one makes the change. Redis reports no loss of
 * a chat (eviction), so that the timer never waits longer than `checkMs`.
 */
export class WatchedChats {
  readonly #subscriber: WatchingOptions['subscriber'];
  readonly #applyTimedChanges: ApplyTimedChanges;
  readonly #options: WatchingOptions;
  readonly #clock: Clock;
  readonly #byChannel = new Map<string, WatchedChat>();
  /** The chats whose listeners must still be told that they may have missed events. */
  readonly #interrupted = new Set<WatchedChat>();
  #isRegaining = false;
  #timersSet = 0;

  constructor(options: WatchingOptions) {
    const { subscriber, applyTimedChanges, clock, retryMs } = options;
    this.#options = options;
    this.#subscriber = subscriber;
    this.#applyTimedChanges = applyTimedChanges;
    this.#clock = clock;
    const listener = {
      onMessage: (channel: string, text: string) => this.#deliver(channel, text),
      onRegained: (channels: readonly string[]) => void this.#regain(channels),
    };
    subscriber.listen(listener, { clock, retryMs });
  }

  async watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    const chat = this.#hold(chatId);
    const listener = new WatchListener(watcher);
    try {
      // The subscription comes before the check, so that the chat cannot end unnoticed in between.
      await this.#subscriber.subscribe(chat.channel);
      chat.listeners.add(listener);
      if (typeof (await this.#ask(chat)) === 'string') {
        this.#stop(chat, listener);
        return 'gone';
      }
    } catch (error) {
      this.#stop(chat, listener);
      throw error;
    }
    // Events that arrive before the caller's promise resolves are delivered right after it.
    process.nextTick(() => listener.release());
    return () => this.#stop(chat, listener);
  }

  isWatched(chatId: string): boolean {
    return this.#byChannel.has(channelOf(chatId));
  }

  /** Applies the timed changes of a chat now, whether or not it is watched here. Rejects when Redis does not answer. */
  async lookAfter(chatId: string): Promise<void> {
    const chat = this.#byChannel.get(channelOf(chatId));
    const nowMs = this.#clock.nowMs();
    const changes = await (chat ? this.#ask(chat) : this.#applyTimedChanges(chatId, nowMs));
    // The timer tells its watchers of the end at once, unless they know it.
    if (chat && typeof changes === 'string') this.#setTimer(chat, nowMs);
  }

  /** Applies timed changes to the chats in which one of these servers holds somebody, or may hold by a pending reply; to all without `serverIds`. */
  async check(serverIds?: readonly string[]): Promise<void> {
    const isDue = ({ servers, asking }: WatchedChat) =>
      !serverIds || asking > 0 || serverIds.some((serverId) => servers.includes(serverId));
    const due = [...this.#byChannel.values()].filter(isDue);
    for (let first = 0; first < due.length; first += chatChecksAtOnce) {
      await Promise.all(due.slice(first, first + chatChecksAtOnce).map((chat) => this.#checkNow(chat)));
    }
  }

  close(): void {
    for (const chat of this.#byChannel.values()) this.#forget(chat);
  }

  #hold(chatId: string): WatchedChat {
    const channel = channelOf(chatId);
    let chat = this.#byChannel.get(channel);
    if (!chat) {
      chat = {
        chatId,
        channel,
        listeners: new Set(),
        holders: 0,
        servers: '',
        timesNamed: 0,
        asking: 0,
        ended: false,
        cancelTimer: nothingToCancel,
      };
      this.#byChannel.set(channel, chat);
    }
    chat.holders += 1;
    return chat;
  }

  /** A second call does nothing. */
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
    this.#options.onForgotten(chat.chatId);
  }

  #deliver(channel: string, text: string): void {
    const chat = this.#byChannel.get(channel);
    if (!chat) return;
    const event = decodeEvent(text, this.#clock.nowMs());
    if (event) this.#tell(chat, event);
    if (event && event.type !== 'entered' && event.type !== 'presence') return;
    const servers = serversIn(text);
    if (servers !== undefined) this.#learnServers(chat, servers);
    // The first entry can make the next timed change earlier, and so can the short lease of an earlier version, which names no servers.
    else if (event) void this.#checkNow(chat);
  }

  /** Applies the timed changes of a chat, and learns from the reply. */
  async #ask(chat: WatchedChat): Promise<TimedChanges> {
    const nowMs = this.#clock.nowMs();
    const { timesNamed } = chat;
    chat.asking += 1;
    const changes = await this.#applyTimedChanges(chat.chatId, nowMs).finally(() => {
      chat.asking -= 1;
    });
    if (typeof changes === 'string') return changes;
    if (chat.timesNamed === timesNamed) chat.servers = changes.servers;
    // An event on the other connection may be newer than the reply or older. If they differ, the next reply decides.
    const isSure = chat.servers === changes.servers;
    this.#setTimer(chat, isSure ? nowMs + changes.nextChangeMs : nowMs);
    return changes;
  }

  #learnServers(chat: WatchedChat, servers: string): void {
    chat.servers = servers;
    chat.timesNamed += 1;
    if (!chat.ended && this.#options.isForgotten(chat.chatId, servers)) void this.#checkNow(chat);
  }

  #tell(chat: WatchedChat, event: ChatEvent): void {
    for (const listener of chat.listeners) listener.tell(event);
    if (event.type === 'destroyed') this.#forget(chat);
  }

  /** In slices like `check`, because every listener asks Redis for missed changes. */
  async #regain(channels: readonly string[]): Promise<void> {
    for (const channel of channels) {
      const chat = this.#byChannel.get(channel);
      if (chat) this.#interrupted.add(chat);
    }
    if (this.#isRegaining) return;
    this.#isRegaining = true;
    while (this.#interrupted.size > 0) {
      await Promise.all(takeFrom(this.#interrupted, chatChecksAtOnce).map((chat) => this.#interrupt(chat)));
    }
    this.#isRegaining = false;
  }

  async #interrupt(chat: WatchedChat): Promise<void> {
    if (chat.ended) return;
    for (const listener of chat.listeners) listener.interrupt();
    await this.#checkNow(chat);
  }

  #setTimer(chat: WatchedChat, atMs: number): void {
    chat.cancelTimer();
    chat.cancelTimer = nothingToCancel;
    if (chat.ended) return;
    this.#timersSet += 1;
    const share = 1 - (this.#timersSet % checkTimes) / (2 * checkTimes);
    const delayMs = Math.min(atMs - this.#clock.nowMs(), Math.ceil(share * this.#options.checkMs));
    if (delayMs <= 0) void this.#checkNow(chat);
    else chat.cancelTimer = this.#clock.schedule(delayMs, () => void this.#checkNow(chat));
  }

  async #checkNow(chat: WatchedChat): Promise<void> {
    try {
      const changes = await this.#ask(chat);
      if (typeof changes === 'string') await this.#endWatch(chat, changes);
    } catch {
      this.#setTimer(chat, this.#clock.nowMs() + this.#options.retryMs);
    }
  }

  /**
   * Tells the listeners that a chat is gone. Its destruction was published, unless Redis's expiry erased the keys or the
   * event was lost. Subscribing again lets a pending event arrive first.
   */
  async #endWatch(chat: WatchedChat, reason: Exclude<TimedChanges, LivingChat>): Promise<void> {
    if (!chat.ended) await this.#subscriber.subscribe(chat.channel);
    if (!chat.ended) this.#tell(chat, { type: 'destroyed', reason: reason === 'unknown' ? 'lost' : reason });
  }
}
