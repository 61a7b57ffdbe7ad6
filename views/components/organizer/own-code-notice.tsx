import { raw } from 'hono/html';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import type { Words } from '../../../src/words/words.ts';

interface OwnCodeNoticeProps {
  readonly participantId: ParticipantId;
  readonly words: Words;
}

/** In the place of a code that lets nobody in any more. */
export const OwnCodeNotice = ({ participantId, words }: OwnCodeNoticeProps) => {
  const name = raw(`<participant-name data-participant="${participantId}"></participant-name>`);
  return <p>{raw(words.html('panel.ownCode', { name }))}</p>;
};
