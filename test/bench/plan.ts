import { readFileSync } from 'node:fs';
import type { Job } from './load/job.ts';
import type { TargetName } from './targets/target.ts';

export const sessionNames = [
  'few',
  'some',
  'many',
  'latency',
  'receipts',
  'languages',
  'scale-out',
  'held',
  'coming-in',
  'pages',
  'memory',
  'idle',
  'media',
  'meanwhile',
] as const;
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
  readonly idleWindowMs: number;
}

const inFlight = [1, 16] as const;
const messagesPerSecond = 1_000;
const single: readonly TargetName[] = ['relay', 'socket.io', 'redis-relay', 'embedded', 'redis'];
const mostHeldChats = 10_000;
const mostIdleChats = 5_000;
/** A process may open so many files fewer than its limit says as sockets of chats. */
const otherFiles = 100;

export function makePlan(isQuick: boolean, rounds: number): Plan {
  const chatCounts = isQuick ? ([50, 500, 1_500] as const) : ([50, 500, 5_000] as const);
  const durations = isQuick
    ? {
        warmUpMs: 500,
        windowMs: 1_000,
        manyWarmUpMs: 1_000,
        latencyWindowMs: 2_000,
        heldWindowMs: 2_000,
        idleWindowMs: 10_000,
      }
    : {
        warmUpMs: 1_000,
        windowMs: 3_000,
        manyWarmUpMs: 3_000,
        latencyWindowMs: 8_000,
        heldWindowMs: 20_000,
        idleWindowMs: 20_000,
      };
  const [few, some, many] = chatCounts;
  const sessions = {
    few: loadSession('few', few, durations, { countsRedisCommands: true }),
    some: loadSession('some', some, durations, {}),
    many: loadSession('many', many, { ...durations, warmUpMs: durations.manyWarmUpMs }, { measuresMemory: true }),
    latency: latencySession(some, durations),
    receipts: receiptsSession(some, durations),
    languages: languagesSession(some, durations),
    'scale-out': scaleOutSession(some, durations),
    'coming-in': comingInSession(isQuick ? 600 : 3_000),
    pages: pagesSession(isQuick ? 600 : 3_000),
    media: mediaSession(isQuick ? 5 : 50),
    meanwhile: meanwhileSession(isQuick ? 8 : 100, durations),
    memory: memorySession(many),
    idle: idleSession(Math.min(isQuick ? 1_500 : mostIdleChats, possibleChats()), durations),
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

/** The two of each chat speak languages of their own, so that an event may have to be rendered twice. */
function languagesSession(chats: number, durations: Durations): Session {
  const job = { ...nothingMore, chats, closedLoops: closedLoops(durations), languages: ['de', 'ar'] as const };
  return { name: 'languages', title: `${chats} chats in two languages`, targets: ['embedded', 'redis'], job };
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

function comingInSession(chats: number): Session {
  const job = { ...nothingMore, chats, comingIn: chats };
  return { name: 'coming-in', title: `${chats} chats come in`, targets: ['relay', 'embedded', 'redis'], job };
}

function pagesSession(count: number): Session {
  const job = { ...nothingMore, chats: 0, pages: count };
  return { name: 'pages', title: `each page ${count} times`, targets: ['bytes', 'embedded', 'redis'], job };
}

const mebibyte = 1024 * 1024;

function mediaSession(chats: number): Session {
  const files = { chats, filesOfEach: 20, bytesOfEach: mebibyte };
  const job = { ...nothingMore, chats, files };
  const title = `${20 * chats} files of 1 MiB in ${chats} chats`;
  return { name: 'media', title, targets: ['bytes', 'redis-bytes', 'embedded', 'redis'], job };
}

/** The rate is one at which the server's core is not full by messages alone. */
function meanwhileSession(mebibytes: number, { warmUpMs, latencyWindowMs }: Durations): Session {
  const uploadsMeanwhile = { chats: 10, filesOfEach: 1, bytesOfEach: mebibytes * mebibyte - 1 };
  const openLoop = { messagesPerSecond: 100, warmUpMs, windowMs: latencyWindowMs };
  const job = { ...nothingMore, chats: 50, openLoop, uploadsMeanwhile };
  return {
    name: 'meanwhile',
    title: `messages while ten files of ${mebibytes} MiB are sent`,
    targets: ['embedded'],
    job,
  };
}

/** Chats that come as people come, and nothing else: `many` measures memory too, for longer. */
function memorySession(chats: number): Session {
  const job = { ...nothingMore, chats, measuresMemory: true };
  return { name: 'memory', title: `${chats} chats come`, targets: ['relay', 'embedded'], job };
}

/** One in a hundred writes. The window is long enough for every socket to be asked whether it is there. */
function heldSession(chats: number, durations: Durations): Session {
  const loop = { ...openLoop(durations), warmUpMs: 5 * durations.warmUpMs, windowMs: durations.heldWindowMs };
  const job = { ...nothingMore, chats, measuresMemory: true, openLoop: loop, writingChats: Math.ceil(chats / 100) };
  return { name: 'held', title: `${chats} chats held, 1 % writing`, targets: ['relay', 'embedded'], job };
}

/** Nobody writes. The window is as long as one or two heartbeats, and begins when what connecting left to do is done. */
function idleSession(chats: number, { warmUpMs, idleWindowMs }: Durations): Session {
  const job = { ...nothingMore, chats, idle: { settleMs: 5 * warmUpMs, windowMs: idleWindowMs } };
  const targets = ['relay', 'embedded', 'redis', 'two-on-redis'] as const;
  return { name: 'idle', title: `${chats} chats in which nobody writes`, targets, job };
}

/** Each chat has two sockets, and a process may have no more than the system lets it. */
function possibleChats(): number {
  const [, most = '0'] = /^Max open files +\S+ +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return Math.floor((Number(most) - otherFiles) / 2);
}
