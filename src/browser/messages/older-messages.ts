import { elementIds } from '../../protocol/page.ts';
import { retryAfterMs, retryDelayMs } from '../asking/retry-delay.ts';

interface Asked {
  readonly ctx: { readonly response?: { readonly status: number; readonly headers: Headers } };
}

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** Asks again for older messages that were asked for and did not come. */
export function askAgainForOlder(chat: HTMLElement, over: AbortSignal): void {
  let failures = 0;
  const later = (event: Event): void => {
    const { target } = event;
    const { response } = (event as CustomEvent<Asked>).detail.ctx;
    if (!(target instanceof HTMLElement) || target.id !== elementIds.older) return;
    if (response && !isPassing(response.status)) return;
    setTimeout(() => over.aborted || target.click(), retryDelayMs(failures, response && retryAfterMs(response)));
    failures += 1;
  };
  chat.addEventListener('htmx:error', later, { signal: over });
  chat.addEventListener('htmx:response:error', later, { signal: over });
  chat.addEventListener(
    'htmx:after:swap',
    () => {
      failures = 0;
    },
    { signal: over },
  );
}
