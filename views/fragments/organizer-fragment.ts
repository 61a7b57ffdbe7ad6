import { type Chat, presenceOf } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import type { Happening } from '../../src/chat/happening.ts';
import { type ParticipantId, type Presence, participantIds } from '../../src/chat/participant.ts';
import { ownCodeElementId } from '../../src/protocol/own-keys.ts';
import { happeningElementId, presenceElementId, startPageIds } from '../../src/protocol/page.ts';
import type { Words } from '../../src/words/words.ts';
import { renderNotice, renderNotices } from '../components/organizer/notices.ts';
import { OrganizerEnded } from '../components/organizer/organizer-end.tsx';
import { OrganizerPresence } from '../components/organizer/organizer-presence.tsx';
import { OwnCodeNotice } from '../components/organizer/own-code-notice.tsx';

/** An event for the organizer's page: entries, presence, wrong codes, and the end; '' for events between the two people. */
export function renderOrganizerEvent(event: ChatEvent, words: Words): string {
  switch (event.type) {
    case 'entered':
      return firstSeen(event.happening, words) + newNotice(event.happening, words);
    case 'happened':
      return newNotice(event.happening, words) + ownCode(event.happening, words);
    case 'presence':
      return renderPresence(event.participantId, event.presence, words);
    case 'destroyed':
      return fill(startPageIds.organizer, String(OrganizerEnded({ reason: event.reason, words })));
    case 'message':
    case 'receipts':
    case 'signed-out':
    case 'own-key':
    case 'subscription':
    case 'notice-closed':
    case 'typing':
    case 'kept-open':
      return '';
  }
}

/** The present state, sent on each connection. */
export const renderOrganizerState = (
  chat: Pick<Chat, 'participants' | 'presence' | 'happenings'>,
  words: Words,
): string =>
  participantIds
    .map((participantId) => renderPresence(participantId, presenceOf(chat, participantId), words))
    .join('') +
  chat.participants.map(({ participantId, ownKey }) => (ownKey ? renderOwnCode(participantId, words) : '')).join('') +
  fill(startPageIds.organizerNotices, renderNotices(chat.happenings, words));

const renderOwnCode = (participantId: ParticipantId, words: Words): string =>
  fill(ownCodeElementId(participantId), String(OwnCodeNotice({ participantId, words })));

const ownCode = ({ kind, participantId }: Happening, words: Words): string =>
  kind === 'own-code' ? renderOwnCode(participantId, words) : '';

const renderPresence = (participantId: ParticipantId, presence: Presence, words: Words): string =>
  fill(presenceElementId(participantId), String(OrganizerPresence({ presence, words })));

/** Nobody is online before they have entered. */
const firstSeen = ({ kind, participantId, atMs }: Happening, words: Words): string =>
  kind === 'came-in' ? renderPresence(participantId, { state: 'away', lastSeenAtMs: atMs }, words) : '';

/** The newest notice is the first. One to which more was gathered takes its place anew. */
const newNotice = (happening: Happening, words: Words): string =>
  partial(happeningElementId(happening.firstRevision), 'delete', '') +
  partial(startPageIds.organizerNotices, 'afterbegin', renderNotice(happening, words));

const fill = (elementId: string, html: string): string => partial(elementId, 'innerHTML', html);

const partial = (elementId: string, swap: 'innerHTML' | 'afterbegin' | 'delete', html: string): string =>
  `<hx-partial hx-target="#${elementId}" hx-swap="${swap}">${html}</hx-partial>`;
