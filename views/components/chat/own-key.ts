import type { OwnKey, ParticipantId } from '../../../src/chat/participant.ts';
import { ownKeyElementId } from '../../../src/protocol/own-keys.ts';

/** What is shown of a participant's own key, for the pages' scripts. */
export const renderOwnKey = (
  participantId: ParticipantId,
  { hash = '', sealed = '', agreement = '' }: Partial<OwnKey> = {},
  when: 'now' | 'before' = 'before',
): string =>
  `<span id="${ownKeyElementId(participantId)}" data-participant="${participantId}" data-hash="${hash}" data-sealed="${sealed}" data-agreement="${agreement}"${when === 'now' ? ' data-news' : ''}></span>`;
