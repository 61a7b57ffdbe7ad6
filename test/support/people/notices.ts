import type { CDPSession, Page } from 'playwright-core';
import type { Subscription } from '../../../src/chat/subscription.ts';
import { until } from '../servers/processes.ts';

/**
 * Gives the phone's browser a push service: one of the tests', because that of its maker cannot be reached from here. Everything else of the
 * Push API is the browser's own.
 */
export async function subscribeTo(page: Page, subscription: Subscription): Promise<void> {
  await page.context().grantPermissions(['notifications']);
  await page.context().addInitScript(overwriteSubscribing, subscription);
}

/** Runs in the page. */
function overwriteSubscribing({ endpoint, p256dh, auth }: Subscription): void {
  const name = 'test-subscribed-with';
  const made = (key: string) => ({
    options: { applicationServerKey: Uint8Array.from(atob(key), (character) => character.charCodeAt(0)).buffer },
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => {
      localStorage.removeItem(name);
      return true;
    },
  });
  const overwrite = (method: string, value: unknown) =>
    Object.defineProperty(PushManager.prototype, method, { configurable: true, value });
  overwrite('getSubscription', async () => {
    const key = localStorage.getItem(name);
    return key === null ? null : made(key);
  });
  overwrite('subscribe', async ({ userVisibleOnly, applicationServerKey }: PushSubscriptionOptionsInit) => {
    const bytes = applicationServerKey as Uint8Array;
    if (!userVisibleOnly || bytes.length !== 65) throw new DOMException('no such subscription', 'NotSupportedError');
    const key = btoa(String.fromCharCode(...bytes));
    localStorage.setItem(name, key);
    return made(key);
  });
}

/** Whether the page's browser still takes pushes. */
export const isSubscribed = (page: Page): Promise<boolean> =>
  page.evaluate(() => localStorage.getItem('test-subscribed-with') !== null);

export interface ShownNotice {
  readonly title: string;
  readonly tag: string;
  readonly body: string;
}

/** The notifications that the service worker has shown and nothing has closed. */
export const shownNotices = (page: Page): Promise<readonly ShownNotice[]> =>
  page.evaluate(async () => {
    const shown = (await (await navigator.serviceWorker.getRegistration())?.getNotifications()) ?? [];
    return shown.map(({ title, tag, body }) => ({ title, tag, body }));
  });

export const untilNotices = (page: Page, count: number): Promise<void> =>
  until(`${count} notifications`, async () => (await shownNotices(page)).length === count);

/** Brings pushes to the service worker of a phone, as its browser does. */
export interface PushDelivery {
  deliver(content?: string): Promise<void>;
}

/** To be called while no worker runs yet, or before the page is loaded once more. */
export async function pushDelivery(page: Page): Promise<PushDelivery> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  let registrationId: string | undefined;
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const each of registrations) if (each.scopeURL === `${origin}/`) registrationId = each.registrationId;
  });
  let followed = 0;
  session.on('BackgroundService.backgroundServiceEventReceived', ({ backgroundServiceEvent }) => {
    if (backgroundServiceEvent.eventName === 'Push event completed') followed += 1;
  });
  await session.send('BackgroundService.startObserving', { service: 'pushMessaging' });
  await session.send('BackgroundService.setRecording', { service: 'pushMessaging', shouldRecord: true });
  await session.send('ServiceWorker.enable');
  await until('the registration of the worker', async () => registrationId !== undefined);
  return {
    deliver: async (content = 'parley') => {
      const before = followed;
      await session.send('ServiceWorker.deliverPushMessage', {
        origin: `${origin}/`,
        registrationId: registrationId ?? '',
        data: content,
      });
      // Chromium loses a notification when anybody asks for the shown ones just while it is being shown.
      await until('the worker to have followed the push', async () => followed > before);
    },
  };
}
