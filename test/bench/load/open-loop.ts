import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { percentile } from '../measure/statistics.ts';
import { startUsage, type Usage } from '../measure/usage.ts';
import type { Target } from '../targets/target.ts';
import { drain } from './closed-loop.ts';
import type { LiveChat } from './live-chat.ts';

export interface OpenLoop {
  readonly messagesPerSecond: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  /** Ends it sooner. */
  readonly until?: () => boolean;
}

export interface OpenLoopFigures extends Usage {
  readonly messages: number;
  /** From when a message was due to when it had completed. */
  readonly latencyMicroseconds: { readonly p50: number; readonly p99: number };
}

/**
 * Sends at given times whether or not earlier messages have arrived, so that a target that falls behind is seen to.
 * The generator never sleeps meanwhile: it has a core of its own, and a timer would be coarser than what is measured.
 */
export async function runOpenLoop(
  chats: readonly LiveChat[],
  target: Target,
  { messagesPerSecond, warmUpMs, windowMs, until = () => false }: OpenLoop,
): Promise<OpenLoopFigures> {
  const startMs = performance.now();
  const windowStartMs = startMs + warmUpMs;
  const endMs = windowStartMs + windowMs;
  const latencies: number[] = [];
  const dueTimes = new Map<LiveChat, number[]>(chats.map((chat) => [chat, []]));
  for (const chat of chats) {
    const due = dueTimes.get(chat) ?? [];
    chat.onCompleted = (_, count) => {
      const nowMs = performance.now();
      for (const dueMs of due.splice(0, count)) {
        if (dueMs >= windowStartMs) latencies.push((nowMs - dueMs) * 1000);
      }
    };
  }

  const arrivals = createArrivals(messagesPerSecond);
  let dueMs = startMs + arrivals.nextGapMs();
  let stopUsage: (() => Usage) | undefined;
  while (dueMs < endMs && !until()) {
    const nowMs = performance.now();
    if (!stopUsage && nowMs >= windowStartMs) stopUsage = startUsage(target);
    while (dueMs <= nowMs && dueMs < endMs) {
      const chat = chats[arrivals.nextIndex(chats.length)];
      if (chat) {
        dueTimes.get(chat)?.push(dueMs);
        chat.send(1);
      }
      dueMs += arrivals.nextGapMs();
    }
    await nextTurn();
  }
  const usage = (stopUsage ?? startUsage(target))();
  while (chats.some(({ sent, completed }) => sent !== completed) && performance.now() < endMs + windowMs)
    await nextTurn();
  await drain(chats);
  const latencyMicroseconds = { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
  return { messages: latencies.length, latencyMicroseconds, ...usage };
}

/** A Poisson process, the same for every target: mulberry32 with a fixed seed. */
function createArrivals(perSecond: number) {
  let state = 0x9e3779b9;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    nextGapMs: () => (-Math.log(1 - random()) / perSecond) * 1000,
    nextIndex: (length: number) => Math.floor(random() * length),
  };
}
