import { Redis } from 'ioredis';
import { until } from '../servers/processes.ts';
import type { RedisProcess, RedisSettings } from './redis.ts';

/** The one account on every server that is one of several. */
export const account = { username: 'parley', password: 'p@ss:word/1' } as const;

/** As it stands in an address, before the host. */
export const accountInAddress = `${account.username}:${encodeURIComponent(account.password)}@`;

/** What all servers with replicas share. Copying to a replica touches no disk, and nobody waits for one more replica. */
export const replicaSettings: RedisSettings = {
  user: [account.username, 'on', `>${account.password}`, '~*', '&*', '+@all'],
  // Nobody gets in without a name.
  requirepass: 'nobody knows this one',
  masteruser: account.username,
  masterauth: account.password,
  'repl-diskless-sync': 'yes',
  'repl-diskless-sync-delay': '0',
  'repl-diskless-load': 'swapdb',
  'repl-ping-replica-period': '1',
};

/** One server among several, and a connection to it for tests to look and act through. */
export interface RedisMember {
  readonly redis: RedisProcess;
  readonly admin: Redis;
}

export function memberOf(redis: RedisProcess): RedisMember {
  const admin = new Redis({ host: '127.0.0.1', port: redis.port, ...account, retryStrategy: () => 100 });
  // Tests stop servers on purpose.
  admin.on('error', () => undefined);
  return { redis, admin };
}

export async function stopMember({ redis, admin }: RedisMember): Promise<void> {
  admin.disconnect();
  redis.resume();
  await redis.stop();
}

export const untilReplicaIsInSync = ({ redis, admin }: RedisMember): Promise<void> =>
  until(`the replica on port ${redis.port} to be in sync`, async () =>
    /^master_link_status:up/m.test(await admin.info('replication')),
  );

/** Waits until everything that was written to a primary is at its replicas as well. */
export async function untilReplicated({ admin }: RedisMember, replicas = 1): Promise<void> {
  await until('the replicas to have everything', async () => (await admin.wait(replicas, 1_000)) >= replicas);
}
