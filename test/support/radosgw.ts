import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { S3mini } from 's3mini';
import { type BucketAddress, parseBucketAddress } from '../../src/config/bucket-address.ts';
import { freePorts } from './ports.ts';

/** A real S3 server of a test's own: Ceph's radosgw, with everything in memory. */
export interface Radosgw {
  /** The ASSETS_URL of a bucket that was made. */
  bucketUrl(options?: BucketOptions): Promise<string>;
  /** Every key in the bucket of an address, and below its prefix. */
  keys(url: string): Promise<readonly string[]>;
  /** The bytes of everything below the prefix, one after the other. */
  bytes(url: string): Promise<Buffer>;
  put(url: string, key: string): Promise<void>;
  stop(): void;
}

interface BucketOptions {
  readonly isVersioned?: boolean;
  readonly expires?: boolean;
}

const script = fileURLToPath(new URL('radosgw.sh', import.meta.url));
const keys = { accessKeyId: 'AKTEST', secretAccessKey: 'SKTEST', region: 'us-east-1' };

/** Five seconds, most of them Ceph's. */
export async function startRadosgw(): Promise<Radosgw> {
  const [port, monitorPort] = await freePorts(2);
  const folder = join(tmpdir(), `parley-radosgw-${randomBytes(6).toString('hex')}`);
  await promisify(execFile)('bash', [script, folder, String(port), String(monitorPort)]);
  const endpoint = `http://127.0.0.1:${port}`;
  const clientOf = ({ bucket }: Pick<BucketAddress, 'bucket'>) =>
    new S3mini({ ...keys, endpoint: `${endpoint}/${bucket}` });
  const list = async (url: string) => {
    const address = parseBucketAddress(url);
    const found = await clientOf(address).listObjects('/', address.prefix);
    return (found ?? []).map(({ Key }) => Key);
  };
  return {
    bucketUrl: async ({ isVersioned = false, expires = true } = {}) => {
      const bucket = `parley-${randomBytes(6).toString('hex')}`;
      const client = clientOf({ bucket });
      await client.createBucket();
      if (isVersioned) await client.setBucketVersioning('Enabled');
      if (expires) await expireAfterEightDays(endpoint, bucket);
      return `s3+http://AKTEST:SKTEST@127.0.0.1:${port}/${bucket}/files`;
    },
    keys: list,
    bytes: async (url) => {
      const client = clientOf(parseBucketAddress(url));
      const contents = [];
      for (const key of await list(url)) contents.push(Buffer.from((await client.getObjectArrayBuffer(key)) ?? []));
      return Buffer.concat(contents);
    },
    put: async (url, key) => {
      const address = parseBucketAddress(url);
      await clientOf(address).putObject(`${address.prefix}${key}`, Buffer.from('left behind'));
    },
    stop: () => {
      for (const processId of readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n'))
        process.kill(Number(processId), 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function expireAfterEightDays(endpoint: string, bucket: string): Promise<void> {
  const rule =
    '<Rule><ID>all</ID><Prefix></Prefix><Status>Enabled</Status><Expiration><Days>8</Days></Expiration></Rule>';
  const body = `<LifecycleConfiguration>${rule}</LifecycleConfiguration>`;
  const url = await new S3mini({ ...keys, endpoint }).getPresignedUrl('PUT', bucket, 60, { lifecycle: '' });
  const headers = { 'Content-MD5': createHash('md5').update(body).digest('base64') };
  const answer = await fetch(url, { method: 'PUT', body, headers });
  if (!answer.ok) throw new Error(`no lifecycle: ${answer.status}`);
}
