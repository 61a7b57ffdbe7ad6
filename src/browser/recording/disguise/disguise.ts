import { Fourier } from './fourier.ts';

/** Voices are understood by what is below 8 kHz. */
export const disguiseSamplesPerSecond = 16_000;

const windowSamples = 512;
/** Wider than the distance of a voice's overtones, so that its own pitch is not left in the outline of a sound. */
const smoothingBins = 5;
/** Above this, hissing sounds are loud and sung ones are not. */
const hissBin = (windowSamples * 3_000) / disguiseSamplesPerSecond;

/** How a voice is changed, drawn anew for each recording. */
export interface Disguise {
  /** The pitch that takes the place of the voice's own, in Hz. */
  readonly pitch: number;
  /** By how much the colors of the sounds move: above 1 as of a smaller head, below 1 as of a larger one. */
  readonly timbre: number;
}

/** Gives a number from 0 up to 1. */
type Chance = () => number;

export function drawDisguise(chance: Chance): Disguise {
  const isLow = chance() < 0.5;
  const share = chance();
  return isLow
    ? { pitch: 85 + 25 * share, timbre: 0.78 + 0.08 * share }
    : { pitch: 165 + 45 * share, timbre: 1.18 + 0.1 * share };
}

/**
 * Says the same with another voice. Of every few milliseconds it keeps the outline of the spectrum, moved, and gives it a new
 * pitch that wanders by chance. The voice's own pitch and melody are left out, not moved: nothing in the result leads back to them.
 * @param rest is awaited every now and then, so that the page goes on meanwhile
 */
export async function disguiseVoice(
  samples: Float32Array,
  disguise: Disguise,
  chance: Chance,
  rest: () => Promise<void>,
): Promise<Float32Array> {
  const voice = new OtherVoice(samples, disguise.timbre, chance);
  let wander = 0;
  for (let at = 0; at < samples.length; ) {
    wander = Math.max(-1, Math.min(1, wander + 0.2 * (chance() - 0.5)));
    const step = Math.max(1, Math.round(disguiseSamplesPerSecond / (disguise.pitch * (1 + 0.08 * wander))));
    voice.sayAt(at, step);
    at += step;
    await rest();
  }
  return asLoudAs(samples, voice.said);
}

class OtherVoice {
  readonly said: Float32Array;
  readonly #samples: Float32Array;
  readonly #timbre: number;
  readonly #chance: Chance;
  readonly #fourier = new Fourier(windowSamples);
  readonly #real = new Float32Array(windowSamples);
  readonly #imaginary = new Float32Array(windowSamples);
  readonly #loudness = new Float32Array(windowSamples / 2 + 1);
  readonly #window = Float32Array.from(
    { length: windowSamples },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / windowSamples),
  );

  constructor(samples: Float32Array, timbre: number, chance: Chance) {
    this.said = new Float32Array(samples.length);
    this.#samples = samples;
    this.#timbre = timbre;
    this.#chance = chance;
  }

  /** Says what is heard around this sample, as one pulse of the new pitch. */
  sayAt(middle: number, step: number): void {
    const start = middle - windowSamples / 2;
    for (let at = 0; at < windowSamples; at += 1) {
      this.#real[at] = (this.#samples[start + at] ?? 0) * (this.#window[at] ?? 0);
    }
    this.#imaginary.fill(0);
    this.#fourier.transform(this.#real, this.#imaginary);
    const isHiss = this.#readOutline();
    this.#drawSpectrum(isHiss);
    this.#fourier.transform(this.#real, this.#imaginary);
    // Pulses that are closer to each other are quieter, so that a pitch does not change the loudness.
    const share = Math.sqrt(step / windowSamples) / Math.sqrt(windowSamples);
    for (let at = 0; at < windowSamples; at += 1) {
      const place = start + at;
      if (place < 0 || place >= this.said.length) continue;
      // The pulse begins at the first sample of the transform: turned round, it stands in the middle.
      const turned = this.#real[(at + windowSamples / 2) % windowSamples] ?? 0;
      this.said[place] = (this.said[place] ?? 0) + turned * (this.#window[at] ?? 0) * share;
    }
  }

  /** The loudness of each frequency. Returns whether this is a hiss, as of an s, which has no pitch. */
  #readOutline(): boolean {
    let [low, high] = [0, 0];
    for (let bin = 0; bin < this.#loudness.length; bin += 1) {
      const loudness = Math.hypot(this.#real[bin] ?? 0, this.#imaginary[bin] ?? 0);
      this.#loudness[bin] = loudness;
      if (bin < hissBin) low += loudness;
      else high += loudness;
    }
    return high > low;
  }

  #drawSpectrum(isHiss: boolean): void {
    const half = windowSamples / 2;
    this.#real.fill(0);
    this.#imaginary.fill(0);
    for (let bin = 1; bin < half; bin += 1) {
      const loudness = this.#smoothedAt(bin / this.#timbre);
      const phase = isHiss ? 2 * Math.PI * this.#chance() : 0;
      this.#real[bin] = this.#real[windowSamples - bin] = loudness * Math.cos(phase);
      this.#imaginary[bin] = loudness * Math.sin(phase);
      this.#imaginary[windowSamples - bin] = -loudness * Math.sin(phase);
    }
  }

  #smoothedAt(bin: number): number {
    const middle = Math.round(bin);
    let sum = 0;
    for (let each = middle - smoothingBins; each <= middle + smoothingBins; each += 1)
      sum += this.#loudness[Math.abs(each)] ?? 0;
    return sum / (2 * smoothingBins + 1);
  }
}

function asLoudAs(before: Float32Array, after: Float32Array): Float32Array {
  const loudest = (samples: Float32Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const factor = Math.min(1, loudest(before)) / Math.max(loudest(after), 1e-9);
  return after.map((sample) => sample * factor);
}
