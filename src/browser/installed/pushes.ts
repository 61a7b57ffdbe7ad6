import { paths } from '../../protocol/page.ts';
import { leaving } from '../discretion/leaving-event.ts';
import { askUnread, generalNotice, settleNotices, stopPushes } from './settle-notices.ts';
import type { NoticeEvent, OpenPage, WorkerScope } from './worker-scope.ts';

/** Shows and closes notifications. A push says nothing: what it is about is asked of the server, with this browser's own cookies. */
export function followPushes(scope: WorkerScope, newMessage: string): void {
  const pages = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  /** How often a tab of this browser was left quickly: what was asked before is shown no more. */
  let leavings = 0;

  const settle = async () => {
    const leavingsBefore = leavings;
    /** Only these words: other people can see the screen. One for each chat, in the place of an earlier one. */
    const show = async (tag: string) => {
      if (leavings === leavingsBefore) await scope.registration.showNotification(newMessage, { tag });
    };
    const unread = await settleNotices(scope.registration);
    if (!unread) {
      // It may be a message. Where something is shown already, nothing is missing.
      if ((await scope.registration.getNotifications()).length === 0) await show(generalNotice);
      return;
    }
    const inFront = (await pages()).filter((page) => page.visibilityState === 'visible');
    const isSeen = (linkId: string) => inFront.some((page) => isOf(page, linkId) || isList(page));
    for (const { linkId, notice } of unread.chats) if (!isSeen(linkId)) await show(notice);
  };

  let settling = Promise.resolve();

  /** A tab of the chat has its keys. A new one would have none: the list says what a person needs then. */
  const goTo = async (tag: string) => {
    const linkId = (await askUnread())?.chats.find(({ notice }) => notice === tag)?.linkId;
    const open = await pages();
    const page = open.find((each) => linkId && isOf(each, linkId)) ?? open.find(isList);
    if (page) await page.focus();
    else await scope.clients.openWindow(paths.chats);
  };

  const leave = async () => {
    leavings += 1;
    const { registration } = scope;
    await Promise.all([closeAll(registration), stopPushes(registration)]);
    // One may be on its way to the screen.
    const closeAgain = () => closeAll(registration);
    settling = settling.then(closeAgain, closeAgain);
    await settling;
  };

  scope.addEventListener('message', (event) => {
    if (event.data === leaving) event.waitUntil(leave());
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

const isList = ({ url }: OpenPage): boolean => new URL(url).pathname === paths.chats;
const isOf = ({ url }: OpenPage, linkId: string): boolean => new URL(url).pathname === paths.link(linkId);
