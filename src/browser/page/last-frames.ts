import { shortestLifeOfPageMs } from '../../chat/limits.ts';

/** Frames that arrived just before the close are in the page after this time. */
const lastFramesMs = 500;

/** Leaves the page after the server closed the channel for good. The last frames are shown before. */
export function leaveAfterLastFrames(leave: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const waitMs = Math.max(lastFramesMs, shortestLifeOfPageMs - performance.now());
  const timer = setTimeout(leave, waitMs);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
