import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { paths } from '../../protocol/page.ts';
import { answerProblem, type ProblemKind } from '../app/answers.tsx';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { askerOf } from '../requests/asker.ts';
import { mayBeFromOwnPage } from '../requests/own-origin.ts';
import { participantSeat, type SeatRefusal } from '../seats/find-seat.ts';

const headers = {
  'Content-Type': 'text/event-stream',
  // A proxy that compresses gathers first, and one that gathers sends too late.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

const problems: Readonly<Record<SeatRefusal, ProblemKind>> = {
  401: 'not-entered',
  403: 'not-yours',
  404: 'unknown',
  410: 'ended',
  429: 'too-often',
};

/** The live channel of pages whose network lets no socket through; see protocol/event-stream.ts. */
export function eventRoutes(services: WebServices): App {
  const { hub, origins } = services;
  const app = new Hono<WebEnvironment>();

  app.get(paths.events(':linkId'), async (c) => {
    const asker = askerOf(c.env.incoming);
    if (c.req.method === 'HEAD') return answerProblem(c, services, 'not-a-page');
    if (!mayBeFromOwnPage(asker, origins)) return answerProblem(c, services, 'not-from-here');
    if (services.isDraining()) return answerProblem(c, services, 'unavailable');
    const seat = await participantSeat(services, asker, linkIdIn(c), c.req.query('after'));
    if (typeof seat === 'number') return answerProblem(c, services, problems[seat]);
    if (!hub.hasPlaceFor(seat)) return answerProblem(c, services, 'too-many-at-once');
    c.set('goOn', (response) => hub.stream(response, seat));
    return c.body(null, 200, headers);
  });

  return app;
}

/**
 * Lets an answer go on after its head. Streams are written to Node's own response, which tells how much waits for a slow
 * reader; so the head is written here, once all the others have put into it what belongs there.
 */
export async function goOnAsTold(c: WebContext, next: () => Promise<void>): Promise<void> {
  await next();
  const goOn = c.get('goOn');
  if (!goOn || !c.res.ok) return;
  const { outgoing } = c.env;
  outgoing.writeHead(c.res.status, { ...Object.fromEntries(c.res.headers), Connection: 'close' });
  outgoing.flushHeaders();
  goOn(outgoing);
  // Without this Hono would put the headers into what stands for "nothing more to send".
  c.res = undefined;
  c.res = RESPONSE_ALREADY_SENT;
}
