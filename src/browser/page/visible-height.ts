/**
 * Keeps `--visible-height` at what the keyboard of a phone leaves of the page. Chromium shrinks the page itself (the
 * viewport asks it to); Safari lays the keyboard over it and tells only here.
 */
export function followVisibleHeight(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = () => {
    // A reader who zooms in has a small viewport and no keyboard.
    if (viewport.scale > 1.01) return;
    document.documentElement.style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
    window.scrollTo(0, 0);
  };
  viewport.addEventListener('resize', follow);
  follow();
}
