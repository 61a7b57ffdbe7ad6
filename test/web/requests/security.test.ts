import { describe, expect, it } from 'vitest';
import { paths } from '../../../src/protocol/page.ts';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { loadAssets } from '../../../src/web/app/assets.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import {
  type AppUnderTest,
  creationForm,
  origin,
  publicFolder,
  randomText,
  startApp,
} from '../support/app-under-test.ts';

const someKeys = () => ({ a: randomText(32), b: randomText(32) });
const aForm = () => creationForm(someKeys(), someKeys());

const forever = 'public, max-age=31536000, immutable';

const linkOf = async (app: AppUnderTest): Promise<string> => paths.link((await app.makeChat()).linkIds.a);

/** One answer of every kind that there is, and its status. */
const answerKinds: readonly (readonly [kind: string, ask: (app: AppUnderTest) => Promise<Response>, status: number])[] =
  [
    ['the start page', (app) => app.ask(paths.start), 200],
    ['the page /security', (app) => app.ask(paths.security), 200],
    ['the list of chats', (app) => app.ask(paths.chats), 200],
    ['the landing page', async (app) => app.ask(await linkOf(app)), 200],
    ['a fragment', (app) => app.post(paths.chats, aForm()), 201],
    ['a fragment that refuses', (app) => app.post(paths.chats, {}), 400],
    [
      'the page of an ended chat',
      async (app) => {
        const { chatId, linkIds } = await app.makeChat();
        await app.store.destroy(chatId, 'organizer');
        return app.ask(paths.link(linkIds.a));
      },
      410,
    ],
    ['an asset', async (app) => app.ask((await loadAssets(publicFolder)).urls['icon.svg']), 200],
    ['an asset that is none', (app) => app.ask('/assets/nothing.js'), 404],
    ['a link that is none', (app) => app.ask('/nowhere'), 404],
    ['a path that is none', (app) => app.ask('/a/b/c/d'), 404],
    ['health', (app) => app.ask('/healthz'), 200],
    ['another site', (app) => app.post(paths.chats, aForm(), { headers: { origin: 'https://evil.example' } }), 403],
    ['what is too large', (app) => app.post(paths.chats, 'x', { headers: { 'content-length': '9999999' } }), 413],
    [
      'a store that is out of reach',
      async (app) => {
        Object.assign(app.store, { findByLink: () => Promise.reject(new Error('out of reach')) });
        return app.ask(await linkOf(app));
      },
      503,
    ],
  ];

