import type { Cluster, Redis } from 'ioredis';
import type { WarningLogger } from './redis-connections.ts';
import { messageOf, RedisFailure } from './redis-failure.ts';

/**
 * Resolves when all connections answer.
 * @throws RedisFailure with the connection's own error, after closing all of them, when one does not answer
 */
export async function pingOrDisconnect(connections: readonly Redis[], ...others: readonly Cluster[]): Promise<void> {
  let reason: unknown;
  for (const connection of connections) {
    connection.on('error', (error) => {
      reason = error;
    });
  }
  try {
    await Promise.all(connections.map((connection) => connection.ping()));
  } catch (error) {
    for (const connection of [...connections, ...others]) connection.disconnect();
    throw new RedisFailure('connecting', messageOf(reason ?? error));
  }
}

/**
 * ioredis hears the first error of a socket alone. A second one, such as the alert of a Redis that wants a certificate after
 * it has closed the connection, would end the process.
 */
export function outliveLaterErrors(connection: Redis): void {
  const listen = () => connection.stream?.on('error', () => undefined);
  connection.on('connect', listen);
  // A handshake that fails is no connection yet.
  connection.on('error', listen);
}

/** Closes the connection after the commands that are under way; waits for those no longer than for any command. */
export async function quit(connection: Redis | Cluster): Promise<void> {
  try {
    await connection.quit();
  } catch {
    connection.disconnect();
  }
}

/** Logs one line when Redis gets out of reach and one when it is back, however often reconnecting fails in between. */
export function logInterruptions(connection: Redis | Cluster, logger?: WarningLogger): void {
  let isLost = false;
  let reason = 'the connection was closed';
  connection.on('error', (error: Error) => {
    reason = error.message;
  });
  connection.on('reconnecting', () => {
    if (!isLost) logger?.warn(`Redis is out of reach: ${reason}`);
    isLost = true;
  });
  connection.on('ready', () => {
    if (isLost) logger?.warn('Redis is back');
    isLost = false;
  });
}
