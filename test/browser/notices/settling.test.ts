import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPushes } from '../../../src/browser/installed/pushes.ts';
import { settleFromPage } from '../../../src/browser/installed/settle-notices.ts';
import type { WorkerScope } from '../../../src/browser/installed/worker-scope.ts';
import { markHeader, markOf } from '../../../src/protocol/mark.ts';
import { pushPaths, type UnreadAnswer } from '../../../src/protocol/push.ts';
import { until } from '../../support/servers/processes.ts';

/** A browser's notifications, by their names. */
class FakeRegistration {
  readonly shown = new Set<string>();
  readonly pushManager = { getSubscription: async () => ({ unsubscribe: async () => true }) };

  async getNotifications() {
    return [...this.shown].map((tag) => ({ tag, close: () => this.shown.delete(tag) }));
  }

  async showNotification(_title: string, { tag }: { tag: string }) {
    this.shown.add(tag);
  }
}

let registration: FakeRegistration;
/** The requests that the server has not answered, oldest first. */
let asked: ((answer: UnreadAnswer) => void)[];
beforeEach(() => {
  registration = new FakeRegistration();
  asked = [];
  vi.stubGlobal('location', { href: 'https://parley.example/' });
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) => {
        asked.push((answer) => {
          const headers = { [markHeader]: markOf(pushPaths.unread) };
          resolve(new Response(JSON.stringify(answer), { headers }));
        });
      }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const nothing: UnreadAnswer = { isSubscribed: true, chats: [] };
const unreadOf = (notice: string): UnreadAnswer => ({ isSubscribed: true, chats: [{ linkId: 'link', notice }] });

const answer = async (unread: UnreadAnswer) => {
  await until('a request', async () => asked.length > 0);
  asked.shift()?.(unread);
};

const everythingThatIsNotHeldBack = () => new Promise((resolve) => setImmediate(resolve));

describe('a notification', () => {
  it('is closed by a page once its chat was read', async () => {
    registration.shown.add('read');
    const settled = settleFromPage();
    await answer(nothing);
    await settled;
    expect([...registration.shown]).toEqual([]);
  });

  it('is not closed by a page that had asked before the message came', async () => {
    const settled = settleFromPage();
    await until('the request', async () => asked.length === 1);
    registration.shown.add('came meanwhile');
    await answer(nothing);
    await settled;
    expect([...registration.shown]).toEqual(['came meanwhile']);
  });

  it('is not closed by an earlier push whose answer is late', async () => {
    const pushes: Promise<unknown>[] = [];
    const listeners = new Map<string, (event: unknown) => void>();
    const scope = {
      registration,
      clients: { matchAll: async () => [] },
      addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    };
    followPushes(scope as unknown as WorkerScope, 'New message');
    registration.shown.add('again');
    const push = () => listeners.get('push')?.({ waitUntil: (settled: Promise<unknown>) => pushes.push(settled) });
    push();
    push();
    await until('the first request', async () => asked.length > 0);
    await everythingThatIsNotHeldBack();
    // Nothing is asked anew before the older answer has been followed.
    expect(asked).toHaveLength(1);
    await answer(nothing);
    await answer(unreadOf('again'));
    await Promise.all(pushes);
    expect([...registration.shown]).toEqual(['again']);
  });
});
