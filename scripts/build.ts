/**
 * Builds what ships: the server into `dist/`, and what browsers load into `public/built/`, each file under a name that
 * carries its SHA-256, with a manifest that the server reads. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, parse, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import type { MessageKey } from '../src/words/message-values.ts';
import { type AssetName, type Assets, assetNames, type WordsPart, wordsParts } from '../views/assets.ts';
import { keysOfOutputs, numberedKeys, wordsFiles } from './build-words.ts';
import { workerFiles } from './build-worker.ts';
import { leanHtmx } from './htmx/lean-htmx.ts';
import { writeOutNames } from './write-out-names.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const serverFolder = join(projectFolder, 'dist');
const assetsFolder = join(projectFolder, 'public/built');

/** What stands alone: nothing in it is shared with another file. */
const separateSources = {
  'style.css': 'public/styles/index.css',
  'entry.css': 'public/styles/entry.css',
  'chat.css': 'public/styles/chat/chat.css',
  'conversation.css': 'public/styles/chat/conversation.css',
  'chats.css': 'public/styles/chats.css',
  'security.css': 'public/styles/security.css',
  'start.css': 'public/styles/start/start-page.css',
  'notes.css': 'public/styles/notes.css',
  'start.js': 'src/browser/start.ts',
  'chats.js': 'src/browser/chats.ts',
  'sweep.js': 'src/browser/sweep.ts',
  'offline.js': 'src/browser/offline.ts',
  'stretch-worker.js': 'src/browser/codes/stretch-worker.ts',
  'file-worker.js': 'src/browser/attachments/file-worker.ts',
  'video-worker.js': 'src/browser/files/video/video-worker.ts',
  'recording.js': 'src/browser/recording/recording.ts',
  'own-keys.js': 'src/browser/own-keys/own-keys.ts',
  'stickers.js': 'src/browser/stickers/stickers.ts',
  'round-video.js': 'src/browser/round-video/round-video.ts',
  'icon.svg': 'public/icons/icon.svg',
  'unread-icon.svg': 'public/icons/unread-icon.svg',
  'notes-icon.svg': 'public/icons/notes-icon.svg',
  'stickers.svg': 'public/stickers/stickers.svg',
  'touch-icon.png': 'public/icons/touch-icon.png',
  'icon-small.png': 'public/icons/icon-small.png',
  'icon-large.png': 'public/icons/icon-large.png',
  'icon-maskable.png': 'public/icons/icon-maskable.png',
} satisfies Partial<Record<AssetName, string>>;

/** It imports some of those by their names. */
const filesScriptSource = { 'files.js': 'src/browser/files/files.ts' } satisfies Partial<Record<AssetName, string>>;

/**
 * The scripts behind a link come in parts. `entry.js` is all that a person needs to get in, and `chat.js` all
 * that they need to talk. `conversation.js` is imported once the chat stands, so that nobody waits for it.
 */
const linkScriptSources = {
  'entry.js': 'src/browser/entry-page/entry-page.ts',
  'chat.js': 'src/browser/chat.ts',
  'conversation.js': 'src/browser/chat-page/conversation.ts',
} satisfies Partial<Record<AssetName, string>>;

/** The code that several of these need, in a file for each group of them. Pages preload it (see views/layout.tsx). */
const sharedScripts: Readonly<Record<string, AssetName>> = {
  'chat.js, conversation.js, entry.js': 'shared.js',
  'chat.js, conversation.js': 'talk.js',
};

/** esbuild names every shared file so. */
const sharedStem = 'shared';

