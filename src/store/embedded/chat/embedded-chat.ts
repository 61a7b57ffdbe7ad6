import { type Chat, forEachParticipant, type NewChat } from '../../../chat/chat.ts';
import { type Happening, type HappeningKind, happeningsAfter, noHappenings } from '../../../chat/happening.ts';
import type { ChatState } from '../../../chat/lifetime.ts';
import { mostUnread } from '../../../chat/limits.ts';
import { isContentGone, type Message } from '../../../chat/message.ts';
import type { Device, ParticipantId } from '../../../chat/participant.ts';
import {
  advanceReceipts,
  noReceipts,
  nothingUnread,
  type ReceiptAdvance,
  type Receipts,
  type UnreadMessages,
} from '../../../chat/receipt.ts';
import type { NoticeAsking, NoticeClaim } from '../../../chat/subscription.ts';
import type { Limits } from '../../../config/limits.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  ChatSummary,
  NewMessage,
  NewOpening,
  NewReaction,
  NewVersion,
} from '../../chat-store.ts';
import type { Sleeper } from '../life/wake-queue.ts';
import { nobodyWatches, type Watching } from '../life/watchers.ts';
import type { ChatAssets } from './chat-assets.ts';
import { ChatMessages, type MessageRoom } from './chat-messages.ts';
import { ChatPeople, nothingToPush } from './chat-people.ts';
import { happeningBytes, newChatBytes } from './memory-estimates.ts';
import { neverPresent, type PresenceChange, type Presences, presenceChanges } from './presence.ts';

// Shared by all chats, so that an idle chat takes little memory. Nothing changes them in place.
const nothingReceived = Object.freeze(forEachParticipant(() => Object.freeze({ ...noReceipts })));
const nobodyTypes = Object.freeze(forEachParticipant(() => 0));

const unknown = { outcome: 'unknown' } as const;

/**
 * One chat's state and its changes. The caller has checked that the chat is alive. Returned objects are frozen: a change
 * replaces an object by a new one.
 */
export class EmbeddedChat implements Sleeper {
  readonly chatId: string;
  readonly creatorKeys: readonly string[];
  readonly organizerVerifier: string;
  readonly createdAtMs: number;
  readonly idleTimeoutMs: number;
  readonly vanishAfterMs: number;
  readonly people: ChatPeople;
  state: ChatState = 'waiting';
  lastActivityAtMs: number;
  /** At the deadline or earlier: activity moves the deadline, and leaves this time as it is. */
  wakeAtMs: number;
  queueIndex = 0;
  watchings: readonly Watching[] = nobodyWatches;
  revision = 0;
  /** Undefined in a chat in which no file was sent. */
  assets: ChatAssets | undefined;
  /** Undefined in a chat in which nothing was written. */
  #messages: ChatMessages | undefined;
  #happenings: readonly Happening[] = noHappenings;
  #receipts: Readonly<Record<ParticipantId, Receipts>> = nothingReceived;
  #typingUntilMs: Readonly<Record<ParticipantId, number>> = nobodyTypes;
  #presence: Presences = neverPresent;
  readonly #newBytes: number;

  constructor(chat: NewChat, creatorKeys: readonly string[], nowMs: number) {
    this.chatId = chat.chatId;
    this.creatorKeys = creatorKeys;
    this.organizerVerifier = chat.organizerVerifier;
    this.idleTimeoutMs = chat.idleTimeoutMs;
    this.vanishAfterMs = chat.vanishAfterMs ?? 0;
    this.createdAtMs = nowMs;
    this.lastActivityAtMs = nowMs;
    this.wakeAtMs = nowMs;
    this.people = new ChatPeople(chat);
    this.#newBytes = newChatBytes(chat);
  }

  /** An estimate of the chat's memory. */
  get storedBytes(): number {
    const happeningsBytes = this.#happenings.length * happeningBytes;
    return this.#newBytes + this.people.bytes + happeningsBytes + (this.#messages?.bytes ?? 0);
  }

