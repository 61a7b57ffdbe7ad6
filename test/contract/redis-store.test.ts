import { beforeAll } from 'vitest';
import { type SharedRedis, shareRedis } from '../support/stores/redis.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { describeChatStoreModel } from './chat-store-model.ts';
import { setupRedisStore } from './redis-setup.ts';

let redis: SharedRedis;
beforeAll(async () => {
  redis = await shareRedis();
});

const setup = () => setupRedisStore(redis.url);

describeChatStore('the Redis store', setup);
describeChatStoreModel('the Redis store and its model', setup);
