/**
 * Shows what a target's processor time goes into: per message by `node test/bench/profile.ts embedded 500 16` (the target,
 * the chats, and how many messages each has in flight), per accepted socket by `node test/bench/profile.ts embedded 5000
 * accepting`.
 */
import { runClosedLoop } from './load/closed-loop.ts';
import { connectChats, makePlaces, openChats } from './load/open-chats.ts';
import { selfTimes, startCpuProfile } from './measure/cpu-profile.ts';
import { readTarget } from './options.ts';
import { printTable, show, showShare } from './report/table.ts';
import { freePort } from './targets/pinned-process.ts';
import { startTarget } from './targets/start-target.ts';
import type { Target } from './targets/target.ts';

const [targetName = 'embedded', chatCount = '500', doing = '16'] = process.argv.slice(2);
const shownFunctions = 50;

/** What was done under the profiler, and what the server used for all of it. */
interface Profiled {
  readonly what: string;
  readonly count: number;
  readonly serverMicroseconds: number;
  readonly profile: Awaited<ReturnType<Awaited<ReturnType<typeof startCpuProfile>>>>;
}

async function profileMessages(target: Target, inspectorPort: number): Promise<Profiled> {
  const inFlight = Number(doing);
  const { chats } = await openChats(target, Number(chatCount));
  await runClosedLoop(chats, target, { inFlight, warmUpMs: 2_000, windowMs: 0 });
  const stopProfile = await startCpuProfile(inspectorPort);
  const { messages, serverMicroseconds } = await runClosedLoop(chats, target, {
    inFlight,
    warmUpMs: 0,
    windowMs: 4_000,
  });
  return { what: `message, ${inFlight} in flight`, count: messages, serverMicroseconds, profile: await stopProfile() };
}

/** The first quarter of the sockets warms the server up. */
async function profileAccepting(target: Target, inspectorPort: number): Promise<Profiled> {
  const { places } = await makePlaces(target, Number(chatCount));
  const warmUp = Math.floor(places.length / 4);
  await connectChats(target, places.slice(0, warmUp));
  const stopProfile = await startCpuProfile(inspectorPort);
  const { count, serverMicroseconds } = (await connectChats(target, places.slice(warmUp))).acceptance;
  return { what: 'socket', count, serverMicroseconds, profile: await stopProfile() };
}

const inspectorPort = await freePort();
const running = await startTarget(readTarget(targetName), {
  nodeOptions: [`--inspect=127.0.0.1:${inspectorPort}`, '--inspect-publish-uid=http'],
});
try {
  const profiled = await (doing === 'accepting' ? profileAccepting : profileMessages)(running.target, inspectorPort);
  const perOne = profiled.serverMicroseconds / profiled.count;
  printTable(
    `${targetName}, ${chatCount} chats: ${show(perOne, 2)} µs of CPU per ${profiled.what}, profiling included`,
    ['function', 'µs', 'share', 'place'],
    selfTimes(profiled.profile)
      .slice(0, shownFunctions)
      .map(({ name, place, share }) => [name, show(share * perOne, 2), showShare(share), place]),
  );
} finally {
  await running.stop();
}
process.exit();
