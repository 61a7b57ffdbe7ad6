import type { Profiler } from 'node:inspector';
import { openInspector } from './inspector.ts';

/** Profiles a process that runs with --inspect on this port. Call what it resolves to to stop, and get the profile. */
export async function startCpuProfile(inspectorPort: number): Promise<() => Promise<Profiler.Profile>> {
  const inspector = await openInspector(inspectorPort);
  await inspector.ask('Profiler.enable');
  await inspector.ask('Profiler.start');
  return async () => {
    const { profile } = (await inspector.ask('Profiler.stop')) as { profile: Profiler.Profile };
    inspector.close();
    return profile;
  };
}

/** Where the time went: by function, without what it called, as shares of the time that was not idle. */
export interface FunctionTime {
  readonly name: string;
  readonly place: string;
  readonly share: number;
}

export function selfTimes({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly FunctionTime[] {
  const functions = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, { name: string; place: string; microseconds: number }>();
  let busyMicroseconds = 0;
  for (const [index, sample] of samples.entries()) {
    const frame = functions.get(sample);
    if (!frame || frame.functionName === '(idle)') continue;
    const name = frame.functionName || '(anonymous)';
    const place = `${frame.url.split('/').slice(-3).join('/')}:${frame.lineNumber + 1}`;
    const time = times.get(name + place) ?? { name, place, microseconds: 0 };
    time.microseconds += timeDeltas[index] ?? 0;
    busyMicroseconds += timeDeltas[index] ?? 0;
    times.set(name + place, time);
  }
  return [...times.values()]
    .map(({ name, place, microseconds }) => ({ name, place, share: microseconds / busyMicroseconds }))
    .sort((one, other) => other.share - one.share);
}
