import { forgetKept } from '../kept/forgetting.ts';
import { forgetOpenChat } from '../kept/open-chat.ts';
import { forgetNames } from '../kept/participant-names.ts';
import { markSignedOut, takeSignedOutMark } from '../kept/signed-out-mark.ts';
import { loadChatKey } from '../kept/tab-keys.ts';
import { partOf } from '../page/page-part.ts';

/** This device was signed out while the chat was open in it: it keeps nothing of the chat but the link. */
export async function forgetSignedOut(linkId: string): Promise<void> {
  markSignedOut(linkId);
  forgetOpenChat();
  forgetNames();
  await forgetKept(linkId);
}

/** On the landing page. A tab that has keys although the server asks for the code was signed out while it was closed. */
export async function sayIfSignedOut(landing: HTMLElement, linkId: string): Promise<void> {
  if (!takeSignedOutMark(linkId) && !loadChatKey(linkId)) return;
  partOf(landing, '[data-entry="signed-out"]', HTMLElement).hidden = false;
  await forgetKept(linkId);
}
