import { toldPaths, type UnreadAnswer } from '../../protocol/told.ts';
import { askParley } from '../asking/ask-parley.ts';

/** Says that something came when nobody could be asked about which chat. */
export const generalNotice = 'parley';

/** What this browser's told devices have not read; undefined when Parley was not reached. */
export async function askUnread(): Promise<UnreadAnswer | undefined> {
  try {
    const answer = await askParley(toldPaths.unread);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Closes the notifications of chats that were read or have ended, and has the browser take no pushes any more that no chat is told by. */
export async function settleNotices(
  registration: ServiceWorkerRegistration,
  { chats, isTold }: UnreadAnswer,
): Promise<void> {
  const names = chats.map(({ notice }) => notice);
  for (const shown of await registration.getNotifications()) if (!names.includes(shown.tag)) shown.close();
  if (!isTold) await (await registration.pushManager?.getSubscription())?.unsubscribe();
}

/** The same from a page, which asks only where there is something to settle. */
export async function settleFromPage(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration) return;
    const isIdle =
      (await registration.getNotifications()).length === 0 && !(await registration.pushManager?.getSubscription());
    const unread = isIdle ? undefined : await askUnread();
    if (unread) await settleNotices(registration, unread);
  } catch {
    // A browser without pushes has nothing to settle.
  }
}
