import { paths } from '../../protocol/page.ts';

/** What an ordinary request tells of a link; a browser does not say why a socket was refused. */
export type LinkAnswer =
  /** The server answers, and this device may be in the chat. */
  | 'there'
  /** This device, or the chat, is no more. */
  | 'gone'
  /** No network, or no server that can answer. */
  | 'out-of-reach';

const goneStatuses: ReadonlySet<number> = new Set([401, 403, 404, 410]);

export const isGone = (status: number): boolean => goneStatuses.has(status);

export async function askAboutLink(linkId: string, signal?: AbortSignal): Promise<LinkAnswer> {
  try {
    const { ok, status } = await fetch(`${paths.messages(linkId)}?before=1`, {
      cache: 'no-store',
      ...(signal && { signal }),
    });
    if (ok) return 'there';
    return isGone(status) ? 'gone' : 'out-of-reach';
  } catch {
    return 'out-of-reach';
  }
}
