import type { Reporter } from 'vitest/node';

/** Ends the run with one plain line that a machine can read as well. */
export const totalsReporter: Reporter = {
  onTestRunEnd(testModules, unhandledErrors, reason) {
    const totals = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const testModule of testModules) {
      const cases = [...testModule.children.allTests()];
      for (const testCase of cases) {
        const { state } = testCase.result();
        if (state !== 'pending') totals[state] += 1;
      }
      // A file that cannot be read as tests has failed, though it holds none.
      if (testModule.state() === 'failed' && cases.every((testCase) => testCase.ok())) totals.failed += 1;
    }
    // So has a run that never came to its tests.
    if (reason !== 'passed' && totals.failed === 0) totals.failed = 1;
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
    process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
  },
};
