import type { Message } from '../../chat/message.ts';
import type { Limits } from '../../config/limits.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import { Frame } from '../peers/frame.ts';
import type { Peer } from '../peers/peer.ts';

/** The rest that is still to be sent, and the revision that the peer will have then. */
export interface Missed {
  readonly html: string;
  readonly revision: number;
}

/**
 * Sends every message that was written or changed after a revision, one frame at a time. The next frame is rendered when
 * the last has left this process, so that a slow reader needs no more memory than a fast one.
 * @throws the store's errors; Error when the connection ends meanwhile.
 */
export async function sendMissed(
  peer: Peer,
  store: ChatStore,
  chatId: string,
  after: number,
  limits: Limits,
  render: (message: Message) => string,
): Promise<Missed | 'gone'> {
  let html = '';
  let revision = after;
  for (;;) {
    const changes = await store.changesSince(chatId, revision, limits.changesPerCatchUp);
    if (changes === 'gone') return 'gone';
    for (const message of changes) {
      html += render(message);
      revision = message.revision;
      if (html.length < limits.frameBytes) continue;
      await peer.writeAway(new Frame(html));
      html = '';
    }
    if (changes.length < limits.changesPerCatchUp) return { html, revision };
  }
}
