import { beforeAll, describe, it } from 'vitest';
import { type SharedRedis, shareRedis } from '../stores/redis.ts';

/** Where a server of these tests keeps its chats: read in a test or a hook, not before. */
export type StoreChoice = () => 'embedded' | { readonly redisUrl: string };

/** A test of the page alone, which no store has a part in: it is run with the first store and not again. */
export type TestOnce = (name: string, test: () => Promise<void>) => void;

/** Tells the same story twice: with chats in the server's own memory, and in a real Redis. */
export function withBothStores(tell: (store: StoreChoice, itOnce: TestOnce) => void): void {
  describe('with the embedded store', () =>
    tell(
      () => 'embedded',
      (name, test) => it(name, test),
    ));
  describe('with a Redis', () => {
    let redis: SharedRedis;
    beforeAll(async () => {
      redis = await shareRedis();
    });
    tell(
      () => ({ redisUrl: redis.url }),
      () => {},
    );
  });
}
