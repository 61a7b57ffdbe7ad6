const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The silences an organizer can choose from. */
export const idleTimeoutChoicesMs = [5 * minuteMs, 15 * minuteMs, hourMs, 24 * hourMs] as const;
export const defaultIdleTimeoutMs = hourMs;

export const isIdleTimeoutMs = (value: number): boolean => idleTimeoutChoicesMs.some((choice) => choice === value);

/** Why a chat was destroyed: somebody ended it, it fell silent, or it reached its longest life (or nobody ever came). */
export const destructionReasons = ['ended', 'idle', 'expired'] as const;
export type DestructionReason = (typeof destructionReasons)[number];

/** What people are told of a chat that is no more; `lost`: the store has neither the chat nor word of its end. */
export type Ending = DestructionReason | 'lost';

/** `waiting`: made, nobody in. `open`: somebody has entered. A destroyed chat is a tombstone, not a state. */
export type ChatState = 'waiting' | 'open';

export interface Lifetime {
  readonly state: ChatState;
  readonly createdAtMs: number;
  readonly lastActivityAtMs: number;
  readonly idleTimeoutMs: number;
}

export interface Deadline {
  readonly atMs: number;
  readonly reason: Exclude<DestructionReason, 'ended'>;
}

/** The bounds of every chat's life, in milliseconds from its creation. */
export interface LifetimeLimits {
  readonly longestLifeMs: number;
  /** A chat that nobody has entered lives no longer. */
  readonly enterWithinMs: number;
}

/** When the chat is destroyed by itself if nothing more happens, and what will then be said. */
export function deadlineOf(lifetime: Lifetime, limits: LifetimeLimits): Deadline {
  if (lifetime.state === 'waiting') {
    const lifeMs = Math.min(limits.enterWithinMs, limits.longestLifeMs);
    return { atMs: lifetime.createdAtMs + lifeMs, reason: 'expired' };
  }
  const idleAtMs = lifetime.lastActivityAtMs + lifetime.idleTimeoutMs;
  const expiresAtMs = lifetime.createdAtMs + limits.longestLifeMs;
  return idleAtMs <= expiresAtMs ? { atMs: idleAtMs, reason: 'idle' } : { atMs: expiresAtMs, reason: 'expired' };
}

export const isDue = (deadline: Deadline, nowMs: number): boolean => nowMs >= deadline.atMs;

/** How long before the deadline both sides see the countdown: a fifth of the silence, a minute at least, five at most. */
export const countdownMs = (idleTimeoutMs: number): number =>
  Math.min(5 * minuteMs, Math.max(minuteMs, idleTimeoutMs / 5));
