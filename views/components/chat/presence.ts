import type { ParticipantId, Presence } from '../../../src/chat/participant.ts';
import { presenceElementId } from '../../../src/protocol/page.ts';

/** Whether a participant is connected: one line, replaced as a whole by each change. */
export const renderPresence = (participantId: ParticipantId, presence: Presence): string =>
  `<p class="presence presence-${presence.state}" id="${presenceElementId(participantId)}">${wordsOf(presence)}</p>`;

function wordsOf(presence: Presence): string {
  switch (presence.state) {
    case 'online':
      return 'online';
    case 'away':
      return `last seen <local-time datetime="${new Date(presence.lastSeenAtMs).toISOString()}"></local-time>`;
    case 'never':
      return 'has not come in yet';
  }
}
