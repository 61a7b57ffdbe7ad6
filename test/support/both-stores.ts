import { beforeAll, describe } from 'vitest';
import { type SharedRedis, shareRedis } from './redis.ts';

/** Where a server of these tests keeps its chats: read in a test or a hook, not before. */
export type StoreChoice = () => 'embedded' | { readonly redisUrl: string };

/** Tells the same story twice: with chats in the server's own memory, and in a real Redis. */
export function withBothStores(tell: (store: StoreChoice) => void): void {
  describe('with the embedded store', () => tell(() => 'embedded'));
  describe('with a Redis', () => {
    let redis: SharedRedis;
    beforeAll(async () => {
      redis = await shareRedis();
    });
    tell(() => ({ redisUrl: redis.url }));
  });
}
