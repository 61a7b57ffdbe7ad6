import { chatIdOfLink } from '../../chat/link.ts';
import { participantIds } from '../../chat/participant.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openMessage } from '../../sealing/messages.ts';
import { loadDraft } from '../composing/draft.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { loadChatKey } from '../kept/tab-keys.ts';
import { openWaitingMessages, type WaitingMessage } from '../kept/waiting-messages.ts';
import { partOf } from '../page/page-part.ts';

/** Shows the unsent texts of this device on the page of a lost chat, so that they can be copied. */
export async function showUnsent(place: HTMLElement, linkId: string): Promise<void> {
  const keys = loadChatKey(linkId);
  if (!keys) return;
  const waiting = await (await openWaitingMessages(linkId)).list();
  // The page does not name its participant: a text opens with its own writer's id only.
  const texts = participantIds.flatMap((me) =>
    textsOf({ linkId, chatId: chatIdOfLink(linkId), me, chatKey: keys.chatKey }, waiting),
  );
  if (texts.length === 0) return;
  partOf(place, 'textarea', HTMLTextAreaElement).value = texts.join('\n\n');
  place.hidden = false;
}

function textsOf(open: OpenChat, waiting: readonly WaitingMessage[]): readonly string[] {
  const messages = waiting.map(({ messageId, sealed }) => {
    const bytes = decodeBase64url(sealed);
    const content = bytes && openMessage(bytes, { ...open, sender: open.me, messageId, version: 1 })?.content;
    return content?.kind === 'text' ? content.text : undefined;
  });
  const draft = loadDraft(open);
  return [...messages, draft?.aside?.text, draft?.text].filter(
    (text): text is string => text !== undefined && text !== '',
  );
}
