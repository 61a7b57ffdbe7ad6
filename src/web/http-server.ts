import { createServer, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { Limits } from '../config/limits.ts';
import type { Clock } from '../runtime/clock.ts';
import type { PendingWork } from '../runtime/pending-work.ts';
import { methodsTaken } from './app/path-methods.ts';
import type { App } from './app/services.ts';
import { limitPipelinedRequests } from './requests/pipelined-requests.ts';
import type { RequestReports } from './requests/request-reports.ts';
import { answerUnreadableRequests } from './requests/unreadable-requests.ts';

interface HttpServerOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  /** Counts requests until their responses end. */
  readonly requests: PendingWork;
  readonly reports: RequestReports;
  /** The certificate and its key as PEM; undefined for plain HTTP. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  isDraining(): boolean;
}

/** `OPTIONS *` asks about no path (RFC 9110 §9.3.7), so that no route can answer. */
const wholeServer = '*';

/** Creates the HTTP or HTTPS server of the app, with limits of time and size. The caller lets it listen. */
export function createHttpServer(
  app: App,
  { clock, limits, requests, reports, tls, isDraining }: HttpServerOptions,
): Server {
  const answer = getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]);
  const refuseForServer = (outgoing: ServerResponse) => {
    reports.connectionTrouble('wrong-method');
    const allow = methodsTaken(app, wholeServer).join(', ');
    outgoing.writeHead(405, { Allow: allow, 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
  };
  const bounded = limitPipelinedRequests(limits.unansweredRequestsPerConnection, (incoming, outgoing) => {
    requests.begin();
    outgoing.once('close', () => requests.end());
    // A server that stops closes each connection after its response, so that the next request reaches another server.
    if (isDraining()) outgoing.setHeader('Connection', 'close');
    if (incoming.url === wholeServer) return refuseForServer(outgoing);
    return answer(incoming, outgoing);
  });
  const answerInTime: typeof bounded.answer = (incoming, outgoing) => {
    // Also closes the connection of a client that stops reading. `server.timeout` would keep a timer for each WebSocket as well.
    incoming.socket.setTimeout(limits.requestTimeoutMs);
    return bounded.answer(incoming, outgoing);
  };
  const options = serverOptions(limits);
  const server = tls ? createHttpsServer({ ...options, ...tls }, answerInTime) : createServer(options, answerInTime);
  answerUnreadableRequests(server, {
    clock,
    reports,
    isAnswering: bounded.isAnswering,
    methodsTaken: (path) => methodsTaken(app, path),
  });
  return server;
}

const serverOptions = ({ requestTimeoutMs, headerBytes }: Limits): ServerOptions => ({
  requestTimeout: requestTimeoutMs,
  headersTimeout: requestTimeoutMs,
  keepAliveTimeout: requestTimeoutMs,
  connectionsCheckingInterval: requestTimeoutMs / 5,
  maxHeaderSize: headerBytes,
  // Browsers sometimes offer an upgrade to HTTP/2 over TLS; such requests are answered over HTTP/1.1.
  shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
});