  /** The chat as it is now. */
  snapshot(): Chat {
    return {
      chatId: this.chatId,
      state: this.state,
      createdAtMs: this.createdAtMs,
      lastActivityAtMs: this.lastActivityAtMs,
      idleTimeoutMs: this.idleTimeoutMs,
      vanishAfterMs: this.vanishAfterMs,
      revision: this.revision,
      sequence: this.#sequence,
      organizerVerifier: this.organizerVerifier,
      participants: this.people.participants,
      devices: this.people.devices,
      happenings: this.#happenings,
      receipts: this.#receipts,
      presence: this.#presence,
      typingUntilMs: this.#typingUntilMs,
    };
  }

  /** To be called for a device that is not in the chat. */
  enter(participantId: ParticipantId, deviceId: string, nowMs: number, limits: Limits): Entry {
    const { isFirst, displaced } = this.people.enter(participantId, deviceId, nowMs, limits.devicesPerParticipant);
    this.state = 'open';
    const happening = this.happen(isFirst ? 'came-in' : 'another-device', participantId, nowMs, limits);
    return { happening, displaced };
  }

  happen(kind: HappeningKind, participantId: ParticipantId, atMs: number, limits: Limits): Happening {
    this.revision += 1;
    const next = { kind, participantId, revision: this.revision, sequence: this.#sequence, atMs };
    this.#happenings = happeningsAfter(this.#happenings, next, limits.happeningsPerParticipant);
    const happening = this.#happenings.at(-1);
    if (!happening) throw new Error('a happening is kept');
    return happening;
  }

  claimNotice(participantId: ParticipantId, asking: NoticeAsking, nowMs: number, limits: Limits): NoticeClaim {
    const pushedSequence = this.people.pushedSequenceOf(participantId);
    if (pushedSequence === undefined) return nothingToPush;
    const { readSequence } = this.#receipts[participantId];
    const stored = this.#messages?.stored;
    const news = {
      isUnread: (stored?.countFromOthers(participantId, readSequence, 1) ?? 0) > 0,
      newSinceMs: stored?.firstFromOthers(participantId, Math.max(readSequence, pushedSequence))?.sentAtMs,
    };
    return this.people.claimNotice({ participantId, news, asking, sequence: this.#sequence, nowMs, limits });
  }

  /** @param freeBytes how much more the store may hold */
  append(message: NewMessage, nowMs: number, limits: Limits, freeBytes: number): AppendOutcome {
    this.#messages ??= new ChatMessages();
    const room = this.#room(limits, freeBytes);
    const appended = this.#messages.append(message, this.revision + 1, nowMs, room, this.assets);
    if (appended.outcome !== 'appended') return appended;
    this.revision = appended.message.revision;
    this.#endTyping(message.sender);
    const toTell = this.people.subscribedOthers(message.sender);
    return toTell.length > 0 ? { ...appended, toTell } : appended;
  }

  /** @param freeBytes how much more the store may hold */
  edit(change: NewVersion, nowMs: number, limits: Limits, freeBytes: number): ChangeOutcome {
    const { revision } = this;
    const room = this.#room(limits, freeBytes);
    const outcome = this.#take(this.#messages?.edit(change, revision + 1, nowMs, room));
    if (this.revision > revision) this.#endTyping(change.sender);
    return outcome;
  }

  delete(change: NewVersion, nowMs: number): ChangeOutcome {
    return this.#take(this.#messages?.delete(change, this.revision + 1, nowMs));
  }

  /** @param freeBytes how much more the store may hold */
  react(reaction: NewReaction, limits: Limits, freeBytes: number): ChangeOutcome {
    return this.#take(this.#messages?.react(reaction, this.revision + 1, this.#room(limits, freeBytes)));
  }

  open(opening: NewOpening, nowMs: number, limits: Limits): ChangeOutcome {
    return this.#take(this.#messages?.open(opening, this.revision + 1, nowMs, limits));
  }

  close(closing: Omit<NewOpening, 'sealed'>, nowMs: number): ChangeOutcome {
    return this.#take(this.#messages?.close(closing, this.revision + 1, nowMs));
  }

  /** The time of the next erasure of messages; infinite without one. */
  get eraseReadAtMs(): number {
    return this.#messages?.eraseReadAtMs ?? Number.POSITIVE_INFINITY;
  }

  /** Erases the messages whose time has come. Returns them in their new state. */
  eraseDueMessages(nowMs: number): readonly Message[] {
    const erased = this.#messages?.eraseDue(nowMs, this.revision + 1) ?? [];
    for (const message of erased) this.#keepRevisionOf(message);
    return erased;
  }

  /** Returns the receipts, and their revision if they moved. */
  advanceReceipts(
    participantId: ParticipantId,
    advance: ReceiptAdvance,
    nowMs: number,
  ): { receipts: Receipts; revision?: number } {
    const old = this.#receipts[participantId];
    const receipts = advanceReceipts(old, advance, this.#sequence);
    if (receipts === old) return { receipts };
    this.revision += 1;
    this.#receipts = Object.freeze({ ...this.#receipts, [participantId]: Object.freeze(receipts) });
    if (this.vanishAfterMs > 0 && receipts.readSequence > old.readSequence) {
      const range = { first: old.readSequence + 1, last: receipts.readSequence };
      this.#messages?.eraseReadAt(nowMs + this.vanishAfterMs, participantId, range);
    }
    return { receipts, revision: this.revision };
  }

  setTyping(participantId: ParticipantId, untilMs: number): void {
    this.#typingUntilMs = Object.freeze({ ...this.#typingUntilMs, [participantId]: untilMs });
  }

  holdPresence(participants: readonly ParticipantId[], nowMs: number): readonly PresenceChange[] {
    const changes = presenceChanges(this.#presence, participants, nowMs);
    for (const { participantId, presence } of changes) {
      this.#presence = Object.freeze({ ...this.#presence, [participantId]: presence });
    }
    return changes;
  }

  page(limit: number, beforeSequence: number): readonly Message[] {
    return this.#messages?.stored.page(limit, beforeSequence) ?? [];
  }

  summary(participantId: ParticipantId): ChatSummary {
    const receipts = this.#receipts[participantId];
    const stored = this.#messages?.stored;
    const unread = stored?.countFromOthers(participantId, receipts.readSequence, mostUnread) ?? 0;
    return { lastMessage: stored?.newest, receipts, unread };
  }

  findSequence(messageId: string): number | undefined {
    return this.#messages?.stored.find(messageId)?.sequence;
  }

  findUnread(participantId: ParticipantId): UnreadMessages {
    const { readSequence } = this.#receipts[participantId];
    return this.#messages?.stored.unreadAfter(readSequence, participantId) ?? nothingUnread;
  }

  changesSince(revision: number, limit: number): readonly Message[] {
    return this.#messages?.stored.changesSince(revision, limit) ?? [];
  }

  /** The sequence of the newest message; 0 without one. */
  get #sequence(): number {
    return this.#messages?.stored.length ?? 0;
  }

  #room(limits: Limits, freeBytes: number): MessageRoom {
    return { limits, areBothIn: this.people.areBothIn, freeBytes };
  }

  #endTyping(participantId: ParticipantId): void {
    if (this.#typingUntilMs[participantId] !== 0) this.setTyping(participantId, 0);
  }

  /** @param outcome undefined in a chat without messages */
  #take(outcome: ChangeOutcome | undefined): ChangeOutcome {
    if (outcome?.outcome === 'changed' && outcome.message.revision > this.revision)
      this.#keepRevisionOf(outcome.message);
    return outcome ?? unknown;
  }

  #keepRevisionOf({ revision, messageId, content }: Message): void {
    this.revision = revision;
    if (isContentGone(content)) this.assets?.eraseOf(messageId);
  }
}

/** The outcome of an entry. */
export interface Entry {
  readonly happening: Happening;
  /** The participant's device that was removed because they have too many. */
  readonly displaced: Device | undefined;
}
