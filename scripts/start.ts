/**
 * Builds, and starts the server in this process, so that a signal reaches it. In a terminal it draws the first address that
 * phones can open as a QR code.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toString as drawCode } from 'qrcode';

const isTerminal = process.stdout.isTTY === true;
// A process of its own: what building leaves in memory must not be in the server's.
const build = spawnSync(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], {
  stdio: ['ignore', isTerminal ? 'ignore' : 'inherit', 'inherit'],
});
if (build.status !== 0) process.exit(build.status ?? 1);

const { phoneAddresses } = await import(new URL('../dist/src/main.js', import.meta.url).href);
const [address] = phoneAddresses;
if (isTerminal && address) console.log(await drawCode(address, { type: 'terminal', small: true }));
