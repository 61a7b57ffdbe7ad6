/** What of htmx's events the scripts here read; htmx.org declares no types for them. */
export interface SwapTask {
  readonly fragment: DocumentFragment;
  readonly target: Element | string | null;
  readonly swapSpec: { readonly style: string; readonly key?: string };
}

export interface SwapDetail {
  readonly ctx: { readonly sourceElement: Element };
  readonly tasks: readonly SwapTask[];
}

/** `before` hears of everything that is about to be put into the page, `after` when it stands there. */
export function onSwap(when: 'before' | 'after', hear: (detail: SwapDetail) => void, signal: AbortSignal): void {
  document.addEventListener(`htmx:${when}:swap`, (event) => hear((event as CustomEvent<SwapDetail>).detail), {
    signal,
  });
}

/** Resolves when htmx has read the attributes of an element: only then does it hear the element's own events. */
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
