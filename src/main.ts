import { pino } from 'pino';
import { startParley } from './compose.ts';
import { readConfig } from './config/config.ts';
import { systemClock } from './runtime/system-clock.ts';

/** Starts the server of this process, and stops it on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // pino's own destination keeps a buffer of the last line, and with it the slab that it shares (decision 17).
  const logger = pino({ level: config.logLevel }, process.stdout);
  const server = await startParley(config, systemClock, logger);
  say(`Parley listens on ${server.url}${config.publicUrl === undefined ? '' : `, for ${config.publicUrl}`}`);

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // The second signal stops at once.
    if (isStopping) process.exit(1);
    isStopping = true;
    say(`Parley stops (${signal})`);
    server.close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Errors at start say what to change; a stack would only hide that. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
