import { describe, expect, it } from 'vitest';
import { maximumTextCharacters } from '../../src/chat/limits.ts';
import { seal } from '../../src/sealing/bytes/envelope.ts';
import { label } from '../../src/sealing/bytes/label.ts';
import { pad } from '../../src/sealing/bytes/padding.ts';
import { deriveKey } from '../../src/sealing/keys/derive-key.ts';
import { type MessageContext, makeMessageId, openMessage, sealMessage } from '../../src/sealing/messages.ts';
import { withRandomBytes } from './random-bytes.ts';

const messageId = 'AAECAwQFBgcICQoLDA0ODw';
const context: MessageContext = {
  chatKey: new Uint8Array(32).fill(9),
  chatId: 'Ab3dEf6hIj',
  sender: 'a',
  messageId,
};
const largestContentBytes = 32 * 1024 - 4;

/** What somebody who has the chat key could send: sealed rightly, whatever is in it. */
function sealedBytes(padded: Uint8Array): Uint8Array {
  const key = deriveKey(context.chatKey, label('message key', context.sender));
  return seal(padded, key, label('message', context.chatId, context.sender, context.messageId));
}
const sealedJson = (json: string): Uint8Array => sealedBytes(pad(Buffer.from(json), 1024));
const openedJson = (json: string) => openMessage(sealedJson(json), context);

describe('a message', () => {
  it('has an id of 16 random bytes', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, index) => index);
    expect(withRandomBytes(bytes, makeMessageId)).toBe(messageId);
  });

  it('does not open with any one of its bits flipped', () => {
    const sealed = sealMessage({ kind: 'text', text: 'Hello' }, context);
    for (let bit = 0; bit < 8 * sealed.length; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openMessage(flipped, context)).toBeUndefined();
    }
  });

  it('does not open cut short anywhere', () => {
    const sealed = sealMessage({ kind: 'text', text: 'Hello' }, context);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(openMessage(sealed.subarray(0, length), context)).toBeUndefined();
    }
  });

  it('does not open where the same letters are divided otherwise among chat, sender and id', () => {
    const sealed = sealMessage({ kind: 'text', text: 'Hello' }, { ...context, chatId: 'Ab', messageId: 'cd' });
    expect(openMessage(sealed, { ...context, chatId: 'A', messageId: 'bcd' })).toBeUndefined();
  });

  it('opens with an equal chat key from elsewhere', () => {
    const sealed = sealMessage({ kind: 'text', text: 'Hello' }, context);
    const opened = openMessage(sealed, { ...context, chatKey: context.chatKey.slice() });
    expect(opened).toEqual({ kind: 'text', text: 'Hello' });
  });
});

describe("a message's length", () => {
  const contentOf = (jsonBytes: number) => ({
    kind: 'text' as const,
    text: 'x'.repeat(jsonBytes - '{"kind":"text","text":""}'.length),
  });
  const lengthOf = (jsonBytes: number) => sealMessage(contentOf(jsonBytes), context).length - 41;

  it.each([256, 512, 1024, 2048, 4096, 8192, 16_384])(
    'is hidden up to %i bytes, and in twice that beyond',
    (bucket) => {
      expect(lengthOf(bucket - 4)).toBe(bucket);
      expect(lengthOf(bucket - 3)).toBe(2 * bucket);
    },
  );

  it('ends at 32 KiB: more is refused, and not repeated in the error', () => {
    expect(lengthOf(largestContentBytes)).toBe(32 * 1024);
    expect(() => lengthOf(largestContentBytes + 1)).toThrow(new RangeError('too long to pad to 32768 bytes'));
  });

  it('has room for the most characters allowed, whatever they are', () => {
    let mostBytes = 0;
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      const json = JSON.stringify(String.fromCodePoint(codePoint));
      mostBytes = Math.max(mostBytes, Buffer.byteLength(json) - 2);
    }
    const restBytes = JSON.stringify({ kind: 'text', text: '', replyTo: messageId }).length;
    expect(mostBytes).toBe('\\u0000'.length);
    expect(maximumTextCharacters * mostBytes + restBytes).toBeLessThanOrEqual(largestContentBytes);
  });

  it.each(['\0', '\ud800', '"', '🐝'])('has room for the most characters allowed of %j', (character) => {
    const content = { kind: 'text' as const, text: character.repeat(maximumTextCharacters), replyTo: messageId };
    expect(openMessage(sealMessage(content, context), context)).toEqual(content);
  });
});

describe("a message's content", () => {
  it('opens when it is written as docs/sealing.md says', () => {
    expect(openedJson('{"kind":"text","text":"Hello"}')).toEqual({ kind: 'text', text: 'Hello' });
  });

  it('loses the members that this version does not know', () => {
    expect(openedJson('{"kind":"text","text":"Hello","mood":"glad"}')).toEqual({ kind: 'text', text: 'Hello' });
  });

  it.each([
    ['"short"'],
    ['"AAECAwQFBgcICQoLDA0OD="'],
    ['"AAECAwQFBgcICQoLDA0ODw\\n"'],
    ['7'],
    ['null'],
    ['["AAECAwQFBgcICQoLDA0ODw"]'],
  ])('loses an answer to %s, which is no message id', (replyTo) => {
    const opened = openedJson(`{"kind":"text","text":"Hello","replyTo":${replyTo}}`);
    expect(opened).toEqual({ kind: 'text', text: 'Hello' });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"kind":"text",'],
    ['JSON with a byte order mark', '\ufeff{"kind":"text","text":"Hello"}'],
    ['null', 'null'],
    ['a text alone', '"text"'],
    ['a number', '7'],
    ['a list', '["text","Hello"]'],
    ['no kind', '{"text":"Hello"}'],
    ['a kind that is not known', '{"kind":"voice","text":"Hello"}'],
    ['a kind that only looks like one', '{"kind":["text"],"text":"Hello"}'],
    ['a kind that every object has', '{"kind":"constructor","text":"Hello"}'],
    ['no text', '{"kind":"text"}'],
    ['a text that is a number', '{"kind":"text","text":7}'],
    ['a text that is an object', '{"kind":"text","text":{"toString":"Hello"}}'],
    ['a text that is null', '{"kind":"text","text":null}'],
    ['its members only as a prototype', '{"__proto__":{"kind":"text","text":"Hello"}}'],
    ['brackets beyond any depth', '['.repeat(1_000)],
  ])('does not open to %s', (_, json) => {
    expect(openedJson(json)).toBeUndefined();
  });

  it('changes no prototype', () => {
    const opened = openedJson('{"kind":"text","text":"Hello","__proto__":{"replyTo":"AAECAwQFBgcICQoLDA0ODw"}}');
    expect(opened).toEqual({ kind: 'text', text: 'Hello' });
    expect(opened?.replyTo).toBeUndefined();
    expect({}).not.toHaveProperty('replyTo');
  });

  it.each([
    ['bytes that are not UTF-8', Uint8Array.of(0, 0, 0, 2, 0xc3, 0x28)],
    ['nothing at all', Uint8Array.of()],
    ['a length that is not there', Uint8Array.of(0, 0, 1, 0, 123, 125)],
  ])('does not open to %s', (_, padded) => {
    expect(openMessage(sealedBytes(padded), context)).toBeUndefined();
  });
});
