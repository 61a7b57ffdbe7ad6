import { excerptOfText } from '../../chat/words/excerpt.ts';
import type { WrittenContent } from '../../sealing/messages.ts';
import { durationInWords } from './duration.ts';
import { pageLocale } from './locale.ts';
import { say } from './say.ts';

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
    photos > 0 ? say('shown.photos', { count: photos }) : '',
    videos > 0 ? say('shown.videos', { count: videos }) : '',
    all.length > photos + videos ? say('shown.files', { count: all.length - photos - videos }) : '',
  ];
  return new Intl.ListFormat(pageLocale(), { type: 'unit' }).format(words.filter((word) => word !== ''));
}

/** "Voice 0:12", "Sticker"; undefined for files, which are counted. */
function wordsOfOne(attachment: unknown): string | undefined {
  if (typeof attachment !== 'object' || attachment === null) return undefined;
  const { kind, durationMs } = attachment as Record<string, unknown>;
  if (kind === 'sticker') return say('shown.sticker');
  if (kind === 'round-video') return say('shown.roundVideo');
  if (kind !== 'voice' || !Number.isSafeInteger(durationMs)) return undefined;
  return say('shown.voiceOf', { duration: durationInWords(Number(durationMs)) });
}
