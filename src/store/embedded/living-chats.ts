import type { Tombstone } from '../../chat/chat.ts';
import type { ChatEvent } from '../../chat/events.ts';
import { deadlineOf, isDue } from '../../chat/lifetime.ts';
import type { Message } from '../../chat/message.ts';
import type { Limits } from '../../config/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ChatWatcher, Destruction, StopWatching } from '../chat-store.ts';
import { ChatAssets } from './chat/chat-assets.ts';
import type { EmbeddedChat } from './chat/embedded-chat.ts';
import type { PresenceChange } from './chat/presence.ts';
import { Alarm } from './life/alarm.ts';
import { StoredBytes } from './life/stored-bytes.ts';
import { Graveyard } from './life/tombstones.ts';
import { WakeQueue } from './life/wake-queue.ts';
import { EventDelivery, nobodyWatches, type Watching } from './life/watchers.ts';

/** The amounts that an embedded store holds now. */
export interface EmbeddedUsage {
  readonly chats: number;
  readonly tombstones: number;
  /** The estimated memory of the chats, which the limit `storedBytes` bounds; tombstones are not counted. */
  readonly storedBytes: number;
  /** The memory of the sealed files, which the limit `assetBytes` bounds. */
  readonly assetBytes: number;
}

/** The chats that are alive. Ends each at its deadline, adds its tombstone, and delivers events to watchers. */
export class LivingChats {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #chats = new Map<string, EmbeddedChat>();
  readonly #graveyard: Graveyard;
  readonly #wakeQueue = new WakeQueue<EmbeddedChat>();
  readonly #delivery = new EventDelivery();
  readonly #alarm: Alarm;
  readonly #stored: StoredBytes;
  readonly #files: StoredBytes;
  readonly #onErased: (chatId: string, assetIds: readonly string[]) => void;

  /** @param onErased is called with every erased file of a chat */
  constructor(clock: Clock, limits: Limits, onErased: (chatId: string, assetIds: readonly string[]) => void) {
    this.#onErased = onErased;
    this.#clock = clock;
    this.#limits = limits;
    this.#graveyard = new Graveyard(limits.chats);
    this.#stored = new StoredBytes(limits, limits.storedBytes, limits.storedBytesPerCreator);
    this.#files = new StoredBytes(limits, limits.assetBytes, limits.assetBytesPerCreator);
    this.#alarm = new Alarm(clock, () => this.#endDueChats());
  }

