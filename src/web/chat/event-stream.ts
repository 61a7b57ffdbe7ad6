import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { onceParameter } from '../../protocol/event-stream.ts';
import { paths } from '../../protocol/page.ts';
import { type AnsweredProblem, answerProblem } from '../app/answers.tsx';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { mayBeFromOwnPage } from '../requests/own-origin.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { participantSeat, type SeatRefusal } from '../seats/find-seat.ts';

const headers = {
  'Content-Type': 'text/event-stream',
  // Proxies must not compress or buffer the stream, which delays events.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

const problems: Readonly<Record<SeatRefusal, AnsweredProblem>> = {
  401: 'not-entered',
  403: 'not-yours',
  404: 'unknown',
  410: 'ended',
  429: 'too-many-requests',
};

/** The live channel for networks that block WebSockets; see protocol/event-stream.ts. */
export function eventRoutes(services: WebServices): App {
  const { hub, origins } = services;
  const app = new Hono<WebEnvironment>();

  app.get(paths.events(':linkId'), async (c) => {
    const source = requestSourceOf(c.env.incoming);
    if (c.req.method === 'HEAD') return answerProblem(c, services, 'upgrade-required');
    if (!mayBeFromOwnPage(source, origins)) return answerProblem(c, services, 'cross-origin');
    if (services.isDraining()) return answerProblem(c, services, 'unavailable');
    const seat = await participantSeat(services, source, linkIdIn(c), new URL(c.req.url).search);
    if (typeof seat === 'number') return answerProblem(c, services, problems[seat]);
    if (!hub.hasPlaceFor(seat)) return answerProblem(c, services, 'too-many-connections');
    const length = c.req.query(onceParameter) === undefined ? 'until-closed' : 'caught-up';
    c.set('startStream', (response) => hub.stream(response, seat, length));
    return c.body(null, 200, headers);
  });

  return app;
}

/**
 * Starts a stream after all middleware has set its headers. Streams are written to Node's own response, because it reports
 * the bytes that wait for a slow reader. Therefore the headers are written here.
 */
export async function startStreamAfterHeaders(c: WebContext, next: () => Promise<void>): Promise<void> {
  await next();
  const startStream = c.get('startStream');
  if (!startStream || !c.res.ok) return;
  const { outgoing } = c.env;
  outgoing.writeHead(c.res.status, { ...Object.fromEntries(c.res.headers), Connection: 'close' });
  outgoing.flushHeaders();
  startStream(outgoing);
  // Otherwise Hono would merge the old headers into RESPONSE_ALREADY_SENT.
  c.res = undefined;
  c.res = RESPONSE_ALREADY_SENT;
}
