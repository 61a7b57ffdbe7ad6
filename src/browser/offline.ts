import { askParley } from './asking/ask-parley.ts';
import { retryDelayMs } from './asking/retry-delay.ts';
import { followLeaving } from './discretion/leaving.ts';
import { showTitle } from './discretion/tab-title.ts';
import { linkIdOfPage } from './kept/tab-keys.ts';
import { isAnythingWaiting } from './kept/waiting/anything-waiting.ts';

/**
 * Stands in the place of a page that did not come (see installed/worker.ts), at its address. Nothing is kept here: whatever the chat has on
 * this device opens with a key that comes with its page.
 */
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let isAsking = false;

const part = (name: string) => document.querySelector<HTMLElement>(`[data-offline="${name}"]`);

function showWhy(): void {
  const [noNetwork, noAnswer] = [part('no-network'), part('no-answer')];
  if (noNetwork) noNetwork.hidden = navigator.onLine;
  if (noAnswer) noAnswer.hidden = !navigator.onLine;
}

/** Asks for the head of the page, so that the page itself is loaded once. */
async function ask(): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  clearTimeout(timer);
  try {
    const { status } = await askParley(location.pathname + location.search, { method: 'HEAD' });
    // A server in trouble would answer with a page that never tries again.
    if (status < 500) return location.reload();
  } catch {
    // Nobody has answered yet.
  }
  isAsking = false;
  askLater();
}

/** A page that nobody looks at waits until somebody does. */
function askLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => document.hidden || void ask(), retryDelayMs(failures));
  failures += 1;
}

followLeaving();
// The worker's page knows no cookies.
showTitle();
showWhy();
askLater();
window.addEventListener('offline', showWhy);
window.addEventListener('online', () => {
  showWhy();
  void ask();
});
document.addEventListener('visibilitychange', () => document.hidden || void ask());
part('again')?.addEventListener('click', () => void ask());
const linkId = linkIdOfPage();
const waiting = part('waiting');
if (linkId && waiting) waiting.hidden = !(await isAnythingWaiting(linkId));
