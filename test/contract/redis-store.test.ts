import { afterAll, beforeAll } from 'vitest';
import { type RedisProcess, startRedis } from '../support/redis.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { describeChatStoreModel } from './chat-store-model.ts';
import { setupRedisStore } from './redis-setup.ts';

let redis: RedisProcess;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const setup = () => setupRedisStore(redis.url);

describeChatStore('the Redis store', setup);
describeChatStoreModel('the Redis store and its model', setup);
