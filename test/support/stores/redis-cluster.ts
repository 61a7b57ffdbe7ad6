import { freePorts } from '../servers/ports.ts';
import { until } from '../servers/processes.ts';
import { startRedis } from './redis.ts';
import {
  accountInAddress,
  memberOf,
  type RedisMember,
  replicaSettings,
  stopMember,
  untilReplicaIsInSync,
} from './redis-replicas.ts';

/** A real Redis Cluster of a test's own: three primaries, each with a replica. It ends with the test process at the latest. */
export interface RedisCluster {
  /** For `REDIS_URL`. */
  readonly url: string;
  readonly members: readonly RedisMember[];
  /** Where the chat's keys and channel are, as the Cluster has it now. */
  shardOf(chatId: string): Promise<Shard>;
  stop(): Promise<void>;
}

export interface Shard {
  readonly slot: number;
  readonly primary: RedisMember;
  readonly replicas: readonly RedisMember[];
}

const primaryCount = 3;
const slotCount = 16_384;

export async function startRedisCluster(): Promise<RedisCluster> {
  const ports = await freePorts(primaryCount * 4);
  const members = await Promise.all(
    Array.from({ length: primaryCount * 2 }, async (_, index) => {
      const [port, busPort] = ports.slice(index * 2);
      return memberOf(await startRedis({ port: Number(port), settings: settingsOf(Number(busPort)) }));
    }),
  );
  const stop = async () => {
    await Promise.all(members.map(stopMember));
  };
  try {
    await join(members, ports);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: members.map(({ redis }) => `redis://${accountInAddress}127.0.0.1:${redis.port}`).join(),
    members,
    shardOf: (chatId) => findShard(members, chatId),
    stop,
  };
}

const settingsOf = (busPort: number) => ({
  ...replicaSettings,
  'cluster-enabled': 'yes',
  'cluster-port': String(busPort),
  // Long enough for a busy machine, short enough for a test.
  'cluster-node-timeout': '2000',
  'cluster-require-full-coverage': 'no',
  'cluster-allow-replica-migration': 'no',
});

async function join(members: readonly RedisMember[], ports: readonly number[]): Promise<void> {
  const primaries = members.slice(0, primaryCount);
  const replicas = members.slice(primaryCount);
  const firstSlot = (index: number) => Math.floor((index * slotCount) / primaryCount);
  await Promise.all(members.map(({ admin }, index) => admin.cluster('SET-CONFIG-EPOCH', index + 1)));
  await Promise.all(
    primaries.map(({ admin }, index) => admin.cluster('ADDSLOTSRANGE', firstSlot(index), firstSlot(index + 1) - 1)),
  );
  const [first, ...others] = members;
  await Promise.all(
    others.map((_, index) => {
      const [port, busPort] = ports.slice((index + 1) * 2);
      return first?.admin.call('CLUSTER', 'MEET', '127.0.0.1', String(port), String(busPort));
    }),
  );
  const nodeIds = await Promise.all(primaries.map(({ admin }) => admin.cluster('MYID')));
  await Promise.all(
    replicas.map((replica, index) =>
      until('a replica to know its primary', () =>
        replica.admin.cluster('REPLICATE', String(nodeIds[index])).then(
          () => true,
          () => false,
        ),
      ),
    ),
  );
  await Promise.all(replicas.map(untilReplicaIsInSync));
  await Promise.all(members.map(untilWhole));
}

/** Every member has heard of every other's part, so that it neither refuses nor misleads. */
const untilWhole = ({ admin, redis }: RedisMember): Promise<void> =>
  until(`the Cluster to be whole for the server on port ${redis.port}`, async () => {
    const isOk = /^cluster_state:ok/m.test(String(await admin.cluster('INFO')));
    const slots = await admin.cluster('SLOTS');
    // From where, to where, the primary, its replica.
    return isOk && slots.length === primaryCount && slots.every((range) => range.length === 4);
  });

async function findShard(members: readonly RedisMember[], chatId: string): Promise<Shard> {
  const living = members.find(({ admin }) => admin.status === 'ready');
  if (!living) throw new Error('no server of the Cluster is in reach');
  const slot = await living.admin.cluster('KEYSLOT', `{${chatId}}`);
  const ranges = await living.admin.cluster('SLOTS');
  const [, , ...nodes] = ranges.find(([from, to]) => from <= slot && slot <= to) ?? [];
  const ports = nodes.map((node) => (Array.isArray(node) ? node[1] : 0));
  const [primary, ...replicas] = ports.flatMap((port) => members.filter(({ redis }) => redis.port === port));
  if (!primary) throw new Error(`nobody serves slot ${slot}`);
  return { slot, primary, replicas };
}
