/** The middle value; the mean of the two middle ones of an even number. @throws RangeError without values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Linear interpolation between the closest ranks. @throws RangeError without values. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('no values');
  return below + (above - below) * (place - Math.floor(place));
}

/** By how much the values rise for each step of the places, as the straight line through them that fits best. */
export function slope(points: readonly { readonly at: number; readonly value: number }[]): number {
  const mean = (read: (point: { at: number; value: number }) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  const meanAt = mean(({ at }) => at);
  const meanValue = mean(({ value }) => value);
  const together = mean(({ at, value }) => (at - meanAt) * (value - meanValue));
  return together / mean(({ at }) => (at - meanAt) ** 2);
}
