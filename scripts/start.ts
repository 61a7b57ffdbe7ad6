/**
 * Builds, and starts the server in this process, so that a signal reaches it. In a terminal it draws the first address that
 * phones can open as a QR code.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toString as drawCode } from 'qrcode';
import packageJson from '../package.json' with { type: 'json' };
import { helpText, readCommandLine } from '../src/config/command-line.ts';
import { ConfigError } from '../src/config/setting-reader.ts';

answerCommandLine();

const isTerminal = process.stdout.isTTY === true;
// A process of its own: what building leaves in memory must not be in the server's.
const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], {
  stdio: ['ignore', isTerminal ? 'ignore' : 'inherit', 'inherit'],
});
if (build.status !== 0) process.exit(build.status ?? 1);

const { phoneAddresses } = await import(new URL('../dist/src/main.js', import.meta.url).href);
const [address] = phoneAddresses;
if (isTerminal && address) console.log(await drawCode(address, { type: 'terminal', small: true }));

/** Answers a question on the command line at once: it needs no build. */
function answerCommandLine(): void {
  try {
    const asked = readCommandLine(process.argv.slice(2));
    if (asked === 'start') return;
    console.log(asked === 'help' ? helpText() : `Parley ${packageJson.version}`);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
