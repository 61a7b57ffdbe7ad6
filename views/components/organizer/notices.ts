import type { Happening } from '../../../src/chat/happening.ts';
import { happeningElementId } from '../../../src/protocol/page.ts';
import { happeningWords } from '../chat/happenings.ts';

/** What happened in the chat, for the organizer: the newest first. */
export const renderNotices = (happenings: readonly Happening[]): string =>
  happenings.toReversed().map(renderNotice).join('');

export const renderNotice = (happening: Happening): string =>
  `<p id="${happeningElementId(happening.firstRevision)}">${happeningWords(happening)}</p>`;
