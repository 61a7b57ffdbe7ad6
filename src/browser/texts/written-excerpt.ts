import { excerptOfText } from '../../chat/words/excerpt.ts';
import type { WrittenContent } from '../../sealing/messages.ts';
import { durationInWords } from './duration.ts';

/** A message in one line: its text or caption, or else what kinds of files it shows. */
export function excerptOfWritten(content: WrittenContent): string {
  const excerpt = excerptOfText(content.text);
  return excerpt === '' && content.kind === 'media' ? kindsOf(content.attachments) : excerpt;
}

/** Whatever came is named by its kind alone: names of files are hostile, and long. */
function kindsOf(attachments: unknown): string {
  const all: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  const one = all.length === 1 ? wordsOfOne(all[0]) : undefined;
  if (one !== undefined) return one;
  const count = (kind: string) =>
    all.filter((each) => typeof each === 'object' && each !== null && Reflect.get(each, 'kind') === kind).length;
  const [photos, videos] = [count('image'), count('video')];
  const words = [
    countOf(photos, 'Photo', 'photos'),
    countOf(videos, 'Video', 'videos'),
    countOf(all.length - photos - videos, 'File', 'files'),
  ];
  return words.filter((word) => word !== '').join(', ');
}

/** "Voice 0:12", "Sticker"; undefined for files, which are counted. */
function wordsOfOne(attachment: unknown): string | undefined {
  if (typeof attachment !== 'object' || attachment === null) return undefined;
  const { kind, durationMs } = attachment as Record<string, unknown>;
  if (kind === 'sticker') return 'Sticker';
  if (kind === 'round-video') return 'Round video';
  if (kind !== 'voice' || !Number.isSafeInteger(durationMs)) return undefined;
  return `Voice ${durationInWords(Number(durationMs))}`;
}

const countOf = (count: number, one: string, many: string): string =>
  count > 1 ? `${count} ${many}` : count === 1 ? one : '';
