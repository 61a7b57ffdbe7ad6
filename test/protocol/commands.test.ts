import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, type CommandLimits, encodeCommand, parseCommand } from '../../src/protocol/commands.ts';

const limits: CommandLimits = { sealedCharacters: 40, sealedChangeCharacters: 20, sealedReceiptCharacters: 10 };
const messageId = 'AAECAwQFBgcICQoLDA0ODw';
const deviceId = 'd'.repeat(43);

const parse = (members: object) => parseCommand(JSON.stringify(members), limits);
const malformed = { ok: false, problem: 'malformed' };

describe('a command', () => {
  it.each<Command>([
    { type: 'send', messageId, sealed: 'x'.repeat(40) },
    { type: 'send', messageId, sealed: 'x', assetIds: [messageId, 'x'.repeat(22)] },
    { type: 'send', messageId, sealed: 'x', assetIds: [messageId], readOnce: true },
    { type: 'open', messageId, sealed: 'x'.repeat(10) },
    { type: 'close', messageId },
    { type: 'edit', messageId, version: 2, sealed: '-_aZ09' },
    { type: 'delete', messageId, version: 3, sealed: 'x'.repeat(20) },
    { type: 'react', messageId, version: 1, sealed: 'x'.repeat(20) },
    { type: 'unreact', messageId, version: 2, sealed: 'x' },
    { type: 'delivered', sequence: 1, sealed: 'x'.repeat(10) },
    { type: 'read', sequence: Number.MAX_SAFE_INTEGER, sealed: 'x' },
    { type: 'typing' },
    { type: 'keep-open' },
    { type: 'sign-out', deviceId },
    { type: 'end' },
    { type: 'ping' },
  ])('$type is read as it was written', (command) => {
    expect(parseCommand(encodeCommand(command), limits)).toEqual({ ok: true, command });
  });

  it('loses the members that it does not have', () => {
    const members = { messageId, version: 2, sealed: 'sealed', sequence: 7, deviceId, sender: 'b' };
    expect(parse({ type: 'typing', ...members })).toEqual({ ok: true, command: { type: 'typing' } });
    expect(parse({ type: 'unreact', ...members })).toEqual({
      ok: true,
      command: { type: 'unreact', messageId, version: 2, sealed: 'sealed' },
    });
    expect(parse({ type: 'send', ...members })).toEqual({
      ok: true,
      command: { type: 'send', messageId, sealed: 'sealed' },
    });
  });

  it('is malformed when it claims what are no files, too many of them, or one twice', () => {
    const ids = Array.from({ length: 11 }, (_, index) => String(index).padStart(22, 'x'));
    for (const assetIds of [null, '', messageId, {}, [1], ['short'], [messageId, messageId], ids]) {
      expect(parse({ type: 'send', messageId, sealed: 'sealed', assetIds })).toEqual({ ...malformed, messageId });
    }
    expect(parse({ type: 'send', messageId, sealed: 'sealed', assetIds: ids.slice(1) })).toMatchObject({ ok: true });
  });

  it('to send is malformed when it neither says that it is read once nor leaves that out', () => {
    for (const readOnce of [null, false, 'true', 1]) {
      expect(parse({ type: 'send', messageId, sealed: 'sealed', readOnce })).toEqual({ ...malformed, messageId });
    }
  });

  it.each([
    ['send', limits.sealedCharacters],
    ['edit', limits.sealedCharacters],
    ['delete', limits.sealedChangeCharacters],
    ['react', limits.sealedChangeCharacters],
    ['unreact', limits.sealedChangeCharacters],
    ['open', limits.sealedReceiptCharacters],
  ])('%s is too large past its own bound, and says which message it was', (type, longest) => {
    const tooLarge = { ok: false, problem: 'too-large', messageId };
    expect(parse({ type, messageId, version: 2, sealed: 'x'.repeat(longest) })).toMatchObject({ ok: true });
    expect(parse({ type, messageId, version: 2, sealed: 'x'.repeat(longest + 1) })).toEqual(tooLarge);
  });

  it.each(['edit', 'delete', 'react', 'unreact'])('%s is malformed without the version that it makes', (type) => {
    for (const version of [undefined, null, '1', 0, -1, 1.5, 2 ** 53]) {
      expect(parse({ type, messageId, version, sealed: 'sealed' })).toEqual({ ...malformed, messageId });
    }
  });

  it.each(['send', 'edit', 'delete', 'react', 'unreact', 'open'])(
    '%s is malformed without anything sealed, and says which message it was',
    (type) => {
      for (const sealed of [undefined, null, 7, '', 'no base64', 'padded==', ['sealed']]) {
        expect(parse({ type, messageId, version: 2, sealed })).toEqual({ ...malformed, messageId });
      }
    },
  );

  it.each(['send', 'edit', 'delete', 'react', 'unreact', 'open', 'close'])(
    '%s is malformed without the id of a message',
    (type) => {
      for (const id of [undefined, null, 7, '', messageId.slice(1), `${messageId}A`, `${messageId}\n`, [messageId]]) {
        expect(parse({ type, messageId: id, version: 2, sealed: 'sealed' })).toEqual(malformed);
      }
    },
  );

  it.each(['delivered', 'read'])('%s is malformed without a place in the chat', (type) => {
    for (const sequence of [undefined, null, '1', 0, -1, 1.5, 2 ** 53]) {
      expect(parse({ type, sequence, sealed: 'sealed' })).toEqual(malformed);
    }
  });

  it.each(['delivered', 'read'])('%s is malformed without anything sealed, and too large past its bound', (type) => {
    for (const sealed of [undefined, null, 7, '', 'no base64url', 'padded==', ['sealed']]) {
      expect(parse({ type, sequence: 1, sealed })).toEqual(malformed);
    }
    expect(parse({ type, sequence: 1, sealed: 'x'.repeat(11) })).toEqual({ ok: false, problem: 'too-large' });
  });

  it('to sign out is malformed without the id of a device', () => {
    for (const id of [undefined, null, 7, '', deviceId.slice(1), `${deviceId}d`, `${deviceId}\n`, [deviceId]]) {
      expect(parse({ type: 'sign-out', deviceId: id })).toEqual(malformed);
    }
  });

  it('of another type is unknown, and of none malformed', () => {
    expect(parse({ type: 'shout', messageId })).toEqual({ ok: false, problem: 'unknown' });
    for (const type of [undefined, null, 7, ['typing']]) expect(parse({ type })).toEqual(malformed);
  });

  it('is malformed when it is no JSON object', () => {
    for (const text of ['', '{', 'null', '7', '"typing"', '["typing"]', '{"type":"typing"} ;']) {
      expect(parseCommand(text, limits)).toEqual(malformed);
    }
  });

  it('is read or refused, whatever it is, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((type) => `{"type":${type}}`),
        ),
        (text) => {
          const parsed = parseCommand(text, limits);
          expect(typeof parsed.ok).toBe('boolean');
        },
      ),
    );
  });
});