interface BuiltAsset {
  readonly name: AssetName;
  /** With the SHA-256 of its content, which names the files that it imports. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** The scripts that each part of the words is for. What is in the words of the chat is in no later ones. */
const scriptsOfWords: Readonly<Record<WordsPart, readonly AssetName[]>> = {
  start: ['start.js'],
  entry: ['entry.js', 'shared.js'],
  chat: ['chat.js', 'talk.js', 'shared.js'],
  later: ['conversation.js', 'files.js', 'recording.js', 'stickers.js', 'round-video.js', 'own-keys.js'],
  chats: ['chats.js'],
};

/** The messages that each script says. */
const keysOfScripts = new Map<AssetName, readonly MessageKey[]>();

stopUnlessWritable(projectFolder, serverFolder, assetsFolder);
// Everything for the browser is made before anything old is removed: a mistake there leaves the last build in place.
const separateAssets = await buildAssets(separateSources);
const separate = (name: AssetName) => separateAssets.find((asset) => asset.name === name);
const [filesScript] = await buildAssets(filesScriptSource, {
  plugins: [
    importing(/\/recording\/recording\.ts$/, separate('recording.js')),
    importing(/\/stickers\/stickers\.ts$/, separate('stickers.js')),
    importing(/\/round-video\/round-video\.ts$/, separate('round-video.js')),
  ],
});
const linkScripts = await buildAssets(linkScriptSources, {
  plugins: [importing(/\/files\/files\.ts$/, filesScript), importing(/\/own-keys\.ts$/, separate('own-keys.js'))],
  splitting: true,
});
const pageAssets = [...separateAssets, ...(filesScript ? [filesScript] : []), ...linkScripts, ...wordsAssets()];
const workers = await workerFiles(projectFolder, urlsOf(pageAssets));
const assets = [...pageAssets, ...workers.map(textAsset)];
checkComplete(assets);
buildServer();
writeAssets();

/** A folder that is not there yet is made in the one above it. */
function stopUnlessWritable(...folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      if (existsSync(folder)) accessSync(folder, constants.W_OK);
    } catch {
      console.error(
        `Parley cannot be built here: this user may not write into ${folder}.\n` +
          'Let the owner of the folder build it, or give it to this user (chown). What is built already starts with "node dist/src/main.js".',
      );
      process.exit(1);
    }
  }
}

/** @param options whether the scripts share what several need; else each file holds everything it needs */
async function buildAssets(
  sources: Readonly<Record<string, string>>,
  options: Pick<BuildOptions, 'plugins' | 'splitting'> = {},
): Promise<readonly BuiltAsset[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: projectFolder,
    // The hashes cover the names of the files: those seen from here, wherever the dependencies really lie.
    preserveSymlinks: true,
    entryPoints: Object.entries(sources).map(([name, source]) => ({ in: source, out: parse(name).name })),
    entryNames: '[name]-[hash]',
    chunkNames: `${sharedStem}-[hash]`,
    outdir: assetsFolder,
    bundle: true,
    ...options,
    plugins: [
      numberedKeys(
        (path) => writeOutNames(readFileSync(path, 'utf8')),
        (path) => relative(projectFolder, path),
      ),
      leanHtmx,
      ...(options.plugins ?? []),
    ],
    minify: true,
    // htmx writes its warnings there; the people of a chat do not read them.
    drop: ['console'],
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.svg': 'copy', '.png': 'copy' },
  });
  for (const [path, keys] of keysOfOutputs(metafile)) keysOfScripts.set(nameOf(basename(path), metafile), keys);
  return nameByContent(
    outputFiles.map(({ path, contents }) => ({
      name: nameOf(basename(path), metafile),
      bundledAs: basename(path),
      content: contents,
    })),
  );
}

/**
 * What is done with files, and what makes a chat the two people's alone, is in scripts that share nothing with the others: what they
 * need of them would otherwise be in more shared files, which every page of a chat has to load.
 */
