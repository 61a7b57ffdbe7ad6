import { S3mini } from 's3mini';
import type { BucketAddress } from '../../config/bucket-address.ts';
import { toBucketFailure } from './bucket-failure.ts';

/** One bucket of an S3 server. Every failure is a BucketFailure. */
export class Bucket {
  readonly #s3: S3mini;
  readonly #server: S3mini;
  readonly #address: BucketAddress;
  readonly #timeoutMs: number;

  constructor(address: BucketAddress, timeoutMs: number) {
    const { endpoint, bucket, region, accessKey, secretKey } = address;
    const common = { region, accessKeyId: accessKey, secretAccessKey: secretKey, requestAbortTimeout: timeoutMs };
    this.#address = address;
    this.#timeoutMs = timeoutMs;
    this.#s3 = new S3mini({ ...common, endpoint: `${endpoint}/${encodeURIComponent(bucket)}` });
    this.#server = new S3mini({ ...common, endpoint });
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const answer = await attempt('storing a part', () => this.#s3.putObject(this.#whole(key), content));
    await answer.body?.cancel();
  }

  /** Resolves to undefined when there is no object with this key. */
  async get(key: string): Promise<Uint8Array | undefined> {
    const bytes = await attempt('reading a part', () => this.#s3.getObjectArrayBuffer(this.#whole(key)));
    return bytes === null ? undefined : new Uint8Array(bytes);
  }

  /** All keys below a prefix, as they were given to `put`. */
  list(prefix: string): Promise<readonly string[]> {
    return this.#list(prefix, {});
  }

  /** The folders right below a prefix, without a slash at their end. */
  async folders(prefix: string): Promise<readonly string[]> {
    const listed = await this.#list(prefix, { delimiter: '/' });
    return listed.flatMap((key) => (key.endsWith('/') ? [key.slice(prefix.length, -1)] : []));
  }

  /** Erases these objects; missing ones are no error. */
  async erase(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await attempt('erasing', () => this.#s3.deleteObjects(keys.map((key) => this.#whole(key))));
  }

  /** Warnings for the operator: erased objects may stay as versions, or leftover objects may never expire. */
  async warnings(): Promise<readonly string[]> {
    const versioning = await attempt('asking for versions', () => this.#s3.getBucketVersioning());
    const name = `the bucket ${this.#address.bucket}`;
    return [
      ...(versioning === 'Off'
        ? []
        : [
            `ASSETS_URL: ${name} keeps versions, so what is erased stays in it: use a bucket that never had versioning`,
          ]),
      ...((await this.#expires())
        ? []
        : [
            `ASSETS_URL: ${name} has no lifecycle rule that expires objects, so what no server could erase would stay: expire them after 8 days`,
          ]),
    ];
  }

  async #list(prefix: string, options: Record<string, string>): Promise<readonly string[]> {
    const found = await attempt('listing', () =>
      this.#s3.listObjects('/', this.#whole(prefix), undefined, { ...options }),
    );
    return (found ?? []).map(({ Key }) => Key.slice(this.#address.prefix.length));
  }

  /** The client library has no call for lifecycle rules. */
  async #expires(): Promise<boolean> {
    return attempt('asking for the lifecycle', async () => {
      const url = await this.#server.getPresignedUrl('GET', this.#address.bucket, 60, { lifecycle: '' });
      const answer = await fetch(url, { signal: AbortSignal.timeout(this.#timeoutMs) });
      const text = await answer.text();
      return answer.ok && /<Status>Enabled<\/Status>/.test(text) && /<Expiration>/.test(text);
    });
  }

  #whole(key: string): string {
    return `${this.#address.prefix}${key}`;
  }
}

async function attempt<Result>(purpose: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw toBucketFailure(purpose, error);
  }
}
