import type { MutationsOfFile } from '../mutation.ts';

const worker = 'src/browser/installed/worker.ts';
const builtFiles = 'src/browser/kept/built/built-files.ts';

export const installedMutations: readonly MutationsOfFile[] = [
  {
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
  },
  {
    file: 'test/browser/notices/settling.test.ts',
    mutations: [
      {
        test: 'takes no pushes any more, and shows nothing of one whose answer is late',
        breaks: 'a browser takes pushes after it was left quickly',
        file: 'src/browser/installed/pushes.ts',
        from: 'await Promise.all([closeAll(registration), stopPushes(registration)]);',
        to: 'await closeAll(registration);',
      },
      {
        test: 'takes no pushes any more, and shows nothing of one whose answer is late',
        breaks: 'what was asked before the browser was left quickly is shown afterwards',
        file: 'src/browser/installed/pushes.ts',
        from: 'if (leavings === leavingsBefore) await',
        to: 'await',
      },
    ],
  },
];
