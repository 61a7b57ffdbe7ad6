import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Limits } from '../config/limits.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  readonly port: number;
  close(): void;
}

export interface MetricsAddress {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
}

/** Serves `/metrics`, and nothing else, on a port of its own: who may reach that port may read it. */
export async function serveMetrics(
  metrics: Metrics,
  address: MetricsAddress,
  { requestTimeoutMs, headerBytes }: Pick<Limits, 'requestTimeoutMs' | 'headerBytes'>,
): Promise<MetricsServer> {
  const timeouts = { requestTimeout: requestTimeoutMs, headersTimeout: requestTimeoutMs };
  const server: Server = createServer({ ...timeouts, maxHeaderSize: headerBytes }, ({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.write().then(
      ({ text, contentType }) => response.writeHead(200, { 'Content-Type': contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(address);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
