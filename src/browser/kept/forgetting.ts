import { chatIdOfLink } from '../../chat/link.ts';
import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { forgetDraft } from './draft-storage.ts';
import { forgetOpenChat } from './open-chat.ts';
import { forgetNames } from './participant-names.ts';
import { forgetOwnChat } from './storage/tab-storage.ts';
import { forgetChat } from './tab-keys.ts';
import { forgetWaitingList, waitingKinds, waitingPlace } from './waiting/waiting-list.ts';

/** Erases everything of a destroyed chat from this browser: keys, names, drafts, waiting data, the key in the address. */
export async function forgetOnThisDevice(linkId: string): Promise<void> {
  forgetOpenChat();
  forgetNames();
  // The organizer may have entered in the very tab that made the chat.
  forgetOwnChat(chatIdOfLink(linkId));
  history.replaceState(null, '', location.pathname);
  await forgetKept(linkId);
}

/** Erases what this browser has stored for a link, whatever page is shown. */
export async function forgetKept(linkId: string): Promise<void> {
  forgetChat(linkId);
  forgetDraft(linkId);
  await Promise.all(waitingKinds.map((kind) => forgetWaitingList(waitingPlace(kind, linkId))));
}

/**
 * Scripts cannot delete the device's cookie; the server withdraws it when the link is next requested. Without a network it opens
 * nothing any more, and the next page of Parley withdraws it.
 */
export const giveBackCookie = (linkId: string): Promise<unknown> => askParley(paths.link(linkId)).catch(() => {});
