import { describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../src/store/embedded-store.ts';
import { startApp } from './app-under-test.ts';

describe('health', () => {
  it('is good while the process lives, and it is ready while the store answers', async () => {
    const app = await startApp();
    for (const path of ['/healthz', '/readyz']) expect((await app.ask(path)).status).toBe(200);
  });

  it('is good though the store does not answer, but it is not ready', async () => {
    class SilentStore extends EmbeddedStore {
      override checkHealth(): Promise<void> {
        return Promise.reject(new Error('no answer'));
      }
    }
    const app = await startApp({ makeStore: (options) => new SilentStore(options) });
    expect((await app.ask('/healthz')).status).toBe(200);
    expect((await app.ask('/readyz')).status).toBe(503);
  });

  it('is not ready while it stops', async () => {
    const app = await startApp();
    app.isDraining = true;
    expect((await app.ask('/healthz')).status).toBe(200);
    expect((await app.ask('/readyz')).status).toBe(503);
  });
});
