import { sweepsPerThoroughOne } from '../../config/limits.ts';
import type { Cancel, Clock } from '../../runtime/clock.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { KnownFiles } from '../asset-store.ts';
import type { Bucket } from './bucket.ts';

export interface BucketEraserOptions {
  readonly bucket: Bucket;
  readonly clock: Clock;
  /** How often the bucket is compared with the chats. */
  readonly sweepMs: number;
  readonly warn: (problem: string) => void;
}

/**
 * Erases objects from the bucket that no chat has any more. Files of chats that end here, deleted files and discarded files are erased
 * at once. A regular sweep compares the bucket with the chats and finds objects that another server left or that could not be erased.
 * The sweep needs no memory of earlier failures, and any server can do it.
 */
export class BucketEraser {
  readonly #options: BucketEraserOptions;
  readonly #known: KnownFiles;
  #cancelSweep: Cancel;
  #isClosed = false;
  #sweeps = 0;
  #unknownBefore: ReadonlySet<string> = new Set();
  #unknownNow = new Set<string>();

  constructor(options: BucketEraserOptions, known: KnownFiles) {
    this.#options = options;
    this.#known = known;
    this.#cancelSweep = options.clock.schedule(0, () => void this.#sweepAgain());
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelSweep();
  }

  /** The next sweep repeats a failed erasure. */
  async erase(keys: readonly string[]): Promise<void> {
    await this.#unlessFailing(() => this.#options.bucket.erase(keys));
  }

  async eraseAsset(chatId: string, assetId: string): Promise<void> {
    await this.#unlessFailing(() => this.#eraseBelow(`${chatId}/${assetId}/`));
  }

  async eraseChat(chatId: string): Promise<void> {
    await this.#unlessFailing(() => this.#eraseBelow(`${chatId}/`));
  }

  /** Compares the whole bucket with the chats. @throws BucketFailure, or a failure of the chats' store */
  async sweep(): Promise<void> {
    // Each living chat costs a listing, and rarely has objects to erase.
    const isThorough = this.#sweeps % sweepsPerThoroughOne === 0;
    this.#sweeps += 1;
    if (isThorough) [this.#unknownBefore, this.#unknownNow] = [this.#unknownNow, new Set()];
    for (const chatId of await this.#options.bucket.folders('')) {
      if (this.#isClosed) return;
      if (!(await this.#known.isAlive(chatId))) await this.#eraseBelow(`${chatId}/`);
      else if (isThorough) await this.#sweepFilesOf(chatId);
    }
  }

  async #sweepFilesOf(chatId: string): Promise<void> {
    const { bucket } = this.#options;
    const unknown: string[] = [];
    for (const assetId of await bucket.folders(`${chatId}/`)) {
      const known = new Set(await this.#known.ledger.storedParts(chatId, assetId));
      const keys = await bucket.list(`${chatId}/${assetId}/`);
      unknown.push(...keys.filter((key) => !known.has(partOf(key))));
    }
    // An object is written before its ledger entry: only one that is unknown in two sweeps is left over.
    await bucket.erase(unknown.filter((key) => this.#unknownBefore.has(key)));
    for (const key of unknown) this.#unknownNow.add(key);
  }

  /** Repeats until the bucket lists nothing below the prefix. */
  async #eraseBelow(prefix: string): Promise<void> {
    const { bucket } = this.#options;
    for (let keys = await bucket.list(prefix); keys.length > 0; keys = await bucket.list(prefix))
      await bucket.erase(keys);
  }

  async #sweepAgain(): Promise<void> {
    await this.#unlessFailing(() => this.sweep());
    if (this.#isClosed) return;
    this.#cancelSweep = this.#options.clock.schedule(this.#options.sweepMs, () => void this.#sweepAgain());
  }

  async #unlessFailing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.warn(
        `files could not be erased from the bucket yet; it is tried again: ${failureOf(error).problem}`,
      );
    }
  }
}

const partOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));
