import { describe, expect, it } from 'vitest';
import { publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { openChatKey, sealChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../../src/sealing/keys/entry-keys.ts';
import {
  hashOfPublicHalf,
  makeOwnKey,
  openChatKeys,
  openPublicHalf,
  sealChatKeys,
  sealPublicHalf,
} from '../../../src/sealing/keys/own-key.ts';
import { provisionalSafetyWords, safetyWords } from '../../../src/sealing/safety-words.ts';

const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const context = { chatKey: keyOf(1), chatId: 'Chat123456', participantId: 'a' };
const ownKey = makeOwnKey(keyOf(2));

describe('an own key', () => {
  it('is 32 random bytes, and the verifier of the code that it is made with', () => {
    const [one, other] = [makeOwnKey(keyOf(7)), makeOwnKey(keyOf(7))];
    expect(one).toHaveLength(64);
    expect(one.subarray(32)).toEqual(keyOf(7));
    expect(one.subarray(0, 32)).not.toEqual(other.subarray(0, 32));
  });

  it('shows nothing with which a guess at its code could be checked, by whoever has the link and the chat’s key', () => {
    const stretched = keyOf(7);
    const { accessKey, wrapKey } = deriveEntryKeys(stretched);
    const verifier = verifierOf(accessKey);
    const ofCode = [stretched, accessKey, wrapKey, verifier];
    const made = makeOwnKey(verifier);
    const half = publicHalfOf(made);
    expect(half).toHaveLength(64);
    for (const value of [...ofCode, ...ofCode.map(verifierOf), made.subarray(0, 32)])
      expect(Buffer.from(half).includes(Buffer.from(value))).toBe(false);
    // Nor is anything of it the same with the same code and another secret.
    const another = publicHalfOf(makeOwnKey(verifier));
    for (const [from, to] of [
      [0, 32],
      [32, 64],
    ])
      expect(another.subarray(from, to)).not.toEqual(half.subarray(from, to));
  });

  it('is bound by what it shows to its secret and to its code', () => {
    const halves = [keyOf(2), keyOf(3)].map((verifier) => publicHalfOf(Uint8Array.of(...keyOf(8), ...verifier)));
    const [half, withAnotherCode] = halves.map((each) => [each.subarray(0, 32), each.subarray(32)]);
    expect(withAnotherCode?.[0]).toEqual(half?.[0]);
    expect(withAnotherCode?.[1]).not.toEqual(half?.[1]);
    expect(publicHalfOf(Uint8Array.of(...keyOf(9), ...keyOf(2))).subarray(32)).not.toEqual(half?.[1]);
  });

  it('shows its public half to this person’s other of this chat, under its key, and to nobody else', () => {
    const half = publicHalfOf(ownKey);
    const sealed = sealPublicHalf(half, context);
    expect(openPublicHalf(sealed, context)).toEqual(half);
    for (const other of [{ chatKey: keyOf(3) }, { chatId: 'Chat654321' }, { participantId: 'b' }])
      expect(openPublicHalf(sealed, { ...context, ...other })).toBeUndefined();
    const turned = sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    expect(openPublicHalf(turned, context)).toBeUndefined();
  });

  it('is opened with the chat key by its code alone, and never taken for a chat key without one', () => {
    const wrapKey = keyOf(9);
    const sealed = sealChatKeys({ chatKey: context.chatKey, ownKey }, wrapKey);
    expect(openChatKeys(sealed, wrapKey)).toEqual({ chatKey: context.chatKey, ownKey });
    expect(openChatKeys(sealed, keyOf(8))).toBeUndefined();
    expect(openChatKey(sealed, wrapKey)).toBeUndefined();
    expect(openChatKeys(sealChatKey(context.chatKey, wrapKey), wrapKey)).toBeUndefined();
  });
});

describe('the safety words', () => {
  const [a, b] = [keyOf(4), keyOf(5)];
  const words = safetyWords([a, b], context);

  it('are five of a list that is easy to read aloud', () => {
    expect(words).toHaveLength(5);
    for (const word of words) expect(word).toMatch(/^[a-z]{3,8}$/);
  });

  it('change with the chat, its key, each person’s key, and who has which', () => {
    const others = [
      safetyWords([a, b], { ...context, chatId: 'Chat654321' }),
      safetyWords([a, b], { ...context, chatKey: keyOf(6) }),
      safetyWords([keyOf(6), b], context),
      safetyWords([a, keyOf(6)], context),
      safetyWords([b, a], context),
      provisionalSafetyWords([a, b], context),
      provisionalSafetyWords([hashOfPublicHalf(a), hashOfPublicHalf(b)], context),
      provisionalSafetyWords([hashOfPublicHalf(a), undefined], context),
      provisionalSafetyWords([undefined, undefined], context),
    ].map((other) => other.join(' '));
    expect(new Set([...others, words.join(' ')]).size).toBe(others.length + 1);
  });
});
