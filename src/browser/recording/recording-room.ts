import { toldBeforeEndSeconds } from '../../chat/limits.ts';

/** Recorders exceed the bit rate that they are asked for, and containers add to it. */
const mostOfRate = 1.5;
const containerBytes = 32 * 1024;

/** How long a recording of this rate may be, so that the chat's files have room for it; undefined when none is worth its while. */
export function longestMsWithin(freeBytes: number, bitsPerSecond: number): number | undefined {
  const longestMs = ((freeBytes - containerBytes) * 8_000) / (bitsPerSecond * mostOfRate);
  return longestMs < toldBeforeEndSeconds * 1_000 ? undefined : longestMs;
}
