import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untilServing } from './support/built-parley.ts';
import { freePort } from './support/ports.ts';
import { startProcess } from './support/processes.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const notInAClone = new Set(['.git', 'node_modules', 'dist', 'built', 'test-results']);

let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'parley-clone-'));
  cpSync(projectFolder, clone, { recursive: true, filter: (path) => !notInAClone.has(basename(path)) });
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
