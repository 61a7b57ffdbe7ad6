/**
 * Whether a server that goes on and on stays as large as it is: `npm run soak` keeps it at half of the load that it can
 * take, for ten minutes, and looks at its memory after collections. Chats are ended and replaced all the while. See
 * docs/performance.md.
 */
import { parseArgs } from 'node:util';
import { limitSetting } from '../../src/config/known-settings.ts';
import { runClosedLoop } from './load/closed-loop.ts';
import { Town } from './load/town.ts';
import { type Inspector, openInspector } from './measure/inspector.ts';
import { residentBytes } from './measure/process.ts';
import { slope } from './measure/statistics.ts';
import { startUsage } from './measure/usage.ts';
import { readTarget } from './options.ts';
import { printTable, show, showShare } from './report/table.ts';
import { freePort } from './targets/pinned-process.ts';
import { startTarget } from './targets/start-target.ts';
import type { Target } from './targets/target.ts';

const fullLoad = { inFlight: 1, warmUpMs: 2_000, windowMs: 4_000 };
/** What remains of an ended chat is kept for this long, so that there is as much of it at the end as at the beginning. */
const environment = { [limitSetting('tombstoneMs')]: '5000' };
const sampleCount = 24;
/** What is measured in this share of the time, at its beginning, is the warming up. */
const warmUpShare = 1 / 4;
/** What the straight line through the samples may rise by within the time after that. What the chats hold varies by itself. */
const flatWithinShare = 0.05;
const mebiBytes = 1024 * 1024;

interface Sample {
  readonly atMinutes: number;
  readonly messagesPerSecond: number;
  readonly busy: number;
  readonly endedChats: number;
  readonly residentMebiBytes: number;
  /** What JavaScript holds, buffers included. */
  readonly heldMebiBytes: number;
}

async function takeSample(town: Town, target: Target, inspector: Inspector, toSend: number, forMs: number) {
  const stopUsage = startUsage(target);
  const before = town.completed;
  await town.write(toSend, forMs);
  const { seconds, serverMicroseconds } = stopUsage();
  await inspector.ask('HeapProfiler.collectGarbage');
  const heap = (await inspector.ask('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize: number };
  return {
    messagesPerSecond: (town.completed - before) / seconds,
    busy: serverMicroseconds / seconds / 1e6,
    endedChats: town.ended,
    residentMebiBytes: residentBytes(target.servers[0].processId) / mebiBytes,
    heldMebiBytes: (heap.usedSize + heap.backingStorageSize) / mebiBytes,
  };
}

async function soak(target: Target, inspector: Inspector, minutes: number): Promise<readonly Sample[]> {
  const town = await Town.open(target, fail);
  const { messages, seconds } = await runClosedLoop(town.chats, target, fullLoad);
  const half = Math.round(messages / seconds / 2);
  console.log(`${show(messages / seconds)} messages/s at full load; from here on ${show(half)}`);
  const startedAtMs = performance.now();
  const samples: Sample[] = [];
  for (let index = 0; index < sampleCount; index += 1) {
    const sample = await takeSample(town, target, inspector, half, (minutes * 60_000) / sampleCount);
    const atMinutes = (performance.now() - startedAtMs) / 60_000;
    samples.push({ atMinutes, ...sample });
    console.log(
      `${show(atMinutes, 1)} min: ${show(sample.heldMebiBytes, 1)} MiB held, ${show(sample.residentMebiBytes, 1)} MiB resident`,
    );
  }
  town.close();
  return samples;
}

/** Prints what was found. Returns whether the memory was flat. */
function report(samples: readonly Sample[]): boolean {
  printTable(
    'Soak at half load',
    ['minute', 'messages/s', 'server busy', 'chats ended', 'held MiB', 'resident MiB'],
    samples.map((sample) => [
      show(sample.atMinutes, 1),
      show(sample.messagesPerSecond),
      showShare(sample.busy),
      show(sample.endedChats),
      show(sample.heldMebiBytes, 1),
      show(sample.residentMebiBytes, 1),
    ]),
  );
  const settled = samples.slice(Math.ceil(samples.length * warmUpShare));
  const rises = [
    riseOf('held', settled, ({ heldMebiBytes }) => heldMebiBytes),
    riseOf('resident', settled, ({ residentMebiBytes }) => residentMebiBytes),
  ];
  return rises.every((share) => share <= flatWithinShare);
}

function riseOf(what: string, samples: readonly Sample[], read: (sample: Sample) => number): number {
  const perMinute = slope(samples.map((sample) => ({ at: sample.atMinutes, value: read(sample) })));
  const mean = samples.reduce((sum, sample) => sum + read(sample), 0) / samples.length;
  const minutes = (samples.at(-1)?.atMinutes ?? 0) - (samples[0]?.atMinutes ?? 0);
  const share = (perMinute * minutes) / mean;
  console.log(
    `${what} after the warm-up: ${show(perMinute * 1024)} KiB/min, ${show(share * 100, 1)} % in ${show(minutes, 1)} min`,
  );
  return share;
}

function fail(reason: unknown): void {
  console.error(reason);
  process.exit(1);
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, target: { type: 'string', default: 'embedded' } },
});
const inspectorPort = await freePort();
const nodeOptions = [`--inspect=127.0.0.1:${inspectorPort}`, '--inspect-publish-uid=http'];
const running = await startTarget(readTarget(values.target), { nodeOptions, environment });
try {
  const inspector = await openInspector(inspectorPort);
  const isFlat = report(await soak(running.target, inspector, Number(values.minutes)));
  inspector.close();
  console.log(isFlat ? 'Flat.' : 'NOT FLAT.');
  process.exitCode = isFlat ? 0 : 1;
} finally {
  await running.stop();
}
process.exit();
