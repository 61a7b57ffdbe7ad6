const units = [
  { name: 'day', lengthMs: 86_400_000, from: 2 },
  { name: 'hour', lengthMs: 3_600_000, from: 1 },
  { name: 'minute', lengthMs: 60_000, from: 1 },
] as const;

/** `5 minutes`, `24 hours`, `7 days`: in the largest unit without a fraction. */
export function durationWords(durationMs: number): string {
  const unit = units.find(({ lengthMs, from }) => durationMs % lengthMs === 0 && durationMs / lengthMs >= from);
  return unit ? count(durationMs / unit.lengthMs, unit.name) : count(durationMs / 1000, 'second');
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
