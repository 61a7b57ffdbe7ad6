import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { maximumNameCharacters, maximumTextCharacters } from '../../../src/chat/limits.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import type { FileAttachment, ImageAttachment } from '../../../src/sealing/files/attachment.ts';
import { mostFileBytes } from '../../../src/sealing/files/parts.ts';
import { openChatKey, sealChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { formatSecretCode, normalizeSecretCode } from '../../../src/sealing/keys/secret-code.ts';
import { problemKinds } from '../../../src/sealing/ledger/problem.ts';
import {
  type MediaContent,
  type MessageContent,
  type MessageContext,
  openDeletion,
  openMessage,
  sealDeletion,
  sealMessage,
} from '../../../src/sealing/messages.ts';
import { openGreeting, openName, sealGreeting, sealName } from '../../../src/sealing/names.ts';
import {
  openReaction,
  openWithdrawal,
  type ReactionContext,
  sealReaction,
  sealWithdrawal,
} from '../../../src/sealing/reactions.ts';
import { openReceipt, type ReceiptContext, sealReceipt } from '../../../src/sealing/receipts.ts';
import { type Claim, subjects } from '../../../src/sealing/statements/claim.ts';
import { mostClaims, mostClaimsInShort, type Statement } from '../../../src/sealing/statements/statement.ts';
import { fileProperties } from '../files/file-properties.ts';

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
const participantId = fc.constantFrom('a' as const, 'b' as const);
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

/** A record as opening makes them, with the usual prototype. */
const plainRecord = <T>(members: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<T> =>
  fc.record(members, { noNullPrototype: true }) as fc.Arbitrary<T>;

const textContent = fc.record(
  { kind: fc.constant('text' as const), text, replyTo: messageId },
  { requiredKeys: ['kind', 'text'], noNullPrototype: true },
);
const count = fc.integer({ min: 1, max: 0xffff_ffff });
const noticeContent = fc.record(
  {
    kind: fc.constant('notice' as const),
    problem: fc.constantFrom(...problemKinds),
    sequence: count,
    whose: participantId,
  },
  { requiredKeys: ['kind', 'problem', 'sequence'], noNullPrototype: true },
);
const fileAttachment: fc.Arbitrary<FileAttachment> = plainRecord({
  kind: fc.constant('file' as const),
  assetId: messageId,
  key: key.map(encodeBase64url),
  name: fc.string({ unit: anyCharacter, maxLength: 40 }),
  size: fc.nat({ max: mostFileBytes }),
});
const side = fc.integer({ min: 1, max: 32_768 });
const imageAttachment: fc.Arbitrary<ImageAttachment> = fc
  .record({
    file: fileAttachment,
    width: side,
    height: side,
    preview: fc.option(fc.constant('1QcSHQRnh493V4dIh4eXh1h4kJUI')),
  })
  .map(({ file, width, height, preview }) => ({
    ...file,
    kind: 'image' as const,
    width,
    height,
    ...(preview !== null && { preview }),
  }));
const mediaContent: fc.Arbitrary<MediaContent> = fc.record(
  {
    kind: fc.constant('media' as const),
    text,
    replyTo: messageId,
    attachments: fc.uniqueArray(fc.oneof(fileAttachment, imageAttachment), {
      minLength: 1,
      maxLength: 10,
      selector: ({ assetId }) => assetId,
    }),
  },
  { requiredKeys: ['kind', 'text', 'attachments'], noNullPrototype: true },
) as fc.Arbitrary<MediaContent>;
const content: fc.Arbitrary<MessageContent> = fc.oneof(
  { weight: 4, arbitrary: textContent },
  { weight: 2, arbitrary: mediaContent },
  noticeContent,
);

const shortBytes = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(encodeBase64url);
const claim: fc.Arbitrary<Claim> = plainRecord({
  sequence: count,
  subject: fc.constantFrom(...subjects),
  version: count,
  tag: shortBytes,
});
const statementOf = (claims: number): fc.Arbitrary<Statement> =>
  plainRecord({
    writer: shortBytes,
    counter: count,
    writtenAtMs: fc.nat({ max: 2 ** 48 - 1 }),
    seen: fc.array(claim, { maxLength: claims }),
  });
const statement = statementOf(mostClaims);
const shortStatement = statementOf(mostClaimsInShort);

const context: fc.Arbitrary<MessageContext> = fc.record({
  chatKey: key,
  chatId,
  sender: participantId,
  messageId,
  version: count,
});
const receiptClaim = plainRecord({ version: count, tag: shortBytes });
const receiptContext: fc.Arbitrary<ReceiptContext> = fc.record({
  chatKey: key,
  chatId,
  reader: participantId,
  mark: fc.constantFrom('delivered' as const, 'read' as const),
  sequence: count,
});

/** Those that are made of the most: a flag, a key, a family, a kiss in two colours of skin, and England's flag. */
const emoji = fc.constantFrom('👍', '❤️', '🇩🇪', '1️⃣', '👨‍👩‍👧‍👦', '👩🏽‍❤️‍💋‍👨🏿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'é', '字');
const reactionContext: fc.Arbitrary<ReactionContext> = fc.record({
  chatKey: key,
  chatId,
  messageId,
  reactor: participantId,
  version: count,
});

interface SealedThing {
  readonly sealed: Uint8Array;
  readonly open: (sealed: Uint8Array) => unknown;
}

/** One of everything that is ever sealed, with what opens it. */
const sealedThing: fc.Arbitrary<SealedThing> = fc.oneof(
  fc.tuple(content, statement, context).map(([content, statement, context]) => ({
    sealed: sealMessage(content, statement, context),
    open: (sealed: Uint8Array) => openMessage(sealed, context),
  })),
  fc.tuple(shortStatement, context).map(([statement, context]) => ({
    sealed: sealDeletion(statement, context),
    open: (sealed: Uint8Array) => openDeletion(sealed, context),
  })),
  fc.tuple(emoji, shortStatement, reactionContext).map(([emoji, statement, context]) => ({
    sealed: sealReaction(emoji, statement, context),
    open: (sealed: Uint8Array) => openReaction(sealed, context),
  })),
  fc.tuple(shortStatement, reactionContext).map(([statement, context]) => ({
    sealed: sealWithdrawal(statement, context),
    open: (sealed: Uint8Array) => openWithdrawal(sealed, context),
  })),
  fc.tuple(receiptClaim, receiptContext).map(([claim, context]) => ({
    sealed: sealReceipt(claim, context),
    open: (sealed: Uint8Array) => openReceipt(sealed, context),
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
const bucketOf = (content: MessageContent, { seen }: Statement): number => {
  const bytes = 19 + 17 * seen.length + utf8ToBytes(JSON.stringify(content)).length;
  return buckets.find((bucket) => bucket >= 4 + bytes) ?? Number.NaN;
};

const same = (one: unknown, other: unknown): boolean => fc.stringify(one) === fc.stringify(other);

export const sealingProperties: Properties = {
  'a message opens as what was sealed, with its statement': fc.property(
    content,
    statement,
    context,
    (content, statement, context) =>
      same(openMessage(sealMessage(content, statement, context), context), { content, statement }),
  ),

  'a deletion, a reaction and a withdrawal open as what was sealed, from 297 bytes each': fc.property(
    emoji,
    shortStatement,
    context,
    participantId,
    (emoji, statement, context, reactor) => {
      const reactionContext = { ...context, reactor };
      const reaction = sealReaction(emoji, statement, reactionContext);
      const withdrawal = sealWithdrawal(statement, reactionContext);
      const deletion = sealDeletion(statement, context);
      return (
        [reaction, withdrawal, deletion].every(({ length }) => length === 297) &&
        same(openReaction(reaction, reactionContext), { emoji, statement }) &&
        same(openWithdrawal(withdrawal, reactionContext), statement) &&
        same(openDeletion(deletion, context), statement)
      );
    },
  ),

  'what one of two chat keys has sealed opens where both are, and nowhere without it': fc.property(
    content,
    statement,
    context,
    key,
    (content, statement, context, another) => {
      fc.pre(!same(context.chatKey, another));
      const sealed = sealMessage(content, statement, context);
      const both = { ...context, chatKey: another, otherKey: context.chatKey };
      const isOpened = (one: MessageContext) => openMessage(sealed, one) !== undefined;
      return (
        isOpened(both) && isOpened({ ...context, otherKey: another }) && !isOpened({ ...context, chatKey: another })
      );
    },
  ),

  'deletions, reactions, withdrawals and receipts too': fc.property(
    emoji,
    shortStatement,
    reactionContext,
    receiptClaim,
    receiptContext,
    key,
    (emoji, statement, context, claim, receiptContext, another) => {
      const ofMessage = { ...context, sender: context.reactor };
      const both = { chatKey: another, otherKey: context.chatKey };
      const receipt = sealReceipt(claim, receiptContext);
      return (
        same(openDeletion(sealDeletion(statement, ofMessage), { ...ofMessage, ...both }), statement) &&
        same(openReaction(sealReaction(emoji, statement, context), { ...context, ...both }), { emoji, statement }) &&
        same(openWithdrawal(sealWithdrawal(statement, context), { ...context, ...both }), statement) &&
        same(openReceipt(receipt, { ...receiptContext, chatKey: another, otherKey: receiptContext.chatKey }), claim)
      );
    },
  ),

  'a receipt opens as what was claimed, from 53 bytes': fc.property(receiptClaim, receiptContext, (claim, context) => {
    const sealed = sealReceipt(claim, context);
    return sealed.length === 53 && same(openReceipt(sealed, context), claim);
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
    const ofThisVersion = Uint8Array.of(2, ...bytes);
    return open(bytes) === undefined && open(ofThisVersion) === undefined;
  }),

  'even under one key, nothing opens as anything else': fc.property(
    key,
    chatId,
    messageId,
    shortStatement,
    (key, chatId, messageId, statement) => {
      const context = {
        chatKey: key,
        chatId,
        sender: 'a',
        reactor: 'a',
        reader: 'a',
        messageId,
        version: 1,
        mark: 'read',
        sequence: 1,
      } as const;
      const sealed = [
        sealChatKey(key, key),
        sealGreeting('🐝', key),
        sealName('🐝', key, 'a'),
        sealMessage({ kind: 'text', text: '🐝' }, statement, context),
        sealDeletion(statement, context),
        sealReaction('🐝', statement, context),
        sealWithdrawal(statement, context),
        sealReceipt({ version: 1, tag: 'AAECAwQFBgc' }, context),
      ];
      const opened = sealed.map((one) =>
        [
          openChatKey(one, key),
          openGreeting(one, key),
          openName(one, key, 'a'),
          openMessage(one, context),
          openDeletion(one, context),
          openReaction(one, context),
          openWithdrawal(one, context),
          openReceipt(one, context),
        ].map((content) => content !== undefined),
      );
      return opened.every((row, index) => row.every((succeeded, opener) => succeeded === (opener === index)));
    },
  ),

  'a message and its deletion open only in their chat, from their sender, under their id and version, and with their key':
    fc.property(
      content,
      shortStatement,
      context,
      context,
      fc.constantFrom(
        'chatKey' as const,
        'chatId' as const,
        'sender' as const,
        'messageId' as const,
        'version' as const,
      ),
      (content, statement, context, other, member) => {
        fc.pre(!same(context[member], other[member]));
        const elsewhere = { ...context, [member]: other[member] };
        return (
          openMessage(sealMessage(content, statement, context), elsewhere) === undefined &&
          openDeletion(sealDeletion(statement, context), elsewhere) === undefined
        );
      },
    ),

  'a reaction and its withdrawal open only in their chat, at their message, from whom they are, as their version and with their key':
    fc.property(
      emoji,
      shortStatement,
      reactionContext,
      reactionContext,
      fc.constantFrom(
        'chatKey' as const,
        'chatId' as const,
        'reactor' as const,
        'messageId' as const,
        'version' as const,
      ),
      (emoji, statement, context, other, member) => {
        fc.pre(!same(context[member], other[member]));
        const elsewhere = { ...context, [member]: other[member] };
        return (
          openReaction(sealReaction(emoji, statement, context), elsewhere) === undefined &&
          openWithdrawal(sealWithdrawal(statement, context), elsewhere) === undefined
        );
      },
    ),

  'a receipt opens only in its chat, from its reader, for its mark and sequence, and with its key': fc.property(
    receiptClaim,
    receiptContext,
    receiptContext,
    fc.constantFrom('chatKey' as const, 'chatId' as const, 'reader' as const, 'mark' as const, 'sequence' as const),
    (claim, context, other, member) => {
      fc.pre(!same(context[member], other[member]));
      return openReceipt(sealReceipt(claim, context), { ...context, [member]: other[member] }) === undefined;
    },
  ),

  'a name opens only as the name of its participant': fc.property(name, key, (name, chatKey) =>
    same(openName(sealName(name, chatKey, 'a'), chatKey, 'b'), undefined),
  ),

  'a sealed message is as long as its bucket': fc.property(
    content,
    statement,
    context,
    (content, statement, context) =>
      sealMessage(content, statement, context).length === envelopeLength + bucketOf(content, statement),
  ),

  'a text of the most characters allowed fits and opens': fc.property(
    longestText,
    statement,
    context,
    (longest, statement, context) => {
      const content: MessageContent = { kind: 'text', text: longest, replyTo: context.messageId };
      return same(openMessage(sealMessage(content, statement, context), context)?.content, content);
    },
  ),

  'sealing the same twice gives nothing alike': fc.property(
    content,
    statement,
    context,
    (content, statement, context) => {
      const [one, other] = [sealMessage(content, statement, context), sealMessage(content, statement, context)];
      return !same(one.subarray(1, 25), other.subarray(1, 25)) && !same(one.subarray(25), other.subarray(25));
    },
  ),

  ...fileProperties,

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
