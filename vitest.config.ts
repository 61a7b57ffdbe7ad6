import { defineConfig } from 'vitest/config';
import { totalsReporter } from './test/support/suite/totals-reporter.ts';

const secondMs = 1_000;

/** Tests of a whole server or its pages: they need what `npm run build` makes. */
const servedTests = [
  'test/{web,browser,proxies,engines,faults,attacks,destruction,operations}/**/*.test.{ts,tsx}',
  'test/{build,container,installing,page-weight,start-from-readme}.test.ts',
  'test/sealing/browser/chromium.test.ts',
];

/** It changes the words of the server that it starts, for the whole process. */
const processOfItsOwn = 'test/browser/everywhere/pseudo-language.test.ts';

/** A person is waited for 20 seconds at most at each step; a journey has many. */
const servedTimeoutMs = 90 * secondMs;

export default defineConfig({
  test: {
    reporters: ['default', totalsReporter],
    // Chromium, Redis and whole servers share two cores: more workers only make each other time out.
    maxWorkers: 2,
    testTimeout: 30 * secondMs,
    hookTimeout: 60 * secondMs,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: servedTests,
          // The files of a worker share its Redis and what they import.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'served',
          include: servedTests,
          exclude: [processOfItsOwn],
          // To import Parley and Playwright once more for each file is a second of each.
          isolate: false,
          testTimeout: servedTimeoutMs,
          globalSetup: ['test/support/servers/ensure-built.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: [processOfItsOwn],
          testTimeout: servedTimeoutMs,
          globalSetup: ['test/support/servers/ensure-built.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
