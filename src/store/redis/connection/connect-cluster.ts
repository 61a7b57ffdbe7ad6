import { Cluster, type ClusterOptions, type DNSLookupFunction, Redis } from 'ioredis';
import type { RedisAddress, RedisNode } from '../../../config/redis-address.ts';
import { logInterruptions, outliveLaterErrors, pingOrDisconnect, quit } from './connection-life.ts';
import {
  type ConnectionLimits,
  commonOptions,
  type RedisConnections,
  reconnectDelayMs,
  type ServerOptions,
  type WarningLogger,
} from './redis-connections.ts';
import { messageOf, toRedisFailure } from './redis-failure.ts';
import { Subscriber } from './subscriber.ts';

type ClusterAddress = Extract<RedisAddress, { kind: 'cluster' }>;

/** The members that do not depend on how events are received. */
type ClusterConnection = Pick<RedisConnections, 'primaries' | 'shards' | 'refreshSlots' | 'close'> & {
  readonly commands: Cluster;
};

export async function connectCluster(
  address: ClusterAddress,
  limits: ConnectionLimits,
  logger?: WarningLogger,
): Promise<RedisConnections> {
  const commands = new Cluster([...address.nodes], clusterOptions(address, limits));
  const shards = countShards(commands);
  commands.on('+node', outliveLaterErrors);
  logInterruptions(commands, logger);
  const isSharded = await connectAll(commands);
  const cluster: ClusterConnection = {
    commands,
    primaries: () => commands.nodes('master'),
    shards,
    refreshSlots: () => commands.refreshSlotsCache(),
    close: () => quit(commands),
  };
  return isSharded
    ? hearShards(cluster)
    : hearAny(cluster, connectToAny(address.nodes, commonOptions(address, limits)));
}

const clusterOptions = (address: ClusterAddress, limits: ConnectionLimits) =>
  ({
    redisOptions: commonOptions(address, limits),
    clusterRetryStrategy: reconnectDelayMs,
    // ioredis's queue for a Cluster has no time limit; without it, commands fail at once while no server is known.
    enableOfflineQueue: false,
    // The check asks one server at random: if that server is lost, Parley could not start.
    enableReadyCheck: false,
    lazyConnect: true,
    shardedSubscribers: true,
    // Right after a slot has moved, a server may report the old owner, which receives no events of that slot any more.
    slotsRefreshInterval: limits.heartbeatIntervalMs,
    // Certificates hold the host names that the Cluster reports, not the addresses behind them.
    ...(address.tls && { dnsLookup: keepName }),
  }) satisfies ClusterOptions;

/** ioredis drops a lost primary from its nodes until the next refresh, so that the count is taken only after a refresh. */
function countShards(commands: Cluster): () => number {
  let shardCount = 0;
  commands.on('refresh', () => {
    shardCount = commands.nodes('master').length;
  });
  return () => shardCount;
}

/** Resolves to whether every server publishes for its own shard. */
async function connectAll(commands: Cluster): Promise<boolean> {
  try {
    await commands.connect();
    return await hasShardedPublishing(commands);
  } catch (error) {
    commands.disconnect();
    throw toRedisFailure('connecting to the Cluster', error);
  }
}

const hearShards = (cluster: ClusterConnection): RedisConnections => ({
  ...cluster,
  subscriber: new Subscriber(cluster.commands, 'sharded'),
  publish: 'SPUBLISH',
  connections: () => cluster.commands.nodes(),
});

async function hearAny(cluster: ClusterConnection, events: Redis): Promise<RedisConnections> {
  await pingOrDisconnect([events], cluster.commands);
  return {
    ...cluster,
    subscriber: new Subscriber(events, 'plain'),
    publish: 'PUBLISH',
    connections: () => [...cluster.commands.nodes(), events],
    close: async () => {
      events.disconnect();
      await cluster.close();
    },
  };
}

const keepName: DNSLookupFunction = (name, found) => found(null, name);

/** Redis has `SPUBLISH` since version 7. All Parley servers must get the same result, so that a lost Redis server is skipped. */
async function hasShardedPublishing(cluster: Cluster): Promise<boolean> {
  for (const redis of cluster.nodes()) {
    try {
      const [found] = (await redis.command('INFO', 'SPUBLISH')) as readonly unknown[];
      return Array.isArray(found);
    } catch (error) {
      // Where COMMAND is forbidden, use PUBLISH, which every version has.
      if (messageOf(error).startsWith('NOPERM')) return false;
    }
  }
  throw new Error('none of its servers answers');
}

/** With `PUBLISH` every server of a Cluster receives all events, so that any of them will do. */
function connectToAny(nodes: readonly RedisNode[], options: ServerOptions): Redis {
  const connection: Redis = new Redis({
    ...options,
    ...nodes[0],
    retryStrategy: (attempt) => {
      Object.assign(connection.options, nodes[attempt % nodes.length]);
      return reconnectDelayMs(attempt);
    },
  });
  return connection;
}
