import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { failureOf } from '../hub/failure.ts';
import { paths } from '../protocol/page.ts';
import { answerProblem, isFromHtmx } from './answers.tsx';
import { askerOf } from './asker.ts';
import { assetRoutes } from './asset-routes.ts';
import { chatRoutes } from './chat-routes.tsx';
import { chatsRoutes } from './chats-routes.tsx';
import { entryRoutes } from './entry-routes.tsx';
import { eventRoutes, goOnAsTold } from './event-stream.ts';
import { ForgetfulRouter } from './forgetful-router.ts';
import { healthRoutes, isHealthPath } from './health-routes.ts';
import { organizerRoutes } from './organizer-routes.tsx';
import { isFromOwnPage } from './own-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { securityRoutes } from './security-routes.tsx';
import type { App, WebContext, WebEnvironment, WebServices } from './services.ts';
import { sayProblemsInForm, startRoutes } from './start-routes.tsx';

/** Methods that change nothing (RFC 9110 §9.2.1); any other must come from our own page. */
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Everything that is asked for by plain HTTP. */
export function createApp(services: WebServices): App {
  const { origins, limits, logger } = services;
  const warnOfAddress = onlyOnce(() =>
    logger.warn(
      'a page of this server was refused, because it was opened by an address that the server does not know: set PUBLIC_URL to what people open (behind a proxy, TRUST_PROXY=1 as well)',
    ),
  );
  const app = new Hono<WebEnvironment>({ router: new ForgetfulRouter() });

  app.use(goOnAsTold, logRequests(services), securityHeaders(origins), async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    await next();
  });
  app.post(paths.chats, sayProblemsInForm);
  app.use(async (c, next) => {
    if (safeMethods.has(c.req.method) || isFromOwnPage(askerOf(c.env.incoming), origins)) return next();
    // A form that a page sends without its script states no origin: under `no-referrer`, browsers write `null`.
    const isWithoutScript = c.req.header('origin') === 'null' && !isFromHtmx(c);
    if (isWithoutScript) return answerProblem(c, services, 'needs-script');
    // The browser says that it is our own page, and the page's address is not the one that this server thinks it has.
    if (c.req.header('sec-fetch-site') !== 'same-origin') return answerProblem(c, services, 'not-from-here');
    warnOfAddress();
    return answerProblem(c, services, 'not-set-up');
  });
  app.use(async (c, next) => {
    // Without a length the size of a body would be known only once it is here; browsers always state it.
    if (c.req.header('transfer-encoding') !== undefined) return answerProblem(c, services, 'of-unknown-length');
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
    const isOurs = isProgrammingMistake(error);
    logger.error(isOurs ? { ...failureOf(error), stack: error.stack } : failureOf(error), 'a request failed');
    return answerProblem(c, services, isOurs ? 'our-mistake' : 'unavailable');
  });
  return app;
}

function onlyOnce(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) task();
    isDone = true;
  };
}

/** The kinds of error that the language throws at mistakes; anything else came from what the server stands on. */
const isProgrammingMistake = (error: Error): boolean =>
  [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);

/** Logs and counts what was asked for by its pattern: paths hold link ids. */
function logRequests({ clock, logger, tally }: WebServices) {
  return async (c: WebContext, next: () => Promise<void>): Promise<void> => {
    const startedAtMs = clock.nowMs();
    await next();
    // The one that answered; others that match the path as well may come after it.
    const route = routePath(c);
    const durationMs = clock.nowMs() - startedAtMs;
    const request = { method: c.req.method, route, status: c.res.status, durationMs };
    tally.requestAnswered(request);
    // Whoever watches over a server asks it every few seconds.
    const level = isHealthPath(route) ? 'debug' : 'info';
    logger[level](request, 'request');
  };
}
