import { forEachParticipant } from '../../chat/chat.ts';
import { type ParticipantId, type Presence, participantIds } from '../../chat/participant.ts';

type Presences = Readonly<Record<ParticipantId, Presence>>;

export interface PresenceChange {
  readonly participantId: ParticipantId;
  readonly presence: Presence;
}

interface Lease {
  readonly serverId: string;
  readonly participants: readonly ParticipantId[];
  readonly untilMs: number;
}

const never: Presence = Object.freeze({ state: 'never' });
const online: Presence = Object.freeze({ state: 'online' });

/** The presence of a chat before anybody was online; shared, because nothing changes it in place. */
export const neverPresent: Presences = Object.freeze(forEachParticipant(() => never));

/** The participants who are online in one chat, by the leases of the servers that hold them. */
export class PresenceBoard {
  current: Presences = neverPresent;
  /** When the next lease ends; never, while there is none. */
  lapsesAtMs = Number.POSITIVE_INFINITY;
  #leases: readonly Lease[] = [];

  /** Replaces one server's lease. `lapse` must have been called before, if a lease has ended. */
  hold(serverId: string, participants: readonly ParticipantId[], nowMs: number, leaseMs: number): PresenceChange[] {
    const others = this.#leases.filter((lease) => lease.serverId !== serverId);
    const lease = { serverId, participants: participants.slice(), untilMs: nowMs + leaseMs };
    this.#setLeases(participants.length === 0 ? others : others.concat(lease));

    const changes: PresenceChange[] = [];
    for (const participantId of participantIds) {
      const held = this.#isHeld(participantId);
      if (held !== this.#isOnline(participantId)) {
        changes.push({ participantId, presence: held ? online : awaySince(nowMs) });
      }
    }
    return this.#apply(changes);
  }

  /** Ends lapsed leases. A participant whom no server holds any more was last seen when the last lease ended. */
  lapse(nowMs: number): PresenceChange[] {
    const ended = this.#leases.filter((lease) => lease.untilMs <= nowMs);
    this.#setLeases(this.#leases.filter((lease) => lease.untilMs > nowMs));
    ended.sort((one, other) => other.untilMs - one.untilMs);

    const changes: PresenceChange[] = [];
    for (const participantId of participantIds) {
      const last = ended.find((lease) => lease.participants.includes(participantId));
      if (last && !this.#isHeld(participantId)) changes.push({ participantId, presence: awaySince(last.untilMs) });
    }
    return this.#apply(changes);
  }

  #isHeld(participantId: ParticipantId): boolean {
    return this.#leases.some((lease) => lease.participants.includes(participantId));
  }

  #isOnline(participantId: ParticipantId): boolean {
    return this.current[participantId].state === 'online';
  }

  #setLeases(leases: readonly Lease[]): void {
    this.#leases = leases;
    this.lapsesAtMs = Number.POSITIVE_INFINITY;
    for (const { untilMs } of leases) this.lapsesAtMs = Math.min(this.lapsesAtMs, untilMs);
  }

  #apply(changes: PresenceChange[]): PresenceChange[] {
    for (const { participantId, presence } of changes) {
      this.current = Object.freeze({ ...this.current, [participantId]: presence });
    }
    return changes;
  }
}

const awaySince = (lastSeenAtMs: number): Presence => Object.freeze({ state: 'away', lastSeenAtMs });
