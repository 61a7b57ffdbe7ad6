import { raw } from 'hono/html';
import type { Presence } from '../../../src/chat/participant.ts';
import type { Words } from '../../../src/words/words.ts';
import { renderMoment } from '../page/moment.ts';

interface OrganizerPresenceProps {
  readonly presence: Presence;
  readonly words: Words;
}

/** A participant's presence, in the organizer's words. */
export const OrganizerPresence = ({ presence, words }: OrganizerPresenceProps) => (
  <span data-state={presence.state}>{raw(renderWords(presence, words))}</span>
);

function renderWords(presence: Presence, words: Words): string {
  switch (presence.state) {
    case 'never':
      return words.html('panel.notHere');
    case 'online':
      return words.html('panel.here');
    case 'away':
      return words.html('panel.lastSeen', { moment: raw(renderMoment(presence.lastSeenAtMs)) });
  }
}
