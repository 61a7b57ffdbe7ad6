import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parleyEnvironment, parleyNodeOptions } from './parley.ts';
import { freePort, processIdOf, serverCore, startPinned, stopProcess, untilListening } from './pinned-process.ts';
import { startRedis } from './start-redis.ts';
import { isParley, type ListeningProcess, redisCount, serverCount, type Target, type TargetName } from './target.ts';

export interface RunningTarget {
  readonly target: Target;
  stop(): Promise<void>;
}

const parley = scriptPath('../../../dist/src/main.js');
const scripts: Readonly<Record<TargetName, string>> = {
  relay: scriptPath('./ws-relay.ts'),
  'socket.io': scriptPath('./socket-io-relay.ts'),
  'redis-relay': scriptPath('./redis-relay.ts'),
  bytes: scriptPath('./bytes-server.ts'),
  'redis-bytes': scriptPath('./bytes-server.ts'),
  embedded: parley,
  redis: parley,
  'two-on-redis': parley,
  'two-on-cluster': parley,
};
const collectGarbage = new URL('./collect-garbage.ts', import.meta.url).href;

export interface StartOptions {
  readonly nodeOptions?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a target afresh, with a Redis of its own where it uses one, and waits until it listens. */
export async function startTarget(name: TargetName, options: StartOptions = {}): Promise<RunningTarget> {
  const children: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(children.map(stopProcess));
  };
  try {
    const redis = redisCount(name) > 0 ? await startRedis(redisCount(name), children) : undefined;
    const start = () => startServer(name, redis?.url, options, children);
    const others = Array.from({ length: serverCount(name) - 1 }, start);
    const servers = await Promise.all([start(), ...others] as const);
    return { target: { name, servers, redis: redis?.processes ?? [] }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startServer(
  name: TargetName,
  redisUrl: string | undefined,
  { nodeOptions = [], environment = {} }: StartOptions,
  children: ChildProcess[],
): Promise<ListeningProcess> {
  const port = await freePort();
  const server = startPinned(
    process.execPath,
    [
      '--expose-gc',
      `--import=${collectGarbage}`,
      ...(isParley(name) ? parleyNodeOptions : []),
      ...nodeOptions,
      scripts[name],
    ],
    {
      core: serverCore,
      environment: {
        PORT: String(port),
        ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
        ...(isParley(name) && parleyEnvironment),
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  children.push(server);
  await untilListening(server, port, name);
  return { port, processId: processIdOf(server) };
}

function scriptPath(relativePath: string): string {
  return fileURLToPath(new URL(relativePath, import.meta.url));
}
