import type { Happening } from './happening.ts';
import type { ChatState, DestructionReason, Lifetime } from './lifetime.ts';
import { type Device, type Participant, type ParticipantId, type Presence, participantIds } from './participant.ts';
import type { Receipts } from './receipt.ts';

/** The state of a chat at one revision, without its messages: those are read by page. */
export interface Chat extends Lifetime {
  readonly chatId: string;
  readonly state: ChatState;
  /** Counts every change; see the glossary in docs/protocol.md. */
  readonly revision: number;
  /** The newest message's sequence; 0 while there is none. */
  readonly sequence: number;
  /** How long after a message was read it is erased for both; 0 in a chat whose messages stay. */
  readonly vanishAfterMs: number;
  /** SHA-256 of the organizer's token, base64url. */
  readonly organizerVerifier: string;
  readonly participants: readonly Participant[];
  /** The devices of all participants, in the order of their first entry. */
  readonly devices: readonly Device[];
  /** Entries and wrong codes, in the order of their revisions. */
  readonly happenings: readonly Happening[];
  readonly receipts: Readonly<Record<ParticipantId, Receipts>>;
  readonly presence: Readonly<Record<ParticipantId, Presence>>;
  /** The time until which each participant counts as typing; past or 0 for one who does not type. */
  readonly typingUntilMs: Readonly<Record<ParticipantId, number>>;
}

/** A chat to be created. The server chose the ids; the organizer's browser sealed everything secret. */
export interface NewChat {
  readonly chatId: string;
  readonly idleTimeoutMs: number;
  /** One of `vanishChoicesMs`; messages stay by default. */
  readonly vanishAfterMs?: number;
  readonly organizerVerifier: string;
  readonly participants: readonly Omit<Participant, 'enteredAtMs' | 'ownKey'>[];
}

/** The remains of a destroyed chat: the reason of its end. It holds no names and not who ended it. */
export interface Tombstone {
  readonly reason: DestructionReason;
}

/** The person who ended a chat. */
export type Ender = ParticipantId | 'organizer';

/** Fills a record with one value for each participant. */
export function forEachParticipant<T>(make: (participantId: ParticipantId) => T): Record<ParticipantId, T> {
  return Object.fromEntries(participantIds.map((participantId) => [participantId, make(participantId)])) as Record<
    ParticipantId,
    T
  >;
}

/** Whether a participant is connected. Whoever has entered was seen then, also where they never connected. */
export function presenceOf(chat: Pick<Chat, 'participants' | 'presence'>, participantId: ParticipantId): Presence {
  const presence = chat.presence[participantId];
  const { enteredAtMs } = participantOf(chat, participantId);
  if (presence.state !== 'never' || enteredAtMs === undefined) return presence;
  return { state: 'away', lastSeenAtMs: enteredAtMs };
}

/** @throws Error when the chat lacks this participant, which no valid chat does. */
export function participantOf(chat: Pick<Chat, 'participants'>, participantId: ParticipantId): Participant {
  const participant = chat.participants.find((candidate) => candidate.participantId === participantId);
  if (!participant) throw new Error(`the chat has no participant ${participantId}`);
  return participant;
}
