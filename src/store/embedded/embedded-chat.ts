import { type Chat, forEachParticipant, type NewChat, participantOf } from '../../chat/chat.ts';
import { mostUnread } from '../../chat/chat-entry.ts';
import { type Happening, type HappeningKind, happeningsAfter, noHappenings } from '../../chat/happening.ts';
import type { ChatState } from '../../chat/lifetime.ts';
import { linkTailOf } from '../../chat/link.ts';
import { isContentGone, type Message, noReactions, type StoredContent } from '../../chat/message.ts';
import {
  type Device,
  type EntrySeals,
  type OwnKey,
  othersOf,
  type Participant,
  type ParticipantId,
} from '../../chat/participant.ts';
import {
  advanceReceipts,
  noReceipts,
  nothingUnread,
  type ReceiptAdvance,
  type Receipts,
  type UnreadMessages,
} from '../../chat/receipt.ts';
import type { NoticeAsking, NoticeClaim, Subscription } from '../../chat/subscription.ts';
import type { Limits } from '../../config/limits.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  ChatSummary,
  DeviceSeat,
  Keeper,
  NewMessage,
  NewOpening,
  NewReaction,
  NewVersion,
} from '../chat-store.ts';
import { makeStorageKey, nameOfKeeper } from '../storage-keys.ts';
import type { ChatAssets } from './chat-assets.ts';
import { ChatNotices } from './chat-notices.ts';
import { type DueErasure, DueErasures } from './due-erasures.ts';
import { StoredMessages } from './messages.ts';
import { neverPresent, type PresenceChange, type Presences, presenceChanges } from './presence.ts';
import type { Sleeper } from './wake-queue.ts';
import { nobodyWatches, type Watching } from './watchers.ts';

/** The memory of the objects around the strings, measured and rounded up: limits are compared with this estimate. */
const emptyChatBytes = 1_600;
const deviceBytes = 250;
const happeningBytes = 150;
const messageBytes = 250;
const reactionBytes = 150;
const storageKeyBytes = 150;
const ownKeyBytes = 150;
const dueErasureBytes = 150;

// An idle chat should take little memory. All chats share these values, because nothing changes them in place. Lists grow by
// concat(), which allocates no spare capacity; spreading into a literal reserves it for 16 more.
const noDevices: readonly Device[] = Object.freeze([]);
const nobody: readonly ParticipantId[] = Object.freeze([]);
const neverOpened = Object.freeze({});
const noAssets: readonly string[] = Object.freeze([]);
const noStorageKeys: readonly StorageKey[] = Object.freeze([]);
const nothingReceived = Object.freeze(forEachParticipant(() => Object.freeze({ ...noReceipts })));
const nobodyTypes = Object.freeze(forEachParticipant(() => 0));

const changed = (message: Message) => ({ outcome: 'changed', message }) as const;
const overtaken = (message: Message) => ({ outcome: 'overtaken', message }) as const;

/**
 * One chat's state and its changes. The caller has checked that the chat is alive. Returned objects never change
 * afterwards: a change puts a new frozen object in the old one's place.
 */
export class EmbeddedChat implements Sleeper {
  readonly chatId: string;
  readonly creatorKeys: readonly string[];
  readonly organizerVerifier: string;
  readonly createdAtMs: number;
  readonly idleTimeoutMs: number;
  readonly vanishAfterMs: number;
  state: ChatState = 'waiting';
  lastActivityAtMs: number;
  /** No later than the deadline, and often earlier: activity does not move it. */
  wakeAtMs: number;
  queueIndex = 0;
  watchings: readonly Watching[] = nobodyWatches;
  /** An estimate of the chat's memory. */
  storedBytes: number;
  #sealedBytes = 0;
  revision = 0;
  /** Undefined in a chat in which no file was sent. */
  assets: ChatAssets | undefined;
  participants: readonly Participant[];
  #devices: readonly Device[] = noDevices;
  /** A short list instead of a map, which would take half a kilobyte in every chat. */
  #storageKeys: readonly StorageKey[] | undefined;
  /** Undefined in a chat of which no device was ever subscribed. */
  #notices: ChatNotices | undefined;
  #happenings: readonly Happening[] = noHappenings;
  #receipts: Readonly<Record<ParticipantId, Receipts>> = nothingReceived;
  #typingUntilMs: Readonly<Record<ParticipantId, number>> = nobodyTypes;
  #log: StoredMessages | undefined;
  #dueErasures: DueErasures | undefined;
  #presence: Presences = neverPresent;

