import { describe, expect, it } from 'vitest';
import { type MessageContent, openMessage, sealMessage } from '../../src/sealing/messages.ts';
import { openReaction, sealReaction } from '../../src/sealing/reactions.ts';
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

  it.each(vectors.chatKeys)('seals a chat key alike', ({ chatKey, wrapKey, nonce, sealed }) => {
    expect(second.sealChatKey(bytes(chatKey), bytes(wrapKey), bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.greetings)('seals the greeting $name alike', ({ name, linkKey, nonce, sealed }) => {
    expect(second.sealGreeting(name, bytes(linkKey), bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.names)('seals the name $name alike', ({ name, chatKey, participantId, nonce, sealed }) => {
    expect(second.sealName(name, bytes(chatKey), participantId, bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.messages)('seals message $messageId alike', ({ content, chatKey, nonce, sealed, ...place }) => {
    const context = { ...place, chatKey: bytes(chatKey) };
    expect(second.sealMessage(content, context, bytes(nonce)).toString('hex')).toBe(sealed);
  });

  it.each(vectors.reactions)('seals the reaction $emoji alike', ({ emoji, chatKey, nonce, sealed, ...place }) => {
    const context = { ...place, chatKey: bytes(chatKey) };
    expect(second.sealReaction(emoji, context, bytes(nonce)).toString('hex')).toBe(sealed);
  });

  const chat = { chatKey: Buffer.alloc(32, 5), chatId: 'Ab3dEf6hIj' };

  it.each([
    { sender: 'a', letters: 0 },
    { sender: 'b', letters: 150 },
    { sender: 'a', letters: 4_000 },
    { sender: 'b', letters: 15_000 },
  ])('talks with this one as $sender in texts of $letters letters', ({ sender, letters }) => {
    const content: MessageContent = { kind: 'text', text: 'ž'.repeat(letters) };
    const context = { ...chat, sender, messageId: 'x'.repeat(22) };
    expect(second.openMessage(sealMessage(content, context), context)).toEqual(content);
    expect(openMessage(second.sealMessage(content, context, Buffer.alloc(24, 6)), context)).toEqual(content);
  });

  it.each(['a', 'b'])('talks with this one in the reactions of %s', (reactor) => {
    const context = { ...chat, messageId: 'x'.repeat(22), reactor };
    expect(second.openReaction(sealReaction('🐝', context), context)).toBe('🐝');
    expect(openReaction(second.sealReaction('🐝', context, Buffer.alloc(24, 6)), context)).toBe('🐝');
  });
});
