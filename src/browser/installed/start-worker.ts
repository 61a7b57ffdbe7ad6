import type { LoadedFiles } from './worker-scope.ts';

/** What the page loads by itself comes first. */
const afterLoadMs = 1_000;

/**
 * Has the service worker of this page's version and language installed, once the page stands. There is none over plain http, in some private
 * windows and where the person forbids it; then nothing is missing but what the worker does.
 */
export async function startWorker(): Promise<void> {
  const script = document.querySelector<HTMLMetaElement>('meta[name="worker"]')?.content;
  if (!script || !('serviceWorker' in navigator)) return;
  try {
    await standing();
    // The script never changes under its name, so there is nothing to ask for again.
    const registration = await navigator.serviceWorker.register(script, { scope: '/', updateViaCache: 'all' });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    worker?.postMessage(loadedFiles());
  } catch {
    // As above.
  }
}

async function standing(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  await new Promise((resolve) => setTimeout(resolve, afterLoadMs));
}

/** Paths alone: what the page has loaded of this server's files. */
const loadedFiles = (): LoadedFiles =>
  performance.getEntriesByType('resource').flatMap(({ name }) => {
    const { origin, pathname } = new URL(name);
    return origin === location.origin && pathname.startsWith('/assets/') ? [pathname] : [];
  });
