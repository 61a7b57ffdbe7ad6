import type { BucketAddress } from '../../config/bucket-address.ts';
import type { Limits } from '../../config/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { AssetStore, FilesElsewhere, KnownFiles } from '../asset-store.ts';
import { Bucket } from './bucket.ts';
import { BucketAssets } from './bucket-assets.ts';
import { BucketEraser } from './bucket-eraser.ts';

export interface BucketFilesOptions {
  readonly address: BucketAddress;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly warn: (problem: string) => void;
}

/**
 * Stores the bytes of files in a bucket of an S3 server. The part of the bucket below the prefix belongs to this Parley: any object there
 * that no chat knows is erased.
 * @throws BucketFailure when the bucket cannot be used
 */
export async function openBucketFiles(options: BucketFilesOptions): Promise<FilesElsewhere> {
  const bucket = new Bucket(options.address, options.limits.bucketTimeoutMs);
  const probe = 'parley-probe';
  await bucket.put(probe, new Uint8Array(1));
  await bucket.erase([probe]);
  for (const warning of await bucket.warnings()) options.warn(warning);
  return new BucketFiles(bucket, options);
}

class BucketFiles implements FilesElsewhere {
  readonly #bucket: Bucket;
  readonly #options: BucketFilesOptions;
  #eraser: BucketEraser | undefined;

  constructor(bucket: Bucket, options: BucketFilesOptions) {
    this.#bucket = bucket;
    this.#options = options;
  }

  assetsOver(known: KnownFiles): AssetStore {
    const { clock, limits, warn } = this.#options;
    const eraser = new BucketEraser({ bucket: this.#bucket, clock, sweepMs: limits.bucketSweepMs, warn }, known);
    this.#eraser = eraser;
    return new BucketAssets(this.#bucket, known.ledger, eraser);
  }

  async forget(chatId: string, assetIds?: readonly string[]): Promise<void> {
    if (!assetIds) await this.#eraser?.eraseChat(chatId);
    else for (const assetId of assetIds) await this.#eraser?.eraseAsset(chatId, assetId);
  }

  close(): void {
    this.#eraser?.close();
  }
}
