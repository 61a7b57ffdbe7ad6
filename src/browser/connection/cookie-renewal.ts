import { cookieRenewedEveryMs } from '../../chat/limits.ts';
import { askAboutKept } from '../asking/ask-about-kept.ts';
import { onSwap } from '../page/htmx-events.ts';

/** Renews the device's cookie while the chat goes on: what comes by a socket renews no cookie. */
export function renewCookieWhileActive(linkId: string, over: AbortSignal): void {
  let renewedAtMs = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = () => {
    timer = undefined;
    renewedAtMs = performance.now();
    void askAboutKept({ linkIds: [linkId], chatIds: [] }, over);
  };
  const renewSoon = () => {
    timer ??= setTimeout(renew, Math.max(0, renewedAtMs + cookieRenewedEveryMs - performance.now()));
  };
  onSwap('after', renewSoon, over);
  over.addEventListener('abort', () => clearTimeout(timer));
}
