import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { until } from '../servers/processes.ts';

/** Of a phone whose pages have the service worker, as those of people do. */
export const withWorker = { serviceWorkers: 'allow' } as const satisfies BrowserContextOptions;

/** Waits until the worker of this page's own version and language looks after the next one. */
export async function untilWorkerIs(page: Page): Promise<void> {
  await until('the worker of the page', () =>
    page.evaluate(async () => {
      const active = (await navigator.serviceWorker.getRegistration())?.active;
      const own = document.querySelector('meta[name="worker"]')?.getAttribute('content') ?? '';
      return active?.state === 'activated' && active.scriptURL.endsWith(own);
    }),
  );
}

/** Something that the browser's cache holds. */
export interface CachedFile {
  readonly cache: string;
  /** The whole address that it is kept under. */
  readonly url: string;
  readonly headers: readonly string[];
  /** In base64. */
  readonly content: string;
}

/** Everything in CacheStorage. */
export const cachedFiles = (page: Page): Promise<readonly CachedFile[]> =>
  page.evaluate(async () => {
    const files: CachedFile[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const answer = await cache.match(url);
        if (!answer) continue;
        const bytes = new Uint8Array(await answer.arrayBuffer());
        files.push({
          cache: name,
          url,
          headers: [...answer.headers].map(([header, value]) => `${header}: ${value}`),
          content: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
        });
      }
    }
    return files;
  });

/** The path of what is not byte for byte a built file under its own name. */
export const notBuilt = (files: readonly CachedFile[], builtFolder: URL): readonly string[] =>
  files
    .filter(({ url, content }) => {
      const { pathname, search, hash } = new URL(url);
      const built = readBuilt(new URL(pathname.replace('/assets/', ''), builtFolder));
      return search !== '' || hash !== '' || built?.toString('base64') !== content;
    })
    .map(({ url }) => url);

function readBuilt(file: URL): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
