import { isIP } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Loopback names: each machine reaches itself by them. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);

/** Whether the server listens on every address. */
const isWildcard = (host: string | undefined): boolean => host === undefined || host === '0.0.0.0' || host === '::';

/**
 * The origins by which other devices can reach this machine, for an organizer who opened Parley by a loopback name.
 * Undefined when the requested origin is no loopback name.
 * @param base the requested origin.
 * @param host the address that the server listens on; undefined for all addresses.
 */
export function reachableAddresses(base: string, host: string | undefined): readonly string[] | undefined {
  const url = new URL(base);
  if (!isLoopback(url.hostname)) return undefined;
  const port = url.port === '' ? '' : `:${url.port}`;
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && !needsZone(address))
    .filter((address) => isWildcard(host) || address.address === host)
    .map(({ address }) => `${url.protocol}//${isIP(address) === 6 ? `[${address}]` : address}${port}`);
}

/** A link-local IPv6 address is useless in a link: it needs the name of the phone's own network interface. */
const needsZone = (address: NetworkInterfaceInfo): boolean => address.family === 'IPv6' && address.scopeid > 0;
