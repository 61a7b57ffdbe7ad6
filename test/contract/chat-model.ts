import { isDeepStrictEqual } from 'node:util';
import type { Chat, Ender, NewChat } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import type { Happening, HappeningKind } from '../../src/chat/happening.ts';
import type { DestructionReason } from '../../src/chat/lifetime.ts';
import { isContentGone, type Message } from '../../src/chat/message.ts';
import type { Device, EntrySeals, OwnKey, ParticipantId, Presence } from '../../src/chat/participant.ts';
import { noReceipts, type ReceiptAdvance, type Receipts, type UnreadMessages } from '../../src/chat/receipt.ts';
import type { Limits } from '../../src/config/limits.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  ChatSummary,
  CodeOutcome,
  DeviceSeat,
  FoundChat,
  FoundLink,
  NewMessage,
  NewOpening,
  NewReaction,
  NewVersion,
  OtherDevices,
  OwnKeyOutcome,
} from '../../src/store/chat-store.ts';

const both = ['a', 'b'] as const;

interface Living {
  readonly made: NewChat;
  readonly createdAtMs: number;
  lastActivityAtMs: number;
  revision: number;
  readonly enteredAtMs: { [Id in ParticipantId]?: number };
  devices: Device[];
  readonly ownCodes: { [Id in ParticipantId]?: EntrySeals };
  readonly ownKeys: { [Id in ParticipantId]?: OwnKey };
  happenings: Happening[];
  readonly messages: Message[];
  /** When each message that was read is erased, by its sequence. */
  readonly erasures: Map<number, number>;
  readonly receipts: Record<ParticipantId, Receipts>;
  readonly presence: Record<ParticipantId, Presence>;
  readonly typingUntilMs: Record<ParticipantId, number>;
  /** Who is connected through each server. */
  readonly connected: Map<number, readonly ParticipantId[]>;
}

/**
 * What the port promises of one chat id, in the plainest words: nothing is fast, nothing is shared with an adapter. Time
 * is told to it by `passTime`, which must not skip a moment of `nextMoment`.
 */
export class ChatModel {
  readonly chatId: string;
  /** What one who watched from the beginning would have heard. */
  readonly events: ChatEvent[] = [];
  readonly #limits: Limits;
  #nowMs: number;
  #living: Living | undefined;
  #tombstone: { readonly reason: DestructionReason; readonly untilMs: number } | undefined;

