import { paths } from '../../protocol/page.ts';
import { forgetTab, forgetThatTabWasLeft, wasTabLeft } from '../kept/discretion/left-tab.ts';
import { talkToTabs } from '../kept/tabs/tab-talk.ts';
import { leaving } from './leaving-event.ts';
import { tabLeft } from './tab-left.ts';
import { onThreeEscapes } from './three-escapes.ts';

/**
 * “Leave quickly”, on every page: by its button, or by Esc three times. The tab forgets what it keeps, and a page without a word of
 * Parley takes the place of this one; going back leads to no page of Parley that was shown before (decision 47).
 */
export function followLeaving(): void {
  if (wasTabLeft()) {
    if (cameBack()) leaveQuickly();
    else forgetThatTabWasLeft();
  }
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-leave]')) leaveQuickly();
  });
  onThreeEscapes(leaveQuickly);
  followFrozenPage();
}

/** A browser may keep a page as it is, and show it again. What it shows then must not be what a left tab has forgotten. */
function followFrozenPage(): void {
  const { style } = document.documentElement;
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) style.visibility = 'hidden';
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (wasTabLeft()) leaveQuickly();
    else style.visibility = '';
  });
}

function leaveQuickly(): void {
  document.dispatchEvent(new Event(leaving));
  forgetTab();
  closeNotices().catch(() => undefined);
  const talk = talkToTabs<true>(tabLeft, () => {});
  talk.say(true);
  talk.close();
  showNothing();
  // No answer that is still on its way is taken in.
  stop();
  // If the page that comes next cannot be had, a reload asks for it again.
  history.replaceState(null, '', paths.notes);
  location.replace(paths.notes);
}

/** By the worker, which outlives this page. It does not look after a page that was there before it, and closes its notifications too. */
async function closeNotices(): Promise<void> {
  const { serviceWorker } = navigator;
  const worker = serviceWorker?.controller ?? (await serviceWorker?.getRegistration())?.active;
  worker?.postMessage(leaving);
}

/** The next page may take a while on a slow network. */
function showNothing(): void {
  document.body.replaceChildren();
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon) icon.href = icon.dataset['plain'] ?? '';
  document.title = document.querySelector('title')?.dataset['plain'] ?? '';
}

/** Whether the browser showed this page because somebody went back or forward. */
function cameBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
}
