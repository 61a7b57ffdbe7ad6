import { describe, expect, it } from 'vitest';
import { decodeLinkKey, encodeLinkKey, makeLinkKey } from '../../../src/sealing/keys/link-key.ts';
import { withRandomBytes } from '../properties/random-bytes.ts';

const linkKey = Uint8Array.from({ length: 16 }, (_, index) => 240 + index);

describe('a link key', () => {
  it('is 16 bytes of the random generator', () => {
    expect(withRandomBytes(linkKey, makeLinkKey)).toEqual(linkKey);
  });

  it('comes back from a fragment of 22 characters, with or without its #', () => {
    const fragment = encodeLinkKey(linkKey);
    expect(fragment).toHaveLength(22);
    expect(decodeLinkKey(fragment)).toEqual(linkKey);
    expect(decodeLinkKey(`#${fragment}`)).toEqual(linkKey);
  });

  it.each(['.', ')', '%20', '&utm_source=x', '”', '/', 'w', '\u200b'])(
    'comes back with %j added behind it',
    (added) => {
      expect(decodeLinkKey(`#${encodeLinkKey(linkKey)}${added}`)).toEqual(linkKey);
    },
  );

  it.each([
    ['a missing fragment', ''],
    ['an empty fragment', '#'],
    ['a fragment cut short', '#8PHy8_T19vf4-fr7_P3-_'],
    ['a fragment of whole bytes, cut short', '#8PHy8_T19vf4-fr7_P3-'],
    ['a fragment with bits left over', '#8PHy8_T19vf4-fr7_P3-_x'],
    ['a fragment that is escaped', '#8PHy8%5FT19vf4-fr7_P3-_w'],
    ['two marks', '##8PHy8_T19vf4-fr7_P3-_w'],
  ])('is refused from %s', (_, fragment) => {
    expect(decodeLinkKey(fragment)).toBeUndefined();
  });
});
