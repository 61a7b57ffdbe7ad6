import { mostUnread } from '../../chat/limits.ts';
import { showTitle } from '../discretion/tab-title.ts';
import { partOf } from '../page/page-part.ts';

/** Shows the number of unread messages in the page's title and icon, which are visible in other tabs too. */
export interface PageBadge {
  show(count: number): void;
}

/** @param unreadIcon the URL of the icon with a mark; a drawn one would need a `data:` URL, which the CSP forbids. */
export function createPageBadge(unreadIcon: string, over: AbortSignal): PageBadge {
  const title = partOf(document, 'title', HTMLTitleElement);
  partOf(document, 'link[rel="icon"]', HTMLLinkElement).dataset['marked'] = unreadIcon;

  const show = (count: number) => {
    title.dataset['count'] = count === 0 ? '' : count > mostUnread ? `${mostUnread}+` : String(count);
    showTitle();
  };
  over.addEventListener('abort', () => show(0));
  return { show };
}
