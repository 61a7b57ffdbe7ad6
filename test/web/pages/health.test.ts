import { describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import { startApp } from '../support/app-under-test.ts';

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

  it('asks the store once a second at most, however often it is asked, and says in words what is wrong', async () => {
    let asked = 0;
    class ReadOnlyStore extends EmbeddedStore {
      override checkHealth(): Promise<void> {
        asked += 1;
        return Promise.reject(new Error('redis://10.0.0.7: it is a replica and takes no writes'));
      }
    }
    const clock = new TestClock();
    const app = await startApp({ clock, makeStore: (options) => new ReadOnlyStore(options) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.ask('/readyz')));
    const words = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(words)).toEqual(new Set(['the store takes no writes']));
    expect(asked).toBe(1);
    await clock.advance(app.limits.readinessMs);
    await app.ask('/readyz');
    expect(asked).toBe(2);
    expect(app.lines.filter((line) => line.includes('not ready'))).toHaveLength(1);
  });

  it('is logged as what it is, and only where everything is', async () => {
    const app = await startApp();
    await app.ask('/healthz');
    expect(app.lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 20, route: '/healthz', status: 200 }]);
  });

  it('is not ready while it stops', async () => {
    const app = await startApp();
    app.isDraining = true;
    expect((await app.ask('/healthz')).status).toBe(200);
    expect((await app.ask('/readyz')).status).toBe(503);
  });
});
