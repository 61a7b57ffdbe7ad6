import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { forgetOnThisDevice } from './forgetting.ts';

/** Signs this device out of a chat and forgets everything of it here. Returns false when the server was not reached. */
export async function signOutHere(linkId: string): Promise<boolean> {
  try {
    const { ok, status } = await askParley(paths.signOutHere(linkId), { method: 'POST' });
    // Somebody else may have signed it out, or ended the chat.
    if (!ok && ![401, 404, 410].includes(status)) return false;
  } catch {
    return false;
  }
  await forgetOnThisDevice(linkId);
  return true;
}
