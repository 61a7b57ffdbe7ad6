import { describe, expect, it } from 'vitest';
import { maximumNameCharacters } from '../../src/chat/limits.ts';
import { isMessageId } from '../../src/chat/message.ts';
import { participantIds } from '../../src/chat/participant.ts';
import { defaultLimits } from '../../src/config/limits.ts';
import { encodeCommand, parseCommand } from '../../src/protocol/commands.ts';
import { sealSizes } from '../../src/protocol/page.ts';
import { encodeBase64url } from '../../src/sealing/bytes/base64url.ts';
import { makeChatKey, sealChatKey } from '../../src/sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../src/sealing/keys/entry-keys.ts';
import { makeLinkKey } from '../../src/sealing/keys/link-key.ts';
import { linkProofOf } from '../../src/sealing/keys/link-proof.ts';
import { makeMessageId, sealMessage } from '../../src/sealing/messages.ts';
import { sealGreeting, sealName } from '../../src/sealing/names.ts';
import { sealReaction } from '../../src/sealing/reactions.ts';

const { accessKey, wrapKey } = deriveEntryKeys(new Uint8Array(32));
const chatKey = makeChatKey();
const messageId = makeMessageId();

describe('what a browser seals is what the server expects', () => {
  it('in the size of access keys, verifiers and chat keys', () => {
    expect(encodeBase64url(accessKey)).toHaveLength(sealSizes.hash);
    expect(encodeBase64url(verifierOf(accessKey))).toHaveLength(sealSizes.hash);
    expect(encodeBase64url(linkProofOf(makeLinkKey()))).toHaveLength(sealSizes.hash);
    expect(encodeBase64url(sealChatKey(chatKey, wrapKey))).toHaveLength(sealSizes.sealedChatKey);
  });

  it.each(['A', '🐝'.repeat(maximumNameCharacters)])('in the size of the name %s', (name) => {
    expect(encodeBase64url(sealGreeting(name, makeLinkKey()))).toHaveLength(sealSizes.sealedName);
    for (const participantId of participantIds) {
      expect(encodeBase64url(sealName(name, chatKey, participantId))).toHaveLength(sealSizes.sealedName);
    }
  });

  it('in the shape of message ids', () => {
    expect(isMessageId(messageId)).toBe(true);
  });

  it('in the size of messages: the largest is taken, and twice that would not be', () => {
    const text = 'x'.repeat(32 * 1024 - 4 - '{"kind":"text","text":""}'.length);
    const context = { chatKey, chatId: 'Ab3dEf6hIj', sender: 'a', messageId };
    const sealed = encodeBase64url(sealMessage({ kind: 'text', text }, context));
    const command = { type: 'send', messageId, sealed } as const;
    expect(parseCommand(encodeCommand(command), defaultLimits)).toEqual({ ok: true, command });
    expect(2 * sealed.length).toBeGreaterThan(defaultLimits.sealedCharacters);
  });

  it('in the size of reactions: all are as long as the longest that is taken', () => {
    const context = { chatKey, chatId: 'Ab3dEf6hIj', messageId, reactor: 'a' };
    for (const emoji of ['👍', '👩🏽‍❤️‍💋‍👨🏿']) {
      const sealed = encodeBase64url(sealReaction(emoji, context));
      expect(sealed).toHaveLength(defaultLimits.sealedReactionCharacters);
      const command = { type: 'react', messageId, sealed } as const;
      expect(parseCommand(encodeCommand(command), defaultLimits)).toEqual({ ok: true, command });
    }
  });
});
