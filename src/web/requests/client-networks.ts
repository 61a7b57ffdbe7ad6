import { isIP, isIPv4 } from 'node:net';
import { forwardedValue, type RequestSource } from './request-source.ts';

/**
 * The networks by which limits are counted, the narrowest first: one IPv4 address, or the /64, /56 and /48 of an IPv6
 * address. A home has a whole /64 or /56, a company a /48 (RFC 6177). An IPv4-mapped address counts as its IPv4 address.
 */
export type ClientNetworks = readonly [narrowest: string, ...wider: string[]];

const addressGroups = 8;
const groupBits = 16;
const prefixBits = [64, 56, 48] as const;

/** `unknown` for a connection that has already closed. */
export function clientNetworks(source: RequestSource, trustProxyHops: number): ClientNetworks {
  const claimed = addressIn(forwardedValue(source, 'x-forwarded-for', trustProxyHops));
  const address = claimed ?? addressIn(source.remoteAddress);
  if (address === undefined) return ['unknown'];
  if (isIPv4(address)) return [address];
  const groups = groupsOf(address);
  const mapped = mappedIPv4(groups);
  if (mapped !== undefined) return [mapped];
  const [narrowest, ...wider] = prefixBits;
  return [networkOf(groups, narrowest), ...wider.map((bits) => networkOf(groups, bits))];
}

/** Proxies write `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1` or `[2001:db8::1]:443`. */
function addressIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = (/^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text).replace(/%.*$/, '');
  if (isIP(address) !== 0) return address;
  const withoutPort = address.replace(/:\d+$/, '');
  if (isIPv4(withoutPort)) return withoutPort;
  // Some proxies write the port of a mapped address without brackets.
  return /^::ffff:/i.test(withoutPort) && isIP(withoutPort) !== 0 ? withoutPort : undefined;
}

/** The eight groups of an IPv6 address, as numbers. */
function groupsOf(address: string): readonly number[] {
  const [head = '', tail] = address.split('::');
  const first = groupsIn(head);
  const last = tail === undefined ? [] : groupsIn(tail);
  const zeros = Array.from({ length: Math.max(0, addressGroups - first.length - last.length) }, () => 0);
  return [...first, ...zeros, ...last];
}

/** A trailing IPv4 address stands for two groups. */
function groupsIn(text: string): readonly number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (!isIPv4(group)) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [(a << 8) | b, (c << 8) | d];
  });
}

/** `::ffff:192.0.2.1`, however it is written (RFC 4291 §2.5.5.2). */
function mappedIPv4(groups: readonly number[]): string | undefined {
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : undefined;
}

/** `2001:db8::1` belongs to the network `2001:db8:0:0::/64`. */
function networkOf(groups: readonly number[], bits: number): string {
  const network = groups.slice(0, Math.ceil(bits / groupBits)).map((group, index) => {
    const bitsOfGroup = Math.min(groupBits, bits - index * groupBits);
    return (group & (0xffff << (groupBits - bitsOfGroup)) & 0xffff).toString(16);
  });
  return `${network.join(':')}::/${bits}`;
}
