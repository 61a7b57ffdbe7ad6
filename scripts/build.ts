/**
 * Builds what ships: the server into `dist/`, and what browsers load into `public/built/`, each file under a name that
 * carries its hash, with a manifest that the server reads. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type AssetName, type Assets, assetNames } from '../views/assets.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const serverFolder = join(projectFolder, 'dist');
const assetsFolder = join(projectFolder, 'public/built');

const assetSources: Readonly<Record<AssetName, string>> = {
  'style.css': 'public/styles/index.css',
  'start.css': 'public/styles/start-page.css',
  'start.js': 'src/browser/start.ts',
  'chat.js': 'src/browser/chat.ts',
  'stretch-worker.js': 'src/browser/stretch-worker.ts',
  'icon.svg': 'public/icons/icon.svg',
};

// Everything for the browser is made before anything old is removed: a mistake there leaves the last build in place.
const assets = await Promise.all(assetNames.map(async (name) => ({ name, content: await buildAsset(name) })));
buildServer();
writeAssets();

async function buildAsset(name: AssetName): Promise<Uint8Array> {
  const source = assetSources[name];
  if (extname(source) === '.svg') return readFileSync(join(projectFolder, source));
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`nothing was built of ${source}`);
  return output.contents;
}

function buildServer(): void {
  rmSync(serverFolder, { recursive: true, force: true });
  const compiler = join(projectFolder, 'node_modules/typescript/bin/tsc');
  const options = ['--project', 'tsconfig.server.json', '--noEmitOnError'];
  execFileSync(process.execPath, [compiler, ...options], { cwd: projectFolder, stdio: 'inherit' });
  for (const script of globSync('src/store/scripts/*.lua', { cwd: projectFolder })) {
    const copy = join(serverFolder, script);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(projectFolder, script), copy);
  }
}

function writeAssets(): void {
  rmSync(assetsFolder, { recursive: true, force: true });
  mkdirSync(assetsFolder, { recursive: true });
  const manifest = Object.fromEntries(
    assets.map(({ name, content }) => [name, `/assets/${writeAsset(name, content)}`]),
  ) as Assets;
  writeFileSync(join(assetsFolder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** Returns the file's name. */
function writeAsset(name: AssetName, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const extension = extname(name);
  const file = `${name.slice(0, -extension.length)}-${hash}${extension}`;
  writeFileSync(join(assetsFolder, file), content);
  console.log(`${file}  ${content.length} bytes, ${gzipSync(content, { level: 9 }).length} gzipped`);
  return file;
}
