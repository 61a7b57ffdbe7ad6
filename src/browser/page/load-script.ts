import { retryDelayMs } from '../asking/retry-delay.ts';
import { partOf } from './page-part.ts';

type LaterScript = 'entry' | 'conversation';

/**
 * Loads a later part of the scripts. It tries until the file comes: a bad network, a server that restarts, or a portal that
 * answers in Parley's place can take it away. Firefox remembers a failed import for the page's whole life, so each further
 * try has an address of its own.
 * @param name of the page's `meta` that holds the file's address
 * @param load imports the file
 */
export async function loadScript<Part>(name: LaterScript, load: () => Promise<Part>): Promise<Part> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await (failures === 0 ? load() : loadAgain<Part>(name, failures));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs(failures)));
    }
  }
}

const loadAgain = <Part>(name: LaterScript, failures: number): Promise<Part> =>
  import(`${partOf(document, `meta[name="${name}"]`, HTMLMetaElement).content}?${failures}`);
