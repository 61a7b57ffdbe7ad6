import { defineConfig } from 'vitest/config';
import { totalsReporter } from './test/support/totals-reporter.ts';

const secondMs = 1_000;

/** Tests of a whole server or its pages: they need what `npm run build` makes. */
const servedTests = [
  'test/{web,browser,proxies,engines,faults,attacks,destruction,operations}/**/*.test.{ts,tsx}',
  'test/{build,container,page-weight,start-from-readme}.test.ts',
  'test/sealing/chromium.test.ts',
];

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
          // A person is waited for 20 seconds at most at each step; a journey has many.
          testTimeout: 90 * secondMs,
          globalSetup: ['test/support/ensure-built.ts', 'test/support/share-chromiums.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
