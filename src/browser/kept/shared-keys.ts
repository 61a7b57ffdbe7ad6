import { loadChatKey, saveChatKey, type TabKeys } from './tab-keys.ts';

/**
 * A tab that lacks a chat's keys asks the other tabs of this browser, and each tab that has them answers. A BroadcastChannel
 * reaches only pages of this origin in this browser.
 */
type KeyTalk =
  | { readonly say: 'who-has'; readonly linkId: string }
  | { readonly say: 'here'; readonly linkId: string; readonly keys: TabKeys };

const channelName = 'parley:keys';
/** Tabs answer within milliseconds, unless the browser has suspended them. */
const answerWithinMs = 400;

/** The keys of a link: this tab's, else those of another tab, which this tab then stores too. */
export async function findKeys(linkId: string): Promise<TabKeys | undefined> {
  const own = loadChatKey(linkId);
  if (own) return own;
  const shared = await askOtherTabs(linkId);
  if (shared) saveChatKey(linkId, shared);
  return shared;
}

/** Answers other tabs that ask for the keys of one link. Returns a function that stops it. */
export function shareKeys(linkId: string): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<KeyTalk>) => {
    if (data.say !== 'who-has' || data.linkId !== linkId) return;
    const keys = loadChatKey(linkId);
    if (keys) channel.postMessage({ say: 'here', linkId, keys } satisfies KeyTalk);
  });
  return () => channel.close();
}

async function askOtherTabs(linkId: string): Promise<TabKeys | undefined> {
  const channel = new BroadcastChannel(channelName);
  const answer = new Promise<TabKeys | undefined>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<KeyTalk>) => {
      if (data.say === 'here' && data.linkId === linkId) resolve(data.keys);
    });
    setTimeout(() => resolve(undefined), answerWithinMs);
  });
  channel.postMessage({ say: 'who-has', linkId } satisfies KeyTalk);
  return answer.finally(() => channel.close());
}
