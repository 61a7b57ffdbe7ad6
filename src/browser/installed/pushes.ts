import { paths } from '../../protocol/page.ts';
import { leaving } from '../discretion/leaving-event.ts';
import { askUnread, generalNotice, settleNotices } from './settle-notices.ts';
import type { NoticeEvent, OpenPage, WorkerScope } from './worker-scope.ts';

/** Shows and closes notifications. A push says nothing: what it is about is asked of the server, with this browser's own cookies. */
export function followPushes(scope: WorkerScope, newMessage: string): void {
  const pages = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  /** Only these words: other people can see the screen. One for each chat, in the place of an earlier one. */
  const show = (tag: string) => scope.registration.showNotification(newMessage, { tag });

  const settle = async () => {
    const unread = await settleNotices(scope.registration);
    if (!unread) {
      // It may be a message. Where something is shown already, nothing is missing.
      if ((await scope.registration.getNotifications()).length === 0) await show(generalNotice);
      return;
    }
    const open = await pages();
    const isInFront = (linkId: string) => open.some((page) => page.visibilityState === 'visible' && isOf(page, linkId));
    for (const { linkId, notice } of unread.chats) if (!isInFront(linkId)) await show(notice);
  };

  let settling = Promise.resolve();

  const goTo = async (tag: string) => {
    const linkId = (await askUnread())?.chats.find(({ notice }) => notice === tag)?.linkId;
    const page = linkId && (await pages()).find((each) => isOf(each, linkId));
    if (page) await page.focus();
    else await scope.clients.openWindow(linkId ? paths.link(linkId) : paths.chats);
  };

  scope.addEventListener('message', (event) => {
    if (event.data === leaving) event.waitUntil(closeAll(scope.registration));
  });
  scope.addEventListener('push', (event) => {
    // One after another: an older answer must not close what a newer one had shown.
    settling = settling.then(settle, settle);
    event.waitUntil(settling);
  });
  scope.addEventListener('notificationclick', (event: NoticeEvent) => {
    event.notification.close();
    event.waitUntil(goTo(event.notification.tag));
  });
}

async function closeAll(registration: ServiceWorkerRegistration): Promise<void> {
  for (const shown of await registration.getNotifications()) shown.close();
}

const isOf = ({ url }: OpenPage, linkId: string): boolean => new URL(url).pathname === paths.link(linkId);
