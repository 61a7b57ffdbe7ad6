/** What came just before the close is put into the page within this time. */
const lastFramesMs = 500;
/** A page that is told at once to go and ask again must not go in circles. */
const shortestLifeOfPageMs = 5_000;

/** The server closed for good; what there is instead is on the page that it now gives. What came last is shown first. */
export function loadPageAgain(signal: AbortSignal): void {
  if (signal.aborted) return;
  const waitMs = Math.max(lastFramesMs, shortestLifeOfPageMs - performance.now());
  const timer = setTimeout(() => location.reload(), waitMs);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
