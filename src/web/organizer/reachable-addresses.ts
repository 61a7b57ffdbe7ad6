import { isIP, isIPv6 } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Whether each machine reaches itself by this name. */
const isLoopback = (hostname: string): boolean =>
  /(^|\.)localhost\.?$/.test(hostname) || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);

/** Whether a server that listens on `host` is reachable by this address. */
const isListenedOn = ({ address, family }: NetworkInterfaceInfo, host: string | undefined): boolean =>
  host === undefined || host === '::' || (host === '0.0.0.0' && family === 'IPv4') || address === host;

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
    .filter((address) => isListenedOn(address, host))
    .map(({ address }) => `${url.protocol}//${isIP(address) === 6 ? `[${address}]` : address}${port}`);
}

interface Opening {
  /** The origin for this machine itself. */
  readonly url: string;
  readonly publicUrl: string | undefined;
  /** The address that the server is bound to; HOST may be a name. */
  readonly boundAddress: string;
}

/** The origins by which other devices reach this server, the best first; none when only this machine reaches it. */
export function phoneAddressesOf({ url, publicUrl, boundAddress }: Opening): readonly string[] {
  if (publicUrl !== undefined) return isLoopback(new URL(publicUrl).hostname) ? [] : [publicUrl];
  if (isLoopback(isIPv6(boundAddress) ? `[${boundAddress}]` : boundAddress)) return [];
  return reachableAddresses(url, boundAddress) ?? [url];
}

/** A link-local IPv6 address is useless in a link: it needs the name of the phone's own network interface. */
const needsZone = (address: NetworkInterfaceInfo): boolean => address.family === 'IPv6' && address.scopeid > 0;
