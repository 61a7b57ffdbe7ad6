import { readNoticePreferences } from '../kept/notice-preferences.ts';
import { watchAttention } from './attention.ts';
import { createChime } from './chime.ts';
import { notify } from './notifications.ts';

/** Many messages within this time give one notice. */
const quietForMs = 2_000;
const vibrationMs = 60;

/** Notifies a person who looks elsewhere of a message, in the ways that they chose. */
export function createNotices(over: AbortSignal): { tell(): void } {
  const isAttending = watchAttention(over);
  const chime = createChime(over);
  let toldAtMs = Number.NEGATIVE_INFINITY;

  return {
    tell: () => {
      const nowMs = performance.now();
      if (isAttending() || nowMs - toldAtMs < quietForMs) return;
      toldAtMs = nowMs;
      const { sound, vibration, notifications } = readNoticePreferences();
      if (sound) chime();
      if (vibration && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(vibrationMs);
      if (notifications && !document.hasFocus()) notify(over);
    },
  };
}
