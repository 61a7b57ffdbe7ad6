import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const claims = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| .*\]\(test\//.test(line));

/** A claim's proof: a link to a test file, then the names of tests in it, each in curly quotes. */
const proofs = claims.flatMap((claim) => {
  const file = claim.match(/\]\((test\/[^)]+)\)/)?.[1] ?? '';
  return [...claim.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name }));
});

it('finds what SECURITY.md promises', () => {
  expect(claims.length).toBeGreaterThan(15);
  expect(proofs.length).toBeGreaterThanOrEqual(claims.length);
});

it.each(proofs)('$file shows: $name', ({ file, name }) => {
  expect(existsSync(file), file).toBe(true);
  const names = [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test)(?:\.each\([^)]*\))?\(\s*(["'`])(.+?)\1,/g)];
  expect(names.map(([, , found]) => found?.replaceAll("\\'", "'"))).toContain(name);
});
