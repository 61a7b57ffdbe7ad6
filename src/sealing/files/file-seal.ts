import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { label } from '../bytes/label.ts';
import { randomBytes } from '../bytes/random.ts';
import { deriveKey, keyLength } from '../keys/derive-key.ts';
import {
  chunkBytes,
  chunksInPart,
  paddedBytesOfPart,
  partsOf,
  rangeOfPart,
  sealedBytesOfPart,
  tagBytes,
} from './parts.ts';

/** What a file is sent as. It is a part of the key, so that a file cannot be shown as what it is not. */
export type FileKind = 'image' | 'video' | 'file' | 'voice' | 'sticker' | 'round-video';

/** What a sealed file is bound to: opening it fails with any other. */
export interface FileContext {
  /** 32 random bytes, for this file alone. */
  readonly fileKey: Uint8Array;
  readonly chatId: string;
  /** The id under which the server keeps it. */
  readonly assetId: string;
  readonly kind: FileKind;
  /** In bytes, without padding. */
  readonly size: number;
}

export const makeFileKey = (): Uint8Array => randomBytes(keyLength);

/**
 * Seals and opens a file part by part, in any order, with STREAM as in the age format: every chunk has its number and
 * whether it is the last one in its nonce. The key is used for nothing else, so no nonce repeats.
 */
export class FileSeal {
  readonly #key: Uint8Array;
  readonly #size: number;
  readonly #lastChunk: number;

  constructor({ fileKey, chatId, assetId, kind, size }: FileContext) {
    this.#key = deriveKey(fileKey, label('file key', chatId, assetId, kind));
    this.#size = size;
    const lastPart = partsOf(size) - 1;
    this.#lastChunk = lastPart * chunksInPart + Math.ceil(paddedBytesOfPart(size, lastPart) / chunkBytes) - 1;
  }

  /**
   * @param bytes what `rangeOfPart` says
   * @throws RangeError when it is another number of bytes
   */
  sealPart(part: number, bytes: Uint8Array): Uint8Array {
    const { from, to } = rangeOfPart(this.#size, part);
    if (bytes.length !== to - from) throw new RangeError(`part ${part} has ${to - from} bytes`);
    const padded = new Uint8Array(paddedBytesOfPart(this.#size, part));
    padded.set(bytes);
    const sealed = new Uint8Array(sealedBytesOfPart(this.#size, part));
    for (let at = 0, chunk = 0; at < padded.length; at += chunkBytes, chunk += 1) {
      const plain = padded.subarray(at, at + chunkBytes);
      const target = at + chunk * tagBytes;
      this.#cipherOf(part, chunk).encrypt(plain, sealed.subarray(target, target + plain.length + tagBytes));
    }
    return sealed;
  }

  /** The bytes of the file in this part; undefined when it does not open. */
  openPart(part: number, sealed: Uint8Array): Uint8Array | undefined {
    if (!Number.isInteger(part) || part < 0 || part >= partsOf(this.#size)) return undefined;
    if (sealed.length !== sealedBytesOfPart(this.#size, part)) return undefined;
    const padded = new Uint8Array(paddedBytesOfPart(this.#size, part));
    try {
      for (let at = 0, chunk = 0; at < padded.length; at += chunkBytes, chunk += 1) {
        const plain = padded.subarray(at, at + chunkBytes);
        const source = at + chunk * tagBytes;
        this.#cipherOf(part, chunk).decrypt(sealed.subarray(source, source + plain.length + tagBytes), plain);
      }
    } catch {
      return undefined;
    }
    const { from, to } = rangeOfPart(this.#size, part);
    return padded.subarray(0, to - from);
  }

  #cipherOf(part: number, chunkInPart: number) {
    const chunk = part * chunksInPart + chunkInPart;
    const nonce = new Uint8Array(12);
    // The counter has 11 bytes; the upper ones stay zero, because a file has few chunks.
    new DataView(nonce.buffer).setUint32(7, chunk);
    nonce[11] = chunk === this.#lastChunk ? 1 : 0;
    return chacha20poly1305(this.#key, nonce);
  }
}
