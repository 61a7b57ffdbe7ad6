import { elementIds, messageElementId } from '../protocol/page.ts';
import { announce } from './announcements.ts';

/** Nobody waits for more pages than this; a page has fifty messages. */
const mostPages = 40;
const markedMs = 2_000;

/** Leads to a message, loading older ones until it is there, and marks it for a moment. */
export async function jumpToMessage(list: HTMLElement, messageId: string, over: AbortSignal): Promise<void> {
  const find = () => document.getElementById(messageElementId(messageId));
  for (let pages = 0; !find() && pages < mostPages; pages += 1) {
    if (!(await loadOlder(list, over))) break;
  }
  if (over.aborted) return;
  const message = find();
  if (!message) return announce('This message cannot be found.');
  message.scrollIntoView({ block: 'center' });
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.classList.add('message-found');
  setTimeout(() => message.classList.remove('message-found'), markedMs);
}

/** Resolves to whether something has come. */
function loadOlder(list: HTMLElement, over: AbortSignal): Promise<boolean> {
  const loader = document.getElementById(elementIds.older);
  if (!loader || over.aborted) return Promise.resolve(false);
  const before = list.childElementCount;
  return new Promise((resolve) => {
    const finish = (event: Event) => {
      const { ctx } = (event as CustomEvent<{ readonly ctx: { readonly sourceElement: Element } }>).detail;
      if (ctx.sourceElement !== loader) return;
      document.removeEventListener('htmx:finally:request', finish);
      resolve(list.childElementCount > before);
    };
    document.addEventListener('htmx:finally:request', finish);
    over.addEventListener('abort', () => resolve(false));
    loader.click();
  });
}
