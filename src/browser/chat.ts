import './htmx.ts';
import './upsert.ts';
import './local-time.ts';
import './participant-name.ts';
import './sealed-text.ts';
import './sealed-message.ts';
import './typing-notice.ts';
import './entry-gate.ts';
import { elementIds } from '../protocol/page.ts';
import { startChatPage } from './chat-page.ts';
import { forgetOnThisDevice } from './forgetting.ts';
import { sayIfSignedOut } from './signed-out.ts';
import { linkIdOfPage } from './tab-keys.ts';

/** What a link leads to: the chat is started, an ended one is forgotten; the landing page may be where a device was sent. */
const page = document.getElementById(elementIds.chat);
const linkId = linkIdOfPage();

if (page?.dataset['chatId']) await startChatPage(page);
else if (linkId && page?.querySelector('.ended')) await leaveChat(page, linkId);
else if (linkId && page) await sayIfSignedOut(page, linkId);

/** What this device kept of a chat that is no more is forgotten; where the chat was lost, what was not sent is shown first. */
async function leaveChat(ended: HTMLElement, linkId: string): Promise<void> {
  const place = ended.querySelector<HTMLElement>('[data-unsent]');
  try {
    if (place) await (await import('./conversation.ts')).leaveLostChat(place, linkId);
  } finally {
    await forgetOnThisDevice(linkId);
  }
}
