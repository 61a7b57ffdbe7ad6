import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientNetworks } from '../../../src/web/requests/client-networks.ts';

const from = (remoteAddress: string | undefined, forwardedFor?: string) => ({
  remoteAddress,
  isEncrypted: false,
  header: (name: string) => (name === 'x-forwarded-for' ? forwardedFor : undefined),
});

describe('the address that limits are counted by', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:FFFF:192.0.2.1', '192.0.2.1'],
    [undefined, 'unknown'],
  ])('is what the connection comes from, by networks where there are: %s', (remote, address) => {
    expect(clientNetworks(from(remote), 0)[0]).toBe(address);
  });

  it.each([
    [1, '198.51.100.1', '198.51.100.1'],
    [1, 'made up, 198.51.100.1', '198.51.100.1'],
    [2, '203.0.113.9, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [3, '198.51.100.1', '198.51.100.1'],
    [1, '198.51.100.1:4711', '198.51.100.1'],
    [1, '[2001:db8::1]:4711', '2001:db8:0:0::/64'],
    [1, '[2001:db8::1]', '2001:db8:0:0::/64'],
    [1, ' 198.51.100.1 ', '198.51.100.1'],
    [1, 'unknown', '10.0.0.1'],
    [1, '', '10.0.0.1'],
    [1, ',', '10.0.0.1'],
    [1, undefined, '10.0.0.1'],
    [0, '198.51.100.1', '10.0.0.1'],
  ])('is what the trusted proxies say: %s of them, %s', (hops, forwardedFor, address) => {
    expect(clientNetworks(from('10.0.0.1', forwardedFor), hops)[0]).toBe(address);
  });

  it('is always an address or a network, whatever a header says', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.string({ unit: 'binary' })),
        fc.nat(5),
        (text, hops) => {
          const [narrowest, ...wider] = clientNetworks(from('10.0.0.1', text), hops);
          expect(narrowest).toMatch(/^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3}::\/64)$/);
          expect(wider.map((network) => network.split('/')[1])).toEqual(narrowest.endsWith('/64') ? ['56', '48'] : []);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is the same for all addresses of an IPv6 network', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        fc.pre(!/^::ffff:/i.test(address));
        const networks = clientNetworks(from(address), 0);
        const [network] = networks;
        expect(clientNetworks(from(network.replace('/64', '1')), 0)).toEqual(networks);
      }),
      { numRuns: 2000 },
    );
  });

  it('is, for an IPv6 address, also the /56 of a home and the /48 of a company', () => {
    expect(clientNetworks(from('2001:db8:1:2345::1'), 0)).toEqual([
      '2001:db8:1:2345::/64',
      '2001:db8:1:2300::/56',
      '2001:db8:1::/48',
    ]);
    const neighbour = clientNetworks(from('2001:db8:1:23ff:1::'), 0);
    expect(neighbour.slice(1)).toEqual(clientNetworks(from('2001:db8:1:2345::1'), 0).slice(1));
    const [, home, company] = clientNetworks(from('2001:db8:1:2400::'), 0);
    expect([home, company]).toEqual(['2001:db8:1:2400::/56', '2001:db8:1::/48']);
    expect(clientNetworks(from('192.0.2.1'), 0)).toHaveLength(1);
  });
});
