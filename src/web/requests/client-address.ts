import { isIP, isIPv4 } from 'node:net';
import { forwardedValue, type RequestSource } from './request-source.ts';

const groupsOfNetwork = 4;
const groupsOfAddress = 8;

/**
 * The network address that limits are counted by: an IPv4 address, or the /64 network of an IPv6 address, because one
 * customer usually holds the whole /64 (RFC 6177). `unknown` for a connection that has already closed.
 */
export function clientAddress(source: RequestSource, trustProxyHops: number): string {
  const claimed = addressIn(forwardedValue(source, 'x-forwarded-for', trustProxyHops));
  const address = claimed ?? addressIn(source.remoteAddress);
  if (address === undefined) return 'unknown';
  return isIPv4(address) ? address : networkOf(address);
}

/** Proxies write `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1` or `[2001:db8::1]:443`. */
function addressIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = (/^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text).replace(/%.*$/, '');
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) !== 0) return address;
  const withoutPort = address.replace(/:\d+$/, '');
  return isIPv4(withoutPort) ? withoutPort : undefined;
}

/** `2001:db8::1` belongs to the network `2001:db8:0:0::/64`. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const first = groupsIn(head);
  const last = tail === undefined ? [] : groupsIn(tail);
  const zeros = Array.from({ length: Math.max(0, groupsOfAddress - first.length - last.length) }, () => '0');
  const network = [...first, ...zeros, ...last].slice(0, groupsOfNetwork);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** A trailing IPv4 address stands for two groups; a /64 does not depend on their values. */
const groupsIn = (text: string): readonly string[] =>
  text === '' ? [] : text.replace(/[^:]*\.[^:]*$/, '0:0').split(':');
