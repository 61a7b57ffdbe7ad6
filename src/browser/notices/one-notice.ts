import { tabAnswersWithinMs } from '../../chat/limits.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { randomBytes } from '../../sealing/bytes/random.ts';
import { talkToTabs } from '../kept/tabs/tab-talk.ts';

type NoticeTalk =
  /** A tab wants to ring. Of several that begin at once, the one with the highest lot rings. */
  | { readonly say: 'ringing'; readonly linkId: string; readonly lot: string }
  /** The person reads this chat in a tab. */
  | { readonly say: 'reading'; readonly linkId: string };

/** Another tab that began to ring within this time rings for the same messages. */
const otherRingsForMs = 2_000;

/**
 * Lets one of this browser's tabs of a chat ring for a message, and none while the person reads in one of them.
 * @param isReading whether the person reads in this tab
 * @returns asks the other tabs; the promise is true in the tab that shall ring
 */
export function createOneNotice(linkId: string, isReading: () => boolean, over: AbortSignal): () => Promise<boolean> {
  let myLot = '';
  let isOvertaken = false;
  let heardAtMs = Number.NEGATIVE_INFINITY;
  const talk = talkToTabs<NoticeTalk>('notices', (word) => {
    if (word.linkId !== linkId) return;
    if (word.say === 'ringing') heardAtMs = performance.now();
    if (word.say === 'reading' || word.lot > myLot) isOvertaken = true;
    if (word.say === 'ringing' && isReading()) talk.say({ say: 'reading', linkId });
  });
  over.addEventListener('abort', () => talk.close());

  return async () => {
    if (performance.now() - heardAtMs < otherRingsForMs) return false;
    myLot = encodeBase64url(randomBytes(8));
    isOvertaken = false;
    talk.say({ say: 'ringing', linkId, lot: myLot });
    await new Promise((resolve) => setTimeout(resolve, tabAnswersWithinMs));
    return !isOvertaken;
  };
}
