import { talkToTabs } from './tab-talk.ts';

/**
 * Hands what waits in a tab that is left to the other open tabs of the same link; all of them read the same storage. A tab
 * that ends without a word is noticed when another tab is looked at.
 * @param hasWaiting whether something waits in this tab
 * @param takeUp reads the storage again
 */
export function handOverWhenLeft(
  linkId: string,
  hasWaiting: () => boolean,
  takeUp: () => void,
  over: AbortSignal,
): void {
  const talk = talkToTabs<string>('left', (left) => {
    if (left === linkId) takeUp();
  });
  over.addEventListener('abort', () => talk.close());
  window.addEventListener('pagehide', () => hasWaiting() && talk.say(linkId), { signal: over });
  document.addEventListener('visibilitychange', () => document.hidden || takeUp(), { signal: over });
}
