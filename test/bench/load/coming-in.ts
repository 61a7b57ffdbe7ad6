import { startUsage } from '../measure/usage.ts';
import type { Target } from '../targets/target.ts';
import type { Rate } from './job.ts';
import { openChats } from './open-chats.ts';

/** As many come before anything is measured as a server has had that is not quite new. */
const warmUpShare = 1 / 3;

/** What all of it cost, and the sockets alone. */
export interface ComingInFigures {
  readonly comingIn: Rate;
  readonly acceptance: Rate;
}

/** Chats that are made, entered by two and connected; of a relay, its two sockets. */
export async function runComingIn(target: Target, count: number): Promise<ComingInFigures> {
  const warmUp = Math.ceil(count * warmUpShare);
  await openChats(target, warmUp);
  const stopUsage = startUsage(target);
  const { acceptance } = await openChats(target, count, { firstChat: warmUp });
  return { comingIn: { count, ...stopUsage() }, acceptance };
}
