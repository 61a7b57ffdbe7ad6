import { makeSvg } from '../attachments/icons.ts';

/** The bars of a voice message; each is one character of base64url in its attachment. */
const barsOfWave = 64;
const heights = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const tallest = heights.length - 1;
/** Loudness is heard by its ratios: without this, all but the loudest bars would be dots. */
const curve = 0.6;

/** The wave form of a sound, from samples or levels of any number. The loudest bar is the tallest. */
export function waveOf(samples: ArrayLike<number>): string {
  const bars = Array.from({ length: barsOfWave }, (_, bar) => {
    const from = Math.floor((bar * samples.length) / barsOfWave);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * samples.length) / barsOfWave));
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += (samples[at] ?? 0) ** 2;
    return Math.sqrt(sum / (to - from));
  });
  const loudest = Math.max(...bars, 0.001);
  return bars.map((bar) => heights[Math.round(tallest * (bar / loudest) ** curve)] ?? 'A').join('');
}

/** The heights of the bars, 0 to 1. */
export const barsOf = (wave: string): readonly number[] =>
  [...wave].map((each) => Math.max(0, heights.indexOf(each)) / tallest);

const stepOfBars = 3;
const halfHeight = 12;

/** The bars as one drawing, as wide as its box. */
export function drawBars(bars: readonly number[]): SVGSVGElement {
  const svg = makeSvg(`0 0 ${bars.length * stepOfBars} ${2 * halfHeight}`, pathOf(bars));
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.classList.add('bars');
  return svg;
}

export function redrawBars(svg: SVGSVGElement, bars: readonly number[]): void {
  svg.firstElementChild?.setAttribute('d', pathOf(bars));
}

const pathOf = (bars: readonly number[]): string =>
  bars
    .map((bar, place) => {
      const half = Math.max(0.5, bar * (halfHeight - 1));
      return `M${place * stepOfBars + 1.5} ${(halfHeight - half).toFixed(1)}v${(2 * half).toFixed(1)}`;
    })
    .join('');
