/** A channel to the other tabs of this browser that show Parley. */
export interface TabTalk<Word> {
  say(word: Word): void;
  close(): void;
}

const silence: TabTalk<unknown> = { say: () => {}, close: () => {} };

/** Where the browser has no BroadcastChannel, or forbids it, nothing is said and nothing is heard. */
export function talkToTabs<Word>(name: string, hear: (word: Word) => void): TabTalk<Word> {
  try {
    const channel = new BroadcastChannel(`parley:${name}`);
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data));
    return { say: (word) => channel.postMessage(word), close: () => channel.close() };
  } catch {
    return silence;
  }
}
