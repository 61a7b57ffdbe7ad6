import type { Ender, NewChat } from '../../chat/chat.ts';
import type { ChatEvent } from '../../chat/events.ts';
import { deadlineOf, isDue } from '../../chat/lifetime.ts';
import { chatIdOfLink } from '../../chat/link.ts';
import type { Message } from '../../chat/message.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import type { ReceiptAdvance, Receipts } from '../../chat/receipt.ts';
import type { Limits } from '../../config/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  ChatStore,
  ChatWatcher,
  Destruction,
  FoundChat,
  FoundLink,
  NewMessage,
  NewReaction,
  StopWatching,
} from '../chat-store.ts';
import { Alarm } from './alarm.ts';
import { EmbeddedChat, newChatBytes } from './embedded-chat.ts';
import type { PresenceChange } from './presence.ts';
import { Graveyard } from './tombstones.ts';
import { WakeQueue } from './wake-queue.ts';
import { EventDelivery, nobodyWatches, type Watching } from './watchers.ts';

const gone = { outcome: 'gone' } as const;

/** What an embedded store holds at this moment. */
export interface EmbeddedUsage {
  readonly chats: number;
  readonly tombstones: number;
  /** Estimated, as it is held against `storedBytes`; tombstones are not counted. */
  readonly storedBytes: number;
}

export interface EmbeddedStoreOptions {
  readonly clock: Clock;
  readonly limits: Limits;
}

/**
 * A store in this process's memory, for one server. Each change is made in one turn of the event loop, so that nothing
 * can come between its steps. A destroyed chat is no longer referred to by anything here; when its memory is
 * overwritten is up to the JavaScript engine.
 */
export function createEmbeddedStore(options: EmbeddedStoreOptions): EmbeddedStore {
  return new EmbeddedStore(options);
}

export class EmbeddedStore implements ChatStore {
  readonly #clock: Clock;
  readonly #limits: Limits;
  readonly #chats = new Map<string, EmbeddedChat>();
  readonly #graveyard: Graveyard;
  readonly #wakeQueue = new WakeQueue<EmbeddedChat>();
  readonly #delivery = new EventDelivery();
  readonly #alarm: Alarm;
  #storedBytes = 0;

  constructor({ clock, limits }: EmbeddedStoreOptions) {
    this.#clock = clock;
    this.#limits = limits;
    this.#graveyard = new Graveyard(limits.chats);
    this.#alarm = new Alarm(clock, () => this.#wake());
  }

  usage(): EmbeddedUsage {
    return { chats: this.#chats.size, tombstones: this.#graveyard.size, storedBytes: this.#storedBytes };
  }

  create(chat: NewChat): Promise<'created' | 'taken' | 'full'> {
    const nowMs = this.#clock.nowMs();
    if (this.#alive(chat.chatId, nowMs) || this.#graveyard.find(chat.chatId, nowMs)) return Promise.resolve('taken');
    if (this.#chats.size >= this.#limits.chats || newChatBytes(chat) > this.#freeBytes())
      return Promise.resolve('full');

    const created = new EmbeddedChat(chat, nowMs);
    this.#chats.set(created.chatId, created);
    this.#storedBytes += created.storedBytes;
    this.#wakeQueue.add(created, deadlineOf(created, this.#limits).atMs);
    this.#alarm.ringBy(created.wakeAtMs, nowMs);
    return Promise.resolve('created');
  }

  find(chatId: string): Promise<FoundChat> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    return Promise.resolve(chat ? { found: 'chat', chat: chat.snapshot() } : this.#findTombstone(chatId, nowMs));
  }

  findByLink(linkId: string, deviceId?: string): Promise<FoundLink> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatIdOfLink(linkId), nowMs);
    if (!chat) return Promise.resolve(this.#findTombstone(chatIdOfLink(linkId), nowMs));
    const participantId = chat.participantByLink(linkId);
    if (!participantId) return Promise.resolve({ found: 'unknown' });
    const device = deviceId === undefined ? undefined : chat.device(participantId, deviceId);
    return Promise.resolve({ found: 'chat', chat: chat.snapshot(), participantId, device });
  }

  enter(chatId: string, participantId: ParticipantId, deviceId: string): Promise<'entered' | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    const bytesBefore = chat.storedBytes;
    const { again, displaced } = chat.enter(participantId, deviceId, nowMs, this.#limits.devicesPerParticipant);
    this.#storedBytes += chat.storedBytes - bytesBefore;
    this.#renew(chat, nowMs);
    // The first entry ends the wait for it, and the silence that counts from now on is shorter.
    this.#reschedule(chat, nowMs);
    this.#tell(chat, { type: 'entered', participantId, deviceId, again, atMs: nowMs });
    if (displaced) this.#tell(chat, { type: 'signed-out', participantId, deviceId: displaced.deviceId });
    return Promise.resolve('entered');
  }

  signOut(chatId: string, participantId: ParticipantId, deviceId: string): Promise<'signed-out' | 'unknown' | 'gone'> {
    const chat = this.#alive(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const bytesBefore = chat.storedBytes;
    if (!chat.signOut(participantId, deviceId)) return Promise.resolve('unknown');
    this.#storedBytes += chat.storedBytes - bytesBefore;
    this.#tell(chat, { type: 'signed-out', participantId, deviceId });
    return Promise.resolve('signed-out');
  }

  reportWrongCode(chatId: string, participantId: ParticipantId): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (chat) this.#tell(chat, { type: 'wrong-code', participantId, atMs: nowMs });
    return Promise.resolve();
  }

  append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (!chat) return Promise.resolve(gone);
    const bytesBefore = chat.storedBytes;
    const appended = chat.append(message, nowMs, this.#limits, this.#freeBytes());
    if (appended.outcome !== 'appended') return Promise.resolve(appended);
    this.#storedBytes += chat.storedBytes - bytesBefore;
    this.#renew(chat, nowMs);
    this.#tellMessage(chat, appended.message);
    return Promise.resolve(appended);
  }

  edit(chatId: string, message: NewMessage): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat, nowMs) => chat.edit(message, nowMs, this.#limits, this.#freeBytes()));
  }

