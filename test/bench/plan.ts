import { readFileSync } from 'node:fs';
import type { Job } from './load/job.ts';
import type { TargetName } from './targets/target.ts';

export const sessionNames = ['few', 'some', 'many', 'latency', 'receipts', 'scale-out', 'held'] as const;
export type SessionName = (typeof sessionNames)[number];

/** One server process's life: it is started, loaded as the job says, and stopped. */
export interface Session {
  readonly name: SessionName;
  readonly title: string;
  /** Those that it is for. */
  readonly targets: readonly TargetName[];
  readonly job: Omit<Job, 'target'>;
}

export interface Plan {
  /** Ascending: growth is read from the first and the last, the goals from the middle one. */
  readonly chatCounts: readonly [few: number, some: number, many: number];
  readonly inFlight: readonly [one: number, several: number];
  readonly messagesPerSecond: number;
  readonly rounds: number;
  readonly sessions: Readonly<Record<SessionName, Session>>;
}

interface Durations {
  readonly warmUpMs: number;
  readonly windowMs: number;
  readonly manyWarmUpMs: number;
  readonly latencyWindowMs: number;
  readonly heldWindowMs: number;
}

const inFlight = [1, 16] as const;
const messagesPerSecond = 1_000;
const single: readonly TargetName[] = ['relay', 'socket.io', 'redis-relay', 'embedded', 'redis'];
const mostHeldChats = 10_000;
/** A process may open so many files fewer than its limit says as sockets of chats. */
const otherFiles = 100;

export function makePlan(isQuick: boolean, rounds: number): Plan {
  const chatCounts = isQuick ? ([50, 500, 1_500] as const) : ([50, 500, 5_000] as const);
  const durations = isQuick
    ? { warmUpMs: 500, windowMs: 1_000, manyWarmUpMs: 1_000, latencyWindowMs: 2_000, heldWindowMs: 2_000 }
    : { warmUpMs: 1_000, windowMs: 3_000, manyWarmUpMs: 3_000, latencyWindowMs: 8_000, heldWindowMs: 20_000 };
  const [few, some, many] = chatCounts;
  const sessions = {
    few: loadSession('few', few, durations, { countsRedisCommands: true }),
    some: loadSession('some', some, durations, {}),
    many: loadSession('many', many, { ...durations, warmUpMs: durations.manyWarmUpMs }, { measuresMemory: true }),
    latency: latencySession(some, durations),
    receipts: receiptsSession(some, durations),
    'scale-out': scaleOutSession(some, durations),
    held: heldSession(Math.min(isQuick ? 1_500 : mostHeldChats, possibleChats()), durations),
  };
  return { chatCounts, inFlight, messagesPerSecond, rounds, sessions };
}

const nothingMore = {
  measuresMemory: false,
  closedLoops: [],
  tellsReceipts: false,
  countsRedisCommands: false,
} as const;

const closedLoops = ({ warmUpMs, windowMs }: Durations) =>
  inFlight.map((count) => ({ inFlight: count, warmUpMs, windowMs }));

const openLoop = ({ warmUpMs, latencyWindowMs }: Durations) => ({
  messagesPerSecond,
  warmUpMs,
  windowMs: latencyWindowMs,
});

function loadSession(name: SessionName, chats: number, durations: Durations, also: Partial<Session['job']>): Session {
  const job = { ...nothingMore, chats, closedLoops: closedLoops(durations), ...also };
  return { name, title: `${chats} chats`, targets: single, job };
}

function latencySession(chats: number, durations: Durations): Session {
  const warmUp = { inFlight: 1, warmUpMs: durations.warmUpMs, windowMs: 0 };
  const job = { ...nothingMore, chats, closedLoops: [warmUp], openLoop: openLoop(durations) };
  return { name: 'latency', title: `latency at ${messagesPerSecond} messages/s`, targets: single, job };
}

function receiptsSession(chats: number, durations: Durations): Session {
  const loops = { closedLoops: closedLoops(durations), openLoop: openLoop(durations) };
  const job = { ...nothingMore, chats, ...loops, tellsReceipts: true };
  return { name: 'receipts', title: `${chats} chats with receipts`, targets: ['embedded', 'redis'], job };
}

function scaleOutSession(chats: number, durations: Durations): Session {
  const job = { ...nothingMore, chats, closedLoops: closedLoops(durations), openLoop: openLoop(durations) };
  return {
    name: 'scale-out',
    title: `${chats} chats, one server and two`,
    targets: ['redis', 'two-on-redis', 'two-on-cluster'],
    job,
  };
}

/** One in a hundred writes. The window is long enough for every socket to be asked whether it is there. */
function heldSession(chats: number, durations: Durations): Session {
  const loop = { ...openLoop(durations), warmUpMs: 5 * durations.warmUpMs, windowMs: durations.heldWindowMs };
  const job = { ...nothingMore, chats, measuresMemory: true, openLoop: loop, writingChats: Math.ceil(chats / 100) };
  return { name: 'held', title: `${chats} chats held, 1 % writing`, targets: ['relay', 'embedded'], job };
}

/** Each chat has two sockets, and a process may have no more than the system lets it. */
function possibleChats(): number {
  const [, most = '0'] = /^Max open files +\S+ +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return Math.floor((Number(most) - otherFiles) / 2);
}
