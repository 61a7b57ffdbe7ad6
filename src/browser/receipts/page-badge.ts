import { partOf } from '../page/page-part.ts';

/** Shows the number of unread messages in the page's title and icon, which are visible in other tabs too. */
export interface PageBadge {
  show(count: number): void;
}

/** Higher counts are shown as this one with a plus. */
const highestCount = 99;

/** @param unreadIcon the URL of the icon with a mark; a drawn one would need a `data:` URL, which the CSP forbids. */
export function createPageBadge(unreadIcon: string, over: AbortSignal): PageBadge {
  const icon = partOf(document, 'link[rel="icon"]', HTMLLinkElement);
  const plainIcon = icon.href;
  const plainTitle = document.title;

  const show = (count: number) => {
    const words = count > highestCount ? `${highestCount}+` : String(count);
    document.title = count > 0 ? `(${words}) ${plainTitle}` : plainTitle;
    icon.href = count > 0 ? unreadIcon : plainIcon;
  };
  over.addEventListener('abort', () => show(0));
  return { show };
}
