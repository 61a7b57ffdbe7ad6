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
 * ioredis listens to a socket's first error only. A second error would end the process, for example the TLS alert of a Redis that
 * requires a certificate and has closed the connection before.
 */
export function outliveLaterErrors(connection: Redis): void {
  const listen = () => connection.stream?.on('error', () => undefined);
  connection.on('connect', listen);
  // A failed TLS handshake emits `error` without `connect`.
  connection.on('error', listen);
}

/** Closes the connection after its pending commands, which time out as always. */
export async function quit(connection: Redis | Cluster): Promise<void> {
  try {
    await connection.quit();
  } catch {
    connection.disconnect();
  }
}

/** Logs one line when Redis gets out of reach and one when it is back, not one for each failed attempt. */
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
