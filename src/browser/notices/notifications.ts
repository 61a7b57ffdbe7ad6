import { tabLeft } from '../discretion/tab-left.ts';
import { talkToTabs } from '../kept/tabs/tab-talk.ts';
import { say } from '../texts/say.ts';

/** The only text of a notification: other people can see the screen, so it has no name and no message. */

/** Whether the browser supports notifications of this page, permission aside. Phones support them in installed apps only. */
export function canNotify(): boolean {
  if (!('Notification' in window) || !isSecureContext) return false;
  if (Notification.permission === 'granted') return true;
  try {
    // Without permission nothing is shown; Chrome on Android throws even then.
    new Notification(say('log.notification')).close();
    return true;
  } catch {
    return false;
  }
}

/** Shows one notification, which closes when the page is visible again, or a tab of this browser is left quickly. */
export function notify(over: AbortSignal): void {
  if (!canNotify() || Notification.permission !== 'granted') return;
  const notification = new Notification(say('log.notification'), { tag: 'parley' });
  notification.addEventListener('click', () => window.focus());
  const talk = talkToTabs(tabLeft, () => notification.close());
  const close = () => {
    notification.close();
    talk.close();
  };
  document.addEventListener('visibilitychange', close, { signal: over, once: true });
  over.addEventListener('abort', close);
}
