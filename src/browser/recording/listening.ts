import { waveOf } from '../playing/wave.ts';
import type { RecordedVoice } from './voice-recorder.ts';

/** What a recording's length and wave form are read from: as little as they need, since it is held in memory as a whole. */
const samplesPerSecond = 8_000;

/**
 * The length and the wave form of a recording, as they are heard. Its container is not asked: recorders write the length at the
 * end, or never.
 */
export async function listenTo({
  blob,
  levels,
  elapsedMs,
}: RecordedVoice): Promise<{ durationMs: number; wave: string }> {
  try {
    const sound = await new OfflineAudioContext(1, 1, samplesPerSecond).decodeAudioData(await blob.arrayBuffer());
    return { durationMs: Math.round(sound.duration * 1_000), wave: waveOf(sound.getChannelData(0)) };
  } catch {
    return { durationMs: Math.round(elapsedMs), wave: waveOf(levels) };
  }
}
