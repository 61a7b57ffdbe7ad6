import { comparesAtLatestAfterMs } from '../../chat/limits.ts';
import type { Progress } from '../connection/progress.ts';

/** An answer to a request can be ahead of what comes by the connection: both have come by this time. */
const quietMs = 1_500;
const mostWaits = Math.floor(comparesAtLatestAfterMs / quietMs);

/**
 * Compares soon after something has arrived, once everything that was missed is there. A server cannot put that off for long, neither
 * by small frames again and again nor by never saying that all has come: time with a connection is counted in steps, because a
 * device that has slept may not have heard yet what came meanwhile. A new connection leaves half of it.
 * @param compare with everything there is when it is overdue. Returns whether something has arrived that it could not decide yet
 * @returns call it when something has arrived
 */
export function compareInTime(
  progress: Pick<Progress, 'isCaughtUp' | 'connection'>,
  compare: (isOverdue: boolean) => boolean,
  over: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [waits, connection] = [0, progress.connection()];

  const step = () => {
    timer = undefined;
    const isOverdue = waits >= mostWaits;
    const isDue = isOverdue || progress.isCaughtUp();
    const isDone = isDue && !compare(isOverdue) && progress.isCaughtUp();
    if (isDone || isOverdue) waits = 0;
    if (isDone) return;
    countWait();
    soon();
  };
  const countWait = () => {
    const current = progress.connection();
    if (current === undefined) return;
    if (current !== connection) waits = Math.floor(waits / 2);
    connection = current;
    waits += 1;
  };
  const soon = () => {
    if (!over.aborted) timer ??= setTimeout(step, quietMs);
  };
  over.addEventListener('abort', () => clearTimeout(timer));
  return soon;
}
