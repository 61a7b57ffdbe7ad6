import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreedKeyOf, isSameKey, publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { openAgreement, sealAgreement } from '../../../src/sealing/keys/agreement.ts';
import { makeOwnKey } from '../../../src/sealing/keys/own-key.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const ownKey = fc.uint8Array({ minLength: 64, maxLength: 64 });
const chatId = fc.string({ unit: fc.constantFrom(...'0aZ'), minLength: 10, maxLength: 10 });
const reach = fc.record({ sequence: fc.nat({ max: 0xffff_ffff }), atMs: fc.nat({ max: 2 ** 48 - 1 }) });
const runs = { numRuns: 25 };

/** The key as each of the two makes it. */
function agreed(a: Uint8Array, b: Uint8Array, context: { chatKey: Uint8Array; chatId: string }) {
  const halves = [publicHalfOf(a), publicHalfOf(b)] as const;
  return [agreedKeyOf(a, halves[1], halves, context), agreedKeyOf(b, halves[0], halves, context)] as const;
}

it('is the same 32 bytes for both, whichever keys they have', () => {
  const isSame = fc.property(ownKey, ownKey, key, chatId, (a, b, chatKey, chatId) => {
    const [ofA, ofB] = agreed(a, b, { chatKey, chatId });
    expect(ofA).toHaveLength(32);
    expect(ofA).toEqual(ofB);
  });
  fc.assert(isSame, runs);
});

it('is another one with any other chat, chat key, secret or code, and when the seats are changed', () => {
  const [a, b] = [makeOwnKey(new Uint8Array(32).fill(1)), makeOwnKey(new Uint8Array(32).fill(2))];
  const context = { chatKey: new Uint8Array(32).fill(3), chatId: 'Chat123456' };
  const withAnotherCode = Uint8Array.from(a, (byte, index) => (index === 40 ? byte ^ 1 : byte));
  const keys = [
    agreed(a, b, context),
    agreed(a, b, { ...context, chatId: 'Chat654321' }),
    agreed(a, b, { ...context, chatKey: new Uint8Array(32).fill(4) }),
    agreed(makeOwnKey(a.subarray(32)), b, context),
    agreed(withAnotherCode, b, context),
    agreed(b, a, context),
  ].map(([one]) => Buffer.from(one ?? []).toString('hex'));
  expect(new Set(keys).size).toBe(keys.length);
});

it('is not made by who has everything but the secret of one of the two', () => {
  const isAnother = fc.property(ownKey, ownKey, ownKey, key, (a, b, organizers, chatKey) => {
    const context = { chatKey, chatId: 'Chat123456' };
    const halves = [publicHalfOf(a), publicHalfOf(b)] as const;
    const [theirs] = agreed(a, b, context);
    for (const half of halves) expect(agreedKeyOf(organizers, half, halves, context)).not.toEqual(theirs);
    expect(theirs).not.toEqual(chatKey);
  });
  fc.assert(isAnother, runs);
});

it('is not made with a half that gives the same secret to everybody', () => {
  const mine = makeOwnKey(new Uint8Array(32));
  for (const weak of [new Uint8Array(64), Uint8Array.of(1, ...new Uint8Array(63))]) {
    const halves = [publicHalfOf(mine), weak] as const;
    const context = { chatKey: new Uint8Array(32), chatId: 'Chat123456' };
    expect(agreedKeyOf(mine, weak, halves, context)).toBeUndefined();
  }
});

it('is the same as another only with all bytes of it', () => {
  const one = new Uint8Array(32).fill(7);
  expect(isSameKey(one, one.slice())).toBe(true);
  for (const index of [0, 31]) expect(isSameKey(one, one.with(index, 8))).toBe(false);
  expect(isSameKey(one, one.subarray(1))).toBe(false);
});

it('is told by its person alone, in its chat, and by who has the key', () => {
  const isTold = fc.property(key, key, chatId, chatId, reach, (agreedKey, another, chatId, otherChat, reach) => {
    fc.pre(chatId !== otherChat && !Buffer.from(agreedKey).equals(another));
    const context = { chatId, participantId: 'a' };
    const sealed = sealAgreement(agreedKey, reach, context);
    expect(sealed).toHaveLength(51);
    expect(openAgreement(sealed, agreedKey, context)).toEqual(reach);
    expect(openAgreement(sealed, another, context)).toBeUndefined();
    expect(openAgreement(sealed, agreedKey, { chatId, participantId: 'b' })).toBeUndefined();
    expect(openAgreement(sealed, agreedKey, { chatId: otherChat, participantId: 'a' })).toBeUndefined();
  });
  fc.assert(isTold, runs);
});
