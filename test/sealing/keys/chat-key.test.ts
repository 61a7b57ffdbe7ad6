import { describe, expect, it } from 'vitest';
import { seal } from '../../../src/sealing/bytes/envelope.ts';
import { label } from '../../../src/sealing/bytes/label.ts';
import { makeChatKey, openChatKey, sealChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { withRandomBytes } from '../properties/random-bytes.ts';

const wrapKey = new Uint8Array(32).fill(7);

describe('a chat key', () => {
  it('is 32 bytes of the random generator', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(withRandomBytes(bytes, makeChatKey)).toEqual(bytes);
  });

  it('is never sealed in another length', () => {
    expect(() => sealChatKey(new Uint8Array(31), wrapKey)).toThrow(RangeError);
  });

  it('is not taken in another length, even from one who has the wrap key', () => {
    const sealed = seal(new Uint8Array(31), wrapKey, label('chat key'));
    expect(openChatKey(sealed, wrapKey)).toBeUndefined();
  });

  it('does not open with a key that is none', () => {
    const sealed = sealChatKey(makeChatKey(), wrapKey);
    expect(openChatKey(sealed, new Uint8Array())).toBeUndefined();
  });

  it('does not open in a version that is not known', () => {
    const sealed = sealChatKey(makeChatKey(), wrapKey);
    for (const version of [0, 1, 255]) {
      expect(openChatKey(Uint8Array.of(version, ...sealed.subarray(1)), wrapKey)).toBeUndefined();
    }
  });
});
