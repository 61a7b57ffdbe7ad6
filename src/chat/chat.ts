import type { ChatState, DestructionReason, Lifetime } from './lifetime.ts';
import { type Device, type Participant, type ParticipantId, type Presence, participantIds } from './participant.ts';
import type { Receipts } from './receipt.ts';

/** What is true of a whole chat at one revision; its messages are asked for by page. */
export interface Chat extends Lifetime {
  readonly chatId: string;
  readonly state: ChatState;
  /** Counts every change; see the words in docs/protocol.md. */
  readonly revision: number;
  /** The newest message's place; 0 while there is none. */
  readonly sequence: number;
  /** SHA-256 of the organizer's token, base64url. */
  readonly organizerVerifier: string;
  readonly participants: readonly Participant[];
  /** Every participant's, in the order in which they first entered. */
  readonly devices: readonly Device[];
  readonly receipts: Readonly<Record<ParticipantId, Receipts>>;
  readonly presence: Readonly<Record<ParticipantId, Presence>>;
  /** Until when each participant counts as typing; in the past, or 0, when they are not. */
  readonly typingUntilMs: Readonly<Record<ParticipantId, number>>;
}

/** A chat about to be made. The server chose the ids; everything secret was sealed by the organizer's browser. */
export interface NewChat {
  readonly chatId: string;
  readonly idleTimeoutMs: number;
  readonly organizerVerifier: string;
  readonly participants: readonly Omit<Participant, 'enteredAtMs'>[];
}

/** All that is left of a destroyed chat: that it ended and why; no names, and not who. */
export interface Tombstone {
  readonly reason: DestructionReason;
}

/** Who ended a chat. */
export type Ender = ParticipantId | 'organizer';

/** Fills a record with one value for each participant. */
export function forEachParticipant<T>(make: (participantId: ParticipantId) => T): Record<ParticipantId, T> {
  return Object.fromEntries(participantIds.map((participantId) => [participantId, make(participantId)])) as Record<
    ParticipantId,
    T
  >;
}

/** @throws Error when the chat has no such participant: it was made wrong. */
export function participantOf(chat: Pick<Chat, 'participants'>, participantId: ParticipantId): Participant {
  const participant = chat.participants.find((candidate) => candidate.participantId === participantId);
  if (!participant) throw new Error(`the chat has no participant ${participantId}`);
  return participant;
}
