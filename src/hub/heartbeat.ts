import { startNewSlab } from '../runtime/buffer-slab.ts';
import type { Clock } from '../runtime/clock.ts';
import type { PeerGroup } from './peers/peer-group.ts';

/** Each tick serves its share of the groups, so that their pings and renewals do not come all at once. */
const ticksPerInterval = 40;
const silenceChecksPerInterval = 4;

/** Pings and checks all groups of peers in turn, and counts time by its own ticks (decision 11). */
export class Heartbeat {
  /** Time counted by our own ticks, so that a stalled server times nobody out. */
  tickTimeMs = 0;
  readonly #clock: Clock;
  readonly #tickMs: number;
  /** The groups that each tick of an interval serves. */
  readonly #groupsByTick = Array.from({ length: ticksPerInterval }, () => new Set<PeerGroup>());
  #groupsAdded = 0;
  #ticks = 0;
  #tickedAtMs: number;
  #cancelTick = () => {};

  constructor(clock: Clock, intervalMs: number) {
    this.#clock = clock;
    this.#tickMs = intervalMs / ticksPerInterval;
    this.#tickedAtMs = clock.nowMs();
    this.#scheduleTick();
  }

  add(group: PeerGroup): void {
    this.#groupsByTick[this.#groupsAdded % ticksPerInterval]?.add(group);
    this.#groupsAdded += 1;
  }

  remove(group: PeerGroup): void {
    for (const groups of this.#groupsByTick) groups.delete(group);
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
      for (const groups of this.#groupsByTick) for (const group of groups) group.dropSilent();
    }
    for (const group of this.#groupsByTick[this.#ticks % ticksPerInterval] ?? []) group.beat();
    if (this.#ticks % ticksPerInterval === 0) startNewSlab();
    this.#ticks += 1;
  }
}
