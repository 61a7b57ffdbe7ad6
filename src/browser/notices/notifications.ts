/** All that it ever says: whoever else sees the screen learns no name and no text. */
const words = 'New message';

/** Whether this browser lets this page notify at all, whatever has been allowed. Phones leave it to installed apps. */
export function canNotify(): boolean {
  if (!('Notification' in window) || !isSecureContext) return false;
  if (Notification.permission === 'granted') return true;
  try {
    // Without leave nothing is shown; Android's Chrome refuses even this.
    new Notification(words).close();
    return true;
  } catch {
    return false;
  }
}

/** Shows one notification, which takes itself away when the page is seen again. */
export function notify(over: AbortSignal): void {
  if (!canNotify() || Notification.permission !== 'granted') return;
  const notification = new Notification(words, { tag: 'parley' });
  notification.addEventListener('click', () => window.focus());
  const close = () => notification.close();
  document.addEventListener('visibilitychange', close, { signal: over, once: true });
  over.addEventListener('abort', close);
}
