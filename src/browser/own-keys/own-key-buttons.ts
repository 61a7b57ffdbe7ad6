import { ownKeyIds } from '../../protocol/own-keys.ts';
import { settingsIds } from '../../protocol/settings.ts';
import { decodeReach, encodeReach, type Reach } from '../../sealing/keys/agreement.ts';
import { LoadedOnce } from '../asking/loaded-once.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { askOtherTabs } from '../kept/shared-keys.ts';
import { forgetChat, linkKeyOfPage, loadChatKey, saveChatKey, type TabKeys } from '../kept/tab-keys.ts';
import { tryScript } from '../page/load-script.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { earlierOf, type LateMessages, markLateMessages } from './late-messages.ts';
import { openAgain } from './open-again.ts';
import type { OwnKeySurroundings } from './own-key-surroundings.ts';
import type { OwnKeys } from './own-keys.ts';
import { ShownOwnKeys } from './shown-own-keys.ts';

/** The chat that the page shows. */
interface Room {
  readonly chat: HTMLElement;
  readonly open: OpenChat;
  /** How far the chat has come, as this page knows it. */
  reach(): Reach;
  readonly over: AbortSignal;
}

/**
 * The buttons in the settings whose script is loaded when one of them is pressed for the first time, or when this device has to
 * show the person's own key.
 */
export function startOwnKeyButtons(room: Room): void {
  const { chat, over } = room;
  const settings = partOf(chat, `#${settingsIds.dialog}`, HTMLDialogElement);
  const problem = partOf(settings, '[role="status"]', HTMLElement);
  const shown = new ShownOwnKeys(chat, () => followKeys(), over);
  const surroundings = surroundingsOf(room, shown);
  const dialogs = new LoadedOnce(async () => {
    const { startOwnKeys } = await tryScript('own-keys', () => import('./own-keys.ts'));
    return startOwnKeys(surroundings);
  });
  const followKeys = () => {
    if (dialogs.hasBegun || surroundings.agreedKey || shown.areBothThere)
      dialogs.get().then((ownKeys) => ownKeys.followKeys(), noScript);
  };
  const onClick = (id: string, use: (ownKeys: OwnKeys) => void) =>
    partOf(settings, `#${id}`, HTMLButtonElement).addEventListener('click', () => {
      problem.textContent = '';
      dialogs.get().then(use, () => {
        problem.textContent = say('settings.unreachable');
      });
    });
  onClick(ownKeyIds.ownCodeButton, (ownKeys) => ownKeys.chooseCode());
  onClick(ownKeyIds.safetyWordsButton, (ownKeys) => ownKeys.showSafetyWords());
  followKeys();
}

/** Without a network nothing can be shown either; every connection brings the keys anew. */
const noScript = (): void => {};

function surroundingsOf(room: Room, shown: ShownOwnKeys): OwnKeySurroundings {
  const { chat, open, over } = room;
  const { chatId, linkId, me } = open;
  const linkKey = linkKeyOfPage();
  const agreedKey = open.otherKey && open.chatKey;
  const chatKey = open.otherKey ?? open.chatKey;
  const keep = (own: Omit<TabKeys, 'chatKey' | 'linkKey'>) =>
    void (linkKey && saveChatKey(linkId, { ...loadChatKey(linkId), chatKey, linkKey, ...own }));
  // A tab that was open before the code was chosen has the other keys alone.
  const askForOwnKey = () => askOtherTabs(linkId, (keys) => keys.ownKey !== undefined);
  let since = sinceIn(loadChatKey(linkId));
  let late: LateMessages | undefined;
  const markLate = (agreed: Uint8Array) => {
    late ??= markLateMessages(chat, agreed, over);
    if (since) late.since(since);
  };
  if (agreedKey) markLate(agreedKey);
  return {
    chat,
    chatId,
    linkId,
    me,
    chatKey,
    agreedKey,
    linkKey,
    shown,
    over,
    ownKey: async () => loadChatKey(linkId)?.ownKey ?? (await askForOwnKey())?.ownKey,
    keepOwnKey: (ownKey) => keep({ ownKey }),
    openWith: (agreed) => {
      if (open.otherKey) return;
      open.otherKey = agreed;
      openAgain(chat);
    },
    sealWith: (agreed, ownKey) => {
      if (loadChatKey(linkId)?.agreedKey === undefined) keep({ ownKey, agreedKey: agreed });
      if (open.chatKey !== chatKey) return;
      open.chatKey = agreed;
      open.otherKey = chatKey;
      markLate(agreed);
    },
    reach: () => room.reach(),
    agreedSince: (reach) => {
      const earlier = earlierOf(since, reach);
      if (earlier.sequence === since?.sequence && earlier.atMs === since.atMs) return;
      since = earlier;
      late?.since(since);
      keep({ agreedSince: encodeReach(since) });
    },
    startAnew: () => location.reload(),
    comeInAgain: () => {
      forgetChat(linkId);
      location.reload();
    },
  };
}

const sinceIn = (keys: TabKeys | undefined): Reach | undefined => keys?.agreedSince && decodeReach(keys.agreedSince);
