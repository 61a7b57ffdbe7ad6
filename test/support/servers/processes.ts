import { type ChildProcess, spawn } from 'node:child_process';

export interface StartedProcess {
  readonly child: ChildProcess;
  /** Everything it has written so far, both streams together. */
  output(): string;
  /** Whether it has ended, for any reason. */
  hasEnded(): boolean;
  /** Resolves when it has ended, by itself or not. */
  ended(): Promise<ExitOutcome>;
  /** Asks it to end with SIGTERM, insists after the patience with SIGKILL. */
  stop(patienceMs?: number): Promise<ExitOutcome>;
  /** Ends it as a power cut would. */
  kill(): Promise<ExitOutcome>;
}

export interface ExitOutcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly tookMs: number;
}

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whom it runs as; only root may choose. */
  readonly userId?: number;
  readonly groupId?: number;
}

const running = new Set<ChildProcess>();
function endAll(): void {
  for (const child of running) signalAll(child, 'SIGKILL');
}

process.on('exit', endAll);
// Vitest ends its workers by SIGTERM, which reaches no 'exit' listener, and lets no test call process.exit().
process.once('SIGTERM', () => {
  endAll();
  process.kill(process.pid, 'SIGTERM');
});

/** Reaches what the program has started itself, too: each one leads a group of its own. */
function signalAll({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // All of them have ended.
  }
}

/**
 * Starts a program that cannot outlive the tests. The environment is the given one and the PATH alone, so that nothing
 * of the machine's own settings reaches it.
 */
export function startProcess(
  command: string,
  commandArguments: readonly string[],
  options: ProcessOptions = {},
): StartedProcess {
  const child = spawn(command, commandArguments, {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], ...options.env },
    uid: options.userId,
    gid: options.groupId,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let text = '';
  const collect = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  // A command that cannot be started says so to whoever waits for the process to be ready.
  child.on('error', (error) => {
    text += `${error.message}\n`;
  });
  const startedAtMs = performance.now();
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      running.delete(child);
      resolve();
    });
  });
  const endedSince = async (sinceMs: number): Promise<ExitOutcome> => {
    await closed;
    return { code: child.exitCode, signal: child.signalCode, tookMs: performance.now() - sinceMs };
  };
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const endWith = async (signal: NodeJS.Signals, patienceMs: number): Promise<ExitOutcome> => {
    const toldAtMs = performance.now();
    const insist = setTimeout(() => signalAll(child, 'SIGKILL'), patienceMs);
    signalAll(child, signal);
    const outcome = await endedSince(toldAtMs);
    clearTimeout(insist);
    return outcome;
  };
  return {
    child,
    output: () => text,
    hasEnded,
    ended: () => endedSince(startedAtMs),
    stop: (patienceMs = 15_000) => endWith('SIGTERM', patienceMs),
    kill: () => endWith('SIGKILL', 1_000),
  };
}

/**
 * Asks again until the answer is yes.
 * @throws Error saying what did not come true in time.
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patienceMs = 15_000,
  everyMs = 25,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited ${patienceMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
