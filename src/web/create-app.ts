import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { markHeader, markOf } from '../protocol/mark.ts';
import { paths } from '../protocol/page.ts';
import { failureOf } from '../runtime/failure.ts';
import type { ConnectionTrouble } from '../runtime/tally.ts';
import { answerProblem, answerTooManyRequests, isFromHtmx } from './app/answers.tsx';
import { isTaken, methodsTaken, routedMethods } from './app/path-methods.ts';
import { securityHeaders } from './app/security-headers.ts';
import type { App, WebContext, WebEnvironment, WebServices } from './app/services.ts';
import { chatRoutes } from './chat/chat-routes.tsx';
import { chatsRoutes } from './chat/chats-routes.tsx';
import { eventRoutes, startStreamAfterHeaders } from './chat/event-stream.ts';
import { keptRoutes } from './chat/kept-routes.ts';
import { ownCodeRoutes } from './chat/own-code-routes.ts';
import { pushRoutes } from './chat/push-routes.ts';
import { entryRoutes } from './entry/entry-routes.ts';
import { fileRoutes } from './files/file-routes.ts';
import { assetRoutes } from './operations/asset-routes.ts';
import { healthRoutes, isHealthPath } from './operations/health-routes.ts';
import { manifestRoutes } from './operations/manifest-routes.ts';
import { notesRoutes } from './operations/notes-routes.tsx';
import { securityRoutes } from './operations/security-routes.tsx';
import { wellKnownRoutes } from './operations/well-known-routes.ts';
import { organizerRoutes } from './organizer/organizer-routes.tsx';
import { showProblemsInForm, startRoutes } from './organizer/start-routes.tsx';
import { isEmbeddedCrossSite, isFromOwnPage } from './requests/own-origin.ts';
import { requestSourceOf } from './requests/request-source.ts';
import { takeReads } from './seats/take-reads.ts';
import { StatelessRouter } from './stateless-router.ts';

/** Methods that only pages' scripts use, and that few paths accept. */
const scriptMethods: readonly string[] = ['PUT', 'DELETE'];
/** Requests that only read (RFC 9110 §9.2.1). */
const readingMethods: readonly string[] = ['GET', 'HEAD'];

/** Routes whose first segment is a parameter come last, because they match other paths too. */
const allRoutes = [
  healthRoutes,
  assetRoutes,
  wellKnownRoutes,
  manifestRoutes,
  startRoutes,
  securityRoutes,
  notesRoutes,
  keptRoutes,
  ownCodeRoutes,
  pushRoutes,
  chatsRoutes,
  organizerRoutes,
  chatRoutes,
  eventRoutes,
  fileRoutes,
  entryRoutes,
] as const;

