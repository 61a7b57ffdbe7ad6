import type { ParticipantId } from '../../../src/chat/participant.ts';
import { typingElementId } from '../../../src/protocol/page.ts';

/**
 * A typing notice. It hides itself when its time is over, so no end event is needed. `&hellip;` keeps it ASCII: one character
 * outside Latin-1 would double the memory of every string that contains it.
 */
export function renderTyping(participantId: ParticipantId, untilMs: number, nowMs: number): string {
  const remainingMs = Math.max(0, untilMs - nowMs);
  return `<typing-notice id="${typingElementId(participantId)}" data-participant="${participantId}" data-remaining-ms="${remainingMs}" hidden><participant-name data-participant="${participantId}"></participant-name> is typing&hellip;</typing-notice>`;
}