  usage(): EmbeddedUsage {
    const [storedBytes, assetBytes] = [this.#stored.bytes, this.#files.bytes];
    return { chats: this.#chats.size, tombstones: this.#graveyard.size, storedBytes, assetBytes };
  }

  /** The reason why a new chat has no room; undefined when it has. */
  lackOfRoomFor(newBytes: number, creatorKeys: readonly string[]): 'full' | 'creator-full' | undefined {
    if (this.#chats.size >= this.#limits.chats) return 'full';
    return this.#stored.lackOfRoomFor(newBytes, creatorKeys);
  }

  /** The bytes by which this chat may grow. */
  freeBytes(chat: EmbeddedChat): number {
    return this.#stored.freeBytes(chat.creatorKeys);
  }

  assetsOf(chat: EmbeddedChat): ChatAssets {
    chat.assets ??= new ChatAssets(this.#limits);
    return chat.assets;
  }

  /** The bytes by which the files of this chat may grow. */
  freeAssetBytes(chat: EmbeddedChat): number {
    return this.#files.freeBytes(chat.creatorKeys);
  }

  /** Makes a change of a chat. Counts the bytes of the chat and its files anew, and reports erased files. Every change goes through here. */
  change<Result>(chat: EmbeddedChat, make: () => Result): Result {
    const { storedBytes } = chat;
    const assetBytes = chat.assets?.bytes ?? 0;
    const result = make();
    this.#stored.count(chat.creatorKeys, chat.storedBytes - storedBytes);
    if (!chat.assets) return result;
    this.#files.count(chat.creatorKeys, chat.assets.bytes - assetBytes);
    const erased = chat.assets.takeErased();
    if (erased.length > 0) this.#onErased(chat.chatId, erased);
    return result;
  }

  /** Returns the chat if it is alive at this time. */
  find(chatId: string, nowMs: number): EmbeddedChat | undefined {
    const chat = this.#chats.get(chatId);
    if (!chat || nowMs < chat.wakeAtMs) return chat;
    this.#eraseIfDue(chat, nowMs);
    // A watcher may have ended the chat when it received the erasures.
    return this.#chats.get(chatId);
  }

  findTombstone(chatId: string, nowMs: number): Tombstone | undefined {
    return this.#graveyard.find(chatId, nowMs);
  }

  add(chat: EmbeddedChat, nowMs: number): void {
    this.#chats.set(chat.chatId, chat);
    this.#stored.count(chat.creatorKeys, chat.storedBytes);
    this.#wakeQueue.add(chat, this.#nextWakeAtMs(chat));
    this.#alarm.ringBy(chat.wakeAtMs, nowMs);
  }

  /** Records activity. A later deadline needs no new timer; an earlier one does, after the clock was set back. */
  renew(chat: EmbeddedChat, nowMs: number): void {
    const wasSetBack = nowMs < chat.lastActivityAtMs;
    chat.lastActivityAtMs = nowMs;
    if (wasSetBack) this.reschedule(chat, nowMs);
  }

  /** To be called when the time of a chat's next change has come nearer: its deadline, or an erasure. */
  reschedule(chat: EmbeddedChat, nowMs: number): void {
    this.#wakeQueue.move(chat, this.#nextWakeAtMs(chat));
    this.#alarm.ringBy(chat.wakeAtMs, nowMs);
  }

  erase(chat: EmbeddedChat, destruction: Destruction, nowMs: number): void {
    this.#chats.delete(chat.chatId);
    this.#wakeQueue.remove(chat);
    this.#stored.count(chat.creatorKeys, -chat.storedBytes);
    this.change(chat, () => chat.assets?.eraseAll());
    this.#graveyard.add(chat.chatId, destruction.reason, nowMs + this.#limits.tombstoneMs);
    const { watchings } = chat;
    chat.watchings = nobodyWatches;
    this.#delivery.deliver(watchings, { type: 'destroyed', ...destruction });
  }

  watch(chat: EmbeddedChat, watcher: ChatWatcher): StopWatching {
    const { chatId } = chat;
    const watching: Watching = { watcher, stopped: false };
    chat.watchings = chat.watchings.concat(watching);
    // By id: a watcher that never stops must not keep a destroyed chat in memory.
    return () => this.#stopWatching(chatId, watching);
  }

  tell(chat: EmbeddedChat, event: ChatEvent): void {
    this.#delivery.deliver(chat.watchings, event);
  }

  tellMessage(chat: EmbeddedChat, message: Message): void {
    if (chat.watchings !== nobodyWatches) this.tell(chat, { type: 'message', message });
  }

  tellPresence(chat: EmbeddedChat, changes: readonly PresenceChange[]): void {
    for (const change of changes) this.tell(chat, { type: 'presence', ...change });
  }

  /** Stops the timer: no chat ends by itself from now on. */
  close(): void {
    this.#alarm.turnOff();
  }

  #endDueChats(): void {
    const nowMs = this.#clock.nowMs();
    for (let chat = this.#wakeQueue.first; chat && nowMs >= chat.wakeAtMs; chat = this.#wakeQueue.first) {
      this.#eraseIfDue(chat, nowMs);
    }
    this.#graveyard.sweep(nowMs);
    const next = Math.min(this.#wakeQueue.first?.wakeAtMs ?? Number.POSITIVE_INFINITY, this.#graveyard.nextEndMs);
    this.#alarm.ringBy(next, nowMs);
  }

  /** Destroys the chat at its deadline. Before the deadline, which activity may have moved, erases due messages and files and sets the next time. */
  #eraseIfDue(chat: EmbeddedChat, nowMs: number): void {
    const deadline = deadlineOf(chat, this.#limits);
    if (isDue(deadline, nowMs)) {
      this.erase(chat, { reason: deadline.reason }, nowMs);
      return;
    }
    this.change(chat, () => chat.assets?.eraseUnclaimed(nowMs));
    const erased = this.change(chat, () => chat.eraseDueMessages(nowMs));
    this.#wakeQueue.move(chat, this.#nextWakeAtMs(chat));
    for (const message of erased) this.tellMessage(chat, message);
  }

  #nextWakeAtMs(chat: EmbeddedChat): number {
    const unclaimedEndAtMs = chat.assets?.unclaimedEndAtMs ?? Number.POSITIVE_INFINITY;
    return Math.min(deadlineOf(chat, this.#limits).atMs, unclaimedEndAtMs, chat.eraseReadAtMs);
  }

  #stopWatching(chatId: string, watching: Watching): void {
    watching.stopped = true;
    const chat = this.#chats.get(chatId);
    if (!chat) return;
    const others = chat.watchings.filter((other) => other !== watching);
    chat.watchings = others.length === 0 ? nobodyWatches : others;
  }
}
