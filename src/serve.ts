import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { type ParleyServer, startParley } from './compose.ts';
import { helpText, readCommandLine } from './config/command-line.ts';
import { readConfig } from './config/config.ts';
import { misspeltSettings } from './config/known-settings.ts';
import type { Limits } from './config/limits.ts';
import { LogOutput } from './operations/log-output.ts';
import { openingWords, wordsOfLine } from './operations/terminal-words.ts';
import { projectFolder } from './runtime/project-folder.ts';
import { systemClock } from './runtime/system-clock.ts';

const stopSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The addresses that phones can open, once the server of this process listens; scripts/start.ts draws the first. */
export const phoneAddresses: readonly string[] = await main().catch(fail);

async function main(): Promise<readonly string[]> {
  switch (readCommandLine(process.argv.slice(2))) {
    case 'help':
      process.stdout.write(`${helpText()}\n`);
      return [];
    case 'version':
      process.stdout.write(`Parley ${ownVersion()}\n`);
      return [];
    case 'start':
      return await serve();
  }
}

/** Starts the server of this process, which stops on a signal. */
async function serve(): Promise<readonly string[]> {
  const config = readConfig(process.env);
  const { limits, logLevel, publicUrl } = config;
  const isTerminal = process.stdout.isTTY === true;
  const output = new LogOutput(process.stdout, limits.waitingLogBytes);
  process.stderr.on('error', () => undefined);
  // pino's own destination keeps a buffer of the last line, and with it the slab that it shares (decision 17).
  const logger = pino({ level: logLevel }, { write: (line) => output.write(isTerminal ? wordsOfLine(line) : line) });
  for (const warning of misspeltSettings(process.env)) logger.warn(warning);
  const server = await startParley(config, systemClock, logger, output);
  const { url, phoneAddresses } = server;
  const opening = `Parley listens on ${url}${publicUrl === undefined ? '' : `, for ${publicUrl}`}`;
  output.write(`${isTerminal ? openingWords({ url, phoneAddresses, publicUrl }) : opening}\n`);
  stopOnSignals(server, limits, (line) => output.write(`${line}\n`));
  return phoneAddresses;
}

/** The first signal drains. A later one ends the process at once. */
function stopOnSignals(server: ParleyServer, { secondSignalAfterMs }: Limits, say: (line: string) => void): void {
  let firstAtMs: number | undefined;
  const stop = (signal: NodeJS.Signals) => {
    const nowMs = systemClock.nowMs();
    if (firstAtMs !== undefined) {
      // npm hands a signal on that the terminal has sent to every process already.
      if (nowMs - firstAtMs >= secondSignalAfterMs) process.exit(1);
      return;
    }
    firstAtMs = nowMs;
    say(`Parley stops (${signal})`);
    server.close().then(() => process.exit(0), fail);
  };
  for (const signal of stopSignals) process.on(signal, stop);
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectFolder(import.meta.dirname), 'package.json'), 'utf8'));
  return version;
}

/** Errors at start say what to change; a stack would only hide that. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
