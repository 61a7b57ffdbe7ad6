import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePorts } from '../servers/ports.ts';
import { type StartedProcess, until } from '../servers/processes.ts';
import { launch, startRedis } from './redis.ts';
import {
  account,
  accountInAddress,
  memberOf,
  type RedisMember,
  replicaSettings,
  stopMember,
  untilReplicaIsInSync,
} from './redis-replicas.ts';

/** A primary and its replica, watched by three Sentinels. It ends with the test process at the latest. */
export interface RedisSentinelSet {
  /** For `REDIS_URL`. */
  readonly url: string;
  readonly members: readonly RedisMember[];
  /** As the Sentinels have it now. */
  primary(): Promise<RedisMember>;
  stop(): Promise<void>;
}

const primaryName = 'parley';
const sentinelCount = 3;

export async function startRedisSentinelSet(): Promise<RedisSentinelSet> {
  const [primaryPort = 0, replicaPort = 0, ...sentinelPorts] = await freePorts(2 + sentinelCount);
  const folder = await mkdtemp(join(tmpdir(), 'parley-sentinels-'));
  const members: RedisMember[] = [];
  const sentinels: StartedProcess[] = [];
  const stop = async () => {
    await Promise.all(sentinels.map((sentinel) => sentinel.kill()));
    await Promise.all(members.map(stopMember));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    members.push(memberOf(await startRedis({ port: primaryPort, settings: settings({}) })));
    const replicaof = ['127.0.0.1', String(primaryPort)];
    const replica = memberOf(await startRedis({ port: replicaPort, settings: settings({ replicaof }) }));
    members.push(replica);
    await untilReplicaIsInSync(replica);
    const starting = sentinelPorts.map(async (port) => {
      sentinels.push(await launchSentinel(join(folder, `${port}.conf`), port, primaryPort));
    });
    await Promise.all(starting);
    await Promise.all(sentinelPorts.map(untilItKnowsTheOthers));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `redis+sentinel://${accountInAddress}${sentinelPorts.map((port) => `127.0.0.1:${port}`).join()}/${primaryName}`,
    members,
    primary: async () => {
      const port = await askSentinel(Number(sentinelPorts[0]), (sentinel) =>
        sentinel.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', primaryName),
      );
      const primary = members.find(({ redis }) => String(redis.port) === (port as readonly string[])[1]);
      if (!primary) throw new Error('the Sentinels name a primary that was never started');
      return primary;
    },
    stop,
  };
}

const settings = (more: Readonly<Record<string, readonly string[]>>) => ({
  ...replicaSettings,
  ...more,
});

/** A Sentinel keeps what it learns in its own file. */
async function launchSentinel(path: string, port: number, primaryPort: number): Promise<StartedProcess> {
  const lines = [
    `port ${port}`,
    'bind 127.0.0.1',
    `sentinel monitor ${primaryName} 127.0.0.1 ${primaryPort} 2`,
    `sentinel auth-user ${primaryName} ${account.username}`,
    `sentinel auth-pass ${primaryName} ${account.password}`,
    // Long enough for a busy machine, short enough for a test.
    `sentinel down-after-milliseconds ${primaryName} 2000`,
    `sentinel failover-timeout ${primaryName} 5000`,
  ];
  await writeFile(path, `${lines.join('\n')}\n`);
  return await launch(port, [path, '--sentinel']);
}

const untilItKnowsTheOthers = (port: number): Promise<void> =>
  until('the Sentinels to know each other and the replica', () =>
    askSentinel(port, async (sentinel) => {
      const info = String(await sentinel.call('INFO', 'sentinel'));
      return info.includes(`status=ok,address=`) && info.includes(`slaves=1,sentinels=${sentinelCount}`);
    }),
  );

async function askSentinel<Answer>(port: number, ask: (sentinel: Redis) => Promise<Answer>): Promise<Answer> {
  const sentinel = new Redis({ port, host: '127.0.0.1', enableReadyCheck: false });
  try {
    return await ask(sentinel);
  } finally {
    sentinel.disconnect();
  }
}
