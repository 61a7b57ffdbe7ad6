import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { S3mini } from 's3mini';
import { type BucketAddress, parseBucketAddress } from '../../../src/config/bucket-address.ts';
import { freePorts } from '../servers/ports.ts';
import { until } from '../servers/processes.ts';

/** A real S3 server of a test's own: Ceph's radosgw, with everything in memory. */
export interface Radosgw {
  /** The ASSETS_URL of a bucket that was made. */
  bucketUrl(options?: BucketOptions): Promise<string>;
  /** Every key in the bucket of an address, and below its prefix. */
  keys(url: string): Promise<readonly string[]>;
  /** The bytes of everything below the prefix, one after the other. */
  bytes(url: string): Promise<Buffer>;
  put(url: string, key: string): Promise<void>;
  /** Answers nobody until it comes back, with everything that it had. */
  breakDown(): Promise<void>;
  comeBack(): Promise<void>;
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
  const processIds = () => readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
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
      const contents: Buffer[] = [];
      for (const key of await list(url)) {
        const content = await client.getObjectArrayBuffer(key);
        if (content) contents.push(Buffer.from(content));
      }
      return Buffer.concat(contents);
    },
    put: async (url, key) => {
      const address = parseBucketAddress(url);
      await clientOf(address).putObject(`${address.prefix}${key}`, Buffer.from('left behind'));
    },
    breakDown: async () => {
      process.kill(processIds().at(-1) ?? 0, 'SIGKILL');
      await until('nobody to answer', () =>
        fetch(endpoint).then(
          () => false,
          () => true,
        ),
      );
    },
    comeBack: async () => {
      const environment = { ...process.env, CEPH_CONF: join(folder, 'ceph.conf') };
      const again = spawn('radosgw', ['-f', '--name', 'client.rgw'], { env: environment, stdio: 'ignore' });
      appendFileSync(join(folder, 'pids'), `${again.pid}\n`);
      await until('somebody to answer', () =>
        fetch(endpoint).then(
          () => true,
          () => false,
        ),
      );
    },
    stop: () => {
      for (const processId of processIds()) kill(processId);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function kill(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch {
    // It is gone already.
  }
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
