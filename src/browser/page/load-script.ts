import { retryDelayMs } from '../asking/retry-delay.ts';
import { partOf } from './page-part.ts';

type LaterScript = 'entry' | 'conversation' | 'files' | 'recording' | 'stickers' | 'own-keys';

/** The failed tries of this page. */
const failures = new Map<LaterScript, number>();

/**
 * Tries once to load a later part of the scripts, with its words. Firefox remembers a failed import for the page's whole life, so each further
 * try has an address of its own.
 * @param name of the page's `meta` that holds the file's address
 * @param load imports the file
 */
export async function tryScript<Part>(name: LaterScript, load: () => Promise<Part>): Promise<Part> {
  const failed = failures.get(name) ?? 0;
  try {
    const words = importFrom(name === 'entry' ? 'words-entry' : 'words-later', failed);
    const [part] = await Promise.all([failed === 0 ? load() : importFrom<Part>(name, failed), words]);
    return part;
  } catch (error) {
    failures.set(name, failed + 1);
    throw error;
  }
}

/** Tries until the file comes: a bad network, a server that restarts, or a portal that answers in Parley's place can take it away. */
export async function loadScript<Part>(name: LaterScript, load: () => Promise<Part>): Promise<Part> {
  for (let failed = 0; ; failed += 1) {
    try {
      return await tryScript(name, load);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs(failed)));
    }
  }
}

/** The words of another language, which a page takes in place of its own. */
export const importWords = (address: string): Promise<unknown> => import(address);

/** Imports the file that a `meta` of the page names. */
const importFrom = <Part>(name: string, failed: number): Promise<Part> =>
  import(partOf(document, `meta[name="${name}"]`, HTMLMetaElement).content + (failed ? `?${failed}` : ''));
