const lookEveryMs = 5_000;
/** A phone that slept this long has lost its connection, even where the browser has not noticed. */
const asleepAfterMs = 35_000;

/**
 * Looks every few seconds while the page is seen (browsers slow the timers of a page that is not). A look that comes far
 * too late tells that the device slept, or that the page was away.
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
