import { partOf } from '../page/page-part.ts';

/** How many messages are unread, where it is seen without looking at the page: in its title and its icon. */
export interface PageBadge {
  show(count: number): void;
}

/** More than this is many. */
const highestCount = 99;

/** @param unreadIcon the address of the icon that says so; a drawn one would need a `data:` address, which the policy forbids. */
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
