import { afterAll, beforeAll } from 'vitest';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis-store.ts';
import { type RedisProcess, startRedis } from '../support/redis.ts';
import { TestClock } from '../support/test-clock.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { describeChatStoreModel } from './chat-store-model.ts';
import { contractLimits, type StoreUnderTest } from './support.ts';

let redis: RedisProcess;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** Two servers on one Redis, each with connections of its own. */
async function setup(): Promise<StoreUnderTest> {
  const clock = new TestClock();
  const stores: ChatStore[] = [];
  const another = async () => {
    const store = await createRedisStore({ redisUrl: redis.url, clock, limits: contractLimits });
    stores.push(store);
    return store;
  };
  const close = async () => {
    await Promise.all(stores.map((store) => store.close()));
  };
  return { store: await another(), clock, limits: contractLimits, another, close };
}

describeChatStore('the Redis store', setup);
describeChatStoreModel('the Redis store and its model', setup);
