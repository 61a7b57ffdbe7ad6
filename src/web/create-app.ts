import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { paths } from '../protocol/page.ts';
import { failureOf } from '../runtime/failure.ts';
import { answerProblem, isFromHtmx } from './app/answers.tsx';
import { securityHeaders } from './app/security-headers.ts';
import type { App, WebContext, WebEnvironment, WebServices } from './app/services.ts';
import { chatRoutes } from './chat/chat-routes.tsx';
import { chatsRoutes } from './chat/chats-routes.tsx';
import { eventRoutes, goOnAsTold } from './chat/event-stream.ts';
import { entryRoutes } from './entry/entry-routes.tsx';
import { ForgetfulRouter } from './forgetful-router.ts';
import { assetRoutes } from './operations/asset-routes.ts';
import { healthRoutes, isHealthPath } from './operations/health-routes.ts';
import { securityRoutes } from './operations/security-routes.tsx';
import { organizerRoutes } from './organizer/organizer-routes.tsx';
import { sayProblemsInForm, startRoutes } from './organizer/start-routes.tsx';
import { askerOf } from './requests/asker.ts';
import { isFromOwnPage } from './requests/own-origin.ts';

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
