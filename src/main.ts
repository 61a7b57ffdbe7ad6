import { pino } from 'pino';
import { startParley } from './compose.ts';
import { readConfig } from './config/config.ts';
import { systemClock } from './runtime/system-clock.ts';

/** Starts the server of this process, and stops it when the process is told to. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  // pino's own way out keeps a buffer of the line that was written last, and with it what was beside it in memory.
  const logger = pino({ level: config.logLevel }, process.stdout);
  const server = await startParley(config, systemClock, logger);
  say(`Parley listens on ${server.url}${config.publicUrl === undefined ? '' : `, for ${config.publicUrl}`}`);

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Who asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    say(`Parley stops (${signal})`);
    server.close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** What can be wrong is said in words that a person can act on; a stack would only hide them. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
