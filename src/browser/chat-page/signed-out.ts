import { forgetKept } from '../kept/forgetting.ts';
import { forgetOpenChat } from '../kept/open-chat.ts';
import { forgetNames } from '../kept/participant-names.ts';
import { markSignedOut } from '../kept/signed-out-mark.ts';

/** Forgets everything of the chat but its link, on a device that was signed out while the chat was open. */
export async function forgetSignedOut(linkId: string): Promise<void> {
  markSignedOut(linkId);
  forgetOpenChat();
  forgetNames();
  await forgetKept(linkId);
}
