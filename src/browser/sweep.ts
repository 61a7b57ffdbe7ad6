import { sweep } from './kept/sweeping.ts';

/** Runs on every page: a chat may have ended while none of its own pages was open. */
const leastBetweenMs = 60_000;
let sweptAtMs = Number.NEGATIVE_INFINITY;

function sweepNow(): void {
  if (document.hidden || performance.now() - sweptAtMs < leastBetweenMs) return;
  sweptAtMs = performance.now();
  void sweep();
}

sweepNow();
document.addEventListener('visibilitychange', sweepNow);
window.addEventListener('online', sweepNow);
