import type { Job } from './load/job.ts';

/** One server process's life: it is started, loaded as the job says, and stopped. */
export interface Session {
  readonly title: string;
  readonly job: Omit<Job, 'target'>;
}

export interface Plan {
  /** Ascending: growth is read from the first and the last, the goals from the middle one. */
  readonly chatCounts: readonly [few: number, some: number, many: number];
  readonly inFlight: readonly [one: number, several: number];
  readonly messagesPerSecond: number;
  readonly rounds: number;
  readonly sessions: readonly Session[];
}

interface Durations {
  readonly warmUpMs: number;
  readonly windowMs: number;
  readonly manyWarmUpMs: number;
  readonly latencyWindowMs: number;
}

const inFlight = [1, 16] as const;
const messagesPerSecond = 1_000;

export function makePlan(isQuick: boolean, rounds: number): Plan {
  const chatCounts = isQuick ? ([50, 500, 1_500] as const) : ([50, 500, 5_000] as const);
  const durations = isQuick
    ? { warmUpMs: 500, windowMs: 1_000, manyWarmUpMs: 1_000, latencyWindowMs: 2_000 }
    : { warmUpMs: 1_000, windowMs: 3_000, manyWarmUpMs: 3_000, latencyWindowMs: 8_000 };
  const sessions = [
    ...chatCounts.map((chats) => loadSession(chats, chatCounts, durations)),
    latencySession(chatCounts[1], durations),
  ];
  return { chatCounts, inFlight, messagesPerSecond, rounds, sessions };
}

function loadSession(chats: number, [few, , many]: Plan['chatCounts'], durations: Durations): Session {
  const warmUpMs = chats === many ? durations.manyWarmUpMs : durations.warmUpMs;
  return {
    title: `${chats} chats`,
    job: {
      chats,
      measuresMemory: chats === many,
      closedLoops: inFlight.map((count) => ({ inFlight: count, warmUpMs, windowMs: durations.windowMs })),
      countsRedisCommands: chats === few,
    },
  };
}

function latencySession(chats: number, { warmUpMs, latencyWindowMs }: Durations): Session {
  return {
    title: `latency at ${messagesPerSecond} messages/s`,
    job: {
      chats,
      measuresMemory: false,
      closedLoops: [{ inFlight: 1, warmUpMs, windowMs: 0 }],
      openLoop: { messagesPerSecond, warmUpMs, windowMs: latencyWindowMs },
      countsRedisCommands: false,
    },
  };
}
