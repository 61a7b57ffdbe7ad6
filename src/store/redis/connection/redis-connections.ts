import type { Cluster, Redis, RedisOptions } from 'ioredis';
import { type Limits, storeRetryDelayMs } from '../../../config/limits.ts';
import type { RedisAddress } from '../../../config/redis-address.ts';
import type { Subscriber } from './subscriber.ts';

/** The part of a pino logger that the store uses. */
export interface WarningLogger {
  warn(message: string): void;
}

export type PublishCommand = 'PUBLISH' | 'SPUBLISH';

/** One process's connections to its Redis: one server, Sentinel or a Cluster. */
export interface RedisConnections {
  readonly commands: Redis | Cluster;
  /** The current connections for commands. */
  primaries(): readonly Redis[];
  /** Reads the Cluster's slots again. To be called when a server did not answer, because another may have replaced it. */
  refreshSlots(): void;
  /** The command that events are published with. */
  readonly publish: PublishCommand;
  /** Receives the events that the scripts publish. */
  readonly subscriber: Subscriber;
  /** The number of primaries in a healthy Redis. */
  shards(): number;
  /** The connections of `primaries`, and those that receive events. */
  connections(): readonly Redis[];
  close(): Promise<void>;
}

/** Replies keep the shapes that ioredis gives them by default. */
export type ServerOptions = Omit<RedisOptions, 'replyMapping'>;

export type ConnectionLimits = Pick<Limits, 'storeTimeoutMs' | 'heartbeatIntervalMs'>;

export const reconnectDelayMs = (attempt: number): number => Math.min(25 * 2 ** attempt, storeRetryDelayMs);

/**
 * No command waits for Redis longer than `storeTimeoutMs`:
 * - A command without an answer by then fails, and may have been executed. Callers can repeat all commands.
 * - While Redis is out of reach, commands wait in a queue, so that a short interruption goes unnoticed. Every fifth failed
 *   attempt to connect empties the queue with an error, so that it does not grow.
 * - Commands that were pending when a connection broke are sent again on the next one.
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
    // The refusal by a primary that became a replica; reconnecting finds the new primary.
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
    // The subscriber does this itself, to know when it is complete.
    autoResubscribe: false,
  }) satisfies ServerOptions;
