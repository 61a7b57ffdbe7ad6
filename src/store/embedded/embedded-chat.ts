import { type Chat, forEachParticipant, type NewChat, participantOf } from '../../chat/chat.ts';
import { mostUnread } from '../../chat/chat-entry.ts';
import { type Happening, type HappeningKind, happeningsAfter, noHappenings } from '../../chat/happening.ts';
import type { ChatState } from '../../chat/lifetime.ts';
import { linkTailOf } from '../../chat/link.ts';
import { type Message, noReactions } from '../../chat/message.ts';
import type { Device, EntrySeals, OwnKey, Participant, ParticipantId } from '../../chat/participant.ts';
import {
  advanceReceipts,
  noReceipts,
  nothingUnread,
  type ReceiptAdvance,
  type Receipts,
  type UnreadMessages,
} from '../../chat/receipt.ts';
import type { Limits } from '../../config/limits.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  ChatSummary,
  Keeper,
  NewMessage,
  NewReaction,
  NewVersion,
} from '../chat-store.ts';
import { makeStorageKey, nameOfKeeper } from '../storage-keys.ts';
import type { ChatAssets } from './chat-assets.ts';
import { StoredMessages } from './messages.ts';
import { neverPresent, PresenceBoard, type PresenceChange } from './presence.ts';
import type { Sleeper } from './wake-queue.ts';
import { nobodyWatches, type Watching } from './watchers.ts';

/** The memory of the objects around the strings, measured and rounded up: limits are compared with this estimate. */
const emptyChatBytes = 1_600;
const deviceBytes = 250;
const happeningBytes = 150;
const messageBytes = 250;
const reactionBytes = 150;
const storageKeyBytes = 250;
const ownKeyBytes = 150;

// An idle chat should take little memory. All chats share these values, because nothing changes them in place. Lists grow by
// concat(), which allocates no spare capacity; spreading into a literal reserves it for 16 more.
const noDevices: readonly Device[] = Object.freeze([]);
const noAssets: readonly string[] = Object.freeze([]);
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
  /** By device id, and by `organizer`, which is no device's id. */
  #storageKeys: ReadonlyMap<string, string> | undefined;
  #happenings: readonly Happening[] = noHappenings;
  #receipts: Readonly<Record<ParticipantId, Receipts>> = nothingReceived;
  #typingUntilMs: Readonly<Record<ParticipantId, number>> = nobodyTypes;
  #log: StoredMessages | undefined;
  #presence: PresenceBoard | undefined;

  constructor(chat: NewChat, creatorKeys: readonly string[], nowMs: number) {
    this.chatId = chat.chatId;
    this.creatorKeys = creatorKeys;
    this.organizerVerifier = chat.organizerVerifier;
    this.idleTimeoutMs = chat.idleTimeoutMs;
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
      revision: this.revision,
      sequence: this.#log?.length ?? 0,
      organizerVerifier: this.organizerVerifier,
      participants: this.participants,
      devices: this.#devices,
      happenings: this.#happenings,
      receipts: this.#receipts,
      presence: this.#presence?.current ?? neverPresent,
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

  showOwnKey(participantId: ParticipantId, { hash }: OwnKey, sealed: string): void {
    this.#changeParticipant(participantId, { ownKey: Object.freeze({ hash, sealed }) });
    this.storedBytes += sealed.length;
  }

  /** undefined for a device that is not here. */
  storageKey(keeper: Keeper): string | undefined {
    if (keeper !== 'organizer' && !this.device(keeper.participantId, keeper.deviceId)) return undefined;
    const name = nameOfKeeper(keeper);
    const known = this.#storageKeys?.get(name);
    if (known !== undefined) return known;
    const key = makeStorageKey();
    this.#storageKeys = new Map([...(this.#storageKeys ?? []), [name, key]]);
    this.storedBytes += storageKeyBytes;
    return key;
  }

  /** @param freeBytes how much more the store may hold */
  append(message: NewMessage, nowMs: number, limits: Limits, freeBytes: number): AppendOutcome {
    const { messageId, sender, sealed, assetIds = noAssets } = message;
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
      content: Object.freeze({ kind: 'sealed', version: 1, sealed }),
      reactions: noReactions,
    });
    this.#log.append(appended);
    this.#countBytes(sealed.length, messageBytes);
    this.#endTyping(sender);
    return { outcome: 'appended', message: appended };
  }

  /** @param freeBytes how much more the store may hold */
  edit(change: NewVersion, nowMs: number, limits: Limits, freeBytes: number): ChangeOutcome {
    const found = this.#findOwn(change);
    if (found.outcome !== 'changed') return found;
    const { message: old } = found;
    if (old.content.kind === 'deleted') return { outcome: 'deleted' };
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
    if (old.content.kind === 'deleted') return found;
    const { version, sealed } = change;
    if (version !== old.content.version + 1) return overtaken(old);
    this.#countBytes(sealed.length - old.content.sealed.length);
    for (const reaction of Object.values(old.reactions)) this.#countBytes(-reaction.sealed.length, -reactionBytes);
    this.assets?.eraseOf(old.messageId);
    const content = Object.freeze({ kind: 'deleted', version, sealed, deletedAtMs: nowMs } as const);
    return changed(this.#replace(old, { content, reactions: noReactions }));
  }

  /** @param freeBytes how much more the store may hold */
  react(reaction: NewReaction, limits: Limits, freeBytes: number): ChangeOutcome {
    const { messageId, participantId, version, sealed, isWithdrawn } = reaction;
    const old = this.#log?.find(messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.content.kind === 'deleted') return { outcome: 'deleted' };
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
  advanceReceipts(participantId: ParticipantId, advance: ReceiptAdvance): { receipts: Receipts; revision?: number } {
    const old = this.#receipts[participantId];
    const receipts = advanceReceipts(old, advance, this.#log?.length ?? 0);
    if (receipts === old) return { receipts };
    this.revision += 1;
    this.#receipts = Object.freeze({ ...this.#receipts, [participantId]: Object.freeze(receipts) });
    return { receipts, revision: this.revision };
  }

  #endTyping(participantId: ParticipantId): void {
    if (this.#typingUntilMs[participantId] !== 0) this.setTyping(participantId, 0);
  }

  setTyping(participantId: ParticipantId, untilMs: number): void {
    this.#typingUntilMs = Object.freeze({ ...this.#typingUntilMs, [participantId]: untilMs });
  }

  holdPresence(
    serverId: string,
    participants: readonly ParticipantId[],
    nowMs: number,
    leaseMs: number,
  ): readonly PresenceChange[] {
    this.#presence ??= new PresenceBoard();
    return this.#presence.hold(serverId, participants, nowMs, leaseMs);
  }

  /** Whether a lease of presence has lapsed that no watcher was told about. */
  presenceLapsed(nowMs: number): boolean {
    return this.#presence !== undefined && nowMs >= this.#presence.lapsesAtMs;
  }

  lapsePresence(nowMs: number): readonly PresenceChange[] {
    return this.#presence?.lapse(nowMs) ?? [];
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
    const name = nameOfKeeper(device);
    if (!this.#storageKeys?.has(name)) return;
    this.#storageKeys = new Map([...this.#storageKeys].filter(([other]) => other !== name));
    this.storedBytes -= storageKeyBytes;
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
