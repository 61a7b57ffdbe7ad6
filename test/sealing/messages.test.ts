import { describe, expect, it } from 'vitest';
import { maximumTextCharacters } from '../../src/chat/limits.ts';
import { seal } from '../../src/sealing/bytes/envelope.ts';
import { label } from '../../src/sealing/bytes/label.ts';
import { pad } from '../../src/sealing/bytes/padding.ts';
import { deriveKey } from '../../src/sealing/keys/derive-key.ts';
import { problemKinds } from '../../src/sealing/ledger/problem.ts';
import { type MessageContext, makeMessageId, openMessage, sealMessage } from '../../src/sealing/messages.ts';
import { encodeStatement } from '../../src/sealing/statements/statement.ts';
import { aStatement } from '../support/commands/statement.ts';
import { withRandomBytes } from './properties/random-bytes.ts';

const messageId = 'AAECAwQFBgcICQoLDA0ODw';
const context: MessageContext = {
  chatKey: new Uint8Array(32).fill(9),
  chatId: 'Ab3dEf6hIj',
  sender: 'a',
  messageId,
  version: 1,
};
/** Of a statement without claims. */
const emptyStatementBytes = 19;
const largestContentBytes = 32 * 1024 - 4 - emptyStatementBytes;

/** What somebody who has the chat key could send: sealed rightly, whatever is in it. */
function sealedBytes(padded: Uint8Array): Uint8Array {
  const key = deriveKey(context.chatKey, label('message key', context.sender));
  return seal(padded, key, label('message', context.chatId, context.sender, context.messageId, '1'));
}
const statement = aStatement();
const sealedJson = (json: string): Uint8Array =>
  sealedBytes(pad(encodeStatement(statement, Buffer.from(json)), json.length > 900 ? 2048 : 1024));
const openedJson = (json: string) => openMessage(sealedJson(json), context)?.content;
/** A statement that says to have so many claims, followed by bytes that hold a subject's index in the first of them. */
function withClaims(count: number, restBytes = 40, subject = 0): Uint8Array {
  const bytes = encodeStatement(statement, new Uint8Array(restBytes));
  bytes[18] = count;
  bytes[19 + 4] = subject;
  return bytes;
}
const sealedText = (text: string, where: Partial<MessageContext> = {}) =>
  sealMessage({ kind: 'text', text }, statement, { ...context, ...where });

describe('a message', () => {
  it('has an id of 16 random bytes', () => {
    const bytes = Uint8Array.from({ length: 16 }, (_, index) => index);
    expect(withRandomBytes(bytes, makeMessageId)).toBe(messageId);
  });

  it('does not open with any one of its bits flipped', () => {
    const sealed = sealedText('Hello');
    for (let bit = 0; bit < 8 * sealed.length; bit += 1) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openMessage(flipped, context)).toBeUndefined();
    }
  });

  it('that is read once says so in its seal, whatever a server calls it, and holds what a person wrote', () => {
    const once = { kind: 'once', content: { kind: 'text', text: 'Hello', replyTo: messageId } } as const;
    expect(openMessage(sealMessage(once, statement, context), context)?.content).toEqual(once);
    for (const content of [
      null,
      'text',
      [],
      { kind: 'notice' },
      { kind: 'once', content: once.content },
      { text: 'Hello' },
    ])
      expect(openedJson(JSON.stringify({ kind: 'once', content }))).toBeUndefined();
  });

  it('of a chat whose messages vanish does not open where another time is shown', () => {
    const sealed = sealedText('Hello', { vanishAfterMs: 60_000 });
    expect(openMessage(sealed, { ...context, vanishAfterMs: 60_000 })).toBeDefined();
    for (const vanishAfterMs of [0, 300_000])
      expect(openMessage(sealed, { ...context, vanishAfterMs })).toBeUndefined();
    expect(openMessage(sealedText('Hello', { vanishAfterMs: 0 }), context)).toBeDefined();
  });

  it('does not open cut short anywhere', () => {
    const sealed = sealedText('Hello');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(openMessage(sealed.subarray(0, length), context)).toBeUndefined();
    }
  });

  it('does not open where the same letters are divided otherwise among chat, sender and id', () => {
    // Written without lengths, both are "Abbcd".
    const sealed = sealedText('Hello', { chatId: 'Ab', sender: 'b', messageId: 'cd' });
    expect(openMessage(sealed, { ...context, chatId: 'A', sender: 'b', messageId: 'bcd' })).toBeUndefined();
  });

  it('opens with an equal chat key from elsewhere', () => {
    const sealed = sealedText('Hello');
    const opened = openMessage(sealed, { ...context, chatKey: context.chatKey.slice() });
    expect(opened).toEqual({ content: { kind: 'text', text: 'Hello' }, statement });
  });

  it('does not open as another version of itself', () => {
    const sealed = sealedText('Hello', { version: 2 });
    for (const version of [1, 3, 22]) expect(openMessage(sealed, { ...context, version })).toBeUndefined();
  });
});

