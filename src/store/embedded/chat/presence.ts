import { forEachParticipant } from '../../../chat/chat.ts';
import { type ParticipantId, type Presence, participantIds } from '../../../chat/participant.ts';

export type Presences = Readonly<Record<ParticipantId, Presence>>;

export interface PresenceChange {
  readonly participantId: ParticipantId;
  readonly presence: Presence;
}

const never: Presence = Object.freeze({ state: 'never' });
const online: Presence = Object.freeze({ state: 'online' });

/** The presence in a chat before anybody was online. Shared by all chats: nothing changes it in place. */
export const neverPresent: Presences = Object.freeze(forEachParticipant(() => never));

/** The changes of presence when exactly these participants are connected. With one server no presence can lapse. */
export function presenceChanges(
  presences: Presences,
  connected: readonly ParticipantId[],
  nowMs: number,
): readonly PresenceChange[] {
  const changes: PresenceChange[] = [];
  for (const participantId of participantIds) {
    const held = connected.includes(participantId);
    const isOnline = presences[participantId].state === 'online';
    if (held !== isOnline) changes.push({ participantId, presence: held ? online : awaySince(nowMs) });
  }
  return changes;
}

const awaySince = (lastSeenAtMs: number): Presence => Object.freeze({ state: 'away', lastSeenAtMs });