function importing(source: RegExp, built: BuiltAsset | undefined): Plugin {
  return {
    name: `importing ${built?.name}`,
    setup: ({ onResolve }) => {
      onResolve({ filter: source }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${built?.file}`, external: true } : undefined,
      );
    },
  };
}

interface BundledFile {
  readonly name: AssetName;
  /** The name that esbuild gave it, with a hash of 40 bits. */
  readonly bundledAs: string;
  readonly content: Uint8Array;
}

/**
 * Names files after the SHA-256 of their content, so that a server can check a file of another version that it takes from
 * Redis. A file that imports others is named after them, because its content holds their names.
 */
function nameByContent(bundled: readonly BundledFile[]): readonly BuiltAsset[] {
  const named = new Map<string, BuiltAsset>();
  while (named.size < bundled.length) {
    const waiting = bundled.filter(({ bundledAs }) => !named.has(bundledAs));
    const next = waiting.find(({ content }) => !waiting.some(({ bundledAs }) => includes(content, bundledAs)));
    if (!next) throw new Error('scripts import each other in a circle');
    named.set(next.bundledAs, nameOne(next, named));
  }
  return [...named.values()];
}

function includes(content: Uint8Array, text: string): boolean {
  return Buffer.from(content).includes(text);
}

function nameOne({ name, content }: BundledFile, imported: ReadonlyMap<string, BuiltAsset>): BuiltAsset {
  const own = [...imported].reduce((text, [from, { file }]) => replaceAll(text, from, file), Buffer.from(content));
  const { name: stem, ext } = parse(name);
  return { name, file: `${stem}-${hash('sha256', own, 'hex')}${ext}`, content: own };
}

/** Leaves a file without the text as it is, byte for byte: some are images. */
function replaceAll(content: Buffer<ArrayBuffer>, from: string, to: string): Buffer<ArrayBuffer> {
  return content.includes(from) ? Buffer.from(content.toString().replaceAll(from, to)) : content;
}

/** A file for each language and each part of the scripts, with the words that these scripts say. */
function wordsAssets(): readonly BuiltAsset[] {
  const keysOf = (part: WordsPart) => scriptsOfWords[part].flatMap((name) => keysOfScripts.get(name) ?? []);
  const known = new Set(keysOf('chat'));
  return wordsParts.flatMap((part) => {
    const keys = new Set(keysOf(part).filter((key) => part !== 'later' || !known.has(key)));
    return wordsFiles(part, keys).map(textAsset);
  });
}

function textAsset({ name, text }: { readonly name: AssetName; readonly text: string }): BuiltAsset {
  return nameOne({ name, bundledAs: name, content: Buffer.from(text) }, new Map());
}

function urlsOf(built: readonly BuiltAsset[]): Assets {
  return Object.fromEntries(built.map(({ name, file }) => [name, `/assets/${file}`])) as Assets;
}

function nameOf(bundledAs: string, { outputs }: Metafile): AssetName {
  const plainName = plainNameOf(bundledAs);
  if (parse(plainName).name === sharedStem) return nameOfShared(usersOf(bundledAs, outputs));
  const name = assetNames.find((known) => known === plainName);
  if (!name) throw new Error(`views/assets.ts does not know ${plainName}`);
  return name;
}

function nameOfShared(users: string): AssetName {
  const name = sharedScripts[users];
  if (!name) throw new Error(`no file is named for what ${users} share`);
  return name;
}

/** The scripts that import a shared file. */
function usersOf(bundledAs: string, outputs: Metafile['outputs']): string {
  return Object.entries(outputs)
    .filter(([, { entryPoint, imports }]) => entryPoint && imports.some(({ path }) => basename(path) === bundledAs))
    .map(([path]) => plainNameOf(path))
    .sort()
    .join(', ');
}

function plainNameOf(path: string): string {
  return basename(path).replace(/-[A-Z0-9]+(?=\.)/, '');
}

function checkComplete(built: readonly BuiltAsset[]): void {
  for (const name of assetNames) {
    const files = built.filter((asset) => asset.name === name);
    if (files.length !== 1) throw new Error(`${name} was built ${files.length} times`);
  }
}

function buildServer(): void {
  rmSync(serverFolder, { recursive: true, force: true });
  const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');
  const options = ['--project', 'tsconfig.server.json', '--noEmitOnError'];
  execFileSync(process.execPath, [compiler, ...options], { cwd: projectFolder, stdio: 'inherit' });
  for (const script of globSync('src/store/redis/scripts/**/*.lua', { cwd: projectFolder })) {
    const copy = join(serverFolder, script);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(projectFolder, script), copy);
  }
}

function writeAssets(): void {
  rmSync(assetsFolder, { recursive: true, force: true });
  mkdirSync(assetsFolder, { recursive: true });
  for (const { file, content } of assets) {
    writeFileSync(join(assetsFolder, file), content);
    // The words of all languages would fill the terminal; test/page-weight.test.ts tells which weigh most.
    if (file.startsWith('words-')) continue;
    console.log(`${file}  ${content.length} bytes, ${gzipSync(content, { level: 9 }).length} gzipped`);
  }
  writeFileSync(join(assetsFolder, 'manifest.json'), `${JSON.stringify(urlsOf(assets), undefined, 2)}\n`);
}
