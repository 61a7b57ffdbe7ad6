import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Limits } from '../../config/limits.ts';
import { listen } from '../listen.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  readonly port: number;
  close(): void;
}

export interface MetricsAddress {
  /** 0: a free port, chosen by the system. */
  readonly port: number;
  readonly host: string;
}

/**
 * Serves `/metrics` alone, on a port of its own: everybody who can reach that port may read it (decision 16).
 * @throws ConfigError naming the settings to change
 */
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
  await listen(server, { ...address, portName: 'METRICS_PORT', hostName: 'METRICS_HOST' });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
