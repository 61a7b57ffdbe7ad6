import { createHmac } from 'node:crypto';

const keyBytes = 16;
const nonceBytes = 8;

/**
 * Hides in Redis which chats have the same creator (decision 24). Texts are masked with pads: a pad is an HMAC under a secret that is
 * not in Redis, and is used for one text only. Without the secret, masked texts reveal nothing about each other.
 */
export class CreatorMask {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Masks the keys of a chat's creator, 16 bytes each as base64url, to be stored with the chat. */
  hideCreator(chatId: string, creatorKeys: readonly string[]): string {
    const keys = Buffer.concat(creatorKeys.map((key) => Buffer.from(key, 'base64url')));
    return combine(keys, this.#pad('creator of', chatId)).toString('base64url');
  }

  creatorKeysIn(hidden: string, chatId: string): readonly string[] {
    const keys = combine(Buffer.from(hidden, 'base64url'), this.#pad('creator of', chatId));
    const count = Math.floor(keys.length / keyBytes);
    return Array.from({ length: count }, (_, index) =>
      keys.subarray(index * keyBytes, (index + 1) * keyBytes).toString('base64url'),
    );
  }

  /** Masks a chat's id, to be stored in a budget; always alike for the same chat. */
  hideChat(creatorKey: string, chatId: string): string {
    const nonce = this.#pad('nonce', `${creatorKey} ${chatId}`).subarray(0, nonceBytes);
    return Buffer.concat([nonce, combine(Buffer.from(chatId), this.#padOfEntry(nonce))]).toString('base64url');
  }

  chatIn(hidden: string): string {
    const bytes = Buffer.from(hidden, 'base64url');
    return combine(bytes.subarray(nonceBytes), this.#padOfEntry(bytes.subarray(0, nonceBytes))).toString('latin1');
  }

  #padOfEntry(nonce: Buffer): Buffer {
    return this.#pad('entry', nonce.toString('base64url'));
  }

  #pad(purpose: string, text: string): Buffer {
    return createHmac('sha512', this.#secret).update(`${purpose} ${text}`).digest();
  }
}

const combine = (bytes: Buffer, pad: Buffer): Buffer => bytes.map((byte, index) => byte ^ (pad[index] ?? 0)) as Buffer;
