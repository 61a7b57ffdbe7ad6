import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaving } from '../../../src/browser/discretion/leaving-event.ts';
import { followPushes } from '../../../src/browser/installed/pushes.ts';
import { settleFromPage } from '../../../src/browser/installed/settle-notices.ts';
import type { OpenPage, WorkerScope } from '../../../src/browser/installed/worker-scope.ts';
import { markHeader, markOf } from '../../../src/protocol/mark.ts';
import { pushPaths, type UnreadAnswer } from '../../../src/protocol/push.ts';
import { until } from '../../support/servers/processes.ts';

/** A browser's notifications, by their names. */
class FakeRegistration {
  readonly shown = new Set<string>();
  isSubscribed = true;
  readonly pushManager = {
    getSubscription: async () => ({
      unsubscribe: async () => {
        this.isSubscribed = false;
        return true;
      },
    }),
  };

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

/** A worker whose browser shows these pages. */
function startWorker(...pages: readonly OpenPage[]) {
  const settling: Promise<unknown>[] = [];
  const opened: string[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const scope = {
    registration,
    clients: { matchAll: async () => pages, openWindow: async (url: string) => opened.push(url) },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  };
  followPushes(scope as unknown as WorkerScope, 'New message');
  return {
    opened,
    hear: (type: string, event: object = {}) =>
      listeners.get(type)?.({ ...event, waitUntil: (settled: Promise<unknown>) => settling.push(settled) }),
    settled: () => Promise.all(settling),
  };
}

const pageAt = (path: string, visibilityState: DocumentVisibilityState = 'visible') => {
  const page = { id: path, url: `https://parley.example${path}`, visibilityState, isFocused: false };
  const focus = async () => {
    page.isFocused = true;
  };
  return Object.assign(page, { focus });
};

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
    const worker = startWorker();
    registration.shown.add('again');
    worker.hear('push');
    worker.hear('push');
    await until('the first request', async () => asked.length > 0);
    await everythingThatIsNotHeldBack();
    // Nothing is asked anew before the older answer has been followed.
    expect(asked).toHaveLength(1);
    await answer(nothing);
    await answer(unreadOf('again'));
    await worker.settled();
    expect([...registration.shown]).toEqual(['again']);
  });

  it.each([
    ['its chat', [pageAt('/link', 'hidden'), pageAt('/chats')], '/link', []],
    ['the list, where no page of the chat has its keys', [pageAt('/chats', 'hidden'), pageAt('/')], '/chats', []],
    ['a new list, where neither is open', [pageAt('/')], undefined, ['/chats']],
  ] as const)('that is pressed leads to %s', async (_, pages, focused, opened) => {
    const worker = startWorker(...pages);
    worker.hear('notificationclick', { notification: { tag: 'pressed', close: () => undefined } });
    await answer(unreadOf('pressed'));
    await worker.settled();
    expect(pages.filter(({ isFocused }) => isFocused).map(({ id }) => id)).toEqual(focused ? [focused] : []);
    expect(worker.opened).toEqual(opened);
  });

  it.each([
    ['the chat', '/link', []],
    ['the list', '/chats', []],
    ['another chat', '/other', ['came']],
  ])('is shown unless its person looks at what says it: %s', async (_, path, shown) => {
    const worker = startWorker(pageAt(path));
    worker.hear('push');
    await answer(unreadOf('came'));
    await worker.settled();
    expect([...registration.shown]).toEqual(shown);
  });
});

describe('the browser of who leaves quickly', () => {
  it('takes no pushes any more, and shows nothing of one whose answer is late', async () => {
    const worker = startWorker();
    registration.shown.add('before');
    worker.hear('push');
    await until('the request', async () => asked.length === 1);
    worker.hear('message', { data: leaving });
    await until('the browser to take no pushes', async () => !registration.isSubscribed);
    expect([...registration.shown]).toEqual([]);
    await answer(unreadOf('late'));
    await worker.settled();
    expect([...registration.shown]).toEqual([]);
  });

  it('closes what is on its way to the screen', async () => {
    const worker = startWorker();
    let show = () => {};
    vi.spyOn(registration, 'showNotification').mockImplementation(async (_title, { tag }) => {
      await new Promise<void>((resolve) => {
        show = resolve;
      });
      registration.shown.add(tag);
    });
    worker.hear('push');
    await answer(unreadOf('under way'));
    await until('it to be shown', async () => vi.mocked(registration.showNotification).mock.calls.length === 1);
    worker.hear('message', { data: leaving });
    show();
    await worker.settled();
    expect([...registration.shown]).toEqual([]);
  });
});
