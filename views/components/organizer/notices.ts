import type { Happening } from '../../../src/chat/happening.ts';
import { happeningElementId } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { renderWhatHappened } from '../chat/happenings.ts';

/** What happened in the chat, for the organizer: the newest first. */
export const renderNotices = (happenings: readonly Happening[], words: Words): string =>
  happenings
    .toReversed()
    .map((happening) => renderNotice(happening, words))
    .join('');

export const renderNotice = (happening: Happening, words: Words): string =>
  `<p id="${happeningElementId(happening.firstRevision)}">${renderWhatHappened(happening, words)}</p>`;
