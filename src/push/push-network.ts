import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request as sendRequest } from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Cancel, Clock } from '../runtime/clock.ts';

/** An address that a name stands for. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** The network in which push services are. The tests have one of their own. */
export interface PushNetwork {
  resolve(host: string): Promise<readonly ResolvedAddress[]>;
  /** Whether the server may connect to it. */
  mayReach(address: string): boolean;
  /** Who signs the certificates; the authorities that Node.js knows without it. */
  readonly ca?: string;
}

export const internet: PushNetwork = {
  resolve: (host) => lookup(host, { all: true }),
  mayReach: isPublicAddress,
};

/** Why no push was sent, in words that hold nothing of the endpoint. */
export class NoPush extends Error {
  override readonly name = 'NoPush';
}

export interface PushRequest {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Uint8Array;
}

/**
 * Posts to an address that a stranger has given, and resolves to the status of the answer, of which nothing else is read. A redirect is an
 * answer like any other. The name is resolved once: what was checked is what is connected to.
 * @throws NoPush when there is no answer in time, or the address is not one of the internet's
 * @throws Error of the network, whose message names the host
 */
export function postOnce(
  { endpoint, headers, body }: PushRequest,
  network: PushNetwork,
  clock: Clock,
  withinMs: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let cancel: Cancel = () => undefined;
    const { hostname } = new URL(endpoint);
    // For an address in the place of a name, nothing is looked up.
    if (isIP(hostname.replace(/^\[|\]$/g, '')) && !network.mayReach(hostname)) return reject(notOnInternet());
    const request = sendRequest(endpoint, {
      method: 'POST',
      headers,
      agent: false,
      ...(network.ca !== undefined && { ca: network.ca }),
      lookup: (host, { all }, done) => {
        reachable(host, network).then(
          (addresses) =>
            all ? done(null, [...addresses]) : done(null, addresses[0]?.address ?? '', addresses[0]?.family),
          (error: Error) => done(error, ''),
        );
      },
    });
    cancel = clock.schedule(withinMs, () => request.destroy(new NoPush('the push service did not answer in time')));
    request.on('response', (response: IncomingMessage) => {
      cancel();
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', (error) => {
      cancel();
      reject(error);
    });
    // An answer that asks for another protocol is neither of the two.
    request.on('close', () => {
      cancel();
      reject(new NoPush('the push service answered with no status'));
    });
    request.end(body);
  });
}

/** A name with a single private address stands for a private network as a whole. */
async function reachable(host: string, network: PushNetwork): Promise<readonly ResolvedAddress[]> {
  const addresses = await network.resolve(host);
  if (addresses.length === 0 || !addresses.every(({ address }) => network.mayReach(address))) throw notOnInternet();
  return addresses;
}

const notOnInternet = (): NoPush => new NoPush('the push service is at an address that is not on the internet');

/** IANA's registries of special-purpose addresses (RFC 6890), and multicast. */
const specialIpv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Within 2000::/3, outside of which nothing is of the internet: Teredo, ORCHID, documentation and 6to4. */
const specialIpv6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, bits] of specialIpv4) special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of specialIpv6) special.addSubnet(network, bits, 'ipv6');
const globalIpv6 = new BlockList();
globalIpv6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the internet's, and not of a machine, a home, a company or a container. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return globalIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
  return isIP(address) === 4 && !special.check(address, 'ipv4');
}
