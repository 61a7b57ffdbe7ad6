import { isIP } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Names of a machine for itself, which mean another machine to everybody else. */
const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);

/** Listening on these is listening on every address. */
const isEveryAddress = (host: string | undefined): boolean => host === undefined || host === '0.0.0.0' || host === '::';

/**
 * Where else this machine can be reached, for an organizer who opened Parley by a name that no phone can reach.
 * Undefined when the address used is fine.
 * @param base the origin that was asked.
 * @param host the address that the server listens on; undefined for all.
 */
export function reachableInstead(base: string, host: string | undefined): readonly string[] | undefined {
  const url = new URL(base);
  if (!isLocal(url.hostname)) return undefined;
  const port = url.port === '' ? '' : `:${url.port}`;
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => !address.internal && !needsZone(address))
    .filter((address) => isEveryAddress(host) || address.address === host)
    .map(({ address }) => `${url.protocol}//${isIP(address) === 6 ? `[${address}]` : address}${port}`);
}

/** A link-local IPv6 address is of no use in a link: it needs the name of the phone's own interface. */
const needsZone = (address: NetworkInterfaceInfo): boolean => address.family === 'IPv6' && address.scopeid > 0;
