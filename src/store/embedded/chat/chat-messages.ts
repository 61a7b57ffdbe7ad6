import type { Message } from '../../../chat/message.ts';
import { noReactions } from '../../../chat/message.ts';
import { othersOf, type ParticipantId } from '../../../chat/participant.ts';
import type { Limits } from '../../../config/limits.ts';
import type {
  AppendOutcome,
  ChangeOutcome,
  NewMessage,
  NewOpening,
  NewReaction,
  NewVersion,
} from '../../chat-store.ts';
import type { ChatAssets } from './chat-assets.ts';
import { type DueErasure, DueErasures } from './due-erasures.ts';
import { dueErasureBytes, messageBytes } from './memory-estimates.ts';
import {
  deletionOf,
  editOf,
  erasureOfRead,
  type PossibleChange,
  reactionOf,
  readOnceClosingOf,
  readOnceOpeningOf,
} from './message-changes.ts';
import { StoredMessages } from './stored-messages.ts';

/** The bounds of a chat's messages. */
export interface MessageRoom {
  readonly limits: Limits;
  readonly areBothIn: boolean;
  /** The bytes by which the store may grow. */
  readonly freeBytes: number;
}

const noAssets: readonly string[] = Object.freeze([]);
const neverOpened = Object.freeze({});

/** The messages of one chat, and the times of their erasures. The caller gives each change its revision. */
export class ChatMessages {
  readonly #log = new StoredMessages();
  #dueErasures: DueErasures | undefined;
  #sealedBytes = 0;
  /** An estimate of their memory. */
  bytes = 0;

  get stored(): Omit<StoredMessages, 'append' | 'replace'> {
    return this.#log;
  }

  /** The time of the next erasure; infinite without one. */
  get eraseReadAtMs(): number {
    return this.#dueErasures?.nextAtMs ?? Number.POSITIVE_INFINITY;
  }

  /** @param assets the chat's files; the message may claim some */
  append(
    message: NewMessage,
    revision: number,
    nowMs: number,
    room: MessageRoom,
    assets: ChatAssets | undefined,
  ): Exclude<AppendOutcome, { outcome: 'gone' }> {
    const { messageId, sender, sealed, assetIds = noAssets, isReadOnce = false } = message;
    const existing = this.#log.find(messageId);
    if (existing) return { outcome: 'duplicate', message: existing };
    const isFull = this.#log.length >= room.limits.messagesPerChat;
    const lack = isFull ? 'chat-full' : this.#lackOfRoomFor(sealed.length, messageBytes, room);
    if (lack) return { outcome: lack };
    const mayClaim = assetIds.length === 0 || assets?.mayClaim(messageId, sender, assetIds);
    if (!mayClaim) return { outcome: 'assets-missing' };
    assets?.claim(messageId, assetIds);

    const appended: Message = Object.freeze({
      messageId,
      sequence: this.#log.length + 1,
      revision,
      sender,
      sentAtMs: Math.max(nowMs, this.#log.newest?.sentAtMs ?? nowMs),
      content: Object.freeze({ kind: 'sealed', version: 1, sealed, ...(isReadOnce && { readOnce: neverOpened }) }),
      reactions: noReactions,
    });
    this.#log.append(appended);
    this.#countBytes(sealed.length, messageBytes);
    return { outcome: 'appended', message: appended };
  }

  edit(change: NewVersion, revision: number, nowMs: number, room: MessageRoom): ChangeOutcome {
    return this.#changeIfRoom(editOf(this.#log.find(change.messageId), change, nowMs), revision, room);
  }

  delete(change: NewVersion, revision: number, nowMs: number): ChangeOutcome {
    return this.#change(deletionOf(this.#log.find(change.messageId), change, nowMs), revision);
  }

  react(reaction: NewReaction, revision: number, room: MessageRoom): ChangeOutcome {
    return this.#changeIfRoom(reactionOf(this.#log.find(reaction.messageId), reaction), revision, room);
  }

  open(opening: NewOpening, revision: number, nowMs: number, { readOnceOpenMs }: Limits): ChangeOutcome {
    const decision = readOnceOpeningOf(this.#log.find(opening.messageId), opening, nowMs);
    if (decision.outcome === 'possible') {
      const { sender, sequence } = decision.old;
      this.#eraseLater({ atMs: nowMs + readOnceOpenMs, kind: 'opened', sender, first: sequence, last: sequence });
    }
    return this.#change(decision, revision);
  }

  close({ messageId, participantId }: Omit<NewOpening, 'sealed'>, revision: number, nowMs: number): ChangeOutcome {
    return this.#change(readOnceClosingOf(this.#log.find(messageId), participantId, nowMs), revision);
  }

  /** Schedules the erasure of messages that a reader has read. */
  eraseReadAt(atMs: number, reader: ParticipantId, range: { readonly first: number; readonly last: number }): void {
    for (const sender of othersOf(reader)) this.#eraseLater({ atMs, kind: 'read', sender, ...range });
  }

  /** Erases the messages whose time has come. Returns them in their new state, each with the next revision. */
  eraseDue(nowMs: number, firstRevision: number): readonly Message[] {
    const due = this.#dueErasures;
    if (!due || nowMs < due.nextAtMs) return [];
    const countBefore = due.count;
    const messages = due.takeDue(nowMs, (sequence) => this.#log.at(sequence));
    this.bytes -= (countBefore - due.count) * dueErasureBytes;
    return messages.map(([message, atMs], index) => this.#make(erasureOfRead(message, atMs), firstRevision + index));
  }

  #eraseLater(erasure: DueErasure): void {
    this.#dueErasures ??= new DueErasures();
    this.#dueErasures.add(erasure);
    this.bytes += dueErasureBytes;
  }

  #changeIfRoom(decision: PossibleChange | ChangeOutcome, revision: number, room: MessageRoom): ChangeOutcome {
    if (decision.outcome !== 'possible' || decision.sealedBytes <= 0) return this.#change(decision, revision);
    const lack = this.#lackOfRoomFor(decision.sealedBytes, decision.otherBytes, room);
    return lack ? { outcome: lack } : this.#change(decision, revision);
  }

  #change(decision: PossibleChange | ChangeOutcome, revision: number): ChangeOutcome {
    if (decision.outcome !== 'possible') return decision;
    return { outcome: 'changed', message: this.#make(decision, revision) };
  }

  #make({ old, parts, sealedBytes, otherBytes }: PossibleChange, revision: number): Message {
    this.#countBytes(sealedBytes, otherBytes);
    const message = Object.freeze({ ...old, ...parts, revision });
    this.#log.replace(old, message);
    return message;
  }

  #lackOfRoomFor(
    sealedBytes: number,
    otherBytes: number,
    { limits, areBothIn, freeBytes }: MessageRoom,
  ): 'chat-full' | 'waiting-full' | 'store-full' | undefined {
    const bytes = this.#sealedBytes + sealedBytes;
    if (bytes > limits.sealedBytesPerChat) return 'chat-full';
    if (!areBothIn && bytes > limits.sealedBytesUntilBothIn) return 'waiting-full';
    return sealedBytes + otherBytes > freeBytes ? 'store-full' : undefined;
  }

  #countBytes(sealedBytes: number, otherBytes: number): void {
    this.#sealedBytes += sealedBytes;
    this.bytes += sealedBytes + otherBytes;
  }
}
