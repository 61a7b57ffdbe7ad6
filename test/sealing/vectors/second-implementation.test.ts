import { describe, expect, it } from 'vitest';
import { FileSeal } from '../../../src/sealing/files/file-seal.ts';
import { partsOf, rangeOfPart } from '../../../src/sealing/files/parts.ts';
import { type MessageContent, openMessage, sealMessage } from '../../../src/sealing/messages.ts';
import { openReaction, sealReaction } from '../../../src/sealing/reactions.ts';
import { subjects } from '../../../src/sealing/statements/claim.ts';
import type { Statement } from '../../../src/sealing/statements/statement.ts';
import { fileOfVector } from '../files/file-vectors.ts';
import * as second from './second-implementation.ts';
import vectors from './vectors.json' with { type: 'json' };

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('a second implementation, written from docs/sealing.md', () => {
  it.each(vectors.entries)('stretches $code and derives its keys alike', (vector) => {
    const stretched = second.stretchSecretCode(vector.code, bytes(vector.linkKey));
    const { accessKey, wrapKey } = second.deriveEntryKeys(stretched);
    expect(stretched.toString('hex')).toBe(vector.stretched);
    expect(accessKey.toString('hex')).toBe(vector.accessKey);
    expect(wrapKey.toString('hex')).toBe(vector.wrapKey);
    expect(second.verifierOf(accessKey).toString('hex')).toBe(vector.verifier);
    const linkProof = second.linkProofOf(bytes(vector.linkKey));
    expect(linkProof.toString('hex')).toBe(vector.linkProof);
    expect(second.verifierOf(linkProof).toString('hex')).toBe(vector.linkVerifier);
  });

  it.each(vectors.ownCodes)('stretches $typed alike', ({ typed, code, linkKey, stretched }) => {
    expect(second.normalizeOwnCode(typed)).toBe(code);
    expect(second.stretchSecretCode(code, bytes(linkKey)).toString('hex')).toBe(stretched);
  });

  it.each(vectors.chatKeys)('seals a chat key alike', ({ chatKey, wrapKey, nonce, sealed }) => {
    expect(second.sealChatKey(bytes(chatKey), bytes(wrapKey), bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.ownKeys)('seals and hashes the own key of $participantId alike', (vector) => {
    const [chatKey, ownKey] = [bytes(vector.chatKey), bytes(vector.ownKey)];
    const half = second.publicHalfOf(ownKey);
    expect(half.toString('hex')).toBe(vector.publicHalf);
    expect(second.hashOfPublicHalf(half).toString('hex')).toBe(vector.hash);
    const { chatId, participantId } = vector;
    const shown = second.sealPublicHalf(half, chatKey, chatId, participantId, bytes(vector.nonce));
    expect(shown.toString('hex')).toBe(vector.sealed);
    const kept = second.sealChatKeys({ chatKey, ownKey }, bytes(vector.wrapKey), bytes(vector.nonce));
    expect(kept.toString('hex')).toBe(vector.sealedChatKeys);
  });

  it.each(vectors.agreements)('agrees on the same key as $participantId', ({ chatId, participantId, ...vector }) => {
    const [a, b, chatKey, agreedKey] = [vector.a, vector.b, vector.chatKey, vector.agreedKey].map(bytes) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    const halves = [second.publicHalfOf(a), second.publicHalfOf(b)] as const;
    expect(second.agreedKeyOf(a, halves[1], halves, chatKey, chatId).equals(agreedKey)).toBe(true);
    expect(second.agreedKeyOf(b, halves[0], halves, chatKey, chatId).equals(agreedKey)).toBe(true);
    const told = second.sealAgreement(agreedKey, vector, chatId, participantId, bytes(vector.nonce));
    expect(told.toString('hex')).toBe(vector.sealed);
  });

  it.each(vectors.safetyWords)('finds the safety words $words alike', ({ purpose, chatKey, chatId, a, b, words }) => {
    expect(second.safetyWordsOf(purpose, bytes(chatKey), chatId, bytes(a), bytes(b))).toEqual(words);
  });

  it.each(vectors.greetings)('seals the greeting $name alike', ({ name, linkKey, nonce, sealed }) => {
    expect(second.sealGreeting(name, bytes(linkKey), bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.names)('seals the name $name alike', ({ name, chatKey, participantId, nonce, sealed }) => {
    expect(second.sealName(name, bytes(chatKey), participantId, bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.messages)(
    'seals message $messageId alike',
    ({ content, statement, chatKey, nonce, sealed, ...place }) => {
      const context = { ...place, chatKey: bytes(chatKey) };
      expect(second.sealMessage(content, statement, context, bytes(nonce)).toString('hex')).toBe(sealed);
    },
  );

  it.each(vectors.deletions)(
    'seals the deletion of $messageId alike',
    ({ statement, chatKey, nonce, sealed, ...place }) => {
      const context = { ...place, chatKey: bytes(chatKey) };
      expect(second.sealDeletion(statement, context, bytes(nonce)).toString('hex')).toBe(sealed);
    },
  );

  it.each(vectors.reactions)(
    'seals the reaction $emoji alike',
    ({ emoji, statement, chatKey, nonce, sealed, ...place }) => {
      const context = { ...place, chatKey: bytes(chatKey) };
      expect(second.sealReaction(emoji, statement, context, bytes(nonce)).toString('hex')).toBe(sealed);
    },
  );

  it.each(vectors.withdrawals)(
    'seals a withdrawal by $reactor alike',
    ({ statement, chatKey, nonce, sealed, ...place }) => {
      const context = { ...place, chatKey: bytes(chatKey) };
      expect(second.sealWithdrawal(statement, context, bytes(nonce)).toString('hex')).toBe(sealed);
    },
  );

  it.each(vectors.receipts)('seals the receipt $mark alike', ({ claim, chatKey, nonce, sealed, ...place }) => {
    const context = { ...place, chatKey: bytes(chatKey) };
    expect(second.sealReceipt(claim, context, bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.tags)('computes the tag $tag alike', ({ sealed, tag }) => {
    expect(second.tagOf(bytes(sealed))).toBe(tag);
  });

  it.each(vectors.files)('seals a file of $size bytes alike', ({ fileKey, parts, size, ...place }) => {
    const sealed = second.sealFile(fileOfVector(size), { ...place, fileKey: bytes(fileKey) });
    expect(sealed.map(second.verifierOf).map((hash) => hash.toString('hex'))).toEqual(parts);
  });

  it.each([0, 4096, 65_537, 700_001])('opens a file of %i bytes that this one sealed', (size) => {
    const context = {
      fileKey: Buffer.alloc(32, 9),
      chatId: 'Ab3dEf6hIj',
      assetId: 'y'.repeat(22),
      kind: 'file',
    } as const;
    const seal = new FileSeal({ ...context, size });
    const file = fileOfVector(size);
    const parts = Array.from({ length: partsOf(size) }, (_, part) => {
      const { from, to } = rangeOfPart(size, part);
      return seal.sealPart(part, file.subarray(from, to));
    });
    expect(second.openFile(parts, size, context).equals(file)).toBe(true);
  });

  const chat = { chatKey: Buffer.alloc(32, 5), chatId: 'Ab3dEf6hIj', version: 7 };

  it.each([
    { sender: 'a', letters: 0, claims: 0 },
    { sender: 'b', letters: 150, claims: 3 },
    { sender: 'a', letters: 4_000, claims: 24 },
    { sender: 'b', letters: 15_000, claims: 1 },
  ])(
    'talks with this one as $sender in texts of $letters letters and $claims claims',
    ({ sender, letters, claims }) => {
      const content: MessageContent = { kind: 'text', text: 'ž'.repeat(letters) };
      const statement = aStatement(claims);
      const context = { ...chat, sender, messageId: 'x'.repeat(22) };
      expect(second.openMessage(sealMessage(content, statement, context), context)).toEqual({ content, statement });
      const sealed = second.sealMessage(content, statement, context, Buffer.alloc(24, 6));
      expect(openMessage(sealed, context)).toEqual({ content, statement });
    },
  );

  it.each(['a', 'b'])('talks with this one in the reactions of %s', (reactor) => {
    const statement = aStatement(8);
    const context = { ...chat, messageId: 'x'.repeat(22), reactor };
    expect(second.openReaction(sealReaction('🐝', statement, context), context)).toEqual({ emoji: '🐝', statement });
    const sealed = second.sealReaction('🐝', statement, context, Buffer.alloc(24, 6));
    expect(openReaction(sealed, context)).toEqual({ emoji: '🐝', statement });
  });
});

const aStatement = (claims: number): Statement => ({
  writer: 'AAECAwQFBgc',
  counter: 2 ** 32 - 1,
  writtenAtMs: 2 ** 41 + 5,
  seen: Array.from({ length: claims }, (_, index) => ({
    sequence: 10_000 + index,
    subject: subjects[index % subjects.length] ?? 'message of a',
    version: index + 1,
    tag: 'CAkKCwwNDg8',
  })),
});
