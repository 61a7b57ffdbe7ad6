import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../servers/ports.ts';
import { type StartedProcess, startProcess, until } from '../servers/processes.ts';

/** A real Redis of a test's own, which keeps nothing on disk. It ends with the test process at the latest. */
export interface RedisProcess {
  readonly url: string;
  readonly port: number;
  /** Where it would write files. */
  readonly folder: string;
  /** Everything it has logged since it was started last. */
  output(): string;
  stop(): Promise<void>;
  /** Ends it as a power cut would; its folder stays. */
  kill(): Promise<void>;
  /** Ends it as a power cut would and starts it again on the same port, empty. */
  restart(): Promise<void>;
  /** Stops it from doing anything, its connections stay open. */
  pause(): void;
  resume(): void;
}

export interface RedisStartOptions {
  /** Settings of redis.conf by their names; they take precedence. */
  readonly settings?: RedisSettings;
  /** Where it must listen; on a free port without. */
  readonly port?: number;
}

/** A setting of several words has them one by one. */
export type RedisSettings = Readonly<Record<string, string | readonly string[]>>;

/** What a test may do with a Redis that it shares. */
export type SharedRedis = Pick<RedisProcess, 'url' | 'port'>;

let workersRedis: Promise<RedisProcess> | undefined;

/**
 * The one Redis of this test worker, emptied for the file that asks: for tests that neither stop nor configure it. It ends
 * with the worker.
 */
export async function shareRedis(): Promise<SharedRedis> {
  workersRedis ??= startRedis();
  const redis = await workersRedis;
  const admin = new Redis(redis.url);
  try {
    await admin.flushall();
  } finally {
    admin.disconnect();
  }
  return redis;
}

const portAttempts = 5;

export async function startRedis(options: RedisStartOptions = {}): Promise<RedisProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-redis-'));
  const launchOn = (port: number) => launchRedis(port, folder, options.settings ?? {});
  let { port, running } =
    options.port === undefined
      ? await launchOnFreePort(launchOn)
      : { port: options.port, running: await launchOn(options.port) };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    output: () => running.output(),
    async stop() {
      await running.kill();
      await rm(folder, { recursive: true, force: true });
    },
    async kill() {
      await running.kill();
    },
    async restart() {
      await running.kill();
      running = await launchOn(port);
    },
    pause: () => running.child.kill('SIGSTOP'),
    resume: () => running.child.kill('SIGCONT'),
  };
}

/** Another process may take the free port before Redis does: then there is another free one. */
async function launchOnFreePort(launchOn: (port: number) => Promise<StartedProcess>) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, running: await launchOn(port) };
    } catch (error) {
      if (attempt === portAttempts) throw error;
    }
  }
}

async function launchRedis(port: number, folder: string, settings: RedisSettings): Promise<StartedProcess> {
  const all = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'no',
    'slowlog-log-slower-than': '-1',
    ...settings,
  };
  const words = Object.entries(all).flatMap(([name, value]) => [`--${name}`, ...[value].flat()]);
  return launch(port, words);
}

/** Starts a Redis or a Sentinel, and waits until it answers. */
export async function launch(port: number, words: readonly string[]): Promise<StartedProcess> {
  const running = startProcess('redis-server', words);
  await until(`Redis on port ${port}`, async () => {
    if (running.hasEnded()) throw new Error(`Redis ended before it answered:\n${running.output()}`);
    return answers(port);
  }).catch(async (error: unknown) => {
    await running.kill();
    throw error;
  });
  return running;
}

/** Whether it answers a PING; one that asks for a password first is there as well. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(/^(\+PONG|-NOAUTH)/.test(answer.toString()));
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}

/** Every key that a Redis holds, and all of its value as text. */
export async function everythingIn(url: string): Promise<ReadonlyMap<string, string>> {
  const redis = new Redis(url);
  try {
    const found = new Map<string, string>();
    for await (const keys of redis.scanStream()) {
      for (const key of keys as string[]) found.set(key, await textOf(redis, key));
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

async function textOf(redis: Redis, key: string): Promise<string> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return (await redis.lrange(key, 0, -1)).join('\n');
    case 'set':
      return (await redis.smembers(key)).join('\n');
    case 'zset':
      return (await redis.zrange(key, '0', '-1', 'WITHSCORES')).join('\n');
    case 'none':
      return '';
    default:
      throw new Error(`a key of an unexpected type: ${type}`);
  }
}
