import type { Lifetime } from '../../chat/lifetime.ts';
import type { ParticipantId } from '../../chat/participant.ts';

/** Where a peer sits in which chat: what it may hear and do. Decided before it was let in. */
export interface Seat {
  readonly chatId: string;
  /** What of the chat's life never changes. */
  readonly lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
  /** Undefined for an organizer, who hears less and says nothing. */
  readonly participantId: ParticipantId | undefined;
  /** The participant's device; undefined for an organizer. */
  readonly deviceId: string | undefined;
  /** The revision up to which a participant's page has everything. */
  readonly after: number;
}
