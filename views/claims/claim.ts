import type { LifetimeLimits } from '../../src/chat/lifetime.ts';

/** A sentence that tests prove, and those tests. */
export interface PageClaim {
  readonly text: string;
  readonly shownBy: readonly Proof[];
}

/** Tests of one file, by their names. */
export interface Proof {
  readonly file: string;
  readonly tests: readonly string[];
}

export interface ClaimGroup {
  readonly title: string;
  readonly claims: readonly PageClaim[];
}

/** A limitation that no test can show. */
export interface Caveat {
  readonly lead: string;
  readonly text: string;
}

/** The limits that the claims state, in milliseconds or as counts. */
export interface ClaimedLimits extends LifetimeLimits {
  readonly tombstoneMs: number;
  readonly codeTriesPerAddress: number;
  readonly firstCodePauseMs: number;
  readonly longestCodePauseMs: number;
  readonly codeTryMemoryMs: number;
  readonly codeTriesPerLink: number;
  readonly codeTriesPerLinkWindowMs: number;
}
