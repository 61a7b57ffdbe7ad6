import { keysAnswerWithinMs } from '../../chat/limits.ts';
import { loadChatKey, type TabKeys } from './tab-keys.ts';
import { talkToTabs } from './tabs/tab-talk.ts';

/**
 * A tab that lacks a chat's keys asks the other tabs of this browser, and each tab that has them answers. A BroadcastChannel
 * reaches only pages of this origin in this browser.
 */
type KeyTalk =
  | { readonly say: 'who-has'; readonly linkId: string }
  | { readonly say: 'here'; readonly linkId: string; readonly keys: TabKeys };

const channelName = 'keys';

/** Answers other tabs that ask for the keys of one link. Returns a function that stops it. */
export function shareKeys(linkId: string, keys: TabKeys): () => void {
  const talk = talkToTabs<KeyTalk>(channelName, (word) => {
    // A code that was chosen meanwhile has brought another key.
    if (word.say === 'who-has' && word.linkId === linkId)
      talk.say({ say: 'here', linkId, keys: loadChatKey(linkId) ?? keys });
  });
  return () => talk.close();
}

/**
 * The keys of a link that another tab has. This tab keeps no copy.
 * @param isWanted whether these are enough; else the answer of another tab is waited for
 */
export function askOtherTabs(
  linkId: string,
  isWanted: (keys: TabKeys) => boolean = () => true,
): Promise<TabKeys | undefined> {
  const { promise, resolve } = Promise.withResolvers<TabKeys | undefined>();
  const talk = talkToTabs<KeyTalk>(channelName, (word) => {
    if (word.say === 'here' && word.linkId === linkId && isWanted(word.keys)) resolve(word.keys);
  });
  setTimeout(() => resolve(undefined), keysAnswerWithinMs);
  talk.say({ say: 'who-has', linkId });
  return promise.finally(() => talk.close());
}
