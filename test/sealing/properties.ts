import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { maximumNameCharacters, maximumTextCharacters } from '../../src/chat/limits.ts';
import { decodeBase64url, encodeBase64url } from '../../src/sealing/bytes/base64url.ts';
import { openChatKey, sealChatKey } from '../../src/sealing/keys/chat-key.ts';
import { formatSecretCode, normalizeSecretCode } from '../../src/sealing/keys/secret-code.ts';
import { type MessageContent, type MessageContext, openMessage, sealMessage } from '../../src/sealing/messages.ts';
import { openGreeting, openName, sealGreeting, sealName } from '../../src/sealing/names.ts';
import { openReaction, type ReactionContext, sealReaction } from '../../src/sealing/reactions.ts';

/** Fast-check properties under the sentence that each proves; they run in Node and in browsers alike. */
export type Properties = Readonly<Record<string, fc.IProperty<unknown>>>;

/** Runs every property; a line for each that does not hold. */
export function checkProperties(properties: Properties, runs: number): string[] {
  return Object.entries(properties).flatMap(([sentence, property]) => {
    const details = fc.check(property, { numRuns: runs });
    return details.failed ? [`${sentence}: ${fc.defaultReportMessage(details)}`] : [];
  });
}

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const linkKey = fc.uint8Array({ minLength: 16, maxLength: 16 });
const messageId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(encodeBase64url);
const participantId = fc.constantFrom('a', 'b');
const chatId = fc.string({ unit: fc.constantFrom(...'0aZ'), minLength: 10, maxLength: 10 });

/** All that a string can hold, surrogates without their other half too. */
const anyCharacter = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom('\0', '"', '\\', '\n', '\u2028', '\ufeff', '\ud800', '\udfff', '🐝'),
);
const text = fc.string({ unit: anyCharacter, maxLength: 2_000, size: 'max' });
const longestText = fc.string({
  unit: anyCharacter,
  minLength: maximumTextCharacters,
  maxLength: maximumTextCharacters,
});
const name = fc.string({ unit: anyCharacter, maxLength: maximumNameCharacters, size: 'max' });

const content: fc.Arbitrary<MessageContent> = fc.record(
  { kind: fc.constant('text' as const), text, replyTo: messageId },
  { requiredKeys: ['kind', 'text'], noNullPrototype: true },
);
const context: fc.Arbitrary<MessageContext> = fc.record({ chatKey: key, chatId, sender: participantId, messageId });

