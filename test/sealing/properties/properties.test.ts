import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProperties, sealingProperties } from './properties.ts';

describe('sealing', () => {
  it.each(Object.entries(sealingProperties))('%s', (_, property) => {
    fc.assert(property);
  });

  it('has its properties counted as failed where they do not hold', () => {
    const failures = checkProperties({ 'every number is small': fc.property(fc.nat(), (number) => number < 10) }, 100);
    expect(failures).toEqual([expect.stringMatching(/^every number is small: Property failed/)]);
  });
});
