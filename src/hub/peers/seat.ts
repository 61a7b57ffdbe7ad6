import type { Lifetime } from '../../chat/lifetime.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import type { Words } from '../../words/words.ts';

/** A peer's place in a chat, which decides what it may receive and send. The right to the seat was checked before. */
export interface Seat {
  readonly chatId: string;
  /** The chat's times that never change. */
  readonly lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
  /** Undefined for an organizer, who receives fewer events and sends no commands. */
  readonly participantId: ParticipantId | undefined;
  /** The participant's device; undefined for an organizer. */
  readonly deviceId: string | undefined;
  /** In the language of the page. */
  readonly words: Words;
  /** The revision up to which a participant's page is complete. */
  readonly after: number;
}
