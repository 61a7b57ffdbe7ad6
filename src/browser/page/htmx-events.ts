import type { SwapTask } from './markup/allowed-swaps.ts';

/** The fields of htmx's events that these scripts read; htmx.org declares no types for them. */
export interface SwapDetail {
  readonly ctx: { readonly sourceElement: Element };
  /** Those that are taken out when htmx is about to change the page are not carried out. */
  readonly tasks: SwapTask[];
}

/** `before` comes when htmx is about to change the page, `after` when it has changed it. */
export function onSwap(when: 'before' | 'after', listen: (detail: SwapDetail) => void, signal?: AbortSignal): void {
  const listener = (event: Event) => listen((event as CustomEvent<SwapDetail>).detail);
  document.addEventListener(`htmx:${when}:swap`, listener, signal && { signal });
}

/** Resolves when htmx has read the attributes of an element: only then does it listen to the element's own events. */
export function onceProcessed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const check = (event: Event) => {
      if (!(event.target instanceof Node) || !event.target.contains(element)) return;
      document.removeEventListener('htmx:after:process', check);
      resolve();
    };
    document.addEventListener('htmx:after:process', check);
  });
}
