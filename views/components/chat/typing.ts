import { raw } from 'hono/html';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { typingElementId } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';

/**
 * A typing notice. It hides itself when its time is over, so no end event is needed. Its ellipsis is written as ASCII: one
 * character outside Latin-1 would double the memory of every string that contains it.
 */
export function renderTyping(participantId: ParticipantId, untilMs: number, nowMs: number, words: Words): string {
  const name = raw(`<participant-name data-participant="${participantId}"></participant-name>`);
  const sentence = words.html('chat.typing', { name }).replace('…', '&hellip;');
  const remainingMs = Math.max(0, untilMs - nowMs);
  return `<typing-notice id="${typingElementId(participantId)}" data-participant="${participantId}" data-remaining-ms="${remainingMs}" hidden>${sentence}</typing-notice>`;
}
