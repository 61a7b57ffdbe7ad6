import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untilServing } from './support/servers/built-parley.ts';
import { freePort } from './support/servers/ports.ts';
import { startProcess, until } from './support/servers/processes.ts';
import { readTerminalCode, startInTerminal } from './support/servers/terminal.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const notInAClone = new Set(['.git', 'node_modules', 'dist', 'public/built', 'test-results']);

let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'parley-clone-'));
  cpSync(projectFolder, clone, { recursive: true, filter: (path) => !notInAClone.has(relative(projectFolder, path)) });
  // What `npm ci` leaves; that it does is what the container's test shows.
  symlinkSync(join(projectFolder, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it('starts from a fresh clone by the one line of the README, with nothing configured', async () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  expect(readme).toMatch(/^npm ci && npm start$/m);
  // Port 3000 may be taken where tests run.
  const port = await freePort();
  const npm = startProcess('npm', ['start'], { cwd: clone, env: { PORT: String(port) } });
  const url = `http://127.0.0.1:${port}`;
  await untilServing(url, npm, 60_000);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Start chat');
  await npm.stop();
}, 90_000);

it('says in a terminal, in words, where people open it, and shows the first address as a QR code', async () => {
  const port = await freePort();
  const env = { PORT: String(port), PUBLIC_URL: 'http://chat.example:8080', PUBLICURL: 'secret-value' };
  const terminal = startInTerminal('npm start', { cwd: clone, env });
  try {
    await untilServing(`http://127.0.0.1:${port}`, terminal, 60_000);
    await until('a QR code', () => readTerminalCode(terminal.output()) !== undefined);
    const output = terminal.output();
    expect(readTerminalCode(output)).toBe('http://chat.example:8080');
    expect(output).toContain(`http://localhost:${port}`);
    expect(output).toContain(
      'warning: PUBLICURL is not a setting of Parley and has no effect: PUBLIC_URL may be meant',
    );
    expect(output).not.toMatch(/[{}"]|secret-value/);
  } finally {
    await terminal.stop();
  }
}, 90_000);

it('stops, and lets nobody down, when npm alone is told to', async () => {
  const port = await freePort();
  const npm = startProcess('npm', ['start'], { cwd: clone, env: { PORT: String(port) } });
  await untilServing(`http://127.0.0.1:${port}`, npm, 60_000);
  npm.child.kill('SIGTERM');
  await until('the server to stop', () => npm.output().includes('Parley stops (SIGTERM)')).finally(() => npm.kill());
}, 90_000);

it('says in a sentence that it cannot be built in a folder that this user may not write', async () => {
  const isRoot = process.getuid?.() === 0;
  chmodSync(clone, 0o555);
  try {
    const stranger = isRoot ? { userId: 65_534, groupId: 65_534 } : {};
    const refused = startProcess('npm', ['start'], { cwd: clone, env: { HOME: tmpdir() }, ...stranger });
    expect(await refused.ended()).toMatchObject({ code: 1 });
    expect(refused.output()).toContain(`this user may not write into ${clone}`);
    expect(refused.output()).not.toMatch(/EACCES|\n {4}at /);
  } finally {
    chmodSync(clone, 0o755);
  }
}, 90_000);
