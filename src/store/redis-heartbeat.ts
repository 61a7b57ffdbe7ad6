import type { Redis } from 'ioredis';
import type { Cancel, Clock } from '../chat/clock.ts';

/**
 * A connection whose other end is gone without a word looks like a quiet one, and a subscriber would wait on it for
 * ever. So each is asked now and then, and one that does not answer in its time is given up for a new one.
 */
export function startHeartbeat(connections: () => readonly Redis[], clock: Clock, intervalMs: number): Cancel {
  let stopped = false;
  let cancel: Cancel;
  const beat = async () => {
    await Promise.all(connections().map(replaceUnlessAnswering));
    if (!stopped) cancel = clock.schedule(intervalMs, beat);
  };
  cancel = clock.schedule(intervalMs, beat);
  return () => {
    stopped = true;
    cancel();
  };
}

async function replaceUnlessAnswering(connection: Redis): Promise<void> {
  // Any other status means that it is being replaced already.
  if (connection.status !== 'ready') return;
  try {
    await connection.ping();
  } catch {
    if (connection.status === 'ready') connection.disconnect(true);
  }
}
