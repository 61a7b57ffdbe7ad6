import type { ParticipantId } from '../../../src/chat/participant.ts';
import { typingElementId } from '../../../src/protocol/page.ts';

/**
 * That a participant is typing. It takes itself away when its time is over, so that no word of the end is needed.
 * It has no character that needs two bytes: such a one would double the size of every text that it is put into.
 */
export function renderTyping(participantId: ParticipantId, untilMs: number, nowMs: number): string {
  const remainingMs = Math.max(0, untilMs - nowMs);
  return `<typing-notice id="${typingElementId(participantId)}" data-participant="${participantId}" data-remaining-ms="${remainingMs}" hidden><participant-name data-participant="${participantId}"></participant-name> is typing&hellip;</typing-notice>`;
}
