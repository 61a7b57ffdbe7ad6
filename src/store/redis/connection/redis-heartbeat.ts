import type { Redis } from 'ioredis';
import type { Cancel, Clock } from '../../../runtime/clock.ts';
import type { RedisConnections } from './redis-connections.ts';

/**
 * Pings each connection every `intervalMs`, and replaces one that does not answer in time. A connection whose other end
 * is lost looks like an idle one, and a subscriber would wait on it forever.
 */
export function startHeartbeat(
  { connections, refreshSlots }: Pick<RedisConnections, 'connections' | 'refreshSlots'>,
  clock: Clock,
  intervalMs: number,
): Cancel {
  let stopped = false;
  let cancel: Cancel;
  const beat = async () => {
    const answering = await Promise.all(connections().map(replaceUnlessAnswering));
    if (answering.includes(false)) refreshSlots();
    if (!stopped) cancel = clock.schedule(intervalMs, beat);
  };
  cancel = clock.schedule(intervalMs, beat);
  return () => {
    stopped = true;
    cancel();
  };
}

/** Resolves to whether the connection answers, or is being replaced already. */
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
