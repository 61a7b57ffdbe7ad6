import type { Redis } from 'ioredis';
import type { Cancel, Clock } from '../../runtime/clock.ts';
import type { RedisConnections } from './redis-connection.ts';

/**
 * A connection whose other end is gone without a word looks like a quiet one, and a subscriber would wait on it for
 * ever. So each is asked now and then, and one that does not answer in its time is given up for a new one.
 */
export function startHeartbeat(
  { connections, askAnew }: Pick<RedisConnections, 'connections' | 'askAnew'>,
  clock: Clock,
  intervalMs: number,
): Cancel {
  let stopped = false;
  let cancel: Cancel;
  const beat = async () => {
    const answering = await Promise.all(connections().map(replaceUnlessAnswering));
    if (answering.includes(false)) askAnew();
    if (!stopped) cancel = clock.schedule(intervalMs, beat);
  };
  cancel = clock.schedule(intervalMs, beat);
  return () => {
    stopped = true;
    cancel();
  };
}

/** Whether it answers, or is being replaced already. */
async function replaceUnlessAnswering(connection: Redis): Promise<boolean> {
  if (connection.status !== 'ready') return true;
  try {
    await connection.ping();
    return true;
  } catch {
    if (connection.status === 'ready') connection.disconnect(true);
    return false;
  }
}
