import { pageNames } from '../load/pages.ts';
import type { Plan, Session } from '../plan.ts';
import type { TargetName } from '../targets/target.ts';
import {
  bytesPerChat,
  cpuPerComing,
  cpuPerMebibyte,
  cpuPerMessage,
  cpuPerPage,
  cpuPerSocket,
  idleRedisCpu,
  idleServerBusy,
  latencyP50,
  latencyP99,
  latencyP99Meanwhile,
  memoryBeyondStored,
  openLoopCpu,
  socketsPerSecond,
} from './metrics.ts';
import type { Metric, Results } from './results.ts';
import { printTable, show, showRatio, showShare } from './table.ts';

/** A figure that Parley is to reach, and whether it does. */
export interface Goal {
  readonly what: string;
  readonly bound: string;
  readonly found: string;
  /** Undefined when it was not measured. */
  readonly isReached: boolean | undefined;
}

const kibiBytes = 1024;
/** Redis is also told now and then who is connected, messages or not. */
const heartbeatsShare = 0.05;

export function judge(plan: Plan, results: Results): readonly Goal[] {
  const [few, some, many] = plan.chatCounts;
  const [one, several] = plan.inFlight;
  const {
    few: fewSession,
    some: someSession,
    many: manySession,
    latency: latencySession,
    receipts,
    languages,
  } = plan.sessions;

  const ratio = (session: Session, metric: Metric, target: TargetName = 'embedded', base: TargetName = 'relay') =>
    results.ratio(session, target, base, metric);
  const growth = (inFlight: number, target: TargetName) =>
    quotient(
      results.figure(manySession, target, cpuPerMessage(inFlight)),
      results.figure(fewSession, target, cpuPerMessage(inFlight)),
    );
  const growthGoal = (inFlight: number) =>
    atMost(`growth from ${few} to ${many} chats, ${inFlight} in flight`, growth(inFlight, 'embedded'), 2.0);
  const extraBytes = difference(
    results.figure(manySession, 'embedded', bytesPerChat),
    results.figure(manySession, 'relay', bytesPerChat),
  );
  const { media, meanwhile, idle, pages, 'coming-in': comingIn } = plan.sessions;
  const redisIdle = results.figure(idle, 'two-on-redis', idleRedisCpu);
  const beyond = results.figure(meanwhile, 'embedded', memoryBeyondStored);
  const roundTrips = redisCommands(fewSession, results);
  const redisGoal = (inFlight: number) =>
    atMost(
      `server and Redis CPU per message to the Redis baseline's, ${some} chats, ${inFlight} in flight`,
      ratio(someSession, cpuPerMessage(inFlight), 'redis', 'redis-relay'),
      1.3,
    );

  const receiptsRatio = (metric: Metric, without: Session, target: TargetName) =>
    results.ratio(receipts, target, target, metric, without);
  const receiptsGoals = (target: 'embedded' | 'redis') => [
    ...plan.inFlight.map((inFlight) =>
      atMost(
        `receipts: CPU per message to that without, ${inFlight} in flight, ${target}`,
        receiptsRatio(cpuPerMessage(inFlight), someSession, target),
        1.5,
      ),
    ),
    atMost(
      `receipts: CPU per message to that without, at ${plan.messagesPerSecond} messages/s, ${target}`,
      receiptsRatio(openLoopCpu, latencySession, target),
      1.5,
    ),
  ];

  const languagesGoals = (target: 'embedded' | 'redis') =>
    plan.inFlight.map((inFlight) =>
      atMost(
        `two languages: CPU per message to that with one, ${inFlight} in flight, ${target}`,
        results.ratio(languages, target, target, cpuPerMessage(inFlight), someSession),
        1.05,
      ),
    );

  return [
    atMost(`CPU per message, ${some} chats, ${several} in flight`, ratio(someSession, cpuPerMessage(several)), 1.6),
    atMost(`  the aim beyond, ${several} in flight`, ratio(someSession, cpuPerMessage(several)), 1.3),
    atMost(`CPU per message, ${some} chats, ${one} in flight`, ratio(someSession, cpuPerMessage(one)), 2.2),
    atMost(`  the aim beyond, ${one} in flight`, ratio(someSession, cpuPerMessage(one)), 2.0),
    growthGoal(one),
    growthGoal(several),
    {
      what: "memory per idle chat above the relay's",
      bound: '≤ 4 KiB',
      found: extraBytes === undefined ? '–' : `${show(extraBytes / kibiBytes, 1)} KiB`,
      isReached: extraBytes === undefined ? undefined : extraBytes <= 4 * kibiBytes,
    },
    atLeast('sockets accepted per second', ratio(comingIn, socketsPerSecond), 0.75),
    atLeast('  by the CPU that each takes', inverse(ratio(comingIn, cpuPerSocket)), 0.75),
    atMost(
      "CPU of a chat made, entered and connected to that of a relay's two sockets",
      ratio(comingIn, cpuPerComing),
      3.75,
    ),
    ...pageNames.map((name) =>
      atLeast(
        `pages by the CPU that each takes, to a bare server's: ${name}`,
        inverse(ratio(pages, cpuPerPage(name), 'embedded', 'bytes')),
        0.5,
      ),
    ),
    atMost('latency p50', ratio(latencySession, latencyP50), 1.3),
    atMost('latency p99', ratio(latencySession, latencyP99), 1.6),
    {
      what: 'round trips to Redis per message, heartbeats included',
      bound: '1',
      found: show(roundTrips, 2),
      isReached: roundTrips === undefined ? undefined : roundTrips < 1 + heartbeatsShare,
    },
    redisGoal(one),
    redisGoal(several),
    atMostShare('server CPU for chats in which nobody writes', results.figure(idle, 'embedded', idleServerBusy), 0.01),
    {
      what: 'Redis CPU for a chat in which nobody writes, in ten seconds',
      bound: '≤ 1 µs',
      found: show(redisIdle, 2),
      isReached: redisIdle === undefined ? undefined : redisIdle <= 1,
    },
    atMost('CPU per MiB of files, there and back', ratio(media, cpuPerMebibyte, 'embedded', 'bytes'), 1.3),
    atMost(
      'server and Redis CPU per MiB of files, there and back',
      ratio(media, cpuPerMebibyte, 'redis', 'redis-bytes'),
      1.3,
    ),
    atMost(
      'p99 of messages while ten large files are sent, to that without',
      quotient(
        results.figure(meanwhile, 'embedded', latencyP99Meanwhile),
        results.figure(meanwhile, 'embedded', latencyP99),
      ),
      2.0,
    ),
    {
      what: 'memory beyond 1.15 × what was stored, while they are sent',
      bound: '≤ 64 MiB',
      found: beyond === undefined ? '–' : `${show(beyond)} MiB`,
      isReached: beyond === undefined ? undefined : beyond <= 64,
    },
    ...receiptsGoals('embedded'),
    ...receiptsGoals('redis'),
    ...languagesGoals('embedded'),
    ...languagesGoals('redis'),
  ];
}

