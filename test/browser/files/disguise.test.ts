import { describe, expect, it } from 'vitest';
import { soundTypeOf } from '../../../src/browser/playing/sound-type.ts';
import {
  disguiseSamplesPerSecond,
  disguiseVoice,
  drawDisguise,
} from '../../../src/browser/recording/disguise/disguise.ts';
import { Fourier } from '../../../src/browser/recording/disguise/fourier.ts';
import { encodeWav } from '../../../src/browser/recording/disguise/wav.ts';

const second = disguiseSamplesPerSecond;
const noRest = async () => {};

/** Chance that is the same in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A sung vowel: overtones of a pitch, loudest around one frequency. */
const sing = (pitch: number, loudest: number): Float32Array =>
  Float32Array.from({ length: second }, (_, at) => {
    let sample = 0;
    for (let overtone = 1; overtone * pitch < 4_000; overtone += 1) {
      const loudness = Math.exp(-(((overtone * pitch - loudest) / 250) ** 2));
      sample += loudness * Math.sin((2 * Math.PI * overtone * pitch * at) / second);
    }
    return sample / 4;
  });

/** How much of a sound repeats itself at a pitch, of its whole energy. */
function repeats(samples: Float32Array, pitch: number): number {
  const lag = Math.round(second / pitch);
  const middle = samples.subarray(2_000, samples.length - 2_000);
  let [same, all] = [0, 0];
  for (let at = lag; at < middle.length; at += 1) {
    same += (middle[at] ?? 0) * (middle[at - lag] ?? 0);
    all += (middle[at] ?? 0) ** 2;
  }
  return same / all;
}

/** The frequency around which a sound is loudest. */
function loudestOf(samples: Float32Array): number {
  const fourier = new Fourier(8_192);
  const [real, imaginary] = [Float32Array.from(samples.subarray(4_000, 12_192)), new Float32Array(8_192)];
  fourier.transform(real, imaginary);
  const loudness = Array.from({ length: 4_096 }, (_, bin) => Math.hypot(real[bin] ?? 0, imaginary[bin] ?? 0));
  const total = loudness.reduce((sum, each) => sum + each ** 2, 0);
  return loudness.reduce((sum, each, bin) => sum + (bin * second * each ** 2) / 8_192, 0) / total;
}

describe('a disguised voice', () => {
  const own = 131;

  it.each([
    { pitch: 95, timbre: 0.8 },
    { pitch: 190, timbre: 1.25 },
  ])('has another pitch than its own, other colors, and the same length: %j', async (disguise) => {
    const before = sing(own, 900);
    const after = await disguiseVoice(before, disguise, chanceFrom(1), noRest);
    expect(after.length).toBe(before.length);
    expect(repeats(before, own)).toBeGreaterThan(0.9);
    expect(repeats(after, own)).toBeLessThan(0.5);
    expect(loudestOf(after) / loudestOf(before)).toBeCloseTo(disguise.timbre, 1);
  });

  it('does not carry the melody of the voice: two pitches of one vowel become the same', async () => {
    const disguise = { pitch: 100, timbre: 0.8 };
    const [low, high] = await Promise.all(
      [110, 160].map((pitch) => disguiseVoice(sing(pitch, 900), disguise, chanceFrom(2), noRest)),
    );
    expect(loudestOf(low ?? new Float32Array()) / loudestOf(high ?? new Float32Array())).toBeCloseTo(1, 1);
    for (const pitch of [110, 160]) expect(repeats(high ?? new Float32Array(), pitch)).toBeLessThan(0.6);
  });

  it('is silent where nothing is said', async () => {
    const after = await disguiseVoice(new Float32Array(second), { pitch: 90, timbre: 0.8 }, chanceFrom(3), noRest);
    expect(Math.max(...after)).toBe(0);
  });

  it('is drawn anew each time, and far from no change', () => {
    const chance = chanceFrom(4);
    const drawn = Array.from({ length: 100 }, () => drawDisguise(chance));
    expect(new Set(drawn.map(({ pitch }) => pitch)).size).toBe(100);
    for (const { timbre } of drawn) expect(Math.abs(Math.log(timbre))).toBeGreaterThan(0.14);
  });

  it('is a sound that pages play, by its bytes', () => {
    const wav = encodeWav(Float32Array.of(0, 1, -1, 2), 16_000);
    expect(soundTypeOf(wav)).toBe('audio/wav');
    expect([...new Int16Array(wav.buffer, 44)]).toEqual([0, 32_767, -32_767, 32_767]);
  });
});
