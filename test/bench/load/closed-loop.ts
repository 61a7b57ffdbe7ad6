import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { startUsage, type Usage } from '../measure/usage.ts';
import type { Target } from '../targets/target.ts';
import type { LiveChat } from './live-chat.ts';

export interface ClosedLoop {
  /** How many messages each chat has under way at any time. */
  readonly inFlight: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

export interface ClosedLoopFigures extends Usage {
  readonly inFlight: number;
  /** Completed within the window. */
  readonly messages: number;
}

/** Every completed message is followed by the next one of its chat, until the window is over. */
export async function runClosedLoop(
  chats: readonly LiveChat[],
  target: Target,
  { inFlight, warmUpMs, windowMs }: ClosedLoop,
): Promise<ClosedLoopFigures> {
  let completed = 0;
  for (const chat of chats) {
    chat.onCompleted = (_, count) => {
      completed += count;
      chat.send(count);
    };
    chat.send(inFlight);
  }
  await delay(warmUpMs);
  const stopUsage = startUsage(target);
  const completedBefore = completed;
  await delay(windowMs);
  const messages = completed - completedBefore;
  const usage = stopUsage();
  await drain(chats);
  return { inFlight, messages, ...usage };
}

const drainWithinMs = 60_000;
const drainPollMs = 10;

/** Waits for what is under way. @throws Error when a message does not arrive: the target loses messages. */
export async function drain(chats: readonly LiveChat[]): Promise<void> {
  for (const chat of chats) chat.onCompleted = () => {};
  const untilMs = performance.now() + drainWithinMs;
  while (chats.some(({ sent, completed }) => sent !== completed)) {
    if (performance.now() > untilMs) throw new Error(`messages went missing: ${missing(chats)}`);
    await delay(drainPollMs);
  }
}

const missing = (chats: readonly LiveChat[]): number =>
  chats.reduce((sum, { sent, completed }) => sum + sent - completed, 0);
