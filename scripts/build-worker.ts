import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type OutputFile } from 'esbuild';
import type { WorkerBuild } from '../src/browser/installed/worker-scope.ts';
import { type Language, languages } from '../src/words/languages.ts';
import { wordsOf } from '../src/words/words.ts';
import { type AssetName, type Assets, isLoadedIn, nameOfWorker } from '../views/assets.ts';

export interface WorkerFile {
  readonly name: AssetName;
  readonly text: string;
}

/** The pages that a worker shows in the place of others. */
type RenderPages = (assets: Assets, tag: string) => Promise<Pick<WorkerBuild, 'shell' | 'notes'>>;

/** The service worker for each language, with the names of what it keeps and the pages that it shows in the place of others. */
export async function workerFiles(projectFolder: string, assets: Assets): Promise<readonly WorkerFile[]> {
  const [script, renderPages] = await Promise.all([bundleWorker(projectFolder), pagesRenderer(projectFolder)]);
  return await Promise.all(
    languages.map(async (language) => {
      const pages = await renderPages(assets, language.tag);
      const built: WorkerBuild = {
        ...pages,
        newMessage: wordsOf(language).say('log.notification'),
        neededFiles: [
          ...new Set(
            Object.values(pages)
              .join('')
              .match(/\/assets\/[\w.-]+/g),
          ),
        ],
        files: filesOf(assets, language),
      };
      return { name: nameOfWorker(language.tag), text: `self.parleyBuild=${JSON.stringify(built)};${script}` };
    }),
  );
}

const filesOf = (assets: Assets, { tag }: Language): readonly string[] =>
  Object.entries(assets).flatMap(([name, url]) => (isLoadedIn(name as AssetName, tag) ? [url] : []));

async function bundleWorker(projectFolder: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    preserveSymlinks: true,
    entryPoints: ['src/browser/installed/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return textOf(outputFiles);
}

const textOf = ([file]: readonly OutputFile[]): string => {
  if (!file) throw new Error('nothing was built');
  return file.text;
};

/** Node.js runs TypeScript, but no JSX: the pages come as a script that holds all they need. */
async function pagesRenderer(projectFolder: string): Promise<RenderPages> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    stdin: {
      contents: `
        import { languageOf } from './src/words/languages.ts';
        import { wordsOf } from './src/words/words.ts';
        import { NotesPage } from './views/pages/notes.tsx';
        import { OfflinePage } from './views/pages/offline.tsx';
        export const render = async (assets, tag) => {
          const given = { assets, words: wordsOf(languageOf(tag)) };
          return { shell: String(await OfflinePage(given)), notes: String(await NotesPage(given)) };
        };`,
      resolveDir: projectFolder,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    jsxDev: false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'parley-build-'));
  try {
    const file = join(folder, 'pages.mjs');
    writeFileSync(file, textOf(outputFiles));
    const { render }: { render: RenderPages } = await import(pathToFileURL(file).href);
    return render;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
