import { argon2Sync, createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';

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
  return Buffer.concat([Buffer.of(1), nonce, ciphertext, cipher.getAuthTag()]);
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

export const deriveEntryKeys = (stretched: Uint8Array) => ({
  accessKey: deriveKey(stretched, 'parley v1 access key'),
  wrapKey: deriveKey(stretched, 'parley v1 wrap key'),
});

export const linkProofOf = (linkKey: Uint8Array): Buffer => deriveKey(linkKey, 'parley v1 link proof');

export const verifierOf = (secret: Uint8Array): Buffer => createHash('sha256').update(secret).digest();

export const sealChatKey = (chatKey: Uint8Array, wrapKey: Uint8Array, nonce: Uint8Array): Buffer =>
  seal(chatKey, wrapKey, label('parley v1 chat key'), nonce);

export const sealGreeting = (name: string, linkKey: Uint8Array, nonce: Uint8Array): Buffer =>
  seal(pad(Buffer.from(name), 168), deriveKey(linkKey, 'parley v1 greeting key'), label('parley v1 greeting'), nonce);

export const sealName = (name: string, chatKey: Uint8Array, participantId: string, nonce: Uint8Array): Buffer =>
  seal(
    pad(Buffer.from(name), 168),
    deriveKey(chatKey, 'parley v1 name key'),
    label('parley v1 name', participantId),
    nonce,
  );

interface MessageContext {
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly sender: string;
  readonly messageId: string;
}

const messageKeyOf = ({ chatKey, sender }: MessageContext): Buffer =>
  deriveKey(chatKey, 'parley v1 message key', sender);

const messageLabelOf = ({ chatId, sender, messageId }: MessageContext): Buffer =>
  label('parley v1 message', chatId, sender, messageId);

export function sealMessage(content: object, context: MessageContext, nonce: Uint8Array): Buffer {
  const json = Buffer.from(JSON.stringify(content));
  const buckets = [256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768];
  const bucket = buckets.find((bytes) => bytes >= 4 + json.length);
  if (bucket === undefined) throw new RangeError('the message fits no bucket');
  return seal(pad(json, bucket), messageKeyOf(context), messageLabelOf(context), nonce);
}

export const openMessage = (sealed: Uint8Array, context: MessageContext): unknown =>
  JSON.parse(unpad(open(sealed, messageKeyOf(context), messageLabelOf(context))).toString());

interface ReactionContext {
  readonly chatKey: Uint8Array;
  readonly chatId: string;
  readonly messageId: string;
  readonly reactor: string;
}

const reactionKeyOf = ({ chatKey, reactor }: ReactionContext): Buffer =>
  deriveKey(chatKey, 'parley v1 reaction key', reactor);

const reactionLabelOf = ({ chatId, messageId, reactor }: ReactionContext): Buffer =>
  label('parley v1 reaction', chatId, messageId, reactor);

export const sealReaction = (emoji: string, context: ReactionContext, nonce: Uint8Array): Buffer =>
  seal(pad(Buffer.from(emoji), 64), reactionKeyOf(context), reactionLabelOf(context), nonce);

export const openReaction = (sealed: Uint8Array, context: ReactionContext): string =>
  unpad(open(sealed, reactionKeyOf(context), reactionLabelOf(context))).toString();
