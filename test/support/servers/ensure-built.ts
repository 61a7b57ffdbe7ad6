import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const sources = [
  'languages',
  'src',
  'views',
  'public',
  'scripts/build.ts',
  'scripts/htmx',
  'package.json',
  'tsconfig.json',
  'tsconfig.server.json',
];
const products = ['public/built/manifest.json', 'dist/src/main.js'];

/** Builds what the tests serve, unless it is newer than everything it is made of. */
export function setup(): void {
  if (isBuilt()) return;
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] });
}

function isBuilt(): boolean {
  const paths = products.map((product) => join(projectFolder, product));
  if (!paths.every((path) => existsSync(path))) return false;
  const builtAtMs = Math.min(...paths.map((path) => statSync(path).mtimeMs));
  return sources.every((source) => newestChangeMs(join(projectFolder, source)) <= builtAtMs);
}

function newestChangeMs(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.split(sep)[0] !== 'built')
    .map((name) => statSync(join(path, name)))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.mtimeMs);
  return Math.max(0, ...inside);
}
