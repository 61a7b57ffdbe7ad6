import { mostChatsAskedAbout, mostRefusalsInARow } from '../../chat/limits.ts';
import { type KeptAnswer, keptFields, paths } from '../../protocol/page.ts';
import { askParley } from './ask-parley.ts';
import { retryAfterMs, retryDelayMs } from './retry-delay.ts';

/** What a browser keeps, or has the cookie of. */
interface Kept {
  readonly linkIds: readonly string[];
  /** Of chats that this browser made. */
  readonly chatIds: readonly string[];
}

/**
 * Asks the server which of these are no more, and for the storage keys of the others. Its answer renews their cookies. While
 * it refuses because too much was asked from here, it is asked again later.
 * Resolves to undefined when Parley does not answer.
 */
export async function askAboutKept({ linkIds, chatIds }: Kept, signal?: AbortSignal): Promise<KeptAnswer | undefined> {
  const body = new URLSearchParams();
  for (const linkId of linkIds.slice(0, mostChatsAskedAbout)) body.append(keptFields.links, linkId);
  for (const chatId of chatIds.slice(0, mostChatsAskedAbout)) body.append(keptFields.chats, chatId);
  try {
    for (let refusals = 0; refusals < mostRefusalsInARow; refusals += 1) {
      const response = await askParley(paths.kept, { method: 'POST', body, ...(signal && { signal }) });
      if (response.ok) return (await response.json()) as KeptAnswer;
      if (response.status !== tooManyRequests) return undefined;
      const delayMs = retryDelayMs(refusals, retryAfterMs(response));
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  } catch {
    // The same as no answer.
  }
  return undefined;
}

const tooManyRequests = 429;
