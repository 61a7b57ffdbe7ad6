import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { agreedKeyOf, publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { openAgreement, sealAgreement } from '../../../src/sealing/keys/agreement.ts';
import { openChatKey, sealChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../../src/sealing/keys/entry-keys.ts';
import { decodeLinkKey, encodeLinkKey } from '../../../src/sealing/keys/link-key.ts';
import { linkProofOf } from '../../../src/sealing/keys/link-proof.ts';
import { normalizeOwnCode } from '../../../src/sealing/keys/own-code.ts';
import {
  hashOfPublicHalf,
  openChatKeys,
  openPublicHalf,
  sealChatKeys,
  sealPublicHalf,
} from '../../../src/sealing/keys/own-key.ts';
import { normalizeSecretCode } from '../../../src/sealing/keys/secret-code.ts';
import { stretchOwnCode, stretchSecretCode } from '../../../src/sealing/keys/stretch.ts';
import {
  type MessageContent,
  openDeletion,
  openMessage,
  sealDeletion,
  sealMessage,
} from '../../../src/sealing/messages.ts';
import { openGreeting, openName, sealGreeting, sealName } from '../../../src/sealing/names.ts';
import { openReaction, openWithdrawal, sealReaction, sealWithdrawal } from '../../../src/sealing/reactions.ts';
import { openReceipt, type ReceiptContext, sealReceipt } from '../../../src/sealing/receipts.ts';
import { provisionalSafetyWords, safetyWords } from '../../../src/sealing/safety-words.ts';
import { type Claim, type ReceiptClaim, tagOf } from '../../../src/sealing/statements/claim.ts';
import type { Statement } from '../../../src/sealing/statements/statement.ts';
import { compareFile, type FileVector } from '../files/file-vectors.ts';
import { withRandomBytes } from '../properties/random-bytes.ts';

/** The shape of vectors.json. Bytes are hexadecimal; `nonce` is what the random generator gave while sealing. */
export interface Vectors {
  readonly standards: {
    readonly hkdfSha256: readonly HkdfVector[];
    readonly argon2id: readonly Argon2Vector[];
    readonly xChaCha20Poly1305: readonly CipherVector[];
    readonly x25519: readonly X25519Vector[];
  };
  readonly entries: readonly EntryVector[];
  readonly ownCodes: readonly OwnCodeVector[];
  readonly chatKeys: readonly (Sealed & { readonly chatKey: string; readonly wrapKey: string })[];
  readonly ownKeys: readonly OwnKeyVector[];
  readonly agreements: readonly AgreementVector[];
  readonly safetyWords: readonly SafetyWordsVector[];
  readonly greetings: readonly (Sealed & { readonly name: string; readonly linkKey: string })[];
  readonly names: readonly (Sealed & {
    readonly name: string;
    readonly chatKey: string;
    readonly participantId: string;
  })[];
  readonly messages: readonly MessageVector[];
  readonly deletions: readonly Omit<MessageVector, 'content'>[];
  readonly reactions: readonly ReactionVector[];
  readonly withdrawals: readonly Omit<ReactionVector, 'emoji'>[];
  readonly receipts: readonly ReceiptVector[];
  readonly tags: readonly { readonly sealed: string; readonly tag: string }[];
  readonly files: readonly FileVector[];
}

/** The subjects of the claims are subjects of `claim.ts`; JSON has them as texts. */
interface StatementVector extends Omit<Statement, 'seen'> {
  readonly seen: readonly (Omit<Claim, 'subject'> & { readonly subject: string })[];
}

interface ReceiptVector extends Sealed {
  readonly claim: ReceiptClaim;
  readonly chatKey: string;
  readonly chatId: string;
  readonly reader: string;
  readonly mark: string;
  readonly sequence: number;
}

interface Sealed {
  readonly nonce: string;
  readonly sealed: string;
}

interface MessageVector extends Sealed {
  readonly content: { readonly kind: string };
  readonly statement: StatementVector;
  readonly chatKey: string;
  readonly chatId: string;
  readonly sender: string;
  readonly messageId: string;
  readonly version: number;
  readonly vanishAfterMs?: number;
}

interface ReactionVector extends Sealed {
  readonly emoji: string;
  readonly statement: StatementVector;
  readonly chatKey: string;
  readonly chatId: string;
  readonly messageId: string;
  readonly reactor: string;
  readonly version: number;
}

interface EntryVector {
  readonly typed: string;
  readonly code: string;
  readonly linkKey: string;
  readonly fragment: string;
  readonly stretched: string;
  readonly accessKey: string;
  readonly wrapKey: string;
  readonly verifier: string;
  readonly linkProof: string;
  readonly linkVerifier: string;
}

interface OwnCodeVector {
  readonly typed: string;
  readonly code: string;
  readonly linkKey: string;
  readonly stretched: string;
}

interface OwnKeyVector extends Sealed {
  readonly ownKey: string;
  readonly publicHalf: string;
  readonly hash: string;
  readonly chatKey: string;
  readonly chatId: string;
  readonly participantId: string;
  readonly wrapKey: string;
  readonly sealedChatKeys: string;
}

/** `a` and `b` are both own keys; `participantId` says whose device shows that it has the agreed key. */
interface AgreementVector extends Sealed {
  readonly a: string;
  readonly b: string;
  readonly chatKey: string;
  readonly chatId: string;
  readonly agreedKey: string;
  readonly participantId: string;
  readonly sequence: number;
  readonly atMs: number;
}

/** `a` and `b` are the public halves of both own keys, or their hashes for the provisional words; zeros for a hash that is not there. */
interface SafetyWordsVector {
  readonly purpose: string;
  readonly chatKey: string;
  readonly chatId: string;
  readonly a: string;
  readonly b: string;
  readonly words: readonly string[];
}

interface HkdfVector {
  readonly source: string;
  readonly secret: string;
  readonly salt: string;
  readonly info: string;
  readonly derived: string;
}

interface Argon2Vector {
  readonly source: string;
  readonly password: string;
  readonly salt: string;
  readonly secret: string;
  readonly associatedData: string;
  readonly memoryKibibytes: number;
  readonly passes: number;
  readonly lanes: number;
  readonly tag: string;
}

interface X25519Vector {
  readonly source: string;
  readonly secret: string;
  readonly publicKey: string;
  readonly others: string;
  readonly shared: string;
}

interface CipherVector {
  readonly source: string;
  readonly key: string;
  readonly nonce: string;
  readonly associatedData: string;
  readonly plaintext: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** What was done, what it gave, and what the vectors say it gives. */
type Comparison = readonly [what: string, actual: string | undefined, expected: string];

/** Runs in Node and in browsers alike. Returns a line for every vector that came out otherwise. */
export function checkVectors(vectors: Vectors): string[] {
  return comparisons(vectors)
    .filter(([, actual, expected]) => actual !== expected)
    .map(([what, actual, expected]) => `${what}: ${actual} instead of ${expected}`);
}

function comparisons(vectors: Vectors): Comparison[] {
  const { standards, entries, chatKeys, greetings, names, messages } = vectors;
  return [
    ...standards.hkdfSha256.flatMap(compareHkdf),
    ...standards.argon2id.flatMap(compareArgon2),
    ...standards.xChaCha20Poly1305.flatMap(compareCipher),
    ...standards.x25519.flatMap(compareX25519),
    ...entries.flatMap(compareEntry),
    ...vectors.ownCodes.flatMap(compareOwnCode),
    ...chatKeys.flatMap((vector) => {
      const [chatKey, wrapKey] = [hexToBytes(vector.chatKey), hexToBytes(vector.wrapKey)];
      const opened = openChatKey(hexToBytes(vector.sealed), wrapKey);
      return [
        sealing('chat key', vector, () => sealChatKey(chatKey, wrapKey)),
        ['chat key opened', opened && bytesToHex(opened), vector.chatKey] satisfies Comparison,
      ];
    }),
    ...vectors.ownKeys.flatMap(compareOwnKey),
    ...vectors.agreements.flatMap(compareAgreement),
    ...vectors.safetyWords.map(compareSafetyWords),
    ...greetings.flatMap((vector) => {
      const linkKey = hexToBytes(vector.linkKey);
      return [
        sealing('greeting', vector, () => sealGreeting(vector.name, linkKey)),
        ['greeting opened', openGreeting(hexToBytes(vector.sealed), linkKey), vector.name] satisfies Comparison,
      ];
    }),
    ...names.flatMap((vector) => {
      const { name, participantId } = vector;
      const chatKey = hexToBytes(vector.chatKey);
      return [
        sealing('name', vector, () => sealName(name, chatKey, participantId)),
        ['name opened', openName(hexToBytes(vector.sealed), chatKey, participantId), name] satisfies Comparison,
      ];
    }),
    ...messages.flatMap(compareMessage),
    ...vectors.deletions.flatMap(compareDeletion),
    ...vectors.reactions.flatMap(compareReaction),
    ...vectors.withdrawals.flatMap(compareWithdrawal),
    ...vectors.receipts.flatMap(compareReceipt),
    ...vectors.files.flatMap(compareFile),
    ...vectors.tags.map(({ sealed, tag }) => ['tag', tagOf(hexToBytes(sealed)), tag] satisfies Comparison),
  ];
}

const sealing = (what: string, { nonce, sealed }: Sealed, seal: () => Uint8Array): Comparison => [
  `${what} sealed`,
  bytesToHex(withRandomBytes(hexToBytes(nonce), seal)),
  sealed,
];

function compareHkdf({ source, secret, salt, info, derived }: HkdfVector): Comparison[] {
  const length = derived.length / 2;
  const actual = hkdf(sha256, hexToBytes(secret), hexToBytes(salt), hexToBytes(info), length);
  return [[source, bytesToHex(actual), derived]];
}

function compareArgon2(vector: Argon2Vector): Comparison[] {
  const actual = argon2id(hexToBytes(vector.password), hexToBytes(vector.salt), {
    key: hexToBytes(vector.secret),
    personalization: hexToBytes(vector.associatedData),
    m: vector.memoryKibibytes,
    t: vector.passes,
    p: vector.lanes,
    dkLen: vector.tag.length / 2,
  });
  return [[vector.source, bytesToHex(actual), vector.tag]];
}

function compareCipher({ source, key, nonce, associatedData, plaintext, ciphertext, tag }: CipherVector): Comparison[] {
  const cipher = () => xchacha20poly1305(hexToBytes(key), hexToBytes(nonce), hexToBytes(associatedData));
  const sealed = concatBytes(hexToBytes(ciphertext), hexToBytes(tag));
  return [
    [source, bytesToHex(cipher().encrypt(hexToBytes(plaintext))), ciphertext + tag],
    [`${source} opened`, bytesToHex(cipher().decrypt(sealed)), plaintext],
  ];
}

function compareX25519({ source, secret, publicKey, others, shared }: X25519Vector): Comparison[] {
  return [
    [source, bytesToHex(x25519.getPublicKey(hexToBytes(secret))), publicKey],
    [`${source} agreed`, bytesToHex(x25519.getSharedSecret(hexToBytes(secret), hexToBytes(others))), shared],
  ];
}

function compareEntry({ typed, code, fragment, ...expected }: EntryVector): Comparison[] {
  const normalized = normalizeSecretCode(typed);
  const linkKey = decodeLinkKey(fragment) ?? new Uint8Array();
  const stretched = stretchSecretCode(code, linkKey);
  const { accessKey, wrapKey } = deriveEntryKeys(stretched);
  return [
    ['code normalized', normalized.ok ? normalized.code : normalized.problem, code],
    ['link key decoded', bytesToHex(linkKey), expected.linkKey],
    ['link key encoded', encodeLinkKey(linkKey), fragment],
    ['code stretched', bytesToHex(stretched), expected.stretched],
    ['access key', bytesToHex(accessKey), expected.accessKey],
    ['wrap key', bytesToHex(wrapKey), expected.wrapKey],
    ['verifier', bytesToHex(verifierOf(accessKey)), expected.verifier],
    ['link proof', bytesToHex(linkProofOf(linkKey)), expected.linkProof],
    ['link verifier', bytesToHex(verifierOf(linkProofOf(linkKey))), expected.linkVerifier],
  ];
}

function compareOwnCode({ typed, code, linkKey, stretched }: OwnCodeVector): Comparison[] {
  return [
    ['own code normalized', normalizeOwnCode(typed), code],
    ['own code stretched', bytesToHex(stretchOwnCode(typed, hexToBytes(linkKey))), stretched],
  ];
}

function compareOwnKey({ nonce, sealed, sealedChatKeys, ...vector }: OwnKeyVector): Comparison[] {
  const [ownKey, chatKey, wrapKey] = [vector.ownKey, vector.chatKey, vector.wrapKey].map(hexToBytes) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const { chatId, participantId } = vector;
  const context = { chatKey, chatId, participantId };
  const half = publicHalfOf(ownKey);
  const opened = openPublicHalf(hexToBytes(sealed), context);
  const keys = openChatKeys(hexToBytes(sealedChatKeys), wrapKey);
  return [
    ['public half', bytesToHex(half), vector.publicHalf],
    ['public half hashed', bytesToHex(hashOfPublicHalf(half)), vector.hash],
    sealing('public half', { nonce, sealed }, () => sealPublicHalf(half, context)),
    ['public half opened', opened && bytesToHex(opened), vector.publicHalf],
    sealing('chat keys', { nonce, sealed: sealedChatKeys }, () => sealChatKeys({ chatKey, ownKey }, wrapKey)),
    ['chat keys opened', keys && bytesToHex(keys.chatKey) + bytesToHex(keys.ownKey), vector.chatKey + vector.ownKey],
  ];
}

function compareAgreement({
  chatId,
  participantId,
  nonce,
  sealed,
  sequence,
  atMs,
  ...vector
}: AgreementVector): Comparison[] {
  const [a, b] = [hexToBytes(vector.a), hexToBytes(vector.b)];
  const context = { chatKey: hexToBytes(vector.chatKey), chatId, participantId };
  const halves = [publicHalfOf(a), publicHalfOf(b)] as const;
  const agreedKey = hexToBytes(vector.agreedKey);
  return [
    ['agreed key of a', bytesToHex(agreedKeyOf(a, halves[1], halves, context) ?? new Uint8Array()), vector.agreedKey],
    ['agreed key of b', bytesToHex(agreedKeyOf(b, halves[0], halves, context) ?? new Uint8Array()), vector.agreedKey],
    sealing('agreement', { nonce, sealed }, () => sealAgreement(agreedKey, { sequence, atMs }, context)),
    [
      'agreement opened',
      JSON.stringify(openAgreement(hexToBytes(sealed), agreedKey, context)),
      JSON.stringify({ sequence, atMs }),
    ],
  ];
}

function compareSafetyWords({ purpose, chatKey, chatId, a, b, words }: SafetyWordsVector): Comparison {
  const context = { chatKey: hexToBytes(chatKey), chatId };
  const known = (hash: string) => (/^0+$/.test(hash) ? undefined : hexToBytes(hash));
  const found =
    purpose === 'safety words'
      ? safetyWords([hexToBytes(a), hexToBytes(b)], context)
      : provisionalSafetyWords([known(a), known(b)], context);
  return [purpose, found.join(' '), words.join(' ')];
}

function compareMessage({ content, statement, chatKey, nonce, sealed, ...place }: MessageVector): Comparison[] {
  const context = { ...place, chatKey: hexToBytes(chatKey) };
  const opened = openMessage(hexToBytes(sealed), context);
  return [
    sealing('message', { nonce, sealed }, () =>
      sealMessage(content as MessageContent, statement as Statement, context),
    ),
    ['message opened', JSON.stringify(opened), JSON.stringify({ content, statement })],
  ];
}

function compareDeletion({
  statement,
  chatKey,
  nonce,
  sealed,
  ...place
}: Omit<MessageVector, 'content'>): Comparison[] {
  const context = { ...place, chatKey: hexToBytes(chatKey) };
  return [
    sealing('deletion', { nonce, sealed }, () => sealDeletion(statement as Statement, context)),
    ['deletion opened', JSON.stringify(openDeletion(hexToBytes(sealed), context)), JSON.stringify(statement)],
  ];
}

function compareReaction({ emoji, statement, chatKey, nonce, sealed, ...place }: ReactionVector): Comparison[] {
  const context = { ...place, chatKey: hexToBytes(chatKey) };
  const opened = openReaction(hexToBytes(sealed), context);
  return [
    sealing('reaction', { nonce, sealed }, () => sealReaction(emoji, statement as Statement, context)),
    ['reaction opened', JSON.stringify(opened), JSON.stringify({ emoji, statement })],
  ];
}

function compareWithdrawal({
  statement,
  chatKey,
  nonce,
  sealed,
  ...place
}: Omit<ReactionVector, 'emoji'>): Comparison[] {
  const context = { ...place, chatKey: hexToBytes(chatKey) };
  return [
    sealing('withdrawal', { nonce, sealed }, () => sealWithdrawal(statement as Statement, context)),
    ['withdrawal opened', JSON.stringify(openWithdrawal(hexToBytes(sealed), context)), JSON.stringify(statement)],
  ];
}

function compareReceipt({ claim, chatKey, nonce, sealed, ...place }: ReceiptVector): Comparison[] {
  const context = { ...place, chatKey: hexToBytes(chatKey) } as ReceiptContext;
  return [
    sealing('receipt', { nonce, sealed }, () => sealReceipt(claim, context)),
    ['receipt opened', JSON.stringify(openReceipt(hexToBytes(sealed), context)), JSON.stringify(claim)],
  ];
}
