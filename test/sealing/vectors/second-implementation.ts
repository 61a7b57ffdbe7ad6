import {
  argon2Sync,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/**
 * docs/sealing.md carried out a second time, on OpenSSL and without a line of src/sealing, so that the document is
 * known to say everything that another implementation needs. OpenSSL lacks only HChaCha20, which is written out here.
 */

const rotateLeft = (word: number, count: number): number => (word << count) | (word >>> (32 - count));

/** draft-irtf-cfrg-xchacha §2.2 */
function hChaCha20(key: Uint8Array, nonce: Uint8Array): Buffer {
  const state = new Int32Array(16);
  const input = Buffer.concat([Buffer.from('expand 32-byte k'), key, nonce]);
  for (const index of state.keys()) state[index] = input.readInt32LE(4 * index);
  const quarterRound = (a: number, b: number, c: number, d: number): void => {
    const mix = (target: number, source: number, rotated: number, count: number): void => {
      state[target] = (state[target] ?? 0) + (state[source] ?? 0);
      state[rotated] = rotateLeft((state[rotated] ?? 0) ^ (state[target] ?? 0), count);
    };
    mix(a, b, d, 16);
    mix(c, d, b, 12);
    mix(a, b, d, 8);
    mix(c, d, b, 7);
  };
  for (let round = 0; round < 10; round += 1) {
    for (const column of [0, 1, 2, 3]) quarterRound(column, column + 4, column + 8, column + 12);
    for (const column of [0, 1, 2, 3]) {
      quarterRound(column, 4 + ((column + 1) % 4), 8 + ((column + 2) % 4), 12 + ((column + 3) % 4));
    }
  }
  const words = Buffer.from(state.buffer);
  return Buffer.concat([words.subarray(0, 16), words.subarray(48)]);
}

/** draft-irtf-cfrg-xchacha §2.3 */
const chaChaOf = (key: Uint8Array, nonce: Uint8Array) => ({
  key: hChaCha20(key, nonce.subarray(0, 16)),
  nonce: Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]),
});

const lengthOf = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
};

const label = (...parts: readonly string[]): Buffer =>
  Buffer.concat(parts.flatMap((part) => [lengthOf(Buffer.from(part)), Buffer.from(part)]));

const deriveKey = (from: Uint8Array, ...parts: readonly string[]): Buffer =>
  Buffer.from(hkdfSync('sha256', from, '', label(...parts), 32));

function seal(plaintext: Uint8Array, key: Uint8Array, associatedData: Uint8Array, nonce: Uint8Array): Buffer {
  const chaCha = chaChaOf(key, nonce);
  const cipher = createCipheriv('chacha20-poly1305', chaCha.key, chaCha.nonce, { authTagLength: 16 });
  cipher.setAAD(associatedData, { plaintextLength: plaintext.length });
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(2), nonce, ciphertext, cipher.getAuthTag()]);
}

function open(sealed: Uint8Array, key: Uint8Array, associatedData: Uint8Array): Buffer {
  const chaCha = chaChaOf(key, sealed.subarray(1, 25));
  const decipher = createDecipheriv('chacha20-poly1305', chaCha.key, chaCha.nonce, { authTagLength: 16 });
  decipher.setAAD(associatedData, { plaintextLength: sealed.length - 41 });
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(25, -16)), decipher.final()]);
}

const pad = (bytes: Uint8Array, length: number): Buffer =>
  Buffer.concat([lengthOf(bytes), bytes, Buffer.alloc(length - 4 - bytes.length)]);

const unpad = (padded: Buffer): Buffer => padded.subarray(4, 4 + padded.readUInt32BE());

export const stretchSecretCode = (code: string, linkKey: Uint8Array): Buffer =>
  argon2Sync('argon2id', {
    message: code,
    nonce: linkKey,
    memory: 19_456,
    passes: 2,
    parallelism: 1,
    tagLength: 32,
  });

/** docs/sealing.md, “Codes of one’s own”. */
export function normalizeOwnCode(typed: string): string {
  const symbols = typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}\u2212\u30fc]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (/^[0-9A-HJKMNP-TV-Z]{8}$/.test(symbols)) return symbols;
  const capitals = typed.normalize('NFKC').toUpperCase().normalize('NFKC');
  return [...capitals].filter((character) => /[\p{L}\p{M}\p{N}]/u.test(character)).join('');
}

