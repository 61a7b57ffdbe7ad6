import { notesWithinMs, workerAnswersWithinMs } from '../../chat/limits.ts';
import { markHeader } from '../../protocol/mark.ts';
import { paths } from '../../protocol/page.ts';
import { BuiltFiles } from '../kept/built/built-files.ts';
import { followPushes } from './pushes.ts';
import type { LoadedFiles, RequestEvent, WorkerBuild, WorkerScope } from './worker-scope.ts';

/**
 * The service worker (decision 46). It keeps built scripts and styles, and shows pages of its own in the place of those that did not come.
 * Everything else goes its way without it: no page, no answer and no address is ever kept.
 */
const scope = globalThis as unknown as WorkerScope;
const build = Reflect.get(globalThis, 'parleyBuild') as WorkerBuild;
const builtPaths: ReadonlySet<string> = new Set(build.files);
/** The name of this script names its version and its language. */
const kept = new BuiltFiles(scope.location.pathname);

/** What a proxy says when nobody is behind it (RFC 9110 §15.6). */
const gatewayProblems: readonly number[] = [502, 503, 504];

followPushes(scope, build.newMessage);
scope.addEventListener('install', (event) => event.waitUntil(keepNeeded()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('message', (event) => {
  event.waitUntil(keepLoaded(event.data as LoadedFiles));
  if (event.source) event.waitUntil(takeTurn(event.source.id));
});
scope.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  if (mode === 'navigate') event.respondWith(pathname === paths.notes ? pageOrNotes(event) : pageOrShell(event));
  // A script that is asked for again has another address; see load-script.ts.
  else if (search === '' && builtPaths.has(pathname)) event.respondWith(builtFile(event, pathname));
});

/** @throws Error when the shell would lack something: the browser tries again with the next page */
async function keepNeeded(): Promise<void> {
  for (const path of build.neededFiles) {
    if (!(await kept.find(path)) && !(await kept.keep(path, await fetch(path))))
      throw new Error('not answered by Parley');
  }
}

/** Runs when no page is left that the worker before looked after, or the only one asked for it. */
async function takeOver(): Promise<void> {
  await kept.forgetOthers();
  // The browser asks for a page while the worker wakes up, and says who wants it as if there were no worker.
  await scope.registration.navigationPreload?.enable();
}

/** What the page has loaded before this worker looked after it; the browser's own cache has it, so that nothing is loaded twice. */
async function keepLoaded(loaded: LoadedFiles): Promise<void> {
  for (const path of loaded) {
    if (!builtPaths.has(path) || (await kept.find(path))) continue;
    await fetch(path, { priority: 'low' })
      .then((answer) => kept.keep(path, answer))
      .catch(() => undefined);
  }
}

/** A page of another version may still need what the worker before keeps, so this one waits until its own page is the only one. */
async function takeTurn(pageId: string): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.every(({ id }) => id === pageId)) await scope.skipWaiting();
}

async function builtFile(event: RequestEvent, path: string): Promise<Response> {
  const found = await kept.find(path);
  if (found) return found;
  const answer = await fetch(event.request);
  event.waitUntil(kept.keep(path, answer.clone()).catch(() => undefined));
  return answer;
}

/** Foreign pages are shown as they come: a portal's is how a person gets on the network. */
async function pageOrShell(event: RequestEvent): Promise<Response> {
  const answer = await pageWithin(event, workerAnswersWithinMs);
  if (!answer) return shell();
  return gatewayProblems.includes(answer.status) && !answer.headers.has(markHeader) ? shell() : answer;
}

/** Who leaves quickly sees no error of a server, and nothing of Parley. */
async function pageOrNotes(event: RequestEvent): Promise<Response> {
  const answer = await pageWithin(event, notesWithinMs);
  const leadsOn = answer?.type === 'opaqueredirect';
  return answer && (answer.ok || leadsOn) ? answer : notes();
}

/** Undefined where it does not come in time. */
async function pageWithin(event: RequestEvent, withinMs: number): Promise<Response | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), withinMs);
  });
  try {
    return await Promise.race([loadPage(event), tooLate]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const loadPage = async ({ request, preloadResponse }: RequestEvent): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

const shell = (): Response => ownPage(build.shell, 503, "script-src 'self'; connect-src 'self'; manifest-src 'self'");
const notes = (): Response => ownPage(build.notes, 200);

/**
 * Its headers are no looser than those of every page; see src/web/app/security-headers.ts.
 * @param allowed what it may load beside styles and pictures
 */
const ownPage = (html: string, status: number, allowed = "script-src 'none'"): Response =>
  new Response(html, {
    status,
    headers: {
      [markHeader]: 'here',
      'Cache-Control': 'no-store',
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src 'self'; ${allowed}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  });
