import type { ParticipantId } from '../../../src/chat/participant.ts';

/** A line about the chat, between its messages. It is sent to connected pages and stored nowhere. */
export type LogLine = 'came-in' | 'came-in-again' | 'wrong-code';

export const renderLogLine = (line: LogLine, participantId: ParticipantId, atMs: number): string =>
  `<li class="log-line log-line-${line}" data-participant="${participantId}">${wordsOf(line, `<participant-name data-participant="${participantId}"></participant-name>`)} <local-time datetime="${new Date(atMs).toISOString()}"></local-time></li>`;

function wordsOf(line: LogLine, name: string): string {
  switch (line) {
    case 'came-in':
      return `${name} came in`;
    case 'came-in-again':
      // The page knows whether they were already connected, and shows the matching variant.
      return `${name} <span data-when="away">came in again</span><span data-when="here" hidden>opened the chat on another device</span>`;
    case 'wrong-code':
      return `Someone typed a wrong code for ${name}’s link`;
  }
}
