const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The idle timeouts that an organizer can choose from. */
export const idleTimeoutChoicesMs = [5 * minuteMs, 15 * minuteMs, hourMs, 24 * hourMs] as const;
export const defaultIdleTimeoutMs = hourMs;

export const isIdleTimeoutMs = (value: number): boolean => idleTimeoutChoicesMs.some((choice) => choice === value);

/** How long after a message was read it vanishes, as an organizer can choose for a chat; 0: never. */
export const vanishChoicesMs = [0, minuteMs, 5 * minuteMs, hourMs] as const;

export const isVanishAfterMs = (value: number): boolean => vanishChoicesMs.some((choice) => choice === value);

/** `ended`: by a person. `idle`: by silence. `expired`: at its longest life, or because nobody ever entered. */
export const destructionReasons = ['ended', 'idle', 'expired'] as const;
export type DestructionReason = (typeof destructionReasons)[number];

/** The reason that people read; `lost`: the store has neither the chat nor its tombstone. */
export type Ending = DestructionReason | 'lost';

/** `waiting`: nobody has entered yet. `open`: somebody has. A destroyed chat is a tombstone, not a state. */
export type ChatState = 'waiting' | 'open';

export interface Lifetime {
  readonly state: ChatState;
  readonly createdAtMs: number;
  readonly lastActivityAtMs: number;
  readonly idleTimeoutMs: number;
}

interface Deadline {
  readonly atMs: number;
  readonly reason: Exclude<DestructionReason, 'ended'>;
}

/** The bounds of every chat's life, in milliseconds from its creation. */
export interface LifetimeLimits {
  readonly longestLifeMs: number;
  /** The longest life of a chat that nobody has entered. */
  readonly enterWithinMs: number;
}

/** The time and the reason of the chat's destruction if nothing more happens. */
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

/** The length of the visible countdown before the deadline: a fifth of the idle timeout, at least one and at most five minutes. */
export const countdownMs = (idleTimeoutMs: number): number =>
  Math.min(5 * minuteMs, Math.max(minuteMs, idleTimeoutMs / 5));
