import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Cluster, Redis } from 'ioredis';
import { type Limits, sharedFileBytes, sharedFilesInMemory } from '../../config/limits.ts';
import type { Cancel, Clock } from '../../runtime/clock.ts';
import { type Asset, encodeAsset, hashInUrl, type LoadedAssets } from './assets.ts';

export interface SharedAssetsOptions {
  readonly redis: Redis | Cluster;
  readonly own: LoadedAssets;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'sharedAssetsMs' | 'shareAssetsEveryMs'>;
  readonly logger: { warn(message: string): void };
}

/**
 * The built files of all versions of Parley that share a Redis. While servers are replaced, a page of one version may request
 * its scripts from a server of another. Each server stores its own files in Redis, and serves those of other versions from there.
 * A file's URL contains the SHA-256 of its content, and only content with that hash is served: write access to Redis does not allow
 * anybody to change a page's scripts.
 */
export class SharedAssets {
  readonly #options: SharedAssetsOptions;
  /** By URL path, in the order in which they were found. */
  readonly #found = new Map<string, Asset>();
  #cancel: Cancel = () => undefined;
  #isClosed = false;
  #hasWarned = false;

  constructor(options: SharedAssetsOptions) {
    this.#options = options;
  }

  /** Stores this server's files in Redis and renews them from then on. Resolves after the first attempt. */
  async share(): Promise<void> {
    const { own, clock, limits, logger } = this.#options;
    try {
      await Promise.all([...own.files].map(([url, asset]) => this.#put(url, asset)));
      this.#hasWarned = false;
    } catch {
      if (!this.#hasWarned) {
        logger.warn(
          'Redis does not take this version’s scripts and styles: pages may fail while servers of another version run. Parley tries again.',
        );
      }
      this.#hasWarned = true;
    }
    if (!this.#isClosed) this.#cancel = clock.schedule(limits.shareAssetsEveryMs, () => void this.share());
  }

  /**
   * A file of another version; undefined when Redis does not have it.
   * @throws Error when Redis does not answer
   */
  async find(url: string): Promise<Asset | undefined> {
    const sha256 = hashInUrl(url);
    if (sha256 === undefined) return undefined;
    const found = this.#found.get(url);
    if (found) return found;
    const packed = await this.#options.redis.getBuffer(keyOf(url));
    const content = packed && (await unpack(packed));
    if (!content || hash('sha256', content, 'hex') !== sha256) return undefined;
    const asset = await encodeAsset(url, content);
    this.#keep(url, asset);
    return asset;
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  /** Sends the content only if Redis does not have it. */
  async #put(url: string, { encoded }: Asset): Promise<void> {
    const { redis, limits } = this.#options;
    const key = keyOf(url);
    if ((await redis.pexpire(key, limits.sharedAssetsMs)) === 1) return;
    await redis.set(key, encoded.br, 'PX', limits.sharedAssetsMs);
  }

  #keep(url: string, { contentType, content, encoded: { br, gzip } }: Asset): void {
    const [oldest] = this.#found.keys();
    if (oldest !== undefined && this.#found.size >= sharedFilesInMemory) this.#found.delete(oldest);
    const encoded = { br: inOwnMemory(br), gzip: inOwnMemory(gzip) };
    this.#found.set(url, { contentType, content: inOwnMemory(content), encoded });
  }
}

const keyOf = (url: string): string => `parley:asset:${url.slice('/assets/'.length)}`;

/** Returns undefined for content that is not Brotli or too large, and so is another program's. */
const unpack = (packed: Buffer): Promise<Buffer<ArrayBuffer> | undefined> =>
  promisify(brotliDecompress)(packed, { maxOutputLength: sharedFileBytes }).catch(() => undefined);

/** Small buffers share a memory slab with others, which may hold chat data (decision 17). */
const inOwnMemory = (buffer: Buffer): Buffer<ArrayBuffer> => Buffer.from(new Uint8Array(buffer).buffer);
