import { createEmbeddedStore } from '../../src/store/embedded-store.ts';
import { TestClock } from '../support/test-clock.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { contractLimits } from './support.ts';

describeChatStore('the embedded store', async () => {
  const clock = new TestClock();
  const store = createEmbeddedStore({ clock, limits: contractLimits });
  return { store, clock, limits: contractLimits, close: () => store.close() };
});
