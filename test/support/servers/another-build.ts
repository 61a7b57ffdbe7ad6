import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const sources = [
  'package.json',
  'tsconfig.json',
  'tsconfig.server.json',
  'scripts',
  'public',
  'languages',
  'views',
  'src',
];

/** One source of each script that pages load, `shared.js` and `talk.js` included. */
const scriptSources = [
  'src/browser/start.ts',
  'src/browser/entry-page/entry-page.ts',
  'src/browser/chat.ts',
  'src/browser/chats.ts',
  'src/browser/chat-page/conversation.ts',
  'src/browser/codes/stretch-worker.ts',
  'src/sealing/keys/link-key.ts',
  'src/sealing/messages.ts',
];
const styleSources = ['index', 'entry', 'chat', 'chats', 'security', 'start-page'].map(
  (name) => `public/styles/${name}.css`,
);

export interface AnotherBuild {
  /** The project's folder, with `dist` and `public/built`. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds another version of Parley: every script and style of its pages differs from those of this one. */
export async function buildAnotherVersion(): Promise<AnotherBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-version-'));
  await mkdir(folder, { recursive: true });
  const isBuilt = (path: string) => path.startsWith(join(projectFolder, 'public/built'));
  await Promise.all(
    sources.map((source) =>
      cp(join(projectFolder, source), join(folder, source), { recursive: true, filter: (path) => !isBuilt(path) }),
    ),
  );
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  for (const script of scriptSources) {
    await appendFile(join(folder, script), `\nReflect.set(globalThis, 'versionOf ${script}', 'another');\n`);
  }
  for (const style of styleSources)
    await appendFile(join(folder, style), '\n.of-another-version { color: inherit; }\n');
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
