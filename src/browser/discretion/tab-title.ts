import { readPlainTitle } from '../kept/discretion/plain-title.ts';
import { talkToTabs } from '../kept/tabs/tab-talk.ts';

const channelName = 'plain-title';

/**
 * Shows the page's own title and icon, or those that could be anybody's. A page has scripts that share no memory, so what they show stands
 * on the elements: `data-own`, `data-plain`, and what a plain title leaves out, `data-count` and `data-marked`.
 */
export function showTitle(): void {
  const title = document.querySelector('title');
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!title || !icon) return;
  const isPlain = readPlainTitle();
  const { own = '', plain = '', count } = title.dataset;
  document.title = isPlain ? plain : count ? `(${count}) ${own}` : own;
  const { marked, ...icons } = icon.dataset;
  icon.setAttribute('href', (isPlain ? icons['plain'] : count ? marked : icons['own']) ?? '');
}

/** Shows it in the other tabs of this browser as well. */
export function showTitleEverywhere(): void {
  showTitle();
  const talk = talkToTabs<true>(channelName, () => {});
  talk.say(true);
  talk.close();
}

/** Follows the choice that is made in another tab. */
export function followTitle(): void {
  talkToTabs<true>(channelName, showTitle);
}