export const deriveEntryKeys = (stretched: Uint8Array) => ({
  accessKey: deriveKey(stretched, 'parley v2 access key'),
  wrapKey: deriveKey(stretched, 'parley v2 wrap key'),
});

export const linkProofOf = (linkKey: Uint8Array): Buffer => deriveKey(linkKey, 'parley v2 link proof');

export const verifierOf = (secret: Uint8Array): Buffer => createHash('sha256').update(secret).digest();

export const sealChatKey = (chatKey: Uint8Array, wrapKey: Uint8Array, nonce: Uint8Array): Buffer =>
  seal(chatKey, wrapKey, label('parley v2 chat key'), nonce);

export const sealGreeting = (name: string, linkKey: Uint8Array, nonce: Uint8Array): Buffer =>
  seal(pad(Buffer.from(name), 168), deriveKey(linkKey, 'parley v2 greeting key'), label('parley v2 greeting'), nonce);

export const sealName = (name: string, chatKey: Uint8Array, participantId: string, nonce: Uint8Array): Buffer =>
  seal(
    pad(Buffer.from(name), 168),
    deriveKey(chatKey, 'parley v2 name key'),
    label('parley v2 name', participantId),
    nonce,
  );

export const sealChatKeys = (
  { chatKey, ownKey }: { readonly chatKey: Uint8Array; readonly ownKey: Uint8Array },
  wrapKey: Uint8Array,
  nonce: Uint8Array,
): Buffer => seal(Buffer.concat([chatKey, ownKey]), wrapKey, label('parley v2 chat keys'), nonce);

/** RFC 8410: what stands before a key of X25519. */
const secretPrefix = Buffer.from('302e020100300506032b656e04220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex');

const secretOf = (ownKey: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([secretPrefix, ownKey.subarray(0, 32)]), format: 'der', type: 'pkcs8' });

export function publicHalfOf(ownKey: Uint8Array): Buffer {
  const publicKey = createPublicKey(secretOf(ownKey)).export({ format: 'der', type: 'spki' });
  const bound = createHash('sha256').update(label('parley v2 own code')).update(ownKey).digest();
  return Buffer.concat([publicKey.subarray(publicPrefix.length), bound]);
}

/** The two public halves are in the order of the participants. */
export function agreedKeyOf(
  ownKey: Uint8Array,
  othersHalf: Uint8Array,
  [a, b]: readonly [a: Uint8Array, b: Uint8Array],
  chatKey: Uint8Array,
  chatId: string,
): Buffer {
  const key = Buffer.concat([publicPrefix, othersHalf.subarray(0, 32)]);
  const publicKey = createPublicKey({ key, format: 'der', type: 'spki' });
  const shared = diffieHellman({ privateKey: secretOf(ownKey), publicKey });
  const info = Buffer.concat([label('parley v2 agreed key', chatId), a, b]);
  return Buffer.from(hkdfSync('sha256', Buffer.concat([shared, chatKey]), '', info, 32));
}

export const sealAgreement = (
  agreedKey: Uint8Array,
  { sequence, atMs }: { readonly sequence: number; readonly atMs: number },
  chatId: string,
  participantId: string,
  nonce: Uint8Array,
): Buffer => {
  const reach = Buffer.alloc(10);
  reach.writeUInt32BE(sequence);
  reach.writeUIntBE(atMs, 4, 6);
  const key = deriveKey(agreedKey, 'parley v2 agreement key');
  return seal(reach, key, label('parley v2 agreement', chatId, participantId), nonce);
};

export const hashOfPublicHalf = (publicHalf: Uint8Array): Buffer =>
  createHash('sha256').update(label('parley v2 own key hash')).update(publicHalf).digest();

export const sealPublicHalf = (
  publicHalf: Uint8Array,
  chatKey: Uint8Array,
  chatId: string,
  participantId: string,
  nonce: Uint8Array,
): Buffer =>
  seal(
    publicHalf,
    deriveKey(chatKey, 'parley v2 own key key', participantId),
    label('parley v2 own key', chatId, participantId),
    nonce,
  );

/** The words of BIP39 are data: the document names the list. */
export function safetyWordsOf(
  purpose: string,
  chatKey: Uint8Array,
  chatId: string,
  a: Uint8Array,
  b: Uint8Array,
): string[] {
  let bits = deriveKey(Buffer.concat([chatKey, a, b]), `parley v2 ${purpose}`, chatId).readBigUInt64BE() >> 9n;
  const found: string[] = [];
  for (; found.length < 5; bits >>= 11n) found.unshift(wordlist[Number(bits & 2047n)] ?? '');
  return found;
}

