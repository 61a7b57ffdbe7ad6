import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { isAtPushService, knownPushServices } from '../../src/config/push-services.ts';
import { ownPushKeys } from '../../src/push/push-keys.ts';
import { isPublicAddress, type PushNetwork } from '../../src/push/push-network.ts';
import { PushSender } from '../../src/push/push-sender.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import { countNothing } from '../../src/runtime/tally.ts';
import { startPushService, type TestPushService, voucherOf } from '../support/servers/push-service.ts';

let service: TestPushService;
const keys = ownPushKeys();
const warnings: string[] = [];

beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());
beforeEach(() => service.answer(201));
afterEach(() => {
  warnings.length = 0;
});

const senderIn = (network: PushNetwork, services = [service.host], limits = {}) =>
  new PushSender({
    services,
    keys,
    subject: 'mailto:operator@parley.example',
    network,
    clock: systemClock,
    limits: { ...defaultLimits, ...limits },
    logger: { warn: (about, message) => warnings.push(JSON.stringify(about) + message) },
    tally: countNothing,
  });

describe('a push', () => {
  it('says the same to every browser, which alone can read it, and is signed by the servers’ key', async () => {
    const before = service.pushes.length;
    const browsers = [service.subscribe(), service.subscribe()];
    const sender = senderIn(service.network);
    for (const { subscription } of browsers) expect(await sender.send(subscription)).toBe('sent');
    const pushes = service.pushes.slice(before);
    expect(pushes).toHaveLength(2);
    for (const [index, push] of pushes.entries()) {
      expect(browsers[index]?.read(push)).toBe('parley');
      expect(() => browsers[1 - index]?.read(push)).toThrow();
      const { publicKey, claims } = voucherOf(push);
      expect(publicKey).toBe((await keys()).publicKey);
      expect(claims).toMatchObject({ aud: `https://${service.host}`, sub: 'mailto:operator@parley.example' });
      expect(push.headers).toMatchObject({ ttl: '86400', urgency: 'high', topic: 'parley' });
      expect(push.body).toHaveLength(pushes[0]?.body.length ?? 0);
    }
  });

  it.each([
    [201, 'sent'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'failed'],
    [500, 'failed'],
  ])('that is answered with %i is %s', async (status, outcome) => {
    service.answer(status);
    expect(await senderIn(service.network).send(service.subscribe().subscription)).toBe(outcome);
  });

  it('follows no redirect', async () => {
    const before = service.pushes.length;
    service.answer(307, { Location: `https://${service.host}/elsewhere` });
    expect(await senderIn(service.network).send(service.subscribe().subscription)).toBe('failed');
    expect(service.pushes.slice(before).map(({ path }) => path)).not.toContain('/elsewhere');
    expect(service.pushes).toHaveLength(before + 1);
  });

  it('goes to no private address, however its name is spelt: not one of several, and not a second answer', async () => {
    const before = service.pushes.length;
    const { subscription } = service.subscribe();
    const addresses = (...list: readonly string[]) => list.map((address) => ({ address, family: 4 }));
    let asked = 0;
    for (const answers of [addresses('127.0.0.1'), addresses('93.184.215.14', '127.0.0.1'), []]) {
      const network = { ...service.network, mayReach: isPublicAddress, resolve: async () => answers };
      expect(await senderIn(network).send(subscription)).toBe('failed');
    }
    // The name is asked for once: a second answer would count.
    const rebinding = {
      ...service.network,
      resolve: async () => {
        asked += 1;
        return addresses(asked === 1 ? '127.0.0.1' : '127.0.0.2');
      },
    };
    expect(await senderIn(rebinding).send(subscription)).toBe('sent');
    expect(asked).toBe(1);
    const literal = { ...subscription, endpoint: subscription.endpoint.replace('push.test', '127.0.0.1') };
    const listed = [service.host.replace('push.test', '127.0.0.1')];
    expect(await senderIn({ ...service.network, mayReach: isPublicAddress }, listed).send(literal)).toBe('failed');
    expect(service.pushes).toHaveLength(before + 1);
  });

  it('is given up when the service does not answer in time', async () => {
    const silent: PushNetwork = { ...service.network, resolve: () => new Promise(() => undefined) };
    const sender = senderIn(silent, undefined, { pushTimeoutMs: 20 });
    expect(await sender.send(service.subscribe().subscription)).toBe('failed');
    expect(warnings.join()).toContain('in time');
  });

  it('is over when the service answers with another protocol', async () => {
    service.answer(101, { Connection: 'Upgrade', Upgrade: 'websocket' });
    const sender = senderIn(service.network, undefined, { pushesAtOnce: 1 });
    expect(await sender.send(service.subscribe().subscription)).toBe('failed');
    service.answer(201);
    expect(await sender.send(service.subscribe().subscription)).toBe('sent');
  });

  it('waits for its turn when too many are under way, and is not sent when too many wait', async () => {
    const before = service.pushes.length;
    let [underWay, most] = [0, 0];
    const counting: PushNetwork = {
      ...service.network,
      resolve: async (host) => {
        underWay += 1;
        most = Math.max(most, underWay);
        const addresses = await service.network.resolve(host);
        underWay -= 1;
        return addresses;
      },
    };
    const sender = senderIn(counting, undefined, { pushesAtOnce: 2, pushesWaiting: 4 });
    const outcomes = Array.from({ length: 7 }, () => sender.send(service.subscribe().subscription));
    expect(await outcomes[6]).toBe('failed');
    expect(await Promise.all(outcomes.slice(0, 6))).toEqual(Array(6).fill('sent'));
    expect(service.pushes).toHaveLength(before + 6);
    expect(most).toBe(2);
    expect(warnings).toEqual([]);
    // The turns are free again.
    expect(await sender.send(service.subscribe().subscription)).toBe('sent');
  });

  it('names no address of a device in the log', async () => {
    service.answer(500);
    const { subscription } = service.subscribe();
    await senderIn(service.network).send(subscription);
    await senderIn({ ...service.network, mayReach: () => false }).send(subscription);
    const host = 'anny-meets-bert.push.test';
    const elsewhere = { ...subscription, endpoint: subscription.endpoint.replace('push.test', host) };
    const unknownName: PushNetwork = {
      ...service.network,
      resolve: () => Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })),
    };
    const listed = [service.host.replace('push.test', host)];
    // The certificate is one of another host.
    for (const network of [unknownName, service.network]) await senderIn(network, listed).send(elsewhere);
    expect(warnings).toHaveLength(4);
    expect(warnings[2]).toContain('ENOTFOUND');
    expect(warnings[3]).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(warnings.join()).not.toContain('anny-meets-bert');
    for (const part of Object.values(subscription)) expect(warnings.join()).not.toContain(part);
    expect(warnings.join()).not.toContain(new URL(subscription.endpoint).pathname);
  });
});

describe('an endpoint', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('of a known push service is asked: %s', (endpoint) => {
    expect(isAtPushService(endpoint, knownPushServices)).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com.example.com/abc',
    'https://evilfcm.googleapis.com/abc',
    'https://evil.example/?https://fcm.googleapis.com/',
    'https://push.apple.com.example/abc',
    'https://evilpush.apple.com/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://me:secret@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com@evil.example/abc',
    'https://127.0.0.1/abc',
    'https://[::1]/abc',
    'file:///etc/passwd',
    'nonsense',
  ])('of anybody else is not: %s', (endpoint) => {
    expect(isAtPushService(endpoint, knownPushServices)).toBe(false);
  });
});

describe('the addresses of the internet', () => {
  it.each(['8.8.8.8', '142.250.74.10', '2a00:1450:4001:830::200a', '2606:4700::6810:84e5'])('hold %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd00::1',
    'fec0::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2001:0:1::1',
    '2002:a00:1::1',
    'push.test',
    '',
  ])('do not hold %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
