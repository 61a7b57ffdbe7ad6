import { elementIds, messageElementId } from '../../protocol/page.ts';

/** Bounds a person's wait; a page has fifty messages. */
const mostPages = 40;
const markedMs = 2_000;

/** Scrolls to a message, loads older pages until it is there, and marks it for a moment. Resolves to whether it was found. */
export async function jumpToMessage(messageId: string, over: AbortSignal): Promise<boolean> {
  const find = () => document.getElementById(messageElementId(messageId));
  for (let pages = 0; !find() && pages < mostPages; pages += 1) {
    if (!(await loadOlder(over))) break;
  }
  const message = find();
  if (!message) return false;
  message.scrollIntoView({ block: 'center' });
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  message.classList.add('message-found');
  setTimeout(() => message.classList.remove('message-found'), markedMs);
  return true;
}

/** Resolves to whether a page was loaded. */
function loadOlder(over: AbortSignal): Promise<boolean> {
  const loader = document.getElementById(elementIds.older);
  if (!loader || over.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (event: Event) => {
      const { ctx } = (event as CustomEvent<{ readonly ctx: { readonly sourceElement: Element } }>).detail;
      // The loaded page replaces the loader, in the event too.
      if (ctx.sourceElement !== loader && loader.isConnected) return;
      document.removeEventListener('htmx:finally:request', finish);
      resolve(!loader.isConnected);
    };
    document.addEventListener('htmx:finally:request', finish);
    over.addEventListener('abort', () => resolve(false));
    loader.click();
  });
}
