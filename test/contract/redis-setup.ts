import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { FilesElsewhere, WithAssets } from '../../src/store/asset-store.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { contractLimits, type StoreUnderTest } from './support.ts';

/** Where each of the servers keeps the bytes of files. */
export type OpenFiles = (clock: TestClock) => Promise<FilesElsewhere>;

/** Any number of servers on one Redis of whichever kind, each with connections of its own. */
export async function setupRedisStore(redisUrl: string, openFiles?: OpenFiles): Promise<StoreUnderTest> {
  const stores: (ChatStore & WithAssets)[] = [];
  // Redis answers in order: with this answer, a server's lease that a task renewed is renewed. Else time would pass it by.
  const settle = () => Promise.allSettled(stores.map((store) => store.checkHealth()));
  const clock = new TestClock(undefined, settle);
  const another = async (itsClock = clock) => {
    const files = await openFiles?.(itsClock);
    const address = parseRedisAddress(redisUrl);
    const options = { address, clock: itsClock, limits: contractLimits };
    const store = await createRedisStore({ ...options, ...(files && { files }) });
    stores.push(store);
    return store;
  };
  const close = async () => {
    await Promise.all(stores.map((store) => store.close()));
  };
  return { store: await another(), clock, limits: contractLimits, another, close };
}
