import { chatIdOfLink } from '../../chat/link.ts';
import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { forgetDraft } from './draft-storage.ts';
import { forgetOpenChat } from './open-chat.ts';
import { forgetOrganizerRecord, loadOrganizerRecord } from './organizer-record.ts';
import { forgetNames } from './participant-names.ts';
import { forgetChat } from './tab-keys.ts';
import { placeOfUploads } from './uploads/kept-uploads.ts';
import { forgetWaitingChanges } from './waiting-changes.ts';
import { forgetWaitingList } from './waiting-list.ts';
import { forgetWaitingMessages } from './waiting-messages.ts';

/** Erases everything of a destroyed chat from this browser: keys, names, drafts, waiting data, the key in the address. */
export async function forgetOnThisDevice(linkId: string): Promise<void> {
  forgetOpenChat();
  forgetNames();
  // The organizer may have entered in the very tab that made the chat.
  if (loadOrganizerRecord()?.chatId === chatIdOfLink(linkId)) forgetOrganizerRecord();
  history.replaceState(null, '', location.pathname);
  await forgetKept(linkId);
}

/** Erases what this browser has stored for a link, whatever page is shown. */
export async function forgetKept(linkId: string): Promise<void> {
  forgetChat(linkId);
  forgetDraft(linkId);
  await Promise.all([
    forgetWaitingMessages(linkId),
    forgetWaitingChanges(linkId),
    forgetWaitingList(placeOfUploads(linkId)),
  ]);
}

/** Scripts cannot delete the device's cookie; the server withdraws it when the link is next requested. */
export async function giveBackCookie(linkId: string): Promise<void> {
  try {
    await askParley(paths.link(linkId), { cache: 'no-store' });
  } catch {
    // No network: the cookie opens nothing any more, and the next visit withdraws it.
  }
}
