/** Frames that arrived just before the close are in the page after this time. */
const lastFramesMs = 500;
/** Slows a loop of reloads, should each new page be closed at once. */
const shortestLifeOfPageMs = 5_000;

/** Reloads after the server closed the channel for good: the new page shows why. The last frames are shown before. */
export function loadPageAgain(signal: AbortSignal): void {
  if (signal.aborted) return;
  const waitMs = Math.max(lastFramesMs, shortestLifeOfPageMs - performance.now());
  const timer = setTimeout(() => location.reload(), waitMs);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
