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
 * Erases from the bucket what the chats do not know any more. What was ended, deleted or thrown away here is erased at once; a sweep
 * through the bucket finds what another server left, or what could not be erased: nothing has to be remembered for that, and any
 * server can do it.
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

  /** What fails here is done by a sweep. */
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
    // Files of living chats are rarely left behind: they cost a listing each, so that they are compared less often.
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
    // A part is stored before it is known: what was unknown twice is not on its way any more.
    await bucket.erase(unknown.filter((key) => this.#unknownBefore.has(key)));
    for (const key of unknown) this.#unknownNow.add(key);
  }

  /** Until nothing is left: the bucket itself is asked. */
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
