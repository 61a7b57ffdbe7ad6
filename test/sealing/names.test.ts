import { describe, expect, it } from 'vitest';
import { maximumNameCharacters } from '../../src/chat/limits.ts';
import { seal } from '../../src/sealing/bytes/envelope.ts';
import { label } from '../../src/sealing/bytes/label.ts';
import { deriveKey } from '../../src/sealing/keys/derive-key.ts';
import { openName, sealGreeting, sealName } from '../../src/sealing/names.ts';

const chatKey = new Uint8Array(32).fill(3);

/** What somebody who has the chat key could send instead of a name. */
const sealedBytes = (bytes: Uint8Array): Uint8Array =>
  seal(bytes, deriveKey(chatKey, label('name key')), label('name', 'a'));

describe('a name', () => {
  it('fits in its longest form, four bytes for each character', () => {
    const longest = '🐝'.repeat(maximumNameCharacters);
    expect(openName(sealName(longest, chatKey, 'a'), chatKey, 'a')).toBe(longest);
  });

  it('is not sealed, nor repeated in the error, when it does not fit', () => {
    const tooLong = 'Ž'.repeat(83);
    const tooLongError = new RangeError('too long to pad to 168 bytes');
    expect(() => sealName(tooLong, chatKey, 'a')).toThrow(tooLongError);
    expect(() => sealGreeting(tooLong, chatKey)).toThrow(tooLongError);
  });

  it.each([
    ['nothing at all', []],
    ['less than a length', [0, 0, 1]],
    ['a length that is not there', [0, 0, 0, 5, 65, 66, 67, 68]],
    ['an immense length', [255, 255, 255, 255, 65]],
    ['bytes that are not UTF-8', [0, 0, 0, 2, 0xc3, 0x28]],
  ])('does not open to %s', (_, bytes) => {
    expect(openName(sealedBytes(Uint8Array.from(bytes)), chatKey, 'a')).toBeUndefined();
  });

  it('opens when it is written as docs/sealing.md says', () => {
    expect(openName(sealedBytes(Uint8Array.of(0, 0, 0, 2, 65, 66, 0)), chatKey, 'a')).toBe('AB');
  });
});
