import { Cluster, type ClusterOptions, type DNSLookupFunction, Redis, type RedisOptions } from 'ioredis';
import type { Limits } from '../../config/limits.ts';
import type { RedisAddress, RedisNode } from '../../config/redis-address.ts';
import { failureOf, messageOf, RedisFailure } from './redis-failure.ts';
import type { ScriptConnections } from './scripts.ts';
import { Subscriber } from './subscriber.ts';

/** The part of a pino logger that the store uses. */
export interface WarningLogger {
  warn(message: string): void;
}

/** One process's connections to its Redis, whichever kind it is. */
export interface RedisConnections extends ScriptConnections {
  /** Hears what the scripts publish. */
  readonly subscriber: Subscriber;
  /** How many servers take writes when all of them do. */
  shards(): number;
  /** Those of `primaries`, and those that events come from. */
  connections(): readonly Redis[];
  close(): Promise<void>;
}

/** Replies keep the shapes that ioredis gives them by default. */
type ServerOptions = Omit<RedisOptions, 'replyMapping'>;

type ConnectionLimits = Pick<Limits, 'storeTimeoutMs' | 'heartbeatIntervalMs'>;

const longestRetryDelayMs = 1_000;
const retryDelayMs = (attempt: number): number => Math.min(25 * 2 ** attempt, longestRetryDelayMs);

/**
 * Nothing waits for Redis longer than its time:
 * - a command that is not answered by then fails, and may have happened. Trying again is its caller's business: all of
 *   them can be repeated.
 * - while Redis is away commands wait for it in a queue, so that a short interruption is not noticed, and the queue is
 *   emptied with an error every fifth time that it cannot be reached, so that it does not grow.
 * - what was under way when the connection broke is sent again on the next one.
 * Autopipelining stays off: it cost CPU and latency when measured; see write-gathering.ts.
 */
const commonOptions = (address: RedisAddress, { storeTimeoutMs, heartbeatIntervalMs }: ConnectionLimits) =>
  ({
    ...(address.username !== undefined && { username: address.username }),
    ...(address.password !== undefined && { password: address.password }),
    ...(address.tls && { tls: {} }),
    commandTimeout: storeTimeoutMs,
    connectTimeout: storeTimeoutMs,
    // Notices the loss of those connections that the heartbeat cannot reach: a Cluster's for events.
    keepAlive: heartbeatIntervalMs,
    maxRetriesPerRequest: 4,
    // A primary that became a replica says so to writers; the new one is found by connecting anew.
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
    // The subscriber does this itself, to know when it is done.
    autoResubscribe: false,
  }) satisfies ServerOptions;

/**
 * Connects to a Redis, and resolves when it answers.
 * @throws RedisFailure when it does not answer
 */
export async function connectRedis(
  address: RedisAddress,
  limits: ConnectionLimits,
  logger?: WarningLogger,
): Promise<RedisConnections> {
  return address.kind === 'cluster'
    ? await connectCluster(address, limits, logger)
    : await connectServer(address, limits, logger);
}

async function connectServer(
  address: Exclude<RedisAddress, { kind: 'cluster' }>,
  limits: ConnectionLimits,
  logger?: WarningLogger,
): Promise<RedisConnections> {
  const options: ServerOptions = {
    ...commonOptions(address, limits),
    ...(address.kind === 'single' ? address.node : sentinelOptions(address)),
    db: address.database,
    retryStrategy: retryDelayMs,
  };
  const commands = new Redis(options);
  const events = new Redis(options);
  logInterruptions(commands, logger);
  await answerOrClose([commands, events]);
  return {
    commands,
    subscriber: new Subscriber(events, 'plain'),
    publish: 'PUBLISH',
    connections: () => [commands, events],
    primaries: () => [commands],
    shards: () => 1,
    // A new primary is found when the connection to the old one is given up.
    askAnew: () => undefined,
    close: async () => {
      events.disconnect();
      await quit(commands);
      // Lets go of the connections to the Sentinels, which quitting forgets.
      commands.disconnect();
    },
  };
}

