import { isParticipantId } from '../../chat/participant.ts';
import { elementIds } from '../../protocol/page.ts';
import { rememberOpenChat } from '../kept/open-chat.ts';
import { askOtherTabs, shareKeys } from '../kept/shared-keys.ts';
import { takeStorageKey } from '../kept/storage/sealed-items.ts';
import { keysOfChat, loadChatKey, saveChatKey, type TabKeys } from '../kept/tab-keys.ts';
import { openWaitingMessages } from '../kept/waiting/waiting-messages.ts';
import { htmx } from '../page/htmx.ts';
import { onceProcessed } from '../page/htmx-events.ts';
import { loadScript } from '../page/load-script.ts';
import { keepOnlyMessages } from '../page/markup/message-markup.ts';
import { partOf } from '../page/page-part.ts';
import { startRoom } from './room.ts';

/**
 * Shows the chat if this tab or another tab of this browser has the keys, else the landing view, where the code is typed
 * again. Until then it decrypts nothing and opens no connection.
 */
export async function startChatPage(chat: HTMLElement): Promise<void> {
  const { chatId, linkId, me, vanishAfterMs } = chat.dataset;
  if (!chatId || !linkId || !isParticipantId(me)) throw new Error('no chat');
  takeStorageKey(linkId, chat.dataset['storageKey']);
  delete chat.dataset['storageKey'];
  const processed = onceProcessed(chat);
  const [keys, kept] = await Promise.all([findKeys(chat, linkId), openWaitingMessages(linkId), processed]);
  if (!keys) {
    await loadScript('entry', () => import('../entry-page/entry-page.ts'));
    return fill(chat, elementIds.landingTemplate);
  }
  const open = { chatId, linkId, me, vanishAfterMs: Number(vanishAfterMs), ...keysOfChat(keys) };
  rememberOpenChat(open);
  fill(chat, elementIds.roomTemplate, keepOnlyMessages);
  startRoom(chat, open, kept, shareKeys(linkId, keys));
}

/** The keys of a link: this tab's, else those of another tab, which this tab then keeps too. */
async function findKeys(chat: HTMLElement, linkId: string): Promise<TabKeys | undefined> {
  const found = loadChatKey(linkId) ?? (await askOtherTabs(linkId));
  const lacksAgreedKey = found && !found.agreedKey && 'agreed' in chat.dataset;
  const keys = lacksAgreedKey ? await agree(chat, found) : found;
  if (keys) saveChatKey(linkId, keys);
  return keys;
}

/** undefined on a device that does not know the person's own code: it is typed again. */
const agree = async (chat: HTMLElement, keys: TabKeys): Promise<TabKeys | undefined> =>
  (await loadScript('own-keys', () => import('../own-keys/own-keys.ts'))).keysAtStart(chat, keys);

/** Replaces the page's content with that of a template. */
function fill(chat: HTMLElement, templateId: string, prepare?: (content: DocumentFragment) => void): void {
  const template = partOf(chat, `#${templateId}`, HTMLTemplateElement);
  prepare?.(template.content);
  chat.replaceChildren(template.content);
  htmx.process(chat);
}
