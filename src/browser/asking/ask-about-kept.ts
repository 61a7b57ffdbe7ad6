import { mostChatsAskedAbout } from '../../chat/limits.ts';
import { type KeptAnswer, keptFields, paths } from '../../protocol/page.ts';
import { askParley } from './ask-parley.ts';

/** What a browser keeps, or has the cookie of. */
interface Kept {
  readonly linkIds: readonly string[];
  /** Of chats that this browser made. */
  readonly chatIds: readonly string[];
}

/**
 * Asks the server which of these are no more, and for the storage keys of the others. Its answer renews their cookies.
 * Resolves to undefined when Parley does not answer.
 */
export async function askAboutKept({ linkIds, chatIds }: Kept, signal?: AbortSignal): Promise<KeptAnswer | undefined> {
  const body = new URLSearchParams();
  for (const linkId of linkIds.slice(0, mostChatsAskedAbout)) body.append(keptFields.links, linkId);
  for (const chatId of chatIds.slice(0, mostChatsAskedAbout)) body.append(keptFields.chats, chatId);
  try {
    const response = await askParley(paths.kept, {
      method: 'POST',
      body,
      ...(signal && { signal }),
    });
    return response.ok ? ((await response.json()) as KeptAnswer) : undefined;
  } catch {
    return undefined;
  }
}
