/**
 * Keeps `--visible-height` at the page's height above a phone's keyboard. Chromium shrinks the page itself (the viewport
 * meta element asks for it); Safari covers the page and reports it only by the visual viewport.
 */
export function followVisibleHeight(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const follow = () => {
    // Zooming shrinks the visual viewport as well.
    if (viewport.scale > 1.01) return;
    document.documentElement.style.setProperty('--visible-height', `${Math.round(viewport.height)}px`);
    window.scrollTo(0, 0);
  };
  viewport.addEventListener('resize', follow);
  follow();
}
