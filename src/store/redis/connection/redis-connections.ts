import type { Cluster, Redis, RedisOptions } from 'ioredis';
import { type Limits, storeRetryDelayMs } from '../../../config/limits.ts';
import type { RedisAddress } from '../../../config/redis-address.ts';
import type { Subscriber } from './subscriber.ts';

/** The part of a pino logger that the store uses. */
export interface WarningLogger {
  warn(message: string): void;
}

export type PublishCommand = 'PUBLISH' | 'SPUBLISH';

/** One process's connections to its Redis, whichever kind it is. */
export interface RedisConnections {
  readonly commands: Redis | Cluster;
  /** The connections that the commands are sent on, as they are at this moment. */
  primaries(): readonly Redis[];
  /** After a server did not answer: reads the Cluster's slots again, as another server may have replaced it. */
  refreshSlots(): void;
  /** The command that events are published with. */
  readonly publish: PublishCommand;
  /** Receives what the scripts publish. */
  readonly subscriber: Subscriber;
  /** The number of servers that take writes when all of them do. */
  shards(): number;
  /** Those of `primaries`, and those that receive events. */
  connections(): readonly Redis[];
  close(): Promise<void>;
}

/** Replies keep the shapes that ioredis gives them by default. */
export type ServerOptions = Omit<RedisOptions, 'replyMapping'>;

export type ConnectionLimits = Pick<Limits, 'storeTimeoutMs' | 'heartbeatIntervalMs'>;

export const reconnectDelayMs = (attempt: number): number => Math.min(25 * 2 ** attempt, storeRetryDelayMs);

/**
 * Nothing waits for Redis longer than `storeTimeoutMs`:
 * - A command without an answer by then fails, and may have been carried out. All commands can be repeated by the caller.
 * - While Redis is out of reach, commands wait in a queue, so that a short interruption goes unnoticed. Every fifth failed
 *   attempt to connect empties the queue with an error, so that it does not grow.
 * - Commands that were under way when a connection broke are sent again on the next one.
 * Autopipelining stays off: it cost CPU and latency when measured; see write-gathering.ts.
 */
export const commonOptions = (address: RedisAddress, { storeTimeoutMs, heartbeatIntervalMs }: ConnectionLimits) =>
  ({
    ...(address.username !== undefined && { username: address.username }),
    ...(address.password !== undefined && { password: address.password }),
    ...(address.tls && { tls: { ...address.certificates } }),
    commandTimeout: storeTimeoutMs,
    connectTimeout: storeTimeoutMs,
    // Detects the loss of connections that the heartbeat cannot reach: a Cluster's for events.
    keepAlive: heartbeatIntervalMs,
    maxRetriesPerRequest: 4,
    // A primary that became a replica refuses writes so; reconnecting finds the new primary.
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
    // The subscriber does this itself, to know when it is complete.
    autoResubscribe: false,
  }) satisfies ServerOptions;
