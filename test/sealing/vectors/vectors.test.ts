import { describe, expect, it } from 'vitest';
import vectors from './vectors.json' with { type: 'json' };
import { checkVectors } from './vectors.ts';

describe('the pinned vectors', () => {
  it('come out as the standards and docs/sealing.md say', () => {
    expect(checkVectors(vectors)).toEqual([]);
  });

  it('would name what came out otherwise', () => {
    const [first, ...others] = vectors.messages;
    const altered = { ...vectors, messages: [{ ...first, sender: 'c' }, ...others] };
    expect(checkVectors(altered as typeof vectors)).toEqual([
      expect.stringMatching(/^message sealed/),
      expect.stringMatching(/^message opened: undefined instead of/),
    ]);
  });
});
