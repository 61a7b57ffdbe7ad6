import type { Proof } from './claim.ts';

/** Each function takes names of tests in one file. */
export const traffic = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/journeys/traffic.test.ts',
  tests,
});
export const journey = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/journeys/journey.test.ts',
  tests,
});
export const happenings = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/chat/happenings.test.ts',
  tests,
});
export const happeningRules = (...tests: readonly string[]): Proof => ({
  file: 'test/contract/parts/entering.ts',
  tests,
});
export const ownCodes = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/own-keys/own-code.test.ts',
  tests,
});
export const ownCodeRules = (...tests: readonly string[]): Proof => ({
  file: 'test/contract/parts/own-codes.ts',
  tests,
});
export const safetyWordTests = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/own-keys/safety-words.test.ts',
  tests,
});
export const agreedKeyTests = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/own-keys/agreed-key.test.ts',
  tests,
});
export const ownKeyRules = (...tests: readonly string[]): Proof => ({
  file: 'test/sealing/keys/own-key.test.ts',
  tests,
});
export const agreedKeyRules = (...tests: readonly string[]): Proof => ({
  file: 'test/sealing/keys/agreed-key.test.ts',
  tests,
});
export const guessing = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/guessing.test.ts', tests });
export const acting = (...tests: readonly string[]): Proof => ({
  file: 'test/attacks/acting-as-another.test.ts',
  tests,
});
export const entering = (...tests: readonly string[]): Proof => ({ file: 'test/web/entry/entry.test.ts', tests });
export const crossSite = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/cross-site.test.ts', tests });
export const architecture = (...tests: readonly string[]): Proof => ({ file: 'test/architecture.test.ts', tests });
export const destroying = (...tests: readonly string[]): Proof => ({
  file: 'test/contract/parts/destroying.ts',
  tests,
});
export const messages = (...tests: readonly string[]): Proof => ({ file: 'test/contract/parts/messages.ts', tests });
export const vanishing = (...tests: readonly string[]): Proof => ({ file: 'test/contract/parts/vanishing.ts', tests });
export const readingOnce = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/messages/read-once.test.ts',
  tests,
});
export const presence = (...tests: readonly string[]): Proof => ({ file: 'test/contract/parts/presence.ts', tests });
export const erasure = (...tests: readonly string[]): Proof => ({ file: 'test/store/redis-erasure.test.ts', tests });
export const disk = (...tests: readonly string[]): Proof => ({ file: 'test/destruction/browser.test.ts', tests });
export const unsent = (...tests: readonly string[]): Proof => ({ file: 'test/destruction/unsent.test.ts', tests });
export const leavingTests = (...tests: readonly string[]): Proof => ({
  file: 'test/browser/discretion/leaving.test.ts',
  tests,
});
export const destruction = (...tests: readonly string[]): Proof => ({ file: 'test/destruction/server.test.ts', tests });
export const counting = (...tests: readonly string[]): Proof => ({ file: 'test/web/entry/entry-guard.test.ts', tests });
export const sealing = (...tests: readonly string[]): Proof => ({ file: 'test/sealing/messages.test.ts', tests });
export const lying = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/lying-server.test.ts', tests });
export const logging = (...tests: readonly string[]): Proof => ({
  file: 'test/attacks/malformed-requests.test.ts',
  tests,
});
export const building = (...tests: readonly string[]): Proof => ({ file: 'test/build.test.ts', tests });
export const thisPage = (...tests: readonly string[]): Proof => ({
  file: 'test/web/pages/security-page.test.ts',
  tests,
});
