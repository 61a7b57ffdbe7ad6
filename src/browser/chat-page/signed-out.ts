import { forgetKept } from '../kept/forgetting.ts';
import { forgetOpenChat } from '../kept/open-chat.ts';
import { forgetNames } from '../kept/participant-names.ts';
import { loadChatKey } from '../kept/tab-keys.ts';
import { partOf } from '../page/page-part.ts';

/** Tells the page that follows why it is shown. */
const markOf = (linkId: string): string => `parley:signed-out:${linkId}`;

/** This device was signed out while the chat was open in it: it keeps nothing of the chat but the link. */
export async function forgetSignedOut(linkId: string): Promise<void> {
  writeMark(linkId);
  forgetOpenChat();
  forgetNames();
  await forgetKept(linkId);
}

/**
 * On the landing page. A tab that still has keys of a link whose code the server asks for was signed out while it was
 * away.
 */
export async function sayIfSignedOut(landing: HTMLElement, linkId: string): Promise<void> {
  if (!takeMark(linkId) && !loadChatKey(linkId)) return;
  partOf(landing, '[data-entry="signed-out"]', HTMLElement).hidden = false;
  await forgetKept(linkId);
}

function writeMark(linkId: string): void {
  try {
    sessionStorage.setItem(markOf(linkId), '');
  } catch {
    // Where nothing is kept, the page that follows only asks for the code.
  }
}

function takeMark(linkId: string): boolean {
  try {
    const isMarked = sessionStorage.getItem(markOf(linkId)) !== null;
    sessionStorage.removeItem(markOf(linkId));
    return isMarked;
  } catch {
    return false;
  }
}
