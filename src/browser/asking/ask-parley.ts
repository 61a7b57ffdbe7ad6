import { answerBeginsWithinMs } from '../../chat/limits.ts';
import { languageHeader } from '../../protocol/language.ts';
import { markHeader, markOf } from '../../protocol/mark.ts';

/**
 * Sends a request to Parley. Every request of the pages' scripts, htmx's as well, goes through here, so that only an answer
 * with Parley's mark can show, change, end or forget anything. The others are the same as no answer.
 * @param withinMs how long the head of the answer may take
 * @throws TypeError when the network fails, or something else answered: a portal, proxy, firewall or balancer; AbortError;
 *   TimeoutError
 */
export async function askParley(
  path: string,
  { signal, ...request }: RequestInit = {},
  withinMs = answerBeginsWithinMs,
): Promise<Response> {
  const asking = new AbortController();
  const abort = () => asking.abort(signal?.reason);
  if (signal?.aborted) abort();
  // The signal aborts the body as well, long after the head.
  signal?.addEventListener('abort', abort, { signal: asking.signal });
  const timer = setTimeout(() => asking.abort(new DOMException('no answer in time', 'TimeoutError')), withinMs);
  const headers = new Headers(request.headers);
  // A worker has no document.
  headers.set(languageHeader, headers.get(languageHeader) ?? globalThis.document?.documentElement.lang ?? '');
  try {
    // Browsers may keep a foreign answer, a 410 for ever, and give it again when Parley is back.
    const response = await fetch(path, { ...request, headers, cache: 'no-store', signal: asking.signal });
    if (response.headers.get(markHeader) === markOf(new URL(path, location.href).pathname)) return response;
    asking.abort();
    throw new TypeError('not answered by Parley');
  } finally {
    clearTimeout(timer);
  }
}
