import { isParticipantId } from '../../chat/participant.ts';
import { elementIds } from '../../protocol/page.ts';
import { askOtherTabs } from '../kept/shared-keys.ts';
import type { TabKeys } from '../kept/tab-keys.ts';
import { partOf } from '../page/page-part.ts';
import { Agreement, agreementOf, makeAgreedKey } from './agreement.ts';
import { KnownOwnKeys } from './known-own-keys.ts';
import { OwnCodeChoice } from './own-code-dialog.ts';
import type { OwnKeySurroundings } from './own-key-surroundings.ts';
import { SafetyWordsView } from './safety-words-view.ts';
import { ShownOwnKeys } from './shown-own-keys.ts';

export interface OwnKeys {
  /** Opens the dialog in which the person chooses a code of their own. */
  chooseCode(): void;
  showSafetyWords(): void;
  /** To be called whenever the server shows something else of the own keys. */
  followKeys(): void;
}

/** Own codes, safety words and the agreed key. Loaded when a person asks for one of them, or when own keys exist. */
export function startOwnKeys(around: OwnKeySurroundings): OwnKeys {
  const keys = new KnownOwnKeys(around);
  const ownCode = new OwnCodeChoice(around, keys);
  const agreement = new Agreement(around, keys);
  const words = new SafetyWordsView(around, keys, agreement);
  return {
    chooseCode: () => ownCode.open(),
    showSafetyWords: () => void words.open(),
    followKeys: () => {
      void keys.showOwn();
      void words.follow();
      void agreement.follow();
    },
  };
}

/**
 * The keys of a page whose server says that both people's devices have agreed on a key: with that key, where it can be proved.
 * undefined on a device that does not know the person's own code, and so cannot make the key.
 */
export async function keysAtStart(chat: HTMLElement, keys: TabKeys): Promise<TabKeys | undefined> {
  const { chatId, linkId, me } = chat.dataset;
  if (!chatId || !linkId || !isParticipantId(me)) return keys;
  const found = keys.ownKey ?? (await askOtherTabs(linkId, ({ ownKey }) => ownKey !== undefined))?.ownKey;
  if (!found) return undefined;
  const room = partOf(chat, `#${elementIds.roomTemplate}`, HTMLTemplateElement).content;
  const around = {
    chatId,
    linkId,
    me,
    chatKey: keys.chatKey,
    ownKey: () => Promise.resolve(found),
    keepOwnKey: () => {},
    shown: new ShownOwnKeys(room, () => {}, AbortSignal.abort()),
  };
  const own = new KnownOwnKeys(around);
  const agreedKey = await makeAgreedKey(around, own);
  return agreedKey && agreementOf(around, own.other, agreedKey) ? { ...keys, ownKey: found, agreedKey } : keys;
}
