import { createEmbeddedStore } from '../../src/store/embedded-store.ts';
import { TestClock } from '../support/test-clock.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { describeChatStoreModel } from './chat-store-model.ts';
import { contractLimits, type StoreUnderTest } from './support.ts';

async function setup(): Promise<StoreUnderTest> {
  const clock = new TestClock();
  const store = createEmbeddedStore({ clock, limits: contractLimits });
  return { store, clock, limits: contractLimits, close: () => store.close() };
}

describeChatStore('the embedded store', setup);
describeChatStoreModel('the embedded store and its model', setup);