interface Claim {
  readonly sequence: number;
  readonly subject: string;
  readonly version: number;
  readonly tag: string;
}

interface Statement {
  readonly writer: string;
  readonly counter: number;
  readonly writtenAtMs: number;
  readonly seen: readonly Claim[];
}

const subjects = ['message of a', 'message of b', 'reaction of a', 'reaction of b'];

export const tagOf = (sealed: Uint8Array): string =>
  createHash('sha256').update(label('parley v2 tag')).update(sealed).digest().subarray(0, 8).toString('base64url');

const encodeClaim = ({ sequence, subject, version, tag }: Claim): Buffer => {
  const numbers = Buffer.alloc(9);
  numbers.writeUInt32BE(sequence);
  numbers.writeUInt8(subjects.indexOf(subject), 4);
  numbers.writeUInt32BE(version, 5);
  return Buffer.concat([numbers, Buffer.from(tag, 'base64url')]);
};

function encodeStatement({ writer, counter, writtenAtMs, seen }: Statement): Buffer {
  const numbers = Buffer.alloc(11);
  numbers.writeUInt32BE(counter);
  numbers.writeUIntBE(writtenAtMs, 4, 6);
  numbers.writeUInt8(seen.length, 10);
  return Buffer.concat([Buffer.from(writer, 'base64url'), numbers, ...seen.map(encodeClaim)]);
}

function decodeStatement(bytes: Buffer): { statement: Statement; content: Buffer } {
  const count = bytes.readUInt8(18);
  const end = 19 + 17 * count;
  const seen = Array.from({ length: count }, (_, index) => {
    const claim = bytes.subarray(19 + 17 * index, 36 + 17 * index);
    return {
      sequence: claim.readUInt32BE(),
      subject: subjects[claim.readUInt8(4)] ?? '',
      version: claim.readUInt32BE(5),
      tag: claim.subarray(9).toString('base64url'),
    };
  });
  const writer = bytes.subarray(0, 8).toString('base64url');
  const statement = { writer, counter: bytes.readUInt32BE(8), writtenAtMs: bytes.readUIntBE(12, 6), seen };
  return { statement, content: bytes.subarray(end) };
}

interface MessageContext {
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly sender: string;
  readonly messageId: string;
  readonly version: number;
  /** In a chat whose messages vanish. */
  readonly vanishAfterMs?: number;
}

const messageKeyOf = ({ chatKey, sender }: MessageContext): Buffer =>
  deriveKey(chatKey, 'parley v2 message key', sender);

function messageLabelOf(purpose: string, context: MessageContext): Buffer {
  const { chatId, sender, messageId, version, vanishAfterMs = 0 } = context;
  const vanishing = vanishAfterMs > 0 ? [String(vanishAfterMs)] : [];
  return label(`parley v2 ${purpose}`, chatId, sender, messageId, String(version), ...vanishing);
}

export function sealMessage(content: object, statement: Statement, context: MessageContext, nonce: Uint8Array): Buffer {
  const bytes = Buffer.concat([encodeStatement(statement), Buffer.from(JSON.stringify(content))]);
  const buckets = [256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768];
  const bucket = buckets.find((size) => size >= 4 + bytes.length);
  if (bucket === undefined) throw new RangeError('the message fits no bucket');
  return seal(pad(bytes, bucket), messageKeyOf(context), messageLabelOf('message', context), nonce);
}

export function openMessage(sealed: Uint8Array, context: MessageContext): { content: unknown; statement: Statement } {
  const padded = open(sealed, messageKeyOf(context), messageLabelOf('message', context));
  const { statement, content } = decodeStatement(unpad(padded));
  return { content: JSON.parse(content.toString()), statement };
}

const sealShort = (
  statement: Statement,
  content: string,
  key: Uint8Array,
  associatedData: Uint8Array,
  nonce: Uint8Array,
): Buffer =>
  seal(pad(Buffer.concat([encodeStatement(statement), Buffer.from(content)]), 256), key, associatedData, nonce);

export const sealDeletion = (statement: Statement, context: MessageContext, nonce: Uint8Array): Buffer =>
  sealShort(statement, '', messageKeyOf(context), messageLabelOf('deletion', context), nonce);

