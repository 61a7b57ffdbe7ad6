import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claimedTests, claimsInMarkdown, claimsMarks } from './support/suite/claims.ts';
import { testsThatDidNotRun } from './support/suite/totals-reporter.ts';

it('SECURITY.md says what the page /security says: npm run claims writes it', () => {
  const [, rest = ''] = readFileSync('SECURITY.md', 'utf8').split(claimsMarks.begin);
  const [written = ''] = rest.split(claimsMarks.end);
  expect(written.trim()).toBe(claimsInMarkdown());
});

it('there is a claim to show', () => {
  expect(claimedTests.length).toBeGreaterThan(25);
});

// That they ran and passed is seen at the end of a whole run: see support/totals-reporter.ts.
it.each(claimedTests)('$file has the test: $name', ({ file, name }) => {
  const source = readFileSync(file, 'utf8').replaceAll("\\'", "'");
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${name}${quote}`);
  expect(quoted.some((text) => source.includes(text))).toBe(true);
});

it('a claim whose test did not run is noticed, by its file or, for shared parts, by its name', () => {
  const claims = [
    { file: 'test/a.test.ts', name: 'ran' },
    { file: 'test/a.test.ts', name: 'ran elsewhere' },
    { file: 'test/parts/b.ts', name: 'ran elsewhere' },
    { file: 'test/parts/b.ts', name: 'did not run' },
  ];
  const passed = [
    { file: 'test/a.test.ts', name: 'ran' },
    { file: 'test/c.test.ts', name: 'ran elsewhere' },
  ];
  expect(testsThatDidNotRun(claims, passed)).toEqual([claims[1], claims[3]]);
});
