import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { markHeader } from '../../src/protocol/mark.ts';
import { paths } from '../../src/protocol/page.ts';
import { LiveClient } from '../hub/support/live-client.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import { enterAtOnce, phone, readInvitation, say, untilPeerIs, untilSeen } from '../support/people/phones.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { freePort } from '../support/servers/ports.ts';
import { openChat } from '../web/support/open-chat.ts';
import {
  type Configuration,
  caddy,
  haproxy,
  nginx,
  type ProxyName,
  type StartedProxy,
  startProxy,
  upgradeHeaders,
  wholeHost,
} from './support/proxies.ts';

const running: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

/** Parley behind a proxy. PUBLIC_URL names the proxy, as the README asks of whoever runs one. */
async function behind(
  name: ProxyName,
  configuration: Configuration,
): Promise<{ parley: TestParley; proxy: StartedProxy }> {
  const listen = await freePort();
  const parley = await startTestParley({
    publicUrl: `http://127.0.0.1:${listen}`,
    environment: { TRUST_PROXY: '1' },
    limits: { heartbeatIntervalMs: 1_000 },
  });
  running.push(parley);
  const proxy = await startProxy(name, parley.port, configuration, listen);
  running.push(proxy);
  return { parley, proxy };
}

interface Case {
  readonly what: string;
  readonly name: ProxyName;
  readonly configuration: Configuration;
  readonly sockets: 'open' | 'refused';
  readonly streams: 'flow' | 'held back';
}

const holdsBack = ['proxy_buffering on;', 'proxy_ignore_headers X-Accel-Buffering;'];
const longTimeouts = 'timeout client 1m\n  timeout server 1m\n  timeout tunnel 1h';

const nginxCases: readonly Omit<Case, 'name'>[] = [
  {
    what: 'with upgrade headers',
    configuration: nginx(wholeHost, ...upgradeHeaders),
    sockets: 'open',
    streams: 'flow',
  },
  { what: 'without upgrade headers', configuration: nginx(wholeHost), sockets: 'refused', streams: 'flow' },
  { what: 'with no lines of its own', configuration: nginx(), sockets: 'refused', streams: 'flow' },
  {
    what: 'that drops the port from the host',
    configuration: nginx('proxy_set_header Host $host;', ...upgradeHeaders),
    sockets: 'open',
    streams: 'flow',
  },
  {
    what: 'that buffers, and is told not to by each stream',
    configuration: nginx(wholeHost, 'proxy_buffering on;'),
    sockets: 'refused',
    streams: 'flow',
  },
  {
    what: 'that buffers, whatever it is told',
    configuration: nginx(wholeHost, ...holdsBack),
    sockets: 'refused',
    streams: 'held back',
  },
  {
    what: 'with timeouts of three seconds',
    configuration: nginx(wholeHost, ...upgradeHeaders, 'proxy_read_timeout 3s;', 'proxy_send_timeout 3s;'),
    sockets: 'open',
    streams: 'flow',
  },
];

const cases: readonly Case[] = [
  ...nginxCases.map((each) => ({ ...each, name: 'nginx' as const })),
  { what: 'in http mode', name: 'haproxy', configuration: haproxy(longTimeouts), sockets: 'open', streams: 'flow' },
  {
    what: 'with timeouts of three seconds',
    name: 'haproxy',
    configuration: haproxy('timeout client 3s\n  timeout server 3s\n  timeout tunnel 3s'),
    sockets: 'open',
    streams: 'flow',
  },
  { what: 'as a reverse proxy', name: 'caddy', configuration: caddy, sockets: 'open', streams: 'flow' },
];

describe.each(cases)('behind $name $what', ({ name, configuration, sockets, streams }) => {
  it(`sockets are ${sockets}, streams ${streams}, and what was missed can always be asked for`, async () => {
    const { proxy } = await behind(name, configuration);
    const page = await fetch(proxy.url);
    expect([page.status, page.headers.get(markHeader)]).toEqual([200, 'here']);

    const chat = await openChat(proxy.url);
    const headers = { origin: proxy.url, cookie: chat.cookies.a };
    const live = proxy.url.replace('http', 'ws') + paths.live(chat.linkIds.a);
    const socket = await new LiveClient(live, { headers }).opened().catch(() => undefined);
    expect(socket ? 'open' : 'refused').toBe(sockets);
    if (socket) {
      await socket.until('id="countdown"');
      socket.say({ type: 'ping' });
      await socket.until('pong');
      socket.leave();
      await socket.closed;
    }

    const leaving = new AbortController();
    const events = proxy.url + paths.events(chat.linkIds.a);
    const firstPiece = fetch(events, { headers, signal: leaving.signal })
      .then((response) => response.body?.getReader().read())
      .then((piece) => new TextDecoder().decode(piece?.value))
      .catch(() => '');
    const giveUp = setTimeout(() => leaving.abort(), 1_500);
    expect((await firstPiece).includes('id="countdown"') ? 'flow' : 'held back').toBe(streams);
    clearTimeout(giveUp);
    leaving.abort();

    const missed = await fetch(`${events}?after=0&once`, { headers });
    expect([missed.headers.get(markHeader), (await missed.text()).includes('countdown')]).toEqual([chat.chatId, true]);
  });
});

describe('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await shareChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('two people talk behind an nginx that lets no socket through and holds every stream back', async () => {
    const { proxy } = await behind('nginx', nginx(wholeHost, ...holdsBack));
    const chat = await startChatAtOnce(proxy.url);
    const [anny, bert] = [await phone(browser), await phone(browser)];
    await Promise.all([enterAtOnce(anny.page, chat.a), enterAtOnce(bert.page, chat.b)]);
    await anny.page.getByText('Reconnecting…').waitFor({ timeout: 10_000 });
    for (const { page } of [anny, bert]) await page.getByText('Reconnecting…').waitFor({ state: 'hidden' });
    await say(anny.page, 'does this come through?');
    await untilSeen(bert.page, 'does this come through?');
    await say(bert.page, 'it does');
    await untilSeen(anny.page, 'it does');
    await untilPeerIs(anny.page, 'Bert', 'online');
    await untilPeerIs(bert.page, 'Anny', 'online');
  });

  it('an nginx that answers 502 while Parley restarts is not shown, and the form is kept', async () => {
    const { proxy, parley } = await behind('nginx', nginx(wholeHost, ...upgradeHeaders));
    const { page } = await phone(browser);
    await page.goto(proxy.url);
    await page.getByLabel(/First person.s name/).fill('Anny');
    await page.getByLabel(/Second person.s name/).fill('Bert');
    await parley.close();
    await page.getByRole('button', { name: 'Start chat' }).click();
    await page.getByRole('alert').filter({ hasText: 'Parley cannot be reached' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/nginx|bad gateway/i);
    running.push(await startTestParley({ port: parley.port, publicUrl: proxy.url }));
    await page.getByRole('button', { name: 'Start chat' }).click();
    await readInvitation(page, 'Anny');
  });
});
