import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areVapidKeys } from '../../src/config/push-services.ts';
import { ownPushKeys, sharedPushKeys } from '../../src/push/push-keys.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

let redis: RedisProcess;
let connection: Redis;
beforeAll(async () => {
  redis = await startRedis();
  connection = new Redis(redis.url);
});
afterAll(async () => {
  connection.disconnect();
  await redis.stop();
});

it('all servers of a Redis have one key pair, also when they ask at once, and another once the Redis was emptied', async () => {
  const servers = [1, 2, 3].map(() => sharedPushKeys(connection, 60_000));
  expect(await connection.keys('*')).toEqual([]);
  const pairs = await Promise.all(servers.map((find) => find()));
  expect(new Set(pairs.map(({ privateKey }) => privateKey)).size).toBe(1);
  expect(pairs.every(areVapidKeys)).toBe(true);
  const left = await connection.pttl('parley:push-keys');
  expect(left).toBeGreaterThan(50_000);
  await connection.flushall();
  const [first, second] = await Promise.all(servers.slice(0, 2).map((find) => find()));
  expect(first).toEqual(second);
  expect(first).not.toEqual(pairs[0]);
});

it('a server that shares its chats with no other makes a pair once', async () => {
  const find = ownPushKeys();
  const [one, other] = await Promise.all([find(), find()]);
  expect(one && areVapidKeys(one)).toBe(true);
  expect(one).toEqual(other);
});