  constructor(chat: NewChat, creatorKeys: readonly string[], nowMs: number) {
    this.chatId = chat.chatId;
    this.creatorKeys = creatorKeys;
    this.organizerVerifier = chat.organizerVerifier;
    this.idleTimeoutMs = chat.idleTimeoutMs;
    this.vanishAfterMs = chat.vanishAfterMs ?? 0;
    this.createdAtMs = nowMs;
    this.lastActivityAtMs = nowMs;
    this.wakeAtMs = nowMs;
    this.participants = Object.freeze(chat.participants.map((participant) => Object.freeze({ ...participant })));
    this.storedBytes = newChatBytes(chat);
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
      sequence: this.#log?.length ?? 0,
      organizerVerifier: this.organizerVerifier,
      participants: this.participants,
      devices: this.#devices,
      happenings: this.#happenings,
      receipts: this.#receipts,
      presence: this.#presence,
      typingUntilMs: this.#typingUntilMs,
    };
  }

  participantByLink(linkId: string): ParticipantId | undefined {
    const linkTail = linkTailOf(linkId);
    return this.participants.find((participant) => participant.linkTail === linkTail)?.participantId;
  }

  device(participantId: ParticipantId, deviceId: string): Device | undefined {
    return this.#devices.find((device) => device.deviceId === deviceId && device.participantId === participantId);
  }

  /** To be called for a device that is not in the chat. */
  enter(participantId: ParticipantId, deviceId: string, nowMs: number, limits: Limits): Entry {
    const isFirst = participantOf(this, participantId).enteredAtMs === undefined;
    if (isFirst) this.#changeParticipant(participantId, { enteredAtMs: nowMs });
    this.state = 'open';
    const device = Object.freeze({ deviceId, participantId, enteredAtMs: nowMs });
    const displaced = this.#addDevice(device, limits.devicesPerParticipant);
    const happening = this.happen(isFirst ? 'came-in' : 'another-device', participantId, nowMs, limits);
    return { happening, displaced };
  }

  happen(kind: HappeningKind, participantId: ParticipantId, atMs: number, limits: Limits): Happening {
    this.revision += 1;
    const { revision } = this;
    const sequence = this.#log?.length ?? 0;
    const countBefore = this.#happenings.length;
    const next = { kind, participantId, revision, sequence, atMs };
    this.#happenings = happeningsAfter(this.#happenings, next, limits.happeningsPerParticipant);
    this.storedBytes += (this.#happenings.length - countBefore) * happeningBytes;
    const happening = this.#happenings.at(-1);
    if (!happening) throw new Error('a happening is kept');
    return happening;
  }

  /** Returns whether the participant had this device. */
  signOut(participantId: ParticipantId, deviceId: string): boolean {
    const device = this.device(participantId, deviceId);
    if (device) this.#removeDevice(device);
    return device !== undefined;
  }

  /** Returns the devices that were signed out: all of the participant's but this one. */
  signOutOthers(participantId: ParticipantId, deviceId: string): readonly Device[] {
    const others = this.#devices.filter((one) => one.participantId === participantId && one.deviceId !== deviceId);
    for (const device of others) this.#removeDevice(device);
    return others;
  }

  /** To be called for a participant who has no other own key. */
  replaceCode(participantId: ParticipantId, { verifier, sealedChatKey, ownKeyHash }: EntrySeals): void {
    const old = participantOf(this, participantId);
    const ownKey = old.ownKey ?? Object.freeze({ hash: ownKeyHash });
    this.#changeParticipant(participantId, { verifier, sealedChatKey, ownKey });
    this.storedBytes += sealedChatKey.length - old.sealedChatKey.length + (old.ownKey ? 0 : ownKeyBytes);
  }

  /** @param ownKey the participant's, with more of it */
  changeOwnKey(participantId: ParticipantId, ownKey: OwnKey): void {
    const old = participantOf(this, participantId).ownKey;
    this.#changeParticipant(participantId, { ownKey: Object.freeze(ownKey) });
    this.storedBytes += shownBytes(ownKey) - shownBytes(old);
  }

  /** undefined for a device that is not here. */
  storageKey(keeper: Keeper): string | undefined {
    if (keeper !== 'organizer' && !this.device(keeper.participantId, keeper.deviceId)) return undefined;
    const known = this.#storageKeys?.find((one) => isKeptBy(one, keeper));
    if (known) return known.key;
    const key = makeStorageKey();
    this.#storageKeys = (this.#storageKeys ?? noStorageKeys).concat({ keeper: seatAlone(keeper), key });
    this.storedBytes += storageKeyBytes;
    return key;
  }

  /** @param freeBytes how much more the store may hold */
  subscribe(device: Device, subscription: Subscription, freeBytes: number): 'subscribed' | 'store-full' {
    this.#notices ??= new ChatNotices();
    const growth = this.#notices.growthBy(device, subscription);
    if (growth > 0 && growth > freeBytes) return 'store-full';
    this.#notices.subscribe(device, subscription);
    this.storedBytes += growth;
    this.#replaceDevice(device, Object.freeze({ ...device, isSubscribed: true }));
    return 'subscribed';
  }

  /** Returns whether something was erased. */
  unsubscribe(device: Device, endpoint?: string): boolean {
    if (!this.#forgetSubscription(device, endpoint)) return false;
    const { isSubscribed: _, ...unsubscribed } = device;
    this.#replaceDevice(device, Object.freeze(unsubscribed));
    return true;
  }

  /** Returns whether a notification of the device stood. */
  noteLooking({ participantId, deviceId }: DeviceSeat, nowMs: number): boolean {
    if (this.#subscribedDevicesOf(participantId).length === 0) return false;
    return this.#notices?.noteLooking(participantId, deviceId, nowMs) ?? false;
  }

  claimNotice(participantId: ParticipantId, asking: NoticeAsking, nowMs: number, limits: Limits): NoticeClaim {
    const notices = this.#notices;
    if (!notices) return { claim: 'nothing', stands: false };
    const { readSequence } = this.#receipts[participantId];
    const newFrom = Math.max(readSequence, notices.pushedSequenceOf(participantId));
    const news = {
      isUnread: (this.#log?.countFromOthers(participantId, readSequence, 1) ?? 0) > 0,
      newSinceMs: this.#log?.firstFromOthers(participantId, newFrom)?.sentAtMs,
    };
    const subscribed = this.#subscribedDevicesOf(participantId);
    return notices.claim({ participantId, subscribed, news, asking, sequence: this.#log?.length ?? 0, nowMs, limits });
  }

  /** @param freeBytes how much more the store may hold */
  append(message: NewMessage, nowMs: number, limits: Limits, freeBytes: number): AppendOutcome {
    const { messageId, sender, sealed, assetIds = noAssets, isReadOnce = false } = message;
    this.#log ??= new StoredMessages();
    const existing = this.#log.find(messageId);
    if (existing) return { outcome: 'duplicate', message: existing };
    const lack = this.#log.length >= limits.messagesPerChat ? 'chat-full' : this.#lackOfRoomFor(sealed.length, limits);
    if (lack) return { outcome: lack };
    if (messageBytes + sealed.length > freeBytes) return { outcome: 'store-full' };
    const mayClaim = assetIds.length === 0 || this.assets?.mayClaim(messageId, sender, assetIds);
    if (!mayClaim) return { outcome: 'assets-missing' };
    this.assets?.claim(messageId, assetIds);

    this.revision += 1;
    const appended: Message = Object.freeze({
      messageId,
      sequence: this.#log.length + 1,
      revision: this.revision,
      sender,
      sentAtMs: Math.max(nowMs, this.#log.newest?.sentAtMs ?? nowMs),
      content: Object.freeze({ kind: 'sealed', version: 1, sealed, ...(isReadOnce && { readOnce: neverOpened }) }),
      reactions: noReactions,
    });
    this.#log.append(appended);
    this.#countBytes(sealed.length, messageBytes);
    this.#endTyping(sender);
    const toTell = this.#notices?.subscribedOthers(sender, this.#devices) ?? nobody;
    return { outcome: 'appended', message: appended, ...(toTell.length > 0 && { toTell }) };
  }

  /** @param freeBytes how much more the store may hold */
  edit(change: NewVersion, nowMs: number, limits: Limits, freeBytes: number): ChangeOutcome {
    const found = this.#findOwn(change);
    if (found.outcome !== 'changed') return found;
    const { message: old } = found;
    if (old.content.kind !== 'sealed') return { outcome: 'deleted' };
    if (old.content.readOnce) return { outcome: 'read-once' };
    const { version, sealed } = change;
    if (isSameVersion(old.content, change)) return found;
    if (version !== old.content.version + 1) return overtaken(old);
    const growth = sealed.length - old.content.sealed.length;
    const lack = growth > 0 ? this.#lackOfRoomFor(growth, limits) : undefined;
    if (lack) return { outcome: lack };
    if (growth > 0 && growth > freeBytes) return { outcome: 'store-full' };
    this.#countBytes(growth);
    this.#endTyping(change.sender);
    const content = Object.freeze({ kind: 'sealed', version, sealed, editedAtMs: nowMs } as const);
    return changed(this.#replace(old, { content }));
  }

  delete(change: NewVersion, nowMs: number): ChangeOutcome {
    const found = this.#findOwn(change);
    if (found.outcome !== 'changed') return found;
    const { message: old } = found;
    if (isContentGone(old.content)) return found;
    const { version, sealed } = change;
    if (version !== old.content.version + 1) return overtaken(old);
    const opening = old.content.kind === 'sealed' ? (old.content.readOnce?.opened?.sealed ?? '') : '';
    this.#countBytes(sealed.length - opening.length);
    return changed(this.#eraseContent(old, { kind: 'deleted', version, sealed, deletedAtMs: nowMs }));
  }

  open({ messageId, participantId, sealed }: NewOpening, nowMs: number, { readOnceOpenMs }: Limits): ChangeOutcome {
    const old = this.#log?.find(messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.sender === participantId) return { outcome: 'not-yours' };
    const { content, sequence, sender } = old;
    if (content.kind !== 'sealed') return { outcome: 'deleted' };
    if (!content.readOnce) return { outcome: 'unknown' };
    if (content.readOnce.opened) return changed(old);
    this.#countBytes(sealed.length);
    this.#eraseLater({ atMs: nowMs + readOnceOpenMs, kind: 'opened', sender, first: sequence, last: sequence });
    const readOnce = Object.freeze({ opened: Object.freeze({ atMs: nowMs, sealed }) });
    return changed(this.#replace(old, { content: Object.freeze({ ...content, readOnce }) }));
  }

  close({ messageId, participantId }: Omit<NewOpening, 'sealed'>, nowMs: number): ChangeOutcome {
    const old = this.#log?.find(messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.sender === participantId) return { outcome: 'not-yours' };
    if (old.content.kind !== 'sealed') return changed(old);
    return old.content.readOnce?.opened ? changed(this.#eraseRead(old, nowMs)) : { outcome: 'unknown' };
  }

  /** When the next messages are erased that were read; infinite while there are none. */
  get eraseReadAtMs(): number {
    return this.#dueErasures?.nextAtMs ?? Number.POSITIVE_INFINITY;
  }

  /** Erases the messages whose time after reading is over. Returns what they are then. */
  eraseDueMessages(nowMs: number): readonly Message[] {
    const due = this.#dueErasures;
    if (!due || nowMs < due.nextAtMs) return [];
    const countBefore = due.count;
    const messages = due.takeDue(nowMs, (sequence) => this.#log?.at(sequence));
    this.storedBytes -= (countBefore - due.count) * dueErasureBytes;
    return messages.map(([message, atMs]) => this.#eraseRead(message, atMs));
  }

  /** @param freeBytes how much more the store may hold */
  react(reaction: NewReaction, limits: Limits, freeBytes: number): ChangeOutcome {
    const { messageId, participantId, version, sealed, isWithdrawn } = reaction;
    const old = this.#log?.find(messageId);
    if (!old) return { outcome: 'unknown' };
    if (isContentGone(old.content)) return { outcome: 'deleted' };
    const earlier = old.reactions[participantId];
    if (earlier && isSameVersion(earlier, reaction) && earlier.isWithdrawn === isWithdrawn) return changed(old);
    if (version !== (earlier?.version ?? 0) + 1) return overtaken(old);
    const growth = sealed.length - (earlier?.sealed.length ?? 0);
    const otherGrowth = earlier ? 0 : reactionBytes;
    const lack = growth > 0 ? this.#lackOfRoomFor(growth, limits) : undefined;
    if (lack) return { outcome: lack };
    if (growth > 0 && growth + otherGrowth > freeBytes) return { outcome: 'store-full' };
    this.#countBytes(growth, otherGrowth);
    const newer = Object.freeze({ version, sealed, isWithdrawn });
    return changed(this.#replace(old, { reactions: Object.freeze({ ...old.reactions, [participantId]: newer }) }));
  }

  /** Returns the receipts and, when they moved, the revision that this took. */
  advanceReceipts(
    participantId: ParticipantId,
    advance: ReceiptAdvance,
    nowMs: number,
  ): { receipts: Receipts; revision?: number } {
    const old = this.#receipts[participantId];
    const receipts = advanceReceipts(old, advance, this.#log?.length ?? 0);
    if (receipts === old) return { receipts };
    this.revision += 1;
    this.#receipts = Object.freeze({ ...this.#receipts, [participantId]: Object.freeze(receipts) });
    if (this.vanishAfterMs > 0 && receipts.readSequence > old.readSequence) {
      const range = { first: old.readSequence + 1, last: receipts.readSequence };
      const atMs = nowMs + this.vanishAfterMs;
      for (const sender of othersOf(participantId)) this.#eraseLater({ atMs, kind: 'read', sender, ...range });
    }
    return { receipts, revision: this.revision };
  }

  #endTyping(participantId: ParticipantId): void {
    if (this.#typingUntilMs[participantId] !== 0) this.setTyping(participantId, 0);
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
    return this.#log?.page(limit, beforeSequence) ?? [];
  }

  summary(participantId: ParticipantId): ChatSummary {
    const receipts = this.#receipts[participantId];
    const unread = this.#log?.countFromOthers(participantId, receipts.readSequence, mostUnread) ?? 0;
    return { lastMessage: this.#log?.newest, receipts, unread };
  }

  findSequence(messageId: string): number | undefined {
    return this.#log?.find(messageId)?.sequence;
  }

  findUnread(participantId: ParticipantId): UnreadMessages {
    return this.#log?.unreadAfter(this.#receipts[participantId].readSequence, participantId) ?? nothingUnread;
  }

  changesSince(revision: number, limit: number): readonly Message[] {
    return this.#log?.changesSince(revision, limit) ?? [];
  }

  /** `changed`: the sender's own message, as it is before the change. */
  #findOwn({
    messageId,
    sender,
  }: NewVersion): ReturnType<typeof changed> | { readonly outcome: 'unknown' | 'not-yours' } {
    const message = this.#log?.find(messageId);
    if (!message) return { outcome: 'unknown' };
    return message.sender === sender ? changed(message) : { outcome: 'not-yours' };
  }

  #changeParticipant(participantId: ParticipantId, change: Partial<Participant>): void {
    this.participants = Object.freeze(
      this.participants.map((one) =>
        one.participantId === participantId ? Object.freeze({ ...one, ...change }) : one,
      ),
    );
  }

  /** Returns the participant's device that was displaced. */
  #addDevice(device: Device, devicesPerParticipant: number): Device | undefined {
    const others = this.#devices.filter(({ participantId }) => participantId === device.participantId);
    const oneTooMany = others.length >= devicesPerParticipant ? others[0] : undefined;
    if (oneTooMany) this.#removeDevice(oneTooMany);
    this.#devices = Object.freeze(this.#devices.concat(device));
    this.storedBytes += deviceBytes;
    return oneTooMany;
  }

  #removeDevice(device: Device): void {
    this.#devices = Object.freeze(this.#devices.filter((one) => one !== device));
    this.storedBytes -= deviceBytes;
    this.#forgetSubscription(device);
    const rest = this.#storageKeys?.filter((one) => !isKeptBy(one, device));
    if (rest?.length === this.#storageKeys?.length) return;
    this.#storageKeys = rest;
    this.storedBytes -= storageKeyBytes;
  }

  #subscribedDevicesOf(participantId: ParticipantId): readonly Device[] {
    return this.#devices.filter((device) => device.isSubscribed && device.participantId === participantId);
  }

  #forgetSubscription(device: Device, endpoint?: string): boolean {
    const freed = this.#notices?.unsubscribe(device, endpoint) ?? 0;
    this.storedBytes -= freed;
    return freed > 0;
  }

  #replaceDevice(old: Device, device: Device): void {
    this.#devices = Object.freeze(this.#devices.map((one) => (one === old ? device : one)));
  }

  #eraseLater(erasure: DueErasure): void {
    this.#dueErasures ??= new DueErasures();
    this.#dueErasures.add(erasure);
    this.storedBytes += dueErasureBytes;
  }

  /** Erases a message that was read, or opened and closed. */
  #eraseRead(old: Message, erasedAtMs: number): Message {
    const { content } = old;
    const opening = content.kind === 'sealed' ? content.readOnce?.opened : undefined;
    const version = content.version + 1;
    return this.#eraseContent(old, { kind: 'erased', version, erasedAtMs, ...(opening && { opening }) });
  }

  /** Erases a message's ciphertext, its files and all reactions to it. */
  #eraseContent(old: Message, content: StoredContent): Message {
    if (old.content.kind === 'sealed') this.#countBytes(-old.content.sealed.length);
    for (const reaction of Object.values(old.reactions)) this.#countBytes(-reaction.sealed.length, -reactionBytes);
    this.assets?.eraseOf(old.messageId);
    return this.#replace(old, { content: Object.freeze(content), reactions: noReactions });
  }

  #replace(old: Message, change: Partial<Pick<Message, 'content' | 'reactions'>>): Message {
    this.revision += 1;
    const message = Object.freeze({ ...old, ...change, revision: this.revision });
    this.#log?.replace(old, message);
    return message;
  }

  #lackOfRoomFor(
    sealedBytes: number,
    { sealedBytesPerChat, sealedBytesUntilBothIn }: Limits,
  ): 'chat-full' | 'waiting-full' | undefined {
    const bytes = this.#sealedBytes + sealedBytes;
    if (bytes > sealedBytesPerChat) return 'chat-full';
    const areBothIn = this.participants.every(({ enteredAtMs }) => enteredAtMs !== undefined);
    return areBothIn || bytes <= sealedBytesUntilBothIn ? undefined : 'waiting-full';
  }

  #countBytes(sealedBytes: number, otherBytes = 0): void {
    this.#sealedBytes += sealedBytes;
    this.storedBytes += sealedBytes + otherBytes;
  }
}

/** What a device, or the organizer, opens its storage with. */
interface StorageKey {
  readonly keeper: Keeper;
  readonly key: string;
}

/** Without what else the caller knows of a device: the key lives as long as the chat. */
const seatAlone = (keeper: Keeper): Keeper =>
  keeper === 'organizer' ? keeper : { participantId: keeper.participantId, deviceId: keeper.deviceId };

const isKeptBy = (one: StorageKey, keeper: Keeper): boolean => nameOfKeeper(one.keeper) === nameOfKeeper(keeper);

/** The outcome of an entry. */
export interface Entry {
  readonly happening: Happening;
  /** The participant's device that had to make place. */
  readonly displaced: Device | undefined;
}

/** Whether this very change has made the version that is there. */
const isSameVersion = (
  held: { readonly version: number; readonly sealed: string },
  { version, sealed }: { readonly version: number; readonly sealed: string },
): boolean => held.version === version && held.sealed === sealed;

const shownBytes = ({ sealed = '', agreement = '' }: Partial<OwnKey> = {}): number => sealed.length + agreement.length;

/** An estimate of a new chat's memory. */
export function newChatBytes(chat: NewChat): number {
  let bytes = emptyChatBytes + chat.chatId.length + chat.organizerVerifier.length;
  for (const { verifier, linkVerifier, sealedChatKey, sealedGreeting, sealedName, linkTail } of chat.participants) {
    bytes +=
      verifier.length +
      linkVerifier.length +
      sealedChatKey.length +
      sealedGreeting.length +
      sealedName.length +
      linkTail.length;
  }
  return bytes;
}
