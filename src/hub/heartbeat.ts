import { startNewSlab } from '../runtime/buffer-slab.ts';
import type { Clock } from '../runtime/clock.ts';

/** A group of peers that takes part in the heartbeat. */
export interface HeartbeatMember {
  /** Pings peers and renews leases. Called once in each heartbeat interval. */
  beat(): void;
  /** Drops peers that were silent for too long. */
  dropSilent(): void;
}

/** Each tick serves its share of the members, so that their pings and renewals do not come all at once. */
const ticksPerInterval = 40;
const silenceChecksPerInterval = 4;

/** Pings and checks all groups of peers in turn, and counts time by its own ticks (decision 11). */
export class Heartbeat {
  /** Time counted by our own ticks, so that a stalled server times nobody out. */
  tickTimeMs = 0;
  readonly #clock: Clock;
  readonly #tickMs: number;
  /** The members that each tick of an interval serves. */
  readonly #membersByTick = Array.from({ length: ticksPerInterval }, () => new Set<HeartbeatMember>());
  #membersAdded = 0;
  #ticks = 0;
  #tickedAtMs: number;
  #cancelTick = () => {};

  constructor(clock: Clock, intervalMs: number) {
    this.#clock = clock;
    this.#tickMs = intervalMs / ticksPerInterval;
    this.#tickedAtMs = clock.nowMs();
    this.#scheduleTick();
  }

  add(member: HeartbeatMember): void {
    this.#membersByTick[this.#membersAdded % ticksPerInterval]?.add(member);
    this.#membersAdded += 1;
  }

  remove(member: HeartbeatMember): void {
    for (const members of this.#membersByTick) members.delete(member);
  }

  stop(): void {
    this.#cancelTick();
  }

  #scheduleTick(): void {
    this.#cancelTick = this.#clock.schedule(this.#tickMs, () => {
      this.#scheduleTick();
      for (let due = this.#ticksDue(); due > 0; due -= 1) this.#tick();
    });
  }

  /** A busy server ticks late and catches up. After a standstill or a change of the clock it catches up one interval at most. */
  #ticksDue(): number {
    const nowMs = this.#clock.nowMs();
    const passedTicks = (nowMs - this.#tickedAtMs) / this.#tickMs;
    const due = Math.min(Math.max(Math.round(passedTicks), 1), ticksPerInterval);
    // The usual lateness of timers must not add up.
    const isOnTime = Math.abs(passedTicks - due) <= 1 / 2;
    this.#tickedAtMs = isOnTime ? this.#tickedAtMs + due * this.#tickMs : nowMs;
    return due;
  }

  #tick(): void {
    this.tickTimeMs += this.#tickMs;
    if (this.#ticks % (ticksPerInterval / silenceChecksPerInterval) === 0) {
      for (const members of this.#membersByTick) for (const member of members) member.dropSilent();
    }
    for (const member of this.#membersByTick[this.#ticks % ticksPerInterval] ?? []) member.beat();
    if (this.#ticks % ticksPerInterval === 0) startNewSlab();
    this.#ticks += 1;
  }
}
