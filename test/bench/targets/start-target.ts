import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parleyEnvironment } from './parley.ts';
import { freePort, serverCore, startPinned, stopProcess, untilListening } from './pinned-process.ts';
import { isParley, type Target, type TargetName, usesRedis } from './target.ts';

export interface RunningTarget {
  readonly target: Target;
  stop(): Promise<void>;
}

const scripts: Readonly<Record<TargetName, string>> = {
  relay: scriptPath('./ws-relay.ts'),
  'socket.io': scriptPath('./socket-io-relay.ts'),
  'redis-relay': scriptPath('./redis-relay.ts'),
  embedded: scriptPath('../../../dist/src/main.js'),
  redis: scriptPath('../../../dist/src/main.js'),
};
const collectGarbage = new URL('./collect-garbage.ts', import.meta.url).href;

/** Starts a target afresh, with a Redis of its own where it uses one, and waits until it listens. */
export async function startTarget(name: TargetName, nodeOptions: readonly string[] = []): Promise<RunningTarget> {
  const children: ChildProcess[] = [];
  const stop = async () => {
    await Promise.all(children.map(stopProcess));
  };
  try {
    const redis = usesRedis(name) ? await startRedis(children) : undefined;
    const port = await freePort();
    const environment = {
      PORT: String(port),
      ...(redis && { REDIS_URL: `redis://127.0.0.1:${redis.port}` }),
      ...(isParley(name) && parleyEnvironment),
    };
    const server = startPinned(
      process.execPath,
      ['--expose-gc', `--import=${collectGarbage}`, ...nodeOptions, scripts[name]],
      { core: serverCore, environment, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    children.push(server);
    await untilListening(server, port, name);
    return { target: { name, port, processId: processIdOf(server), ...(redis && { redis }) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Keeps nothing on disk, as Parley asks of a Redis. It shares the servers' core: their processor time is added up. */
async function startRedis(children: ChildProcess[]): Promise<{ port: number; processId: number }> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const redis = startPinned('redis-server', settings, { core: serverCore, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(redis);
  await untilListening(redis, port, 'redis-server');
  return { port, processId: processIdOf(redis) };
}

function processIdOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the process did not start');
  return child.pid;
}

function scriptPath(relativePath: string): string {
  return fileURLToPath(new URL(relativePath, import.meta.url));
}
