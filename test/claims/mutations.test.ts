import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimedTests } from '../support/suite/claims.ts';
import { allMutations } from './all-mutations.ts';
import type { MutationsOfFile } from './mutation.ts';
import { reportMutations } from './mutations/reports.ts';

const listed = (files: readonly MutationsOfFile[]) =>
  files.flatMap(({ file, mutations }) => mutations.map((mutation) => ({ file, mutation })));
const mutations = listed(allMutations);

describe('the list of mutations', () => {
  it.each(claimedTests)('breaks what is claimed by $file: $name', ({ file, name }) => {
    expect(mutations.some((one) => one.file === file && one.mutation.test === name)).toBe(true);
  });

  it('names only tests that are claimed', () => {
    const isClaimed = ({ file, mutation }: (typeof mutations)[number]) =>
      claimedTests.some((claimed) => claimed.file === file && claimed.name === mutation.test);
    expect(mutations.filter((one) => !isClaimed(one))).toEqual([]);
  });

  it.each([...mutations, ...listed(reportMutations)])('finds each place once: $mutation.breaks', ({ mutation }) => {
    for (const { file, from, to } of [mutation, ...(mutation.also ?? [])]) {
      expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
    }
  });
});
