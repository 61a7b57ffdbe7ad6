import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { appendMessage, appendMessages, makeOpenChat, newMessage, watchChat } from '../contract/support.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisCluster, type Shard, startRedisCluster } from '../support/stores/redis-cluster.ts';
import type { RedisMember } from '../support/stores/redis-replicas.ts';

const channelOf = (chatId: string) => `{${chatId}}:chat`;

describe('on a Redis Cluster', () => {
  let cluster: RedisCluster;
  let here: ChatStore;
  let elsewhere: ChatStore;
  beforeAll(async () => {
    cluster = await startRedisCluster();
    [here, elsewhere] = await Promise.all([start(), start()]);
  });
  const limits: Limits = { ...defaultLimits, heartbeatIntervalMs: 1_000 };
  const start = () => createRedisStore({ address: parseRedisAddress(cluster.url), clock: systemClock, limits });
  afterAll(async () => {
    await Promise.all([here.close(), elsewhere.close()]);
    await cluster.stop();
  });

  /** The ports of all servers on which somebody listens to this chat. */
  async function listeningAt(chatId: string): Promise<readonly number[]> {
    const counts = await Promise.all(
      cluster.members.map(async ({ admin, redis }) => {
        const channels = (await admin.call('PUBSUB', 'SHARDCHANNELS', channelOf(chatId))) as readonly string[];
        return channels.length > 0 ? [redis.port] : [];
      }),
    );
    return counts.flat();
  }

  /** How often a server had something published on it, or was told by another what was published there. */
  async function publishedAt({ admin }: RedisMember): Promise<number> {
    const stats = [await admin.info('commandstats'), String(await admin.cluster('INFO'))].join('\n');
    const counts = stats.matchAll(
      /^(?:cmdstat_s?publish:calls=|cluster_stats_messages_publish(?:shard)?_(?:sent|received):)(\d+)/gm,
    );
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  /** A chat whose shard is another than these. */
  async function chatAwayFrom(ports: readonly number[]): Promise<{ readonly chatId: string; readonly shard: Shard }> {
    for (;;) {
      const chatId = await makeOpenChat(here);
      const shard = await cluster.shardOf(chatId);
      if (!ports.includes(shard.primary.redis.port)) return { chatId, shard };
    }
  }

  it('a chat costs its own shard alone: no other one hears of what is published in it', async () => {
    const chatId = await makeOpenChat(here);
    const log = await watchChat(elsewhere, chatId);
    const { primary, replicas } = await cluster.shardOf(chatId);
    const others = cluster.members.filter((member) => member !== primary && !replicas.includes(member));
    expect(others).toHaveLength(4);
    const before = await Promise.all(others.map(publishedAt));
    const publishedBefore = await publishedAt(primary);
    await appendMessages(here, chatId, 20);
    expect(await log.first(20)).toHaveLength(20);
    expect(await publishedAt(primary)).toBeGreaterThanOrEqual(publishedBefore + 20);
    expect(await Promise.all(others.map(publishedAt))).toEqual(before);
    expect(await listeningAt(chatId)).toEqual([primary.redis.port]);
    log.stop();
  });

  it('a chat is let go of when the last who watches it leaves, and when it ends', async () => {
    const [left, ended] = [await makeOpenChat(here), await makeOpenChat(here)];
    const logs = [await watchChat(here, left), await watchChat(elsewhere, left), await watchChat(elsewhere, left)];
    const log = await watchChat(elsewhere, ended);
    expect([await listeningAt(left), await listeningAt(ended)].map(({ length }) => length)).toEqual([1, 1]);
    for (const { stop } of logs) stop();
    await here.destroy(ended, 'a');
    await log.first(1);
    for (const chatId of [left, ended]) {
      await until('nobody to listen', async () => (await listeningAt(chatId)).length === 0);
    }
  });

  it('a chat that is moved to another shard while people write loses nothing, and goes on there', async () => {
    const { chatId, shard } = await chatAwayFrom([]);
    const { shard: target } = await chatAwayFrom([shard.primary.redis.port]);
    let interruptions = 0;
    const heard = new Set<number>();
    const stop = await elsewhere.watch(chatId, {
      onEvent: (event) => void (event.type === 'message' && heard.add(event.message.sequence)),
      onInterrupted: () => {
        interruptions += 1;
      },
    });
    const sent: string[] = [];
    const send = async () => void sent.push(await appendAtLast(here, chatId));
    let isMoving = true;
    const sending = (async () => {
      while (isMoving) await send();
    })();
    await moveSlot(shard, target.primary, cluster);
    isMoving = false;
    await sending;
    await until('the other server to have found the new shard', async () => {
      await send();
      return interruptions > 0;
    });
    expect((await here.page(chatId, 10_000)).map(({ messageId }) => messageId)).toEqual(sent);
    expect((await cluster.shardOf(chatId)).primary).toBe(target.primary);
    const last = await appendMessage(here, chatId, newMessage('a'));
    await until('what is written on the new shard to be heard', () => heard.has(last.sequence));
    expect(await listeningAt(chatId)).toEqual([target.primary.redis.port]);
    if (stop !== 'gone') stop();
  });

  it('chats on other shards go on unharmed when one is lost for good, and Parley serves until the greater part is', async () => {
    const { chatId: lost, shard } = await chatAwayFrom([]);
    const { chatId: kept, shard: other } = await chatAwayFrom([shard.primary.redis.port]);
    const log = await watchChat(elsewhere, kept);
    await Promise.all([shard.primary, ...shard.replicas].map(({ redis }) => redis.kill()));
    expect((await appendMessage(here, kept, newMessage('a'))).sequence).toBe(1);
    await expect(here.append(lost, newMessage('a'))).rejects.toThrow('its shard is out of reach');
    await expect(here.checkHealth()).resolves.toBeUndefined();
    await until('the Cluster to know that it has lost a shard', async () =>
      /^cluster_slots_fail:[1-9]/m.test(String(await other.primary.admin.cluster('INFO'))),
    );
    expect((await appendMessage(here, kept, newMessage('a'))).sequence).toBe(2);
    expect(await log.first(2)).toHaveLength(2);
    await expect(here.checkHealth()).resolves.toBeUndefined();
    // A server that starts now serves what is left as well.
    const late = await start();
    await appendMessage(late, await makeOpenChatSomewhere(late), newMessage('a'));
    expect(await late.page(kept, 10)).toHaveLength(2);
    await late.close();

    await Promise.all([other.primary, ...other.replicas].map(({ redis }) => redis.kill()));
    await until('it to be said that Parley cannot serve', () =>
      here.checkHealth().then(
        () => false,
        () => true,
      ),
    );
    log.stop();
  });
});

/** Tries until it is in, as an outbox does. */
async function appendAtLast(store: ChatStore, chatId: string): Promise<string> {
  const message = newMessage('a');
  await until('a message to be accepted', () =>
    store.append(chatId, message).then(
      ({ outcome }) => outcome === 'appended' || outcome === 'duplicate',
      () => false,
    ),
  );
  return message.messageId;
}

/** Half of all new chats belong where nobody is. */
async function makeOpenChatSomewhere(store: ChatStore): Promise<string> {
  for (;;) {
    try {
      return await makeOpenChat(store);
    } catch {
      // Its id belongs to the lost shard.
    }
  }
}

/** As `redis-cli --cluster reshard` does it: first the keys, and then the word that they have moved. */
async function moveSlot({ slot, primary }: Shard, target: RedisMember, { members }: RedisCluster): Promise<void> {
  const [from, to] = [String(await primary.admin.cluster('MYID')), String(await target.admin.cluster('MYID'))];
  await target.admin.cluster('SETSLOT', slot, 'IMPORTING', from);
  await primary.admin.cluster('SETSLOT', slot, 'MIGRATING', to);
  const { username = '', password = '' } = primary.admin.options;
  const auth = ['AUTH2', username ?? '', password ?? ''];
  for (;;) {
    const keys = (await primary.admin.cluster('GETKEYSINSLOT', slot, 100)) as readonly string[];
    if (keys.length === 0) break;
    const words = ['127.0.0.1', String(target.redis.port), '', '0', '5000', ...auth, 'KEYS', ...keys];
    await primary.admin.call('MIGRATE', ...words);
  }
  const primaries = members.filter(({ admin }) => admin.status === 'ready');
  await target.admin.cluster('SETSLOT', slot, 'NODE', to);
  await primary.admin.cluster('SETSLOT', slot, 'NODE', to);
  await until('every server to know where the slot is', async () => {
    const owners = await Promise.all(primaries.map(({ admin }) => admin.cluster('SLOTS')));
    return owners.every((ranges) => {
      const [, , node] = ranges.find(([first, last]) => first <= slot && slot <= last) ?? [];
      return Array.isArray(node) && node[1] === target.redis.port;
    });
  });
}
