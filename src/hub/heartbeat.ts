import { startNewSlab } from '../runtime/buffer-slab.ts';
import type { Clock } from '../runtime/clock.ts';
import type { PeerGroup } from './peers/peer-group.ts';

/** Each tick serves its share of the groups, so that pings are spread over the interval. */
const ticksPerInterval = 40;
const silenceChecksPerInterval = 4;
const ticksPerSilenceCheck = ticksPerInterval / silenceChecksPerInterval;

/** A tick serves its share in slices. Incoming data is handled between two slices (decision 53). */
const groupsPerSlice = 16;
const noGroups: ReadonlySet<PeerGroup> = new Set();

/** Pings and checks all groups of peers in turn. Counts time by its own ticks (decision 11). */
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
  #isStopped = false;

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
    this.#isStopped = true;
    this.#cancelTick();
  }

  #scheduleTick(): void {
    this.#cancelTick = this.#clock.schedule(this.#tickMs, () => {
      this.#scheduleTick();
      for (let due = this.#ticksDue(); due > 0; due -= 1) this.#tick();
    });
  }

  /** The number of ticks to make now. A late server catches up, by one interval at most after a standstill or a change of the clock. */
  #ticksDue(): number {
    const nowMs = this.#clock.nowMs();
    const passedTicks = (nowMs - this.#tickedAtMs) / this.#tickMs;
    const due = Math.min(Math.max(Math.round(passedTicks), 1), ticksPerInterval);
    // Small delays of timers must not add up.
    const isOnTime = Math.abs(passedTicks - due) <= 1 / 2;
    this.#tickedAtMs = isOnTime ? this.#tickedAtMs + due * this.#tickMs : nowMs;
    return due;
  }

  #tick(): void {
    this.tickTimeMs += this.#tickMs;
    for (let index = this.#ticks % ticksPerSilenceCheck; index < ticksPerInterval; index += ticksPerSilenceCheck) {
      for (const group of this.#groupsByTick[index] ?? []) group.dropSilent();
    }
    this.#serve((this.#groupsByTick[this.#ticks % ticksPerInterval] ?? noGroups).values());
    if (this.#ticks % ticksPerInterval === 0) startNewSlab();
    this.#ticks += 1;
  }

  /** A group that is removed before its slice is skipped. */
  #serve(groups: Iterator<PeerGroup>): void {
    for (let served = 0; served < groupsPerSlice; served += 1) {
      const { value: group } = groups.next();
      if (!group || this.#isStopped) return;
      group.beat();
    }
    setImmediate(() => this.#serve(groups));
  }
}
