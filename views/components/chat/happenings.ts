import type { Happening } from '../../../src/chat/happening.ts';
import { happeningElementId } from '../../../src/protocol/page.ts';

/**
 * The happenings of a chat, for the page's scripts, which show each as a line in its place in the log. Pass the revision only for
 * a single change, after all earlier changes were sent.
 */
export const renderHappenings = (happenings: readonly Happening[]): string =>
  happenings.map((happening) => renderHappening(happening)).join('');

export function renderHappening(happening: Happening, revision?: number): string {
  const { kind, participantId, firstRevision, sequence } = happening;
  const seenRevision = revision === undefined ? '' : ` data-revision="${revision}"`;
  return `<li class="log-line log-line-${kind}" id="${happeningElementId(firstRevision)}" data-participant="${participantId}" data-order="${happening.revision}" data-after="${sequence}"${seenRevision}>${happeningWords(happening)}</li>`;
}

/** What happened, and when. */
export const happeningWords = (happening: Happening): string =>
  `<span>${wordsOf(happening)}</span> <span>${momentsOf(happening)}</span>`;

function wordsOf({ kind, participantId, count }: Happening): string {
  const name = `<participant-name data-participant="${participantId}"></participant-name>`;
  switch (kind) {
    case 'came-in':
      return `${name} came in`;
    case 'another-device':
      return `${name} came in on another device`;
    case 'wrong-code':
      return `Someone typed ${count === 1 ? 'a wrong code' : `${count} wrong codes`} for ${name}’s link`;
    case 'own-code':
      return `${name} chose a code of their own: only that one lets in now`;
  }
}

const momentsOf = ({ firstAtMs, atMs }: Happening): string =>
  minuteOf(firstAtMs) === minuteOf(atMs) ? momentOf(atMs) : `from ${momentOf(firstAtMs)} to ${momentOf(atMs)}`;

/** Pages show no seconds. */
const minuteOf = (ms: number): number => Math.floor(ms / 60_000);

const momentOf = (ms: number): string => `<local-time datetime="${new Date(ms).toISOString()}"></local-time>`;
