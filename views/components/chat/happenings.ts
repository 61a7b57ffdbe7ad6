import { raw } from 'hono/html';
import type { Happening, HappeningKind } from '../../../src/chat/happening.ts';
import { happeningElementId } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';
import { renderMoment } from '../page/moment.ts';

/**
 * The happenings of a chat, for the page's scripts, which show each as a line in its place in the log. Pass the revision only for
 * a single change, after all earlier changes were sent.
 */
export const renderHappenings = (happenings: readonly Happening[], words: Words): string =>
  happenings.map((happening) => renderHappening(happening, words)).join('');

export function renderHappening(happening: Happening, words: Words, revision?: number): string {
  const { kind, participantId, firstRevision, sequence } = happening;
  const seenRevision = revision === undefined ? '' : ` data-revision="${revision}"`;
  return `<li class="log-line log-line-${kind}" id="${happeningElementId(firstRevision)}" data-participant="${participantId}" data-order="${happening.revision}" data-after="${sequence}"${seenRevision}>${renderWhatHappened(happening, words)}</li>`;
}

/** What happened, and when. */
export const renderWhatHappened = (happening: Happening, words: Words): string =>
  `<span>${renderSentence(happening, words)}</span> <span>${renderMoments(happening, words)}</span>`;

const sentences = {
  'came-in': 'chat.cameIn',
  'another-device': 'chat.anotherDevice',
  'wrong-code': 'chat.wrongCode',
  'own-code': 'chat.choseOwnCode',
} as const satisfies Readonly<Record<HappeningKind, string>>;

function renderSentence({ kind, participantId, count }: Happening, words: Words): string {
  const name = raw(`<participant-name data-participant="${participantId}"></participant-name>`);
  return words.html(sentences[kind], { name, count });
}

function renderMoments({ firstAtMs, atMs }: Happening, words: Words): string {
  if (minuteOf(firstAtMs) === minuteOf(atMs)) return renderMoment(atMs);
  return words.html('chat.fromTo', { first: raw(renderMoment(firstAtMs)), last: raw(renderMoment(atMs)) });
}

/** Pages show no seconds. */
const minuteOf = (ms: number): number => Math.floor(ms / 60_000);