/** The routes and middleware for every plain HTTP request. */
export function createApp(services: WebServices): App {
  const { origins, limits, logger, reports } = services;
  const app = new Hono<WebEnvironment>({ router: new StatelessRouter() });

  app.use(startStreamAfterHeaders, logRequests(services), securityHeaders(origins), async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    await next();
    // `c.header` would create the response again and turn its bytes into a stream, which doubles the cost of the request.
    c.res.headers.set(markHeader, markOf(c.req.path));
  });
  app.post(paths.chats, showProblemsInForm);
  app.use(async (c, next) => {
    const { method } = c.req;
    const isKnown =
      routedMethods.some((known) => known === method) &&
      (!scriptMethods.includes(method) || isTaken(app, method, c.req.path));
    if (!isKnown) return answerWrongMethod(c, app, services);
    const source = requestSourceOf(c.env.incoming);
    // Requests that only read may come from other sites, unless they make the answer a part of another site's page.
    const isForeignPart = isEmbeddedCrossSite(source) && !isFree(services, c.req.path);
    if (readingMethods.includes(method)) return isForeignPart ? answerProblem(c, services, 'cross-origin') : next();
    if (isFromOwnPage(source, origins)) return next();
    // A form submitted without script has `Origin: null`, because of the page's `no-referrer` policy.
    const isWithoutScript = c.req.header('origin') === 'null' && !isFromHtmx(c);
    if (isWithoutScript) return answerProblem(c, services, 'needs-script');
    const reason = reports.foreignOrigin(source);
    // Either the browser says that it is our own page, or the page's origin has this server's name.
    const isOwn = reason !== undefined && (reason !== 'unknown-host' || c.req.header('sec-fetch-site') !== undefined);
    return answerProblem(c, services, isOwn ? 'unknown-public-url' : 'cross-origin');
  });
  app.use(async (c, next) => {
    // A chunked body's size is known only after it has arrived; browsers always send a length.
    if (c.req.header('transfer-encoding') !== undefined) return answerProblem(c, services, 'length-required');
    const mostBytes = c.req.method === 'PUT' ? limits.assetPartBytes : limits.requestBodyBytes;
    if (Number(c.req.header('content-length')) > mostBytes) return answerProblem(c, services, 'too-large');
    return next();
  });

  app.use(boundReads(services));

  for (const routes of allRoutes) app.route('/', routes(services));

  app.notFound((c) => answerWrongMethod(c, app, services));
  app.onError((error, c) => {
    // The connection broke during the request: the client gets no answer, and this server did not fail.
    if (error === c.env.incoming?.errored) {
      logger.debug('a request was cut off');
      return c.body(null, 400);
    }
    const isOurs = isProgrammingError(error);
    logger.error(isOurs ? { ...failureOf(error), stack: error.stack } : failureOf(error), 'a request failed');
    return answerProblem(c, services, isOurs ? 'internal-error' : 'unavailable');
  });
  return app;
}

/** Answers 405 with the methods of the path (RFC 9110 §15.5.6), or 404 for a path without any. */
function answerWrongMethod(c: WebContext, app: App, services: WebServices): Response | Promise<Response> {
  const taken = methodsTaken(app, c.req.path);
  if (taken.length === 0) return answerProblem(c, services, 'unknown');
  c.header('Allow', taken.join(', '));
  return answerProblem(c, services, 'wrong-method');
}

/** Whether the error is one that JavaScript itself throws; any other error comes from the infrastructure. */
const isProgrammingError = (error: Error): boolean =>
  [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);

const troublesByStatus: Readonly<Record<number, ConnectionTrouble>> = {
  400: 'malformed',
  405: 'wrong-method',
  426: 'missing-upgrade',
};

/**
 * Whether anybody may ask for it as often as they like: health checks and files in memory cost next to nothing, and “Leave quickly” must
 * always work.
 */
const isFree = ({ assets }: WebServices, path: string): boolean =>
  isHealthPath(path) || path === paths.notes || assets.files.has(path);

/** Limits reading requests by the client's networks. */
function boundReads(services: WebServices) {
  return async (c: WebContext, next: () => Promise<void>): Promise<Response | undefined> => {
    const { method, path } = c.req;
    if (readingMethods.includes(method) && !isFree(services, path)) {
      const taken = takeReads(services, requestSourceOf(c.env.incoming), 1);
      if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
    }
    await next();
    return undefined;
  };
}

/** Logs and counts requests by route pattern, because paths hold link ids. */
function logRequests({ clock, logger, tally, reports }: WebServices) {
  return async (c: WebContext, next: () => Promise<void>): Promise<void> => {
    const startedAtMs = clock.nowMs();
    await next();
    // The route that answered; later routes may match the path as well.
    const route = routePath(c);
    const durationMs = clock.nowMs() - startedAtMs;
    const request = { method: c.req.method, route, status: c.res.status, durationMs };
    tally.requestAnswered(request);
    const trouble = troublesByStatus[c.res.status];
    if (trouble !== undefined) reports.connectionTrouble(trouble);
    // Health checks come every few seconds.
    const level = isHealthPath(route) ? 'debug' : 'info';
    logger[level](request, 'request');
  };
}
