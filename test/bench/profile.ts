/**
 * Shows what a target's processor time goes into: per message by `node test/bench/profile.ts embedded 500 16` (the target,
 * the chats, and how many messages each has in flight), per accepted socket by `node test/bench/profile.ts embedded 5000
 * accepting`, per chat that comes in by `… 2000 coming-in`, per socket in ten seconds in which nobody writes by
 * `… 5000 idle`, and per page by `… 2000 page-chat` (or another of load/pages.ts), where the number is that of the requests.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { runClosedLoop } from './load/closed-loop.ts';
import { concurrently } from './load/concurrently.ts';
import { connectChats, makePlaces, openChats } from './load/open-chats.ts';
import { pageNames, preparePages } from './load/pages.ts';
import { selfTimes, startCpuProfile } from './measure/cpu-profile.ts';
import { startUsage } from './measure/usage.ts';
import { readTarget } from './options.ts';
import { printTable, show, showShare } from './report/table.ts';
import { freePort } from './targets/pinned-process.ts';
import { startTarget } from './targets/start-target.ts';
import type { Target } from './targets/target.ts';

const [targetName = 'embedded', chatCount = '500', doing = '16'] = process.argv.slice(2);
const shownFunctions = 50;
const pagePrefix = 'page-';
const pagesAtOnce = 32;
const settleMs = 5_000;
const idleMs = 10_000;

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

/** The first third warms the server up. */
async function profileComingIn(target: Target, inspectorPort: number): Promise<Profiled> {
  const count = Number(chatCount);
  await openChats(target, Math.ceil(count / 3));
  const stopProfile = await startCpuProfile(inspectorPort);
  const stopUsage = startUsage(target);
  await openChats(target, count, { firstChat: count });
  const { serverMicroseconds } = stopUsage();
  return { what: 'chat that comes in', count, serverMicroseconds, profile: await stopProfile() };
}

async function profilePage(target: Target, inspectorPort: number): Promise<Profiled> {
  const name = pageNames.find((each) => doing === `${pagePrefix}${each}`);
  if (!name) throw new Error(`there is no page to be profiled by "${doing}"`);
  const count = Number(chatCount);
  const warmUp = Math.ceil(count / 3);
  const ask = (await preparePages(target, warmUp + count))[name];
  const turns = Array.from({ length: warmUp + count }, (_, turn) => turn);
  await concurrently(turns.slice(0, warmUp), pagesAtOnce, ask);
  const stopProfile = await startCpuProfile(inspectorPort);
  const stopUsage = startUsage(target);
  await concurrently(turns.slice(warmUp), pagesAtOnce, ask);
  const { serverMicroseconds } = stopUsage();
  return { what: `page "${name}"`, count, serverMicroseconds, profile: await stopProfile() };
}

async function profileIdle(target: Target, inspectorPort: number): Promise<Profiled> {
  const { chats } = await openChats(target, Number(chatCount));
  await pause(settleMs);
  const stopUsage = startUsage(target);
  const stopProfile = await startCpuProfile(inspectorPort);
  await pause(idleMs);
  const profile = await stopProfile();
  const { serverMicroseconds } = stopUsage();
  return { what: 'idle socket in 10 s', count: 2 * chats.length, serverMicroseconds, profile };
}

function chooseProfile(): typeof profileMessages {
  if (doing === 'accepting') return profileAccepting;
  if (doing === 'coming-in') return profileComingIn;
  if (doing === 'idle') return profileIdle;
  return doing.startsWith(pagePrefix) ? profilePage : profileMessages;
}

const inspectorPort = await freePort();
const running = await startTarget(readTarget(targetName), {
  nodeOptions: [`--inspect=127.0.0.1:${inspectorPort}`, '--inspect-publish-uid=http'],
});
try {
  const profiled = await chooseProfile()(running.target, inspectorPort);
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
