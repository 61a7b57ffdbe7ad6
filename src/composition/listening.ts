import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config/config.ts';
import type { Credentials } from '../operations/certificate.ts';
import { listen } from '../operations/listen.ts';
import type { Metrics } from '../operations/metrics/metrics.ts';
import { type MetricsServer, serveMetrics } from '../operations/metrics/metrics-server.ts';
import { phoneAddressesOf } from '../web/organizer/reachable-addresses.ts';

/** The addresses at which a server is reached. */
export interface ServerAddresses {
  readonly port: number;
  /** The address for this machine itself, without a slash at its end. */
  readonly url: string;
  /** The addresses for other devices, without a slash at their ends; none when it listens for this machine alone. */
  readonly phoneAddresses: readonly string[];
}

/** Listens for browsers, and for the scraper of the metrics if they are on. If one of the ports is taken, on none. */
export async function listenOnPorts(
  server: Server,
  { metrics: address, host, port, limits }: Config,
  metrics: Metrics | undefined,
): Promise<MetricsServer | undefined> {
  const metricsServer = metrics && address && (await serveMetrics(metrics, address, limits));
  try {
    await listen(server, { host, port, portName: 'PORT', hostName: 'HOST' });
  } catch (error) {
    metricsServer?.close();
    throw error;
  }
  return metricsServer;
}

/** To be called once the server listens. */
export function addressesOf(
  server: Server,
  { host, publicUrl }: Config,
  tls: Credentials | undefined,
): ServerAddresses {
  const { port, address: boundAddress } = server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://${urlHost(host)}:${port}`;
  return { port, url, phoneAddresses: phoneAddressesOf({ url, publicUrl, boundAddress }) };
}

/** The host by which this machine reaches the address that it listens on. */
function urlHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
