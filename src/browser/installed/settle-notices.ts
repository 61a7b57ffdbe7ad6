import { pushPaths, type UnreadAnswer } from '../../protocol/push.ts';
import { askParley } from '../asking/ask-parley.ts';

/** Says that something came when nobody could be asked about which chat. */
export const generalNotice = 'parley';

/** What this browser's subscribed devices have not read; undefined when Parley was not reached. */
export async function askUnread(): Promise<UnreadAnswer | undefined> {
  try {
    const answer = await askParley(pushPaths.unread);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The browser takes no pushes any more, also without a network. The servers hear of it from the push service. */
export async function stopPushes({ pushManager }: ServiceWorkerRegistration): Promise<void> {
  await (await pushManager?.getSubscription())?.unsubscribe();
}

/**
 * Closes the notifications of chats that were read or have ended, and has the browser take no pushes any more where no chat sends any.
 * @returns what was not read, as far as the answer knows
 */
export async function settleNotices(
  registration: ServiceWorkerRegistration,
  ask: typeof askUnread = askUnread,
): Promise<UnreadAnswer | undefined> {
  // The answer says nothing of a message that came after it: a notification shown meanwhile stays.
  const shownBefore = await registration.getNotifications();
  const unread = await ask();
  if (!unread) return undefined;
  const names = unread.chats.map(({ notice }) => notice);
  for (const shown of shownBefore) if (!names.includes(shown.tag)) shown.close();
  if (!unread.isSubscribed) await stopPushes(registration);
  return unread;
}

/** The same from a page, which asks only where there is something to settle. */
export async function settleFromPage(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration) return;
    const isIdle =
      (await registration.getNotifications()).length === 0 && !(await registration.pushManager?.getSubscription());
    if (!isIdle) await settleNotices(registration);
  } catch {
    // A browser without pushes has nothing to settle.
  }
}