describe("a message's length", () => {
  const contentOf = (jsonBytes: number) => ({
    kind: 'text' as const,
    text: 'x'.repeat(jsonBytes - '{"kind":"text","text":""}'.length),
  });
  const lengthOf = (jsonBytes: number) => sealMessage(contentOf(jsonBytes), statement, context).length - 41;

  it.each([256, 512, 1024, 2048, 4096, 8192, 16_384])(
    'is hidden up to %i bytes, and in twice that beyond',
    (bucket) => {
      expect(lengthOf(bucket - 4 - emptyStatementBytes)).toBe(bucket);
      expect(lengthOf(bucket - 3 - emptyStatementBytes)).toBe(2 * bucket);
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
    expect(openMessage(sealMessage(content, statement, context), context)?.content).toEqual(content);
  });
});

describe("a message's content", () => {
  it('opens when it is written as docs/sealing.md says', () => {
    expect(openedJson('{"kind":"text","text":"Hello"}')).toEqual({ kind: 'text', text: 'Hello' });
  });

  it('loses the members that this version does not know', () => {
    expect(openedJson('{"kind":"text","text":"Hello","mood":"glad"}')).toEqual({ kind: 'text', text: 'Hello' });
  });

  it.each(problemKinds)('opens to a notice of the problem %s', (problem) => {
    const notice = { kind: 'notice', problem, sequence: 5 };
    expect(openedJson(JSON.stringify(notice))).toEqual(notice);
    expect(openedJson(JSON.stringify({ ...notice, whose: 'b' }))).toEqual({ ...notice, whose: 'b' });
    expect(openedJson(JSON.stringify({ ...notice, whose: 'c' }))).toEqual(notice);
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
    ['a notice of a problem that is not known', '{"kind":"notice","problem":"weather","sequence":5}'],
    ['a notice of no place', '{"kind":"notice","problem":"missing"}'],
    ['a notice of a place that cannot be', '{"kind":"notice","problem":"missing","sequence":0}'],
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
    expect(opened).not.toHaveProperty('replyTo');
    expect({}).not.toHaveProperty('replyTo');
  });

  it.each([
    ['bytes that are not UTF-8', Uint8Array.of(0, 0, 0, 2, 0xc3, 0x28)],
    ['nothing at all', Uint8Array.of()],
    ['a length that is not there', Uint8Array.of(0, 0, 1, 0, 123, 125)],
    ['a statement that is cut short', pad(encodeStatement(statement, new Uint8Array()).subarray(0, 18), 256)],
    ['more claims than are there', pad(withClaims(3), 256)],
    ['more claims than there may be', pad(withClaims(25, 25 * 17 + 2), 1024)],
    ['a claim about a subject that there is not', pad(withClaims(1, 4 * 17, 4), 256)],
  ])('does not open to %s', (_, padded) => {
    expect(openMessage(sealedBytes(padded), context)).toBeUndefined();
  });
});
