import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Servers, and the Redis next to them, have one core; who loads them has the other. */
export const serverCore = 0;
export const generatorCore = 1;

const running = new Set<ChildProcess>();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

interface PinnedOptions {
  readonly core: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdio: StdioOptions;
}

/** Starts a process on one core; it does not outlive this one. taskset becomes the program, so the process id is its. */
export function startPinned(
  command: string,
  commandArguments: readonly string[],
  options: PinnedOptions,
): ChildProcess {
  const child = spawn('taskset', ['--cpu-list', String(options.core), command, ...commandArguments], {
    env: { ...process.env, ...options.environment },
    stdio: options.stdio,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

export function processIdOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('the process did not start');
  return pid;
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

const listensWithinMs = 20_000;
const pollMs = 20;

/** Resolves once the process accepts connections. @throws Error when it exits before, or takes too long. */
export async function untilListening(child: ChildProcess, port: number, name: string): Promise<void> {
  const untilMs = Date.now() + listensWithinMs;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended before it listened`);
    if (Date.now() > untilMs) throw new Error(`${name} does not listen`);
    await delay(pollMs);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
