import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { type ClaimedTest, claimedTests } from './claims.ts';

let vitest: Vitest | undefined;
/** Whether every test was asked for: a part of them shows a part of the claims. */
let isWhole = false;

/**
 * Ends the run with one plain line that a machine can read as well. In a whole run, a test that SECURITY.md names and that
 * did not run and pass counts as failed.
 */
export const totalsReporter: Reporter = {
  onInit(started) {
    vitest = started;
  },
  async onTestRunStart(specifications) {
    if (!vitest) return;
    const all = await vitest.globTestSpecifications();
    const { project: chosenProjects, testNamePattern } = vitest.config;
    isWhole = specifications.length === all.length && chosenProjects.length === 0 && testNamePattern === undefined;
  },
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
    const unshown = isWhole ? testsThatDidNotRun(claimedTests, testModules.flatMap(passedTestsOf)) : [];
    for (const { file, name } of unshown) process.stdout.write(`claimed, but did not run and pass: ${file}: ${name}\n`);
    totals.failed += unshown.length;
    if (unshown.length > 0) process.exitCode = 1;
    // So has a run that never came to its tests.
    if (reason !== 'passed' && totals.failed === 0) totals.failed = 1;
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
    process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
  },
};

/** A test in a part that several files share is known by its name alone. */
export const testsThatDidNotRun = (
  claimed: readonly ClaimedTest[],
  passed: readonly ClaimedTest[],
): readonly ClaimedTest[] =>
  claimed.filter(
    ({ file, name }) =>
      !passed.some((test) => test.name === name && (test.file === file || !file.endsWith('.test.ts'))),
  );

const passedTestsOf = (testModule: TestModule): readonly ClaimedTest[] =>
  [...testModule.children.allTests('passed')].map(({ name }) => ({ file: testModule.relativeModuleId, name }));