describe('every answer', () => {
  it.each(answerKinds)('lets a page load and call its own server, and nothing else: %s', async (kind, ask, status) => {
    const app = await startApp();
    const { headers, status: answered } = await ask(app);
    expect(answered).toBe(status);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws://parley.example; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe(kind === 'an asset' ? forever : 'no-store');
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('server')).toBe(false);
  });

  it('is kept nowhere, but for the built files', async () => {
    const app = await startApp();
    const page = await app.ask('/');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [asset = ''] = /\/assets\/start-[^"]+\.js/.exec(await page.text()) ?? [];
    expect((await app.ask(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('holds the browser to https where that is how it came, and only there', async () => {
    const http = await startApp();
    expect((await http.ask('/')).headers.has('strict-transport-security')).toBe(false);
    const https = await startApp({ publicUrl: 'https://parley.example' });
    expect((await https.ask('/')).headers.get('strict-transport-security')).toBe('max-age=31536000');
    const behindProxy = await startApp({ trustProxyHops: 1 });
    const { headers } = await behindProxy.ask('/', { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('wss://parley.example');
  });

  it('writes no header that a host has made up', async () => {
    const app = await startApp();
    const { headers } = await app.ask('/', { headers: { host: "evil.example; script-src 'unsafe-inline'" } });
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
  });
});

describe('a request that changes something', () => {
  const post = async (headers: Readonly<Record<string, string>>, options: Parameters<typeof startApp>[0] = {}) => {
    const app = await startApp(options);
    return (await app.ask('/chats', { method: 'POST', headers, body: new URLSearchParams(aForm()) })).status;
  };

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://parley.example:8080' }],
    ['another scheme', { origin: 'https://parley.example' }],
    ['a subdomain', { origin: 'http://a.parley.example' }],
    ['a page without an origin', { origin: 'null', 'hx-request': 'true' }],
    ['nowhere', {}],
    ['another site by the browser’s word', { origin, 'sec-fetch-site': 'cross-site' }],
  ])('is refused when it comes from %s', async (_where, headers) => {
    expect(await post(headers)).toBe(403);
  });

  it('is taken from the own page', async () => {
    expect(await post({ origin, 'sec-fetch-site': 'same-origin' })).toBe(201);
  });

  it('is taken from the public address, whatever the proxy calls this server', async () => {
    const headers = { origin: 'https://parley.example', host: 'parley:3000' };
    expect(await post(headers, { publicUrl: 'https://parley.example' })).toBe(201);
    expect(await post({ ...headers, origin: 'https://evil.example' }, { publicUrl: 'https://parley.example' })).toBe(
      403,
    );
  });

  it('is taken by the address that a trusted proxy was asked by, and not by one that a client made up', async () => {
    const forwarded = { host: 'parley:3000', 'x-forwarded-host': 'parley.example', 'x-forwarded-proto': 'https' };
    expect(await post({ ...forwarded, origin: 'https://parley.example' }, { trustProxyHops: 1 })).toBe(201);
    expect(await post({ ...forwarded, origin: 'https://parley.example' })).toBe(403);
    const madeUp = { ...forwarded, 'x-forwarded-host': 'evil.example, parley.example' };
    expect(await post({ ...madeUp, origin: 'https://evil.example' }, { trustProxyHops: 1 })).toBe(403);
  });

  it('is refused with the setting that is missing, to the person and once to the operator, when a proxy speaks TLS', async () => {
    const app = await startApp();
    const headers = { origin: 'https://parley.example', 'sec-fetch-site': 'same-origin' };
    for (const _ of [1, 2]) {
      const answer = await app.post('/chats', aForm(), { headers });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('must set PUBLIC_URL');
    }
    expect(app.lines.filter((line) => line.includes('set PUBLIC_URL'))).toHaveLength(1);
  });

  it.each([
    ['parley.example', 'http', { host: 'Parley.Example' }],
    ['parley.example', 'http', { host: 'parley.example:80' }],
    ['parley.example', 'https', { host: 'parley.example:443', 'x-forwarded-proto': 'https' }],
    ['parley.example', 'https', { 'x-forwarded-proto': 'HTTPS' }],
    ['parley.example', 'https', { 'x-forwarded-proto': 'wss' }],
    ['parley.example:8080', 'http', { host: 'PARLEY.example:8080', 'x-forwarded-proto': 'ws' }],
    ['[2001:db8::1]:8080', 'http', { host: '[2001:DB8:0::1]:8080' }],
  ])('is taken from %s over %s, however the host is written: %j', async (host, scheme, headers) => {
    expect(await post({ ...headers, origin: `${scheme}://${host}` }, { trustProxyHops: 1 })).toBe(201);
    expect(await post({ ...headers, origin: `${scheme}://a.${host}` }, { trustProxyHops: 1 })).toBe(403);
  });

  it.each([
    ['drops the port', { origin: 'http://parley.example:8080' }, {}, 'proxy_set_header Host $http_host'],
    [
      'drops the port over https',
      { origin: 'https://parley.example:8443', 'sec-fetch-site': 'same-origin' },
      {},
      '$http_host',
    ],
    ['speaks TLS and does not say so', { origin: 'https://parley.example' }, {}, 'TRUST_PROXY=1'],
    ['drops every header', { origin: 'http://parley.example', host: 'parley:3000' }, {}, 'set PUBLIC_URL'],
    [
      'serves another address',
      { origin: 'https://chat.example' },
      { publicUrl: 'https://parley.example' },
      'another address than PUBLIC_URL',
    ],
  ])('is refused, and the operator told why once an hour, where a proxy %s', async (_how, headers, options, advice) => {
    const clock = new TestClock();
    const app = await startApp({ ...options, clock });
    const warnings = () => app.lines.filter((line) => line.includes('"level":40') && line.includes(advice));
    const ask = () => app.ask('/chats', { method: 'POST', headers, body: new URLSearchParams(aForm()) });
    expect((await ask()).status).toBe(403);
    await ask();
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).not.toMatch(/parley\.example|chat\.example/);
    await clock.advance(3_600_000);
    await ask();
    expect(warnings()).toHaveLength(2);
  });

  it('is refused without a word to the operator when the browser says that another site sent it', async () => {
    const app = await startApp();
    for (const site of ['cross-site', 'same-site', 'none']) {
      await app.post('/chats', aForm(), { headers: { origin: 'http://parley.example:8080', 'sec-fetch-site': site } });
    }
    expect(app.lines.filter((line) => line.includes('a page of this server was refused'))).toEqual([]);
  });

  it('is refused with what is taken instead when its method is another', async () => {
    const app = await startApp();
    const allowed = async (method: string, path: string) => {
      const answer = await app.ask(path, { method, headers: { origin } });
      return [answer.status, answer.headers.get('allow')];
    };
    for (const method of ['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'BREW']) {
      expect(await allowed(method, '/chats')).toEqual([405, 'GET, HEAD, POST']);
      expect(await allowed(method, '/')).toEqual([405, 'GET, HEAD']);
      expect(await allowed(method, '/healthz')).toEqual([405, 'GET, HEAD']);
      expect(await allowed(method, paths.organizerEnd('x'))).toEqual([405, 'POST']);
      expect(await allowed(method, '/a/b/c/d')).toEqual([404, null]);
    }
    expect(await allowed('GET', paths.organizerEnd('x'))).toEqual([405, 'POST']);
    expect(await allowed('POST', '/robots.txt')).toEqual([405, 'GET, HEAD']);
    expect((await app.ask('/chats', { method: 'PUT', headers: { origin: 'https://evil.example' } })).status).toBe(405);
  });

  it('is refused when it is larger than anything a page sends, or does not say how large', async () => {
    const app = await startApp({ limits: { requestBodyBytes: 5000 } });
    expect((await app.post('/chats', 'x', { headers: { 'content-length': '5001' } })).status).toBe(413);
    expect((await app.post('/chats', 'x', { headers: { 'transfer-encoding': 'chunked' } })).status).toBe(411);
  });
});

describe('limits by address', () => {
  const chatsFrom = async (
    hops: number,
    ...asking: readonly { readonly from: string; readonly forwarded?: string }[]
  ) => {
    const app = await startApp({ trustProxyHops: hops, limits: { chatsPerAddress: 1 } });
    const statuses: number[] = [];
    for (const { from, forwarded } of asking) {
      const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
      statuses.push((await app.post('/chats', aForm(), { from, headers })).status);
    }
    return statuses;
  };

  it('cannot be got round by a header that nobody trusted writes', async () => {
    expect(
      await chatsFrom(0, { from: '192.0.2.1', forwarded: '1.1.1.1' }, { from: '192.0.2.1', forwarded: '2.2.2.2' }),
    ).toEqual([201, 429]);
  });

  it('cannot be got round by writing something before what the trusted proxy writes', async () => {
    expect(
      await chatsFrom(
        1,
        { from: '10.0.0.1', forwarded: '1.1.1.1, 192.0.2.1' },
        { from: '10.0.0.1', forwarded: '2.2.2.2, 192.0.2.1' },
        { from: '10.0.0.1', forwarded: '192.0.2.2' },
      ),
    ).toEqual([201, 429, 201]);
  });

  it('count a whole IPv6 network as one', async () => {
    expect(
      await chatsFrom(0, { from: '2001:db8:1:2::1' }, { from: '2001:db8:1:2:ffff::9' }, { from: '2001:db8:1:3::1' }),
    ).toEqual([201, 429, 201]);
  });
});

describe('what goes wrong', () => {
  it('is said on a page of its own, or in words to a script, and never with a stack', async () => {
    class BrokenStore extends EmbeddedStore {
      override findByLink(): Promise<never> {
        return Promise.reject(new TypeError('secret detail'));
      }
      override find(): Promise<never> {
        return Promise.reject(new Error('redis://me:hunter2@host did not answer'));
      }
    }
    const app = await startApp({ makeStore: (options) => new BrokenStore(options) });
    const mistake = await app.ask(`/${'A'.repeat(18)}`);
    expect(mistake.status).toBe(500);
    expect(await mistake.text()).not.toContain('secret detail');
    const cookie = `organizer=${randomText(32)}`;
    const outage = await app.ask('/chats/AAAAAAAAAA', { headers: { cookie, 'hx-request': 'true' } });
    expect(outage.status).toBe(503);
    expect(await outage.text()).toBe('Parley cannot answer just now. Try again in a moment.');
  });

  it('is said of paths that lead nowhere', async () => {
    const app = await startApp();
    for (const path of ['/nowhere', '/a/b/c', '/assets/../package.json', '/assets/manifest.json', '//', '/%zz']) {
      const response = await app.ask(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is nothing here');
    }
  });
});

describe('the log', () => {
  it('says what was asked for by its pattern, and nothing that could name anybody', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } });
    await app.post(paths.enter(chat.linkIds.b), { accessKey: randomText(32) });
    await app.ask('/who-is-this');
    const log = app.lines.join('');
    const routes = app.lines
      .map((line) => JSON.parse(line))
      .map(({ method, route, status }) => [method, route, status]);
    expect(routes).toEqual([
      ['POST', '/chats', 201],
      ['POST', '/:linkId/enter', 200],
      ['GET', '/:linkId', 200],
      ['POST', '/:linkId/enter', 403],
      ['GET', '/:linkId', 404],
    ]);
    for (const secret of [chat.chatId, chat.linkIds.a, chat.linkIds.b, '192.0.2.1', cookie, 'who-is-this']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('the requests of a network', () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' };

  it('are not used up by another site’s page, whatever it shows as its own', async () => {
    const app = await startApp({ limits: { readsPerAddress: 5 } });
    const shown = [paths.start, paths.chats, paths.security, paths.link('A'.repeat(18)), '/no/such/path'];
    for (const path of [...shown, ...shown])
      expect((await app.ask(path, { headers: elsewhere })).status, path).toBe(403);
    expect((await app.ask(paths.start)).status).toBe(200);
    // These cost nothing, and are answered whoever asks.
    for (const path of ['/healthz', paths.notes])
      expect((await app.ask(path, { headers: elsewhere })).status).toBe(200);
    // A link in a mail leads here.
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
    expect((await app.ask(paths.start, { headers: followed })).status).toBe(200);
  });
});
