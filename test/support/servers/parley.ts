import { Writable } from 'node:stream';
import { pino } from 'pino';
import { startParley } from '../../../src/compose.ts';
import { readConfig } from '../../../src/config/config.ts';
import type { Limits } from '../../../src/config/limits.ts';
import type { PushNetwork } from '../../../src/push/push-network.ts';
import type { Clock } from '../../../src/runtime/clock.ts';
import { systemClock } from '../../../src/runtime/system-clock.ts';
import type { TestParley } from './built-parley.ts';

export interface TestParleyOptions {
  readonly store?: 'embedded' | { readonly redisUrl: string };
  /** Also smaller than an operator may set them, so that a test reaches them. */
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  readonly publicUrl?: string;
  readonly port?: number;
  /** Where push services are found. */
  readonly pushNetwork?: PushNetwork;
  /** Any further setting, as the environment has it. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a whole server in this process, on a free port of the loopback address. */
export async function startTestParley(options: TestParleyOptions = {}): Promise<TestParley> {
  const log = recordingStream();
  const settings = readConfig({ ...environmentOf(options), ...options.environment });
  const config = { ...settings, limits: { ...settings.limits, ...options.limits } };
  const server = await startParley(
    config,
    options.clock ?? systemClock,
    pino({ level: 'trace' }, log.stream),
    undefined,
    options.pushNetwork,
  );
  const { port, metricsPort } = server;
  return { url: `http://127.0.0.1:${port}`, port, metricsPort, logs: log.text, close: () => server.close() };
}

function environmentOf(options: TestParleyOptions): Record<string, string> {
  const environment: Record<string, string> = {
    HOST: '127.0.0.1',
    PORT: String(options.port ?? 0),
    LOG_LEVEL: 'trace',
  };
  if (options.publicUrl) environment['PUBLIC_URL'] = options.publicUrl;
  if (typeof options.store === 'object') {
    environment['REDIS_URL'] = options.store.redisUrl;
    environment['COUNTER_SECRET'] = 'the same for all servers of a test';
  }
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