export function printGoals(goals: readonly Goal[]): void {
  const verdicts = new Map([
    [true, 'reached'],
    [false, 'NOT REACHED'],
    [undefined, 'not measured'],
  ]);
  printTable(
    'Goals: Parley with the embedded store to the bare ws relay, where nothing else is said',
    ['', 'goal', 'found', ''],
    goals.map(({ what, bound, found, isReached }) => [what, bound, found, verdicts.get(isReached) ?? '']),
  );
  console.log('\nThe same as Markdown\n\n| goal | bound | found | |\n|---|---|---|---|');
  for (const { what, bound, found, isReached } of goals) {
    if (isReached !== undefined)
      console.log(`| ${what.trim()} | ${bound} | ${found} | ${verdictInMarkdown(isReached)} |`);
  }
}

const verdictInMarkdown = (isReached: boolean): string => (isReached ? 'reached' : '**not reached**');

const atMost = (what: string, found: number | undefined, bound: number): Goal => ({
  what,
  bound: `≤ ${showRatio(bound)}`,
  found: showRatio(found),
  isReached: found === undefined ? undefined : found <= bound,
});

const atMostShare = (what: string, found: number | undefined, bound: number): Goal => ({
  what,
  bound: `≤ ${showShare(bound)}`,
  found: found === undefined ? '–' : `${show(100 * found, 2)} %`,
  isReached: found === undefined ? undefined : found <= bound,
});

const atLeast = (what: string, found: number | undefined, bound: number): Goal => ({
  what,
  bound: `≥ ${showRatio(bound)}`,
  found: showRatio(found),
  isReached: found === undefined ? undefined : found >= bound,
});

const redisCommands = (session: Session, results: Results): number | undefined =>
  results.figure(
    session,
    'redis',
    ({ redisCommandsPerMessage }) =>
      redisCommandsPerMessage && Object.values(redisCommandsPerMessage).reduce((sum, count) => sum + count, 0),
  );

const quotient = (dividend: number | undefined, divisor: number | undefined): number | undefined =>
  dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
const difference = (from: number | undefined, less: number | undefined): number | undefined =>
  from === undefined || less === undefined ? undefined : from - less;
const inverse = (value: number | undefined): number | undefined => (value === undefined ? undefined : 1 / value);
