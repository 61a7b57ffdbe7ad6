import { keepsCookies } from '../kept/abilities.ts';
import { forgetKept } from '../kept/forgetting.ts';
import { takeSignedOutMark } from '../kept/signed-out-mark.ts';
import { holdsKeys } from '../kept/tab-keys.ts';
import { partOf } from '../page/page-part.ts';

/** Says on the landing page that this device was signed out. A tab that has keys although the server asks for the code was, too. */
export async function sayIfSignedOut(landing: HTMLElement, linkId: string): Promise<void> {
  // A browser that sends no cookie was not signed out; the entry form says what it lacks.
  if (!keepsCookies() || (!takeSignedOutMark(linkId) && !holdsKeys(linkId))) return;
  partOf(landing, '[data-entry="signed-out"]', HTMLElement).hidden = false;
  await forgetKept(linkId);
}