/** Those that are made of the most: a flag, a key, a family, a kiss in two colours of skin, and England's flag. */
const emoji = fc.constantFrom('👍', '❤️', '🇩🇪', '1️⃣', '👨‍👩‍👧‍👦', '👩🏽‍❤️‍💋‍👨🏿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'é', '字');
const reactionContext: fc.Arbitrary<ReactionContext> = fc.record({
  chatKey: key,
  chatId,
  messageId,
  reactor: participantId,
});

interface SealedThing {
  readonly sealed: Uint8Array;
  readonly open: (sealed: Uint8Array) => unknown;
}

/** One of everything that is ever sealed, with what opens it. */
const sealedThing: fc.Arbitrary<SealedThing> = fc.oneof(
  fc.tuple(content, context).map(([content, context]) => ({
    sealed: sealMessage(content, context),
    open: (sealed: Uint8Array) => openMessage(sealed, context),
  })),
  fc.tuple(emoji, reactionContext).map(([emoji, context]) => ({
    sealed: sealReaction(emoji, context),
    open: (sealed: Uint8Array) => openReaction(sealed, context),
  })),
  fc.tuple(key, key).map(([chatKey, wrapKey]) => ({
    sealed: sealChatKey(chatKey, wrapKey),
    open: (sealed: Uint8Array) => openChatKey(sealed, wrapKey),
  })),
  fc.tuple(name, linkKey).map(([name, linkKey]) => ({
    sealed: sealGreeting(name, linkKey),
    open: (sealed: Uint8Array) => openGreeting(sealed, linkKey),
  })),
  fc.tuple(name, key, participantId).map(([name, chatKey, participantId]) => ({
    sealed: sealName(name, chatKey, participantId),
    open: (sealed: Uint8Array) => openName(sealed, chatKey, participantId),
  })),
);

function flipBit(bytes: Uint8Array, position: number): Uint8Array {
  const bit = position % (8 * bytes.length);
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

const envelopeLength = 1 + 24 + 16;
const buckets = [256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768];
const bucketOf = (content: MessageContent): number =>
  buckets.find((bucket) => bucket >= 4 + utf8ToBytes(JSON.stringify(content)).length) ?? Number.NaN;

const same = (one: unknown, other: unknown): boolean => fc.stringify(one) === fc.stringify(other);

export const sealingProperties: Properties = {
  'a message opens as what was sealed': fc.property(content, context, (content, context) =>
    same(openMessage(sealMessage(content, context), context), content),
  ),

  'a reaction opens as what was sealed, from 105 bytes': fc.property(emoji, reactionContext, (emoji, context) => {
    const sealed = sealReaction(emoji, context);
    return sealed.length === 105 && openReaction(sealed, context) === emoji;
  }),

  'a chat key opens as what was sealed, from 73 bytes': fc.property(key, key, (chatKey, wrapKey) => {
    const sealed = sealChatKey(chatKey, wrapKey);
    return sealed.length === 73 && same(openChatKey(sealed, wrapKey), chatKey);
  }),

  'a greeting of any allowed length opens as its text, from 209 bytes': fc.property(name, linkKey, (name, linkKey) => {
    const sealed = sealGreeting(name, linkKey);
    return sealed.length === 209 && openGreeting(sealed, linkKey) === name.toWellFormed();
  }),

  'a name of any allowed length opens as its text, from 209 bytes': fc.property(
    name,
    key,
    participantId,
    (name, chatKey, participantId) => {
      const sealed = sealName(name, chatKey, participantId);
      return sealed.length === 209 && openName(sealed, chatKey, participantId) === name.toWellFormed();
    },
  ),

  'nothing opens with any of its bits flipped': fc.property(sealedThing, fc.nat(), ({ sealed, open }, position) =>
    same(open(flipBit(sealed, position)), undefined),
  ),

  'nothing opens cut short or with more behind it': fc.property(
    sealedThing,
    fc.nat(),
    fc.uint8Array({ minLength: 1, maxLength: 64 }),
    ({ sealed, open }, length, more) =>
      open(sealed.subarray(0, length % sealed.length)) === undefined &&
      open(Uint8Array.of(...sealed, ...more)) === undefined,
  ),

  'no bytes at random open': fc.property(sealedThing, fc.uint8Array({ maxLength: 400 }), ({ open }, bytes) => {
    const ofThisVersion = Uint8Array.of(1, ...bytes);
    return open(bytes) === undefined && open(ofThisVersion) === undefined;
  }),

  'even under one key, nothing opens as anything else': fc.property(
    key,
    chatId,
    messageId,
    (key, chatId, messageId) => {
      const context = { chatKey: key, chatId, sender: 'a', reactor: 'a', messageId };
      const sealed = [
        sealChatKey(key, key),
        sealGreeting('🐝', key),
        sealName('🐝', key, 'a'),
        sealMessage({ kind: 'text', text: '🐝' }, context),
        sealReaction('🐝', context),
      ];
      const opened = sealed.map((one) =>
        [
          openChatKey(one, key),
          openGreeting(one, key),
          openName(one, key, 'a'),
          openMessage(one, context),
          openReaction(one, context),
        ].map((content) => content !== undefined),
      );
      return opened.every((row, index) => row.every((succeeded, opener) => succeeded === (opener === index)));
    },
  ),

  'a message opens only in its chat, from its sender, under its id and with its key': fc.property(
    content,
    context,
    context,
    fc.constantFrom('chatKey' as const, 'chatId' as const, 'sender' as const, 'messageId' as const),
    (content, context, other, member) => {
      fc.pre(!same(context[member], other[member]));
      return openMessage(sealMessage(content, context), { ...context, [member]: other[member] }) === undefined;
    },
  ),

  'a reaction opens only in its chat, at its message, from whom it is and with its key': fc.property(
    emoji,
    reactionContext,
    reactionContext,
    fc.constantFrom('chatKey' as const, 'chatId' as const, 'reactor' as const, 'messageId' as const),
    (emoji, context, other, member) => {
      fc.pre(!same(context[member], other[member]));
      return openReaction(sealReaction(emoji, context), { ...context, [member]: other[member] }) === undefined;
    },
  ),

  'a name opens only as the name of its participant': fc.property(name, key, (name, chatKey) =>
    same(openName(sealName(name, chatKey, 'a'), chatKey, 'b'), undefined),
  ),

  'a sealed message is as long as its bucket': fc.property(
    content,
    context,
    (content, context) => sealMessage(content, context).length === envelopeLength + bucketOf(content),
  ),

  'a text of the most characters allowed fits and opens': fc.property(longestText, context, (longest, context) => {
    const content: MessageContent = { kind: 'text', text: longest, replyTo: context.messageId };
    return openMessage(sealMessage(content, context), context)?.text === longest;
  }),

  'sealing the same twice gives nothing alike': fc.property(content, context, (content, context) => {
    const [one, other] = [sealMessage(content, context), sealMessage(content, context)];
    return !same(one.subarray(1, 25), other.subarray(1, 25)) && !same(one.subarray(25), other.subarray(25));
  }),

  'base64url gives back the bytes': fc.property(fc.uint8Array(), (bytes) =>
    same(decodeBase64url(encodeBase64url(bytes)), bytes),
  ),

  'no two texts of base64url mean the same bytes': fc.property(
    fc.string({ unit: fc.constantFrom(...'AQgw_-09', '=', '+', ' ', 'é'), maxLength: 12 }),
    (text) => {
      const bytes = decodeBase64url(text);
      return bytes === undefined || encodeBase64url(bytes) === text;
    },
  ),

  'a code typed sloppily is the code': fc.property(
    fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 8, maxLength: 8 }),
    fc.infiniteStream(fc.constantFrom('', '', '', ' ', '-', '–', '−', '\u00a0', '\u200b', 'ー')),
    fc.infiniteStream(fc.nat({ max: 2 })),
    (code, separators, looks) => {
      const typed = [...formatSecretCode(code)]
        .map((symbol) => sloppily(symbol, looks.next().value) + separators.next().value)
        .join('');
      return same(normalizeSecretCode(typed), { ok: true, code });
    },
  ),

  'normalizing a code twice changes nothing more': fc.property(
    fc.string({ unit: fc.oneof(fc.constantFrom(...'0aBiLoUz9-–'), anyCharacter), maxLength: 10 }),
    (typed) => {
      const normalized = normalizeSecretCode(typed);
      return !normalized.ok || same(normalizeSecretCode(normalized.code), normalized);
    },
  ),
};

/** What a person may type for a symbol: as it is, in lower case, or as what it looks like. */
function sloppily(symbol: string, look: number): string {
  const looksLike: Readonly<Record<string, string>> = { '0': 'oO', '1': 'iIlL' };
  const others = looksLike[symbol] ?? symbol.toLowerCase();
  return look === 0 ? symbol : others.charAt(look % others.length);
}