  constructor(chatId: string, limits: Limits, nowMs: number) {
    this.chatId = chatId;
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  get isAlive(): boolean {
    return this.#living !== undefined;
  }

  get revision(): number {
    return this.#living?.revision ?? 0;
  }

  /** The next moment at which something changes by itself. */
  get nextMoment(): number {
    const chat = this.#living;
    if (!chat) return Number.POSITIVE_INFINITY;
    return Math.min(this.#deadlineOf(chat).atMs, ...chat.erasures.values());
  }

  passTime(nowMs: number): void {
    this.#nowMs = nowMs;
    if (this.#tombstone && nowMs >= this.#tombstone.untilMs) this.#tombstone = undefined;
    const chat = this.#living;
    if (!chat) return;
    const deadline = this.#deadlineOf(chat);
    if (nowMs >= deadline.atMs) {
      this.#end(deadline.reason);
      return;
    }
    for (const message of chat.messages) {
      const atMs = chat.erasures.get(message.sequence) ?? Number.POSITIVE_INFINITY;
      if (atMs <= nowMs) this.#eraseRead(chat, message);
    }
  }

  create(made: NewChat): 'created' | 'taken' {
    if (this.#living || this.#tombstone) return 'taken';
    this.#living = {
      made,
      createdAtMs: this.#nowMs,
      lastActivityAtMs: this.#nowMs,
      revision: 0,
      enteredAtMs: {},
      devices: [],
      ownCodes: {},
      ownKeys: {},
      happenings: [],
      messages: [],
      erasures: new Map(),
      receipts: { a: noReceipts, b: noReceipts },
      presence: { a: { state: 'never' }, b: { state: 'never' } },
      typingUntilMs: { a: 0, b: 0 },
      connected: new Map(),
    };
    return 'created';
  }

  find(): FoundChat {
    if (this.#living) return { found: 'chat', chat: this.#snapshot(this.#living) };
    if (this.#tombstone) return { found: 'tombstone', tombstone: { reason: this.#tombstone.reason } };
    return { found: 'unknown' };
  }

  findByLink(participantId: ParticipantId, deviceId: string): FoundLink {
    const found = this.find();
    if (found.found !== 'chat') return found;
    const device = this.#living?.devices.find(
      (one) => one.participantId === participantId && one.deviceId === deviceId,
    );
    return { ...found, participantId, device };
  }

  enter(participantId: ParticipantId, deviceId: string): 'entered' | 'gone' {
    const chat = this.#living;
    if (!chat) return 'gone';
    const kind = chat.enteredAtMs[participantId] === undefined ? 'came-in' : 'another-device';
    const own = chat.devices.filter((device) => device.participantId === participantId);
    const isKnown = own.some((device) => device.deviceId === deviceId);
    chat.lastActivityAtMs = this.#nowMs;
    if (isKnown) {
      this.events.push({ type: 'kept-open', participantId, atMs: this.#nowMs });
      return 'entered';
    }
    chat.enteredAtMs[participantId] ??= this.#nowMs;
    chat.devices.push({ deviceId, participantId, enteredAtMs: this.#nowMs });
    this.events.push({ type: 'entered', deviceId, happening: this.#happen(chat, kind, participantId) });
    const [first] = own;
    if (first && own.length === this.#limits.devicesPerParticipant) this.signOut(participantId, first.deviceId);
    return 'entered';
  }

  signOut(participantId: ParticipantId, deviceId: string): 'signed-out' | 'unknown' | 'gone' {
    const chat = this.#living;
    if (!chat) return 'gone';
    const device = chat.devices.find((one) => one.participantId === participantId && one.deviceId === deviceId);
    if (!device) return 'unknown';
    chat.devices = chat.devices.filter((one) => one !== device);
    this.events.push({ type: 'signed-out', participantId, deviceId });
    return 'signed-out';
  }

  replaceCode({ participantId, deviceId }: DeviceSeat, seals: EntrySeals, otherDevices: OtherDevices): CodeOutcome {
    const chat = this.#living;
    if (!chat) return 'gone';
    const own = chat.devices.filter((device) => device.participantId === participantId);
    if (!own.some((device) => device.deviceId === deviceId)) return 'unknown';
    if (this.#verifierOf(chat, participantId) === seals.verifier) return 'replaced';
    const ownKey = chat.ownKeys[participantId];
    if (ownKey && ownKey.hash !== seals.ownKeyHash) return 'overtaken';
    chat.ownCodes[participantId] = seals;
    this.events.push({ type: 'happened', happening: this.#happen(chat, 'own-code', participantId) });
    if (!ownKey) this.#saveOwnKey(chat, participantId, { hash: seals.ownKeyHash });
    for (const device of own) {
      if (otherDevices === 'leave' && device.deviceId !== deviceId) this.signOut(participantId, device.deviceId);
    }
    return 'replaced';
  }

  showOwnKey({ participantId, deviceId }: DeviceSeat, sealed: string): OwnKeyOutcome {
    const chat = this.#living;
    if (!chat) return 'gone';
    const ownKey = chat.ownKeys[participantId];
    const isIn = chat.devices.some((one) => one.participantId === participantId && one.deviceId === deviceId);
    if (!ownKey || !isIn) return 'unknown';
    if (ownKey.sealed === undefined) this.#saveOwnKey(chat, participantId, { ...ownKey, sealed });
    return 'shown';
  }

  keepAgreement({ participantId, deviceId }: DeviceSeat, agreement: string): OwnKeyOutcome {
    const chat = this.#living;
    if (!chat) return 'gone';
    const ownKey = chat.ownKeys[participantId];
    const isIn = chat.devices.some((one) => one.participantId === participantId && one.deviceId === deviceId);
    if (ownKey?.sealed === undefined || !isIn) return 'unknown';
    if (ownKey.agreement === undefined) this.#saveOwnKey(chat, participantId, { ...ownKey, agreement });
    return 'shown';
  }

  reportWrongCode(participantId: ParticipantId): void {
    const chat = this.#living;
    if (chat) this.events.push({ type: 'happened', happening: this.#happen(chat, 'wrong-code', participantId) });
  }

  append(message: NewMessage): AppendOutcome {
    const chat = this.#living;
    if (!chat) return { outcome: 'gone' };
    const existing = chat.messages.find(({ messageId }) => messageId === message.messageId);
    if (existing) return { outcome: 'duplicate', message: existing };
    if (chat.messages.length >= this.#limits.messagesPerChat) return { outcome: 'chat-full' };
    const fullness = this.#fullness(chat, sealedBytesOf(chat.messages) + message.sealed.length);
    if (fullness) return { outcome: fullness };
    chat.typingUntilMs[message.sender] = 0;
    const appended: Message = {
      messageId: message.messageId,
      sequence: chat.messages.length + 1,
      revision: chat.revision + 1,
      sender: message.sender,
      sentAtMs: this.#nowMs,
      content: { kind: 'sealed', version: 1, sealed: message.sealed, ...(message.isReadOnce && { readOnce: {} }) },
      reactions: {},
    };
    this.#saveMessage(chat, appended);
    return { outcome: 'appended', message: appended };
  }

  edit(message: NewVersion): ChangeOutcome {
    const chat = this.#living;
    if (!chat) return { outcome: 'gone' };
    const old = chat.messages.find(({ messageId }) => messageId === message.messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.sender !== message.sender) return { outcome: 'not-yours' };
    if (old.content.kind !== 'sealed') return { outcome: 'deleted' };
    if (old.content.readOnce) return { outcome: 'read-once' };
    const { version, sealed } = message;
    if (old.content.version === version && old.content.sealed === sealed) return { outcome: 'changed', message: old };
    if (old.content.version + 1 !== version) return { outcome: 'overtaken', message: old };
    const content = { kind: 'sealed', version, sealed, editedAtMs: this.#nowMs } as const;
    const outcome = this.#saveChange(chat, old, { ...old, content });
    if (outcome.outcome === 'changed') chat.typingUntilMs[message.sender] = 0;
    return outcome;
  }

  delete(message: NewVersion): ChangeOutcome {
    const chat = this.#living;
    if (!chat) return { outcome: 'gone' };
    const old = chat.messages.find(({ messageId }) => messageId === message.messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.sender !== message.sender) return { outcome: 'not-yours' };
    if (isContentGone(old.content)) return { outcome: 'changed', message: old };
    const { version, sealed } = message;
    if (old.content.version + 1 !== version) return { outcome: 'overtaken', message: old };
    const content = { kind: 'deleted', version, sealed, deletedAtMs: this.#nowMs } as const;
    chat.erasures.delete(old.sequence);
    return this.#saveMessage(chat, { ...old, content, reactions: {}, revision: chat.revision + 1 });
  }

  react({ messageId, participantId, ...reaction }: NewReaction): ChangeOutcome {
    const chat = this.#living;
    if (!chat) return { outcome: 'gone' };
    const old = chat.messages.find((message) => message.messageId === messageId);
    if (!old) return { outcome: 'unknown' };
    if (isContentGone(old.content)) return { outcome: 'deleted' };
    const earlier = old.reactions[participantId];
    if (isDeepStrictEqual(earlier, reaction)) return { outcome: 'changed', message: old };
    if ((earlier?.version ?? 0) + 1 !== reaction.version) return { outcome: 'overtaken', message: old };
    return this.#saveChange(chat, old, { ...old, reactions: { ...old.reactions, [participantId]: reaction } });
  }

  openMessage({ messageId, participantId, sealed }: NewOpening): ChangeOutcome {
    const chat = this.#living;
    if (!chat) return { outcome: 'gone' };
    const old = chat.messages.find((message) => message.messageId === messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.sender === participantId) return { outcome: 'not-yours' };
    const { content } = old;
    if (content.kind !== 'sealed') return { outcome: 'deleted' };
    if (!content.readOnce) return { outcome: 'unknown' };
    if (content.readOnce.opened) return { outcome: 'changed', message: old };
    chat.erasures.set(old.sequence, this.#nowMs + this.#limits.readOnceOpenMs);
    const opened = { ...content, readOnce: { opened: { atMs: this.#nowMs, sealed } } };
    return this.#saveMessage(chat, { ...old, content: opened, revision: chat.revision + 1 });
  }

  closeMessage({ messageId, participantId }: Omit<NewOpening, 'sealed'>): ChangeOutcome {
    const chat = this.#living;
    if (!chat) return { outcome: 'gone' };
    const old = chat.messages.find((message) => message.messageId === messageId);
    if (!old) return { outcome: 'unknown' };
    if (old.sender === participantId) return { outcome: 'not-yours' };
    if (isContentGone(old.content)) return { outcome: 'changed', message: old };
    if (old.content.kind !== 'sealed' || !old.content.readOnce?.opened) return { outcome: 'unknown' };
    chat.lastActivityAtMs = this.#nowMs;
    return { outcome: 'changed', message: this.#eraseRead(chat, old) };
  }

  advanceReceipts(participantId: ParticipantId, { delivered, read }: ReceiptAdvance): Receipts | 'gone' {
    const chat = this.#living;
    if (!chat) return 'gone';
    const old = chat.receipts[participantId];
    const newest = chat.messages.length;
    const receipts = { ...old };
    if (read && read.sequence > old.readSequence && read.sequence <= newest) {
      receipts.readSequence = read.sequence;
      receipts.readSeal = read.sealed;
    }
    if (delivered && delivered.sequence > old.deliveredSequence && delivered.sequence <= newest) {
      receipts.deliveredSequence = delivered.sequence;
      receipts.deliveredSeal = delivered.sealed;
    }
    if (receipts.readSequence > receipts.deliveredSequence) {
      receipts.deliveredSequence = receipts.readSequence;
      receipts.deliveredSeal = receipts.readSeal;
    }
    if (isDeepStrictEqual(receipts, old)) return old;
    chat.revision += 1;
    chat.receipts[participantId] = receipts;
    for (const { sender, sequence, content } of chat.messages) {
      const isPassed = sequence > old.readSequence && sequence <= receipts.readSequence && sender !== participantId;
      const stays = content.kind !== 'sealed' || content.readOnce !== undefined;
      const { vanishAfterMs = 0 } = chat.made;
      if (isPassed && !stays && vanishAfterMs > 0) chat.erasures.set(sequence, this.#nowMs + vanishAfterMs);
    }
    this.events.push({ type: 'receipts', revision: chat.revision, participantId, receipts });
    return receipts;
  }

  keepOpen(participantId: ParticipantId): 'kept-open' | 'gone' {
    if (!this.#living) return 'gone';
    this.#living.lastActivityAtMs = this.#nowMs;
    this.events.push({ type: 'kept-open', participantId, atMs: this.#nowMs });
    return 'kept-open';
  }

  holdPresence(server: number, participants: readonly ParticipantId[]): void {
    const chat = this.#living;
    if (!chat) return;
    chat.connected.set(server, participants);
    this.#tellPresence(chat);
  }

  typing(participantId: ParticipantId): void {
    if (!this.#living) return;
    const untilMs = this.#nowMs + this.#limits.typingMs;
    this.#living.typingUntilMs[participantId] = untilMs;
    this.events.push({ type: 'typing', participantId, untilMs });
  }

  page(limit: number, beforeSequence: number): readonly Message[] {
    const messages = this.#living?.messages ?? [];
    return messages.filter(({ sequence }) => sequence < beforeSequence).slice(-limit);
  }

  summary(participantId: ParticipantId): ChatSummary | 'gone' {
    if (!this.#living) return 'gone';
    const { messages } = this.#living;
    const receipts = this.#living.receipts[participantId];
    const fromOther = messages.filter(
      ({ sender, sequence }) => sender !== participantId && sequence > receipts.readSequence,
    );
    return { lastMessage: messages.at(-1), receipts: { ...receipts }, unread: Math.min(99, fromOther.length) };
  }

  findSequence(messageId: string): number | undefined {
    return this.#living?.messages.find((message) => message.messageId === messageId)?.sequence;
  }

  findUnread(participantId: ParticipantId): UnreadMessages {
    const readSequence = this.#living?.receipts[participantId].readSequence ?? 0;
    const unread = (this.#living?.messages ?? []).filter(
      ({ sequence, sender }) => sequence > readSequence && sender !== participantId,
    );
    return { count: unread.length, first: unread[0]?.sequence ?? 0 };
  }

  changesSince(revision: number, limit: number): readonly Message[] | 'gone' {
    if (!this.#living) return 'gone';
    return this.#living.messages
      .filter((message) => message.revision > revision)
      .sort((one, other) => one.revision - other.revision)
      .slice(0, limit);
  }

  destroy(endedBy: Ender): 'destroyed' | 'gone' {
    if (!this.#living) return 'gone';
    this.#end('ended', endedBy);
    return 'destroyed';
  }

  #happen(chat: Living, kind: HappeningKind, participantId: ParticipantId): Happening {
    chat.revision += 1;
    const own = chat.happenings.filter((happening) => happening.participantId === participantId);
    const newest = own.at(-1);
    const gathers = kind === 'wrong-code' && newest?.kind === 'wrong-code';
    const leaving = gathers ? newest : own.length === this.#limits.happeningsPerParticipant ? own[0] : undefined;
    const happening: Happening = {
      kind,
      participantId,
      firstRevision: gathers ? newest.firstRevision : chat.revision,
      revision: chat.revision,
      sequence: chat.messages.length,
      firstAtMs: gathers ? newest.firstAtMs : this.#nowMs,
      atMs: this.#nowMs,
      count: gathers ? newest.count + 1 : 1,
    };
    chat.happenings = [...chat.happenings.filter((one) => one !== leaving), happening];
    return happening;
  }

  #fullness({ enteredAtMs }: Living, sealedBytes: number): 'chat-full' | 'waiting-full' | undefined {
    const { sealedBytesPerChat, sealedBytesUntilBothIn } = this.#limits;
    if (sealedBytes > sealedBytesPerChat) return 'chat-full';
    const areBothIn = Object.keys(enteredAtMs).length === 2;
    return !areBothIn && sealedBytes > sealedBytesUntilBothIn ? 'waiting-full' : undefined;
  }

  #saveChange(chat: Living, old: Message, message: Message): ChangeOutcome {
    const others = chat.messages.filter((other) => other !== old);
    const isLonger = sealedBytesOf([message]) > sealedBytesOf([old]);
    const fullness = isLonger ? this.#fullness(chat, sealedBytesOf([...others, message])) : undefined;
    if (fullness) return { outcome: fullness };
    return this.#saveMessage(chat, { ...message, revision: chat.revision + 1 });
  }

  #saveMessage(chat: Living, message: Message): { outcome: 'changed'; message: Message } {
    chat.messages[message.sequence - 1] = message;
    chat.revision = message.revision;
    chat.lastActivityAtMs = this.#nowMs;
    this.events.push({ type: 'message', message });
    return { outcome: 'changed', message };
  }

  #eraseRead(chat: Living, { content, ...message }: Message): Message {
    const opening = content.kind === 'sealed' ? content.readOnce?.opened : undefined;
    const erased = { kind: 'erased', version: content.version + 1, erasedAtMs: this.#nowMs } as const;
    chat.revision += 1;
    const left: Message = {
      ...message,
      revision: chat.revision,
      content: { ...erased, ...(opening && { opening }) },
      reactions: {},
    };
    chat.messages[message.sequence - 1] = left;
    chat.erasures.delete(message.sequence);
    this.events.push({ type: 'message', message: left });
    return left;
  }

  #end(reason: DestructionReason, endedBy?: Ender): void {
    this.#living = undefined;
    this.#tombstone = { reason, untilMs: this.#nowMs + this.#limits.tombstoneMs };
    this.events.push(endedBy ? { type: 'destroyed', reason, endedBy } : { type: 'destroyed', reason });
  }

  #tellPresence(chat: Living): void {
    for (const participantId of both) {
      const wasOnline = chat.presence[participantId].state === 'online';
      const isOnline = [...chat.connected.values()].some((participants) => participants.includes(participantId));
      if (wasOnline === isOnline) continue;
      const presence: Presence = isOnline ? { state: 'online' } : { state: 'away', lastSeenAtMs: this.#nowMs };
      chat.presence[participantId] = presence;
      this.events.push({ type: 'presence', participantId, presence });
    }
  }

  #deadlineOf(chat: Living): { readonly atMs: number; readonly reason: 'idle' | 'expired' } {
    const expiresAtMs = chat.createdAtMs + this.#limits.longestLifeMs;
    if (Object.keys(chat.enteredAtMs).length === 0) {
      return { atMs: Math.min(chat.createdAtMs + this.#limits.enterWithinMs, expiresAtMs), reason: 'expired' };
    }
    const idleAtMs = chat.lastActivityAtMs + chat.made.idleTimeoutMs;
    return idleAtMs <= expiresAtMs ? { atMs: idleAtMs, reason: 'idle' } : { atMs: expiresAtMs, reason: 'expired' };
  }

  #saveOwnKey(chat: Living, participantId: ParticipantId, ownKey: OwnKey): void {
    chat.ownKeys[participantId] = ownKey;
    this.events.push({ type: 'own-key', participantId, ownKey });
  }

  #verifierOf(chat: Living, participantId: ParticipantId): string | undefined {
    const made = chat.made.participants.find((participant) => participant.participantId === participantId);
    return (chat.ownCodes[participantId] ?? made)?.verifier;
  }

  #snapshot(chat: Living): Chat {
    return structuredClone({
      chatId: this.chatId,
      state: Object.keys(chat.enteredAtMs).length === 0 ? 'waiting' : 'open',
      createdAtMs: chat.createdAtMs,
      lastActivityAtMs: chat.lastActivityAtMs,
      idleTimeoutMs: chat.made.idleTimeoutMs,
      vanishAfterMs: chat.made.vanishAfterMs ?? 0,
      revision: chat.revision,
      sequence: chat.messages.length,
      organizerVerifier: chat.made.organizerVerifier,
      participants: chat.made.participants.map((participant) => {
        const enteredAtMs = chat.enteredAtMs[participant.participantId];
        const ownCode = chat.ownCodes[participant.participantId];
        const ownKey = chat.ownKeys[participant.participantId];
        return {
          ...participant,
          ...(enteredAtMs !== undefined && { enteredAtMs }),
          ...(ownCode && { verifier: ownCode.verifier, sealedChatKey: ownCode.sealedChatKey }),
          ...(ownKey && { ownKey }),
        };
      }),
      devices: chat.devices,
      happenings: chat.happenings,
      receipts: chat.receipts,
      presence: chat.presence,
      typingUntilMs: chat.typingUntilMs,
    });
  }
}

function sealedBytesOf(messages: readonly Message[]): number {
  const sealed = messages.flatMap(({ content, reactions }) => [
    ...sealedIn(content),
    ...Object.values(reactions).map(({ sealed }) => sealed),
  ]);
  return sealed.join('').length;
}

function sealedIn(content: Message['content']): readonly string[] {
  if (content.kind === 'erased') return [content.opening?.sealed ?? ''];
  return content.kind === 'sealed' ? [content.sealed, content.readOnce?.opened?.sealed ?? ''] : [content.sealed];
}
