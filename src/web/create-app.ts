import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { paths } from '../protocol/page.ts';
import { failureOf } from '../runtime/failure.ts';
import { answerProblem, isFromHtmx } from './app/answers.tsx';
import { securityHeaders } from './app/security-headers.ts';
import type { App, WebContext, WebEnvironment, WebServices } from './app/services.ts';
import { chatRoutes } from './chat/chat-routes.tsx';
import { chatsRoutes } from './chat/chats-routes.tsx';
import { eventRoutes, startStreamAfterHeaders } from './chat/event-stream.ts';
import { entryRoutes } from './entry/entry-routes.tsx';
import { assetRoutes } from './operations/asset-routes.ts';
import { healthRoutes, isHealthPath } from './operations/health-routes.ts';
import { securityRoutes } from './operations/security-routes.tsx';
import { organizerRoutes } from './organizer/organizer-routes.tsx';
import { showProblemsInForm, startRoutes } from './organizer/start-routes.tsx';
import { isFromOwnPage } from './requests/own-origin.ts';
import { requestSourceOf } from './requests/request-source.ts';
import { StatelessRouter } from './stateless-router.ts';

/** Safe methods (RFC 9110 §9.2.1); a request with any other method must come from our own page. */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The routes and middleware for every plain HTTP request. */
export function createApp(services: WebServices): App {
  const { origins, limits, logger } = services;
  const warnOfAddress = once(() =>
    logger.warn(
      'a page of this server was refused, because it was opened by an address that the server does not know: set PUBLIC_URL to what people open (behind a proxy, TRUST_PROXY=1 as well)',
    ),
  );
  const app = new Hono<WebEnvironment>({ router: new StatelessRouter() });

  app.use(startStreamAfterHeaders, logRequests(services), securityHeaders(origins), async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    await next();
  });
  app.post(paths.chats, showProblemsInForm);
  app.use(async (c, next) => {
    if (safeMethods.has(c.req.method) || isFromOwnPage(requestSourceOf(c.env.incoming), origins)) return next();
    // A form submitted without script has `Origin: null`, because of the page's `no-referrer` policy.
    const isWithoutScript = c.req.header('origin') === 'null' && !isFromHtmx(c);
    if (isWithoutScript) return answerProblem(c, services, 'needs-script');
    // The browser vouches for our own page, but under an origin that this server does not know.
    if (c.req.header('sec-fetch-site') !== 'same-origin') return answerProblem(c, services, 'cross-origin');
    warnOfAddress();
    return answerProblem(c, services, 'unknown-public-url');
  });
  app.use(async (c, next) => {
    // A chunked body's size is known only after it has arrived; browsers always send a length.
    if (c.req.header('transfer-encoding') !== undefined) return answerProblem(c, services, 'length-required');
    if (Number(c.req.header('content-length')) > limits.requestBodyBytes)
      return answerProblem(c, services, 'too-large');
    return next();
  });

  for (const routes of [
    healthRoutes,
    assetRoutes,
    startRoutes,
    securityRoutes,
    chatsRoutes,
    organizerRoutes,
    chatRoutes,
    eventRoutes,
    entryRoutes,
  ]) {
    app.route('/', routes(services));
  }

  app.notFound((c) => answerProblem(c, services, 'unknown'));
  app.onError((error, c) => {
    const isOurs = isProgrammingError(error);
    logger.error(isOurs ? { ...failureOf(error), stack: error.stack } : failureOf(error), 'a request failed');
    return answerProblem(c, services, isOurs ? 'internal-error' : 'unavailable');
  });
  return app;
}

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) task();
    isDone = true;
  };
}

/** Errors that the language itself throws; any other error comes from the infrastructure. */
const isProgrammingError = (error: Error): boolean =>
  [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);

/** Logs and counts requests by route pattern, because paths hold link ids. */
function logRequests({ clock, logger, tally }: WebServices) {
  return async (c: WebContext, next: () => Promise<void>): Promise<void> => {
    const startedAtMs = clock.nowMs();
    await next();
    // The route that answered; later routes may match the path as well.
    const route = routePath(c);
    const durationMs = clock.nowMs() - startedAtMs;
    const request = { method: c.req.method, route, status: c.res.status, durationMs };
    tally.requestAnswered(request);
    // Health checks come every few seconds.
    const level = isHealthPath(route) ? 'debug' : 'info';
    logger[level](request, 'request');
  };
}
