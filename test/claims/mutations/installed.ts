import type { MutationsOfFile } from '../mutation.ts';

const worker = 'src/browser/installed/worker.ts';
const builtFiles = 'src/browser/kept/built/built-files.ts';

export const installedMutations: MutationsOfFile = {
  file: 'test/browser/installed/worker.test.ts',
  mutations: [
    {
      test: 'keeps built files alone, through a whole chat and after its end',
      breaks: 'the service worker keeps the pages that it hands on',
      file: worker,
      from: '  (await preloadResponse) ?? fetch(request);',
      to: `  keepPage(request, (await preloadResponse) ?? (await fetch(request)));

async function keepPage(request: Request, page: Response): Promise<Response> {
  await (await caches.open('pages')).put(request, page.clone());
  return page;
}`,
    },
    {
      test: 'puts nothing among the files that are kept',
      breaks: 'the service worker keeps whatever comes under the name of a built file',
      file: builtFiles,
      from: '!== hashInPath.exec(path)?.[1]) return false;',
      to: '=== hashInPath.exec(path)?.[2]) return false;',
    },
  ],
};
