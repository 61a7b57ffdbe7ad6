import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Clock } from '../../src/chat/clock.ts';
import type { Limits } from '../../src/chat/limits.ts';
import { startParley } from '../../src/compose.ts';
import { limitSetting, readConfig } from '../../src/config.ts';
import { systemClock } from '../../src/system-clock.ts';
import { freePort } from './ports.ts';
import { type StartedProcess, startProcess, until } from './processes.ts';

export interface TestParley {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Everything the server has logged so far, at its most verbose. */
  logs(): string;
  close(): Promise<void>;
}

export interface TestParleyOptions {
  readonly store?: 'embedded' | { readonly redisUrl: string };
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  readonly publicUrl?: string;
  readonly port?: number;
  /** Any further setting, as the environment has it. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a whole server in this process, on a free port of the loopback address. */
export async function startTestParley(options: TestParleyOptions = {}): Promise<TestParley> {
  const log = recordingStream();
  const config = readConfig({ ...environmentOf(options), ...options.environment });
  const server = await startParley(config, options.clock ?? systemClock, pino({ level: 'trace' }, log.stream));
  return { url: `http://127.0.0.1:${server.port}`, port: server.port, logs: log.text, close: () => server.close() };
}

export interface BuiltParley extends TestParley {
  readonly process: StartedProcess;
}

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts the built server as its own process, as people run it, and waits until it serves.
 * Give `PORT` to bring a server back where another one was.
 */
export async function startBuiltParley(environment: Readonly<Record<string, string>> = {}): Promise<BuiltParley> {
  const port = Number(environment['PORT'] ?? (await freePort()));
  const url = `http://127.0.0.1:${port}`;
  const started = startProcess(process.execPath, ['dist/src/main.js'], {
    cwd: projectFolder,
    env: { HOST: '127.0.0.1', LOG_LEVEL: 'trace', ...environment, PORT: String(port) },
  });
  await untilServing(url, started);
  return {
    url,
    port,
    process: started,
    logs: started.output,
    close: async () => {
      await started.stop();
    },
  };
}

/** @throws Error with the process's own words when it ends instead of serving. */
export async function untilServing(url: string, started: StartedProcess): Promise<void> {
  await until(`a server at ${url}`, async () => {
    if (started.hasEnded()) throw new Error(`the server ended before it served:\n${started.output()}`);
    return fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  });
}

function environmentOf(options: TestParleyOptions): Record<string, string> {
  const environment: Record<string, string> = {
    HOST: '127.0.0.1',
    PORT: String(options.port ?? 0),
    LOG_LEVEL: 'trace',
  };
  if (options.publicUrl) environment['PUBLIC_URL'] = options.publicUrl;
  if (typeof options.store === 'object') environment['REDIS_URL'] = options.store.redisUrl;
  for (const [name, value] of Object.entries(options.limits ?? {})) environment[limitSetting(name)] = String(value);
  return environment;
}

function recordingStream(): { readonly stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
