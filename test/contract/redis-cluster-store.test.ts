import { afterAll, beforeAll } from 'vitest';
import { type RedisCluster, startRedisCluster } from '../support/stores/redis-cluster.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { setupRedisStore } from './redis-setup.ts';

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startRedisCluster();
});
afterAll(() => cluster.stop());

describeChatStore('the Redis store on a Cluster', () => setupRedisStore(cluster.url));
