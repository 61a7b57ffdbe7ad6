import type { Message } from '../../chat/message.ts';
import type { Limits } from '../../config/limits.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import { Frame } from '../peers/frame.ts';
import type { Peer } from '../peers/peer.ts';

/** The last frame's HTML, which is not written yet, and the revision that the peer has after it. */
export interface Missed {
  readonly html: string;
  readonly revision: number;
}

interface Revisions {
  readonly from: number;
  readonly upTo: number;
}

interface Rendering {
  /** The HTML before the messages. */
  readonly before: string;
  render(message: Message): string;
}

/**
 * Sends the messages that were appended or changed after one revision and up to another, one frame at a time. A frame is
 * rendered when the one before it has left this process, so that a slow reader needs no more memory than a fast one.
 * @throws the store's errors; Error when the connection ends meanwhile.
 */
export async function sendMissed(
  peer: Peer,
  store: ChatStore,
  chatId: string,
  { from, upTo }: Revisions,
  limits: Limits,
  { before, render }: Rendering,
): Promise<Missed | 'gone'> {
  let html = before;
  let revision = from;
  while (revision < upTo) {
    const changes = await store.changesSince(chatId, revision, limits.changesPerCatchUp);
    if (changes === 'gone') return 'gone';
    for (const message of changes) {
      revision = message.revision;
      if (revision > upTo) break;
      html += render(message);
      if (html.length < limits.frameBytes) continue;
      await peer.writeAway(new Frame(html));
      html = '';
    }
    if (changes.length < limits.changesPerCatchUp) break;
  }
  return { html, revision: upTo };
}
