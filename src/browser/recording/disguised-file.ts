import { newAttachment } from '../attachments/new-attachment.ts';
import { waveOf } from '../playing/wave.ts';
import { disguiseSamplesPerSecond, disguiseVoice, drawDisguise } from './disguise/disguise.ts';
import { encodeWav, wavBytesPerSample } from './disguise/wav.ts';
import type { RecordedFile } from './recorded-file.ts';

const disguisedName = 'disguised.wav';

/** Whether a recording is disguised already; its first voice is nowhere any more. */
export const isDisguised = ({ attachment }: RecordedFile): boolean => attachment.name === disguisedName;

/** Per second. */
export const bitsOfDisguised = 8 * wavBytesPerSample * disguiseSamplesPerSecond;

/** The page may be still for so long. */
const longestTaskMs = 8;

/** The same words with another voice. @throws when this browser cannot read the recording */
export async function disguiseFile({ blob }: RecordedFile): Promise<RecordedFile> {
  const context = new OfflineAudioContext(1, 1, disguiseSamplesPerSecond);
  const sound = await context.decodeAudioData(await blob.arrayBuffer());
  const said = await disguiseVoice(sound.getChannelData(0), drawDisguise(chance), chance, restBetweenTasks());
  const disguised = new Blob([encodeWav(said, disguiseSamplesPerSecond)], { type: 'audio/wav' });
  const durationMs = Math.round(sound.duration * 1_000);
  const attachment = {
    kind: 'voice' as const,
    ...newAttachment(disguised, disguisedName),
    durationMs,
    wave: waveOf(said),
  };
  return { blob: disguised, attachment };
}

const numbers = new Uint32Array(1_024);
let used = numbers.length;

function chance(): number {
  if (used === numbers.length) {
    crypto.getRandomValues(numbers);
    used = 0;
  }
  const number = numbers[used] ?? 0;
  used += 1;
  return number / 2 ** 32;
}

function restBetweenTasks(): () => Promise<void> {
  const channel = new MessageChannel();
  let startedAtMs = performance.now();
  return async () => {
    if (performance.now() - startedAtMs < longestTaskMs) return;
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(undefined);
    });
    startedAtMs = performance.now();
  };
}
