import { afterAll, beforeAll } from 'vitest';
import { type RedisSentinelSet, startRedisSentinelSet } from '../support/stores/redis-sentinel.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { setupRedisStore } from './redis-setup.ts';

let sentinels: RedisSentinelSet;
beforeAll(async () => {
  sentinels = await startRedisSentinelSet();
});
afterAll(() => sentinels.stop());

describeChatStore('the Redis store behind Sentinels', () => setupRedisStore(sentinels.url));
