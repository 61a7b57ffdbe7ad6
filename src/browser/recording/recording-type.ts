/**
 * What browsers record, best first. MP4 is what iPhones have always played; its sound is AAC where there is a choice. An older
 * browser makes WebM alone, or Ogg.
 */
const soundTypes = [
  'audio/mp4;codecs=mp4a.40.2',
  'audio/mp4',
  'audio/webm;codecs=opus',
  'audio/webm',
  'audio/ogg;codecs=opus',
];

export const soundRecordingType = (): string | undefined =>
  soundTypes.find((type) => MediaRecorder.isTypeSupported(type));

const endings: Readonly<Record<string, string>> = { mp4: 'mp4', ogg: 'ogg', wav: 'wav' };

/** The ending of a file's name, by the type that was recorded. */
export const endingOfRecording = (type: string): string => endings[/\/(\w+)/.exec(type)?.[1] ?? ''] ?? 'webm';
