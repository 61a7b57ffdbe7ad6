import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** Redis with a slow log of everything and dumps that can be read. */
export const talkativeRedis = {
  'slowlog-log-slower-than': '0',
  'slowlog-max-len': '1000000',
  rdbcompression: 'no',
  loglevel: 'debug',
} as const;

/** Everything that a Redis says it holds, in all of its databases, and the dump that it writes of them. */
export async function holdingsOf(url: string): Promise<Readonly<Record<'keys' | 'dump' | 'channels', Buffer>>> {
  const redis = new Redis(url);
  try {
    const databases = Number(((await redis.config('GET', 'databases')) as readonly string[])[1]);
    const serialized: Buffer[] = [];
    for (let database = 0; database < databases; database += 1) {
      await redis.select(database);
      for await (const keys of redis.scanStream({ count: 1_000 })) {
        for (const key of keys as readonly string[]) {
          serialized.push(Buffer.from(key), (await redis.dumpBuffer(key)) ?? Buffer.alloc(0));
        }
      }
    }
    await redis.save();
    const [, folder = ''] = (await redis.config('GET', 'dir')) as readonly string[];
    const channels = await Promise.all([redis.pubsub('CHANNELS'), redis.call('PUBSUB', 'SHARDCHANNELS')]);
    return {
      keys: Buffer.concat(serialized),
      dump: await readFile(join(folder, 'dump.rdb')),
      channels: Buffer.from(channels.flat().join('\n')),
    };
  } finally {
    redis.disconnect();
  }
}

/** What the slow log holds; it is emptied. */
export async function takeSlowLog(url: string): Promise<Buffer> {
  const redis = new Redis(url);
  try {
    const log = Buffer.from(JSON.stringify(await redis.slowlog('GET', '-1')));
    await redis.slowlog('RESET');
    return log;
  } finally {
    redis.disconnect();
  }
}
