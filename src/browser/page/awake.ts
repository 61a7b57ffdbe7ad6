import { asleepAfterMs } from '../../chat/limits.ts';

const lookEveryMs = 5_000;

/**
 * Calls `look` every few seconds while the page is visible (browsers slow the timers of hidden pages), or `onWoken` when
 * the last call was so long ago that the device slept or the page was frozen.
 */
export function whileAwake(look: () => void, onWoken: () => void, signal: AbortSignal): void {
  let lastLookMs = Date.now();
  const check = () => {
    if (document.hidden) return;
    const wasAway = Date.now() - lastLookMs > asleepAfterMs;
    lastLookMs = Date.now();
    if (wasAway) onWoken();
    else look();
  };
  const timer = setInterval(check, lookEveryMs);
  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