interface ReactionContext {
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly messageId: string;
  readonly reactor: string;
  readonly version: number;
}

const reactionKeyOf = ({ chatKey, reactor }: ReactionContext): Buffer =>
  deriveKey(chatKey, 'parley v2 reaction key', reactor);

const reactionLabelOf = (purpose: string, { chatId, messageId, reactor, version }: ReactionContext): Buffer =>
  label(`parley v2 ${purpose}`, chatId, messageId, reactor, String(version));

export const sealReaction = (
  emoji: string,
  statement: Statement,
  context: ReactionContext,
  nonce: Uint8Array,
): Buffer => sealShort(statement, emoji, reactionKeyOf(context), reactionLabelOf('reaction', context), nonce);

export const sealWithdrawal = (statement: Statement, context: ReactionContext, nonce: Uint8Array): Buffer =>
  sealShort(statement, '', reactionKeyOf(context), reactionLabelOf('withdrawal', context), nonce);

export function openReaction(sealed: Uint8Array, context: ReactionContext): { emoji: string; statement: Statement } {
  const padded = open(sealed, reactionKeyOf(context), reactionLabelOf('reaction', context));
  const { statement, content } = decodeStatement(unpad(padded));
  return { emoji: content.toString(), statement };
}

interface ReceiptContext {
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly reader: string;
  readonly mark: string;
  readonly sequence: number;
}

export function sealReceipt(
  { version, tag }: { readonly version: number; readonly tag: string },
  { chatKey, chatId, reader, mark, sequence }: ReceiptContext,
  nonce: Uint8Array,
): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(version);
  return seal(
    Buffer.concat([number, Buffer.from(tag, 'base64url')]),
    deriveKey(chatKey, 'parley v2 receipt key', reader),
    label('parley v2 receipt', chatId, reader, mark, String(sequence)),
    nonce,
  );
}

interface FileContext {
  readonly fileKey: Uint8Array;
  readonly chatId: string;
  readonly assetId: string;
  readonly kind: string;
}

const chunkBytes = 65_536;
const chunksInPart = 4;

/** Padmé, by the bits of the size as text. */
function paddedSizeOf(size: number): number {
  if (size <= 4096) return 4096;
  const bits = size.toString(2);
  const keptBits = (bits.length - 1).toString(2).length;
  const kept = Number.parseInt(bits.slice(0, keptBits + 1), 2);
  const step = 2 ** (bits.length - 1 - keptBits);
  return size % step === 0 ? size : (kept + 1) * step;
}

const nonceOfChunk = (chunk: number, isLast: boolean): Buffer =>
  Buffer.from(chunk.toString(16).padStart(22, '0') + (isLast ? '01' : '00'), 'hex');

const fileKeyOf = ({ fileKey, chatId, assetId, kind }: FileContext): Buffer =>
  deriveKey(fileKey, 'parley v2 file key', chatId, assetId, kind);

/** The sealed parts of a file. */
export function sealFile(bytes: Uint8Array, context: FileContext): Buffer[] {
  const key = fileKeyOf(context);
  const padded = Buffer.alloc(paddedSizeOf(bytes.length));
  padded.set(bytes);
  const chunks = Math.ceil(padded.length / chunkBytes);
  const sealed = Array.from({ length: chunks }, (_, chunk) => {
    const nonce = nonceOfChunk(chunk, chunk === chunks - 1);
    const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    const plaintext = padded.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes);
    return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
  });
  const parts = Math.ceil(chunks / chunksInPart);
  return Array.from({ length: parts }, (_, part) =>
    Buffer.concat(sealed.slice(part * chunksInPart, (part + 1) * chunksInPart)),
  );
}

export function openFile(parts: readonly Uint8Array[], size: number, context: FileContext): Buffer {
  const key = fileKeyOf(context);
  const sealed = Buffer.concat(parts);
  const chunks = Math.ceil(sealed.length / (chunkBytes + 16));
  const opened = Array.from({ length: chunks }, (_, chunk) => {
    const one = sealed.subarray(chunk * (chunkBytes + 16), (chunk + 1) * (chunkBytes + 16));
    const nonce = nonceOfChunk(chunk, chunk === chunks - 1);
    const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    decipher.setAuthTag(one.subarray(-16));
    return Buffer.concat([decipher.update(one.subarray(0, -16)), decipher.final()]);
  });
  return Buffer.concat(opened).subarray(0, size);
}
