import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';

/** The state of a link by an HTTP request; browsers do not tell a script why a socket was refused. */
export type LinkAnswer =
  /** The server answers, and admits this device. */
  | 'there'
  /** The chat has ended, or this device was signed out. */
  | 'gone'
  /** No network, or a server in trouble. */
  | 'out-of-reach';

/** The status of an answer about a chat that has ended. */
export const endedStatus = 410;

const goneStatuses: ReadonlySet<number> = new Set([401, 403, 404, endedStatus]);

export const isGone = (status: number): boolean => goneStatuses.has(status);

export async function askAboutLink(linkId: string, signal?: AbortSignal): Promise<LinkAnswer> {
  try {
    const { ok, status } = await askParley(`${paths.messages(linkId)}?before=1`, {
      ...(signal && { signal }),
    });
    if (ok) return 'there';
    return isGone(status) ? 'gone' : 'out-of-reach';
  } catch {
    return 'out-of-reach';
  }
}
