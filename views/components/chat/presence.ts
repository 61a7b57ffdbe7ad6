import { raw } from 'hono/html';
import type { ParticipantId, Presence } from '../../../src/chat/participant.ts';
import { presenceElementId } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { renderMoment } from '../page/moment.ts';

/** Whether a participant is connected: one line, replaced as a whole by each change. */
export const renderPresence = (participantId: ParticipantId, presence: Presence, words: Words): string =>
  `<p class="presence presence-${presence.state}" id="${presenceElementId(participantId)}">${renderWords(presence, words)}</p>`;

function renderWords(presence: Presence, words: Words): string {
  switch (presence.state) {
    case 'online':
      return words.html('chat.online');
    case 'away':
      return words.html('chat.lastSeen', { moment: raw(renderMoment(presence.lastSeenAtMs)) });
    case 'never':
      return words.html('chat.neverSeen');
  }
}