const sentinelOptions = (address: Extract<RedisAddress, { kind: 'sentinel' }>): ServerOptions => ({
  sentinels: [...address.sentinels],
  name: address.masterName,
  ...(address.sentinelPassword !== undefined && { sentinelPassword: address.sentinelPassword }),
  ...(address.tls && { enableTLSForSentinelMode: true, sentinelTLS: {} }),
  sentinelRetryStrategy: retryDelayMs,
  // Sentinels tell of a new primary before the old one's connections break, if they ever do.
  failoverDetector: true,
});

async function connectCluster(
  address: Extract<RedisAddress, { kind: 'cluster' }>,
  limits: ConnectionLimits,
  logger?: WarningLogger,
): Promise<RedisConnections> {
  const options = {
    redisOptions: commonOptions(address, limits),
    clusterRetryStrategy: retryDelayMs,
    // A Cluster's own queue has no bound in time; while its servers are unknown, commands fail at once.
    enableOfflineQueue: false,
    // It asks any server, and would keep Parley from starting when that is the one that is lost.
    enableReadyCheck: false,
    lazyConnect: true,
    shardedSubscribers: true,
    // A server that is asked right after a slot has moved may not know yet, and who heard that slot's events would stay deaf.
    slotsRefreshInterval: limits.heartbeatIntervalMs,
    // Certificates name the servers as the Cluster does, not by the addresses behind the names.
    ...(address.tls && { dnsLookup: keepName }),
  } satisfies ClusterOptions;
  const commands = new Cluster([...address.nodes], options);
  let shardCount = 0;
  // Only then every primary is among the nodes: one that is lost is none until the Cluster is asked again.
  commands.on('refresh', () => {
    shardCount = commands.nodes('master').length;
  });
  logInterruptions(commands, logger);
  let isSharded: boolean;
  try {
    await commands.connect();
    isSharded = await hasShardedPublishing(commands);
  } catch (error) {
    commands.disconnect();
    throw failureOf('connecting to the Cluster', error);
  }
  const cluster = {
    commands,
    primaries: () => commands.nodes('master'),
    shards: () => shardCount,
    askAnew: () => commands.refreshSlotsCache(),
    close: () => quit(commands),
  };
  if (isSharded) {
    return {
      ...cluster,
      subscriber: new Subscriber(commands, 'sharded'),
      publish: 'SPUBLISH',
      connections: () => commands.nodes(),
    };
  }
  const events = connectToAny(address.nodes, commonOptions(address, limits));
  await answerOrClose([events], commands);
  return {
    ...cluster,
    subscriber: new Subscriber(events, 'plain'),
    publish: 'PUBLISH',
    connections: () => [...commands.nodes(), events],
    close: async () => {
      events.disconnect();
      await cluster.close();
    },
  };
}

const keepName: DNSLookupFunction = (name, found) => found(null, name);

/** Redis has `SPUBLISH` since version 7. All Parley servers must find the same, so one server that is lost does not count. */
async function hasShardedPublishing(cluster: Cluster): Promise<boolean> {
  for (const redis of cluster.nodes()) {
    try {
      const [found] = (await redis.command('INFO', 'SPUBLISH')) as readonly unknown[];
      return Array.isArray(found);
    } catch (error) {
      // Where asking is not allowed, what every version has is used.
      if (messageOf(error).startsWith('NOPERM')) return false;
    }
  }
  throw new Error('none of its servers answers');
}

/** Every server of a Cluster hears what is published on any: when one is lost, the next will do. */
function connectToAny(nodes: readonly RedisNode[], options: ServerOptions): Redis {
  const connection: Redis = new Redis({
    ...options,
    ...nodes[0],
    retryStrategy: (attempt) => {
      Object.assign(connection.options, nodes[attempt % nodes.length]);
      return retryDelayMs(attempt);
    },
  });
  return connection;
}

/** @throws RedisFailure with the connection's own words, after closing all of them, when one does not answer. */
async function answerOrClose(connections: readonly Redis[], ...others: readonly Cluster[]): Promise<void> {
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

/** Lets what is under way finish; a Redis that does not answer is not waited for longer than for any command. */
async function quit(connection: Redis | Cluster): Promise<void> {
  try {
    await connection.quit();
  } catch {
    connection.disconnect();
  }
}

/** One line when Redis gets out of reach and one when it is back, however often connecting fails in between. */
function logInterruptions(connection: Redis | Cluster, logger?: WarningLogger): void {
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
