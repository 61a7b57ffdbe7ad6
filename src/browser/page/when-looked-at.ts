import { leastPauseOfLooksMs } from '../../chat/limits.ts';

/** Does something now, and again when the person looks at the page later or the network comes back: once a minute at most. */
export function whenLookedAt(task: () => void): void {
  let doneAtMs = Number.NEGATIVE_INFINITY;
  const look = () => {
    if (document.hidden || performance.now() - doneAtMs < leastPauseOfLooksMs) return;
    doneAtMs = performance.now();
    task();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  look();
}
