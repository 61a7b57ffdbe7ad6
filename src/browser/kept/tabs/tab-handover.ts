import { talkToTabs } from './tab-talk.ts';

/** The messages that wait in this tab. */
interface Waiting {
  readonly isEmpty: boolean;
  /** Reads the storage again. */
  takeUp(): void;
}

/**
 * Hands what waits in a tab that is left to the other open tabs of the same link; all of them read the same storage. A tab
 * that ends without a word is noticed when another tab is looked at.
 */
export function handOverWhenLeft(linkId: string, waiting: Waiting, over: AbortSignal): void {
  const talk = talkToTabs<string>('left', (left) => {
    if (left === linkId) waiting.takeUp();
  });
  over.addEventListener('abort', () => talk.close());
  window.addEventListener('pagehide', () => waiting.isEmpty || talk.say(linkId), { signal: over });
  document.addEventListener('visibilitychange', () => document.hidden || waiting.takeUp(), { signal: over });
}
