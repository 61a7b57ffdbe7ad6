import type { Chat } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import { type ParticipantId, type Presence, participantIds } from '../../src/chat/participant.ts';
import { elementIds, presenceElementId } from '../../src/protocol/page.ts';
import { OrganizerEnded } from '../components/organizer/organizer-panel.tsx';
import { OrganizerPresence } from '../components/organizer/organizer-presence.tsx';

/** An event for the organizer's page: entries, presence, wrong codes, and the end; '' for events between the two people. */
export function renderOrganizerEvent(event: ChatEvent): string {
  switch (event.type) {
    case 'entered':
      return notice(event.participantId, event.again ? 'came in again, with the code' : 'came in', event.atMs);
    case 'wrong-code':
      return wrongCodeNotice(event.participantId, event.atMs);
    case 'presence':
      return renderPresence(event.participantId, event.presence);
    case 'destroyed':
      return fill(elementIds.organizer, String(OrganizerEnded({ reason: event.reason })));
    case 'message':
    case 'receipts':
    case 'signed-out':
    case 'typing':
    case 'kept-open':
      return '';
  }
}

/** The present state, sent on each connection. */
export const renderOrganizerState = (chat: Pick<Chat, 'presence'>): string =>
  participantIds.map((participantId) => renderPresence(participantId, chat.presence[participantId])).join('');

const renderPresence = (participantId: ParticipantId, presence: Presence): string =>
  fill(presenceElementId(participantId), String(OrganizerPresence({ presence })));

const name = (participantId: ParticipantId): string =>
  `<participant-name data-participant="${participantId}"></participant-name>`;

const notice = (participantId: ParticipantId, words: string, atMs: number): string =>
  note(`${name(participantId)} ${words}`, atMs);

const wrongCodeNotice = (participantId: ParticipantId, atMs: number): string =>
  note(`Someone typed a wrong code for ${name(participantId)}’s link`, atMs);

const note = (html: string, atMs: number): string =>
  partial(
    elementIds.organizerNotices,
    'afterbegin',
    `<p><span>${html}</span> <local-time datetime="${new Date(atMs).toISOString()}"></local-time></p>`,
  );

const fill = (elementId: string, html: string): string => partial(elementId, 'innerHTML', html);

const partial = (elementId: string, swap: 'innerHTML' | 'afterbegin', html: string): string =>
  `<hx-partial hx-target="#${elementId}" hx-swap="${swap}">${html}</hx-partial>`;
