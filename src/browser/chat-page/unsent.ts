import { paths } from '../../protocol/page.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openMessage } from '../../sealing/messages.ts';
import { askParley } from '../asking/ask-parley.ts';
import { loadDraft } from '../composing/draft.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { openWaitingMessages, type WaitingMessage } from '../kept/waiting/waiting-messages.ts';
import { partOf } from '../page/page-part.ts';

/**
 * Shows in the place of a lost chat that it is lost, with the unsent texts of this device, so that they can be copied. The open
 * page alone can do so: the key of everything that is kept was lost with the chat. Returns false when the chat is not lost.
 */
export async function showLost(chat: HTMLElement, open: OpenChat): Promise<boolean> {
  const answer = await askParley(paths.link(open.linkId));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const lost = page.querySelector<HTMLElement>('.ended');
  const place = lost?.querySelector<HTMLElement>('[data-unsent]');
  if (!lost || !place) return false;
  const texts = textsOf(open, await (await openWaitingMessages(open.linkId)).list());
  partOf(place, 'textarea', HTMLTextAreaElement).value = texts.join('\n\n');
  place.hidden = texts.length === 0;
  chat.replaceChildren(document.adoptNode(lost));
  partOf(chat, 'h1', HTMLElement).focus();
  return true;
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
