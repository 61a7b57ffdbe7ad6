import type { ParticipantId } from '../../../src/chat/participant.ts';

/** In the place of a code that lets nobody in any more. */
export const OwnCodeNotice = ({ participantId }: { readonly participantId: ParticipantId }) => (
  <p>
    <participant-name data-participant={participantId} /> chose a code of their own. The code that was made here lets
    nobody in any more.
  </p>
);
