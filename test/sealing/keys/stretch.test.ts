import { describe, expect, it } from 'vitest';
import { formatSecretCode } from '../../../src/sealing/keys/secret-code.ts';
import { stretchSecretCode } from '../../../src/sealing/keys/stretch.ts';
import vectors from '../vectors/vectors.json' with { type: 'json' };

describe('stretching a secret code', () => {
  it.each(vectors.entries)('gives the same for $code however it is written', ({ code, linkKey, stretched }) => {
    const again = stretchSecretCode(formatSecretCode(code).toLowerCase(), Buffer.from(linkKey, 'hex'));
    expect(Buffer.from(again).toString('hex')).toBe(stretched);
  });

  it('refuses what is no code, and does not repeat it', () => {
    expect(() => stretchSecretCode('7K3M', new Uint8Array(16))).toThrow(new RangeError('not a secret code'));
  });
});
