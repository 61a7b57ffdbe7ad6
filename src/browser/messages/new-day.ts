import { hushLog } from '../page/announcements.ts';

/** At midnight, "14:02" becomes "yesterday 14:02". @param onNewDay called after it. A page that was frozen at that time catches up when it is visible again. */
export function showNewDays(chat: HTMLElement, onNewDay: () => void, over: AbortSignal): void {
  let day = new Date().toDateString();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(look, untilMidnightMs());
    const today = new Date().toDateString();
    if (today === day) return;
    day = today;
    hushLog();
    for (const time of chat.querySelectorAll('local-time')) {
      time.setAttribute('datetime', time.getAttribute('datetime') ?? '');
    }
    onNewDay();
  };
  document.addEventListener('visibilitychange', look, { signal: over });
  over.addEventListener('abort', () => clearTimeout(timer));
  look();
}

function untilMidnightMs(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