  delete(chatId: string, message: Omit<NewMessage, 'sealed'>): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat, nowMs) => chat.delete(message, nowMs));
  }

  react(chatId: string, reaction: NewReaction): Promise<ChangeOutcome> {
    return this.#change(chatId, (chat) => chat.react(reaction, this.#limits, this.#freeBytes()));
  }

  advanceReceipts(chatId: string, participantId: ParticipantId, advance: ReceiptAdvance): Promise<Receipts | 'gone'> {
    const chat = this.#alive(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const { receipts, revision } = chat.advanceReceipts(participantId, advance);
    if (revision !== undefined) this.#tell(chat, { type: 'receipts', revision, participantId, receipts });
    return Promise.resolve(receipts);
  }

  keepOpen(chatId: string, participantId: ParticipantId): Promise<'kept-open' | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    this.#renew(chat, nowMs);
    this.#tell(chat, { type: 'kept-open', participantId, atMs: nowMs });
    return Promise.resolve('kept-open');
  }

  holdPresence(chatId: string, serverId: string, participants: readonly ParticipantId[]): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (chat) this.#tellPresence(chat, chat.holdPresence(serverId, participants, nowMs, this.#limits.presenceLeaseMs));
    return Promise.resolve();
  }

  typing(chatId: string, participantId: ParticipantId): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (!chat) return Promise.resolve();
    const untilMs = nowMs + this.#limits.typingMs;
    chat.setTyping(participantId, untilMs);
    this.#tell(chat, { type: 'typing', participantId, untilMs });
    return Promise.resolve();
  }

  page(chatId: string, limit: number, beforeSequence = Number.POSITIVE_INFINITY): Promise<readonly Message[]> {
    return Promise.resolve(this.#alive(chatId, this.#clock.nowMs())?.page(limit, beforeSequence) ?? []);
  }

  changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'> {
    return Promise.resolve(this.#alive(chatId, this.#clock.nowMs())?.changesSince(revision, limit) ?? 'gone');
  }

  destroy(chatId: string, endedBy: Ender): Promise<'destroyed' | 'gone'> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    this.#erase(chat, { reason: 'ended', endedBy }, nowMs);
    return Promise.resolve('destroyed');
  }

  watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    const chat = this.#alive(chatId, this.#clock.nowMs());
    if (!chat) return Promise.resolve('gone');
    const watching: Watching = { watcher, stopped: false };
    chat.watchings = chat.watchings.concat(watching);
    // By id, so that a watcher who never stops does not keep a destroyed chat in memory.
    return Promise.resolve(() => this.#stopWatching(chatId, watching));
  }

  checkHealth(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#alarm.turnOff();
    return Promise.resolve();
  }

  #freeBytes(): number {
    return this.#limits.storedBytes - this.#storedBytes;
  }

  /** The chat, if it is alive at this moment. What time alone has changed is told before it is given out. */
  #alive(chatId: string, nowMs: number): EmbeddedChat | undefined {
    const chat = this.#chats.get(chatId);
    if (!chat) return undefined;
    if (nowMs >= chat.wakeAtMs && this.#eraseIfDue(chat, nowMs)) return undefined;
    if (!chat.presenceLapsed(nowMs)) return chat;
    this.#tellPresence(chat, chat.lapsePresence(nowMs));
    // A watcher may have ended the chat when it was told.
    return this.#chats.get(chatId);
  }

  #findTombstone(chatId: string, nowMs: number): Exclude<FoundChat, { found: 'chat' }> {
    const tombstone = this.#graveyard.find(chatId, nowMs);
    return tombstone ? { found: 'tombstone', tombstone } : { found: 'unknown' };
  }

  #change(chatId: string, make: (chat: EmbeddedChat, nowMs: number) => ChangeOutcome): Promise<ChangeOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#alive(chatId, nowMs);
    if (!chat) return Promise.resolve(gone);
    const { revision, storedBytes } = chat;
    const made = make(chat, nowMs);
    if (made.outcome !== 'changed' || chat.revision === revision) return Promise.resolve(made);
    this.#storedBytes += chat.storedBytes - storedBytes;
    this.#renew(chat, nowMs);
    this.#tellMessage(chat, made.message);
    return Promise.resolve(made);
  }

  /** Counts as activity. The deadline moves on by itself; only a clock that was set back brings it nearer. */
  #renew(chat: EmbeddedChat, nowMs: number): void {
    const wasSetBack = nowMs < chat.lastActivityAtMs;
    chat.lastActivityAtMs = nowMs;
    if (wasSetBack) this.#reschedule(chat, nowMs);
  }

  #reschedule(chat: EmbeddedChat, nowMs: number): void {
    this.#wakeQueue.move(chat, deadlineOf(chat, this.#limits).atMs);
    this.#alarm.ringBy(chat.wakeAtMs, nowMs);
  }

  #wake(): void {
    const nowMs = this.#clock.nowMs();
    for (let chat = this.#wakeQueue.first; chat && nowMs >= chat.wakeAtMs; chat = this.#wakeQueue.first) {
      this.#eraseIfDue(chat, nowMs);
    }
    this.#graveyard.sweep(nowMs);
    const next = Math.min(this.#wakeQueue.first?.wakeAtMs ?? Number.POSITIVE_INFINITY, this.#graveyard.nextEndMs);
    this.#alarm.ringBy(next, nowMs);
  }

  /** Destroys the chat at its deadline; one that was active since it was put to sleep sleeps on. */
  #eraseIfDue(chat: EmbeddedChat, nowMs: number): boolean {
    const deadline = deadlineOf(chat, this.#limits);
    const due = isDue(deadline, nowMs);
    if (due) this.#erase(chat, { reason: deadline.reason }, nowMs);
    else this.#wakeQueue.move(chat, deadline.atMs);
    return due;
  }

  #erase(chat: EmbeddedChat, destruction: Destruction, nowMs: number): void {
    this.#chats.delete(chat.chatId);
    this.#wakeQueue.remove(chat);
    this.#storedBytes -= chat.storedBytes;
    this.#graveyard.add(chat.chatId, destruction.reason, nowMs + this.#limits.tombstoneMs);
    const { watchings } = chat;
    chat.watchings = nobodyWatches;
    this.#delivery.deliver(watchings, { type: 'destroyed', ...destruction });
  }

  #tellMessage(chat: EmbeddedChat, message: Message): void {
    if (chat.watchings !== nobodyWatches) this.#tell(chat, { type: 'message', message });
  }

  #tellPresence(chat: EmbeddedChat, changes: readonly PresenceChange[]): void {
    for (const change of changes) this.#tell(chat, { type: 'presence', ...change });
  }

  #tell(chat: EmbeddedChat, event: ChatEvent): void {
    this.#delivery.deliver(chat.watchings, event);
  }

  #stopWatching(chatId: string, watching: Watching): void {
    watching.stopped = true;
    const chat = this.#chats.get(chatId);
    if (!chat) return;
    const others = chat.watchings.filter((other) => other !== watching);
    chat.watchings = others.length === 0 ? nobodyWatches : others;
  }
}
