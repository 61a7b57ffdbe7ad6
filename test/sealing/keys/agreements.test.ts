import { describe, expect, it } from 'vitest';
import { maximumNameCharacters } from '../../../src/chat/limits.ts';
import { isMessageId } from '../../../src/chat/message.ts';
import { participantIds } from '../../../src/chat/participant.ts';
import { defaultLimits } from '../../../src/config/limits.ts';
import { encodeCommand, parseCommand } from '../../../src/protocol/commands.ts';
import { ownSealSizes } from '../../../src/protocol/own-keys.ts';
import { sealSizes } from '../../../src/protocol/page.ts';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { sealAgreement } from '../../../src/sealing/keys/agreement.ts';
import { makeChatKey, sealChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../../src/sealing/keys/entry-keys.ts';
import { makeLinkKey } from '../../../src/sealing/keys/link-key.ts';
import { linkProofOf } from '../../../src/sealing/keys/link-proof.ts';
import { makeOwnKey, sealChatKeys, sealPublicHalf } from '../../../src/sealing/keys/own-key.ts';
import { makeMessageId, sealDeletion, sealMessage } from '../../../src/sealing/messages.ts';
import { sealGreeting, sealName } from '../../../src/sealing/names.ts';
import { sealReaction, sealWithdrawal } from '../../../src/sealing/reactions.ts';
import { sealReceipt } from '../../../src/sealing/receipts.ts';
import { aStatement } from '../../support/commands/statement.ts';

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

  it('in the size of what makes a chat the two people’s alone', () => {
    const ownKey = makeOwnKey(verifierOf(accessKey));
    const context = { chatKey, chatId: 'Ab3dEf6hIj', participantId: 'a' };
    const sized = {
      sealedChatKeys: sealChatKeys({ chatKey, ownKey }, wrapKey),
      sealedOwnKey: sealPublicHalf(publicHalfOf(ownKey), context),
      sealedAgreement: sealAgreement(chatKey, { sequence: 7, atMs: 1_800_000_000_000 }, context),
    };
    for (const name of ['sealedChatKeys', 'sealedOwnKey', 'sealedAgreement'] as const)
      expect(encodeBase64url(sized[name])).toHaveLength(ownSealSizes[name]);
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
    const text = 'x'.repeat(32 * 1024 - 4 - 19 - '{"kind":"text","text":""}'.length);
    const context = { chatKey, chatId: 'Ab3dEf6hIj', sender: 'a', messageId, version: 1 };
    const sealed = encodeBase64url(sealMessage({ kind: 'text', text }, aStatement(), context));
    const command = { type: 'send', messageId, sealed } as const;
    expect(parseCommand(encodeCommand(command), defaultLimits)).toEqual({ ok: true, command });
    expect(2 * sealed.length).toBeGreaterThan(defaultLimits.sealedCharacters);
  });

  it('in the size of deletions, reactions and withdrawals: all are as long as the longest that is taken', () => {
    const context = { chatKey, chatId: 'Ab3dEf6hIj', messageId, sender: 'a', reactor: 'a', version: 1 };
    const changes = {
      react: sealReaction('👩🏽‍❤️‍💋‍👨🏿', aStatement(), context),
      unreact: sealWithdrawal(aStatement(), context),
      delete: sealDeletion(aStatement(), context),
    };
    for (const type of ['react', 'unreact', 'delete'] as const) {
      const sealed = encodeBase64url(changes[type]);
      expect(sealed).toHaveLength(defaultLimits.sealedChangeCharacters);
      const command = { type, messageId, version: 1, sealed };
      expect(parseCommand(encodeCommand(command), defaultLimits)).toEqual({ ok: true, command });
    }
  });

  it.each(['delivered', 'read'] as const)('in the size of the receipt %s', (type) => {
    const context = { chatKey, chatId: 'Ab3dEf6hIj', reader: 'a', mark: type, sequence: 7 };
    const sealed = encodeBase64url(sealReceipt({ version: 1, tag: 'AAECAwQFBgc' }, context));
    expect(sealed).toHaveLength(defaultLimits.sealedReceiptCharacters);
    const command = { type, sequence: 7, sealed };
    expect(parseCommand(encodeCommand(command), defaultLimits)).toEqual({ ok: true, command });
  });
});
