import { readNoticePreferences } from '../kept/notice-preferences.ts';
import { watchAttention } from './attention.ts';
import { createChime } from './chime.ts';
import { notify } from './notifications.ts';
import { createOneNotice } from './one-notice.ts';
import { isSubscribedHere } from './own-notice.ts';

/** Many messages within this time give one notice. */
const quietForMs = 2_000;
const vibrationMs = 60;

/** Notifies a person who looks elsewhere of a message, in the ways that they chose. */
export function createNotices(chat: HTMLElement, linkId: string, over: AbortSignal): { tell(): void } {
  const isAttending = watchAttention(over);
  const mayTell = createOneNotice(linkId, isAttending, over);
  const chime = createChime(over);
  let notifiedAtMs = Number.NEGATIVE_INFINITY;

  const give = () => {
    const { sound, vibration, notifications } = readNoticePreferences();
    if (sound) chime();
    if (vibration && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(vibrationMs);
    // The service worker shows one for a hidden page of a subscribed device.
    const isShownByWorker = document.hidden && isSubscribedHere(chat);
    if (notifications && !document.hasFocus() && !isShownByWorker) notify(over);
  };

  return {
    tell: () => {
      const nowMs = performance.now();
      if (isAttending() || nowMs - notifiedAtMs < quietForMs) return;
      notifiedAtMs = nowMs;
      void mayTell().then((may) => {
        if (may && !over.aborted) give();
      });
    },
  };
}
