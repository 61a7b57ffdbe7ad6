import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../../../src/protocol/close-codes.ts';
import { type Command, encodeCommand } from '../../../src/protocol/commands.ts';
import { paths } from '../../../src/protocol/page.ts';
import { aMessage } from '../../hub/support/hub-on-loopback.ts';
import { LiveClient } from '../../hub/support/live-client.ts';
import { StreamClient } from '../../hub/support/stream-client.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley, type TestParleyOptions } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { randomText } from '../support/app-under-test.ts';
import { type OpenChat, openChat } from '../support/open-chat.ts';

type Who = keyof OpenChat['cookies'];

let running: TestParley | undefined;

async function aParley(options: TestParleyOptions = {}): Promise<TestParley> {
  running = await startTestParley(options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const follow = (url: string, chat: OpenChat, who: Who, query = ''): Promise<StreamClient> =>
  StreamClient.connect(url + paths.events(chat.linkIds[who]) + query, { cookie: chat.cookies[who] });

const say = (url: string, chat: OpenChat, who: Who, command: Command): Promise<Response> =>
  fetch(url + paths.commands(chat.linkIds[who]), {
    method: 'POST',
    headers: { origin: url, cookie: chat.cookies[who] },
    body: encodeCommand(command),
  });

/** How a stream is refused. */
async function refusalOf(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const answer = await fetch(url + path, { headers });
  expect(answer.headers.get('content-type')).not.toMatch('event-stream');
  await answer.body?.cancel();
  return answer.status;
}

describe('two people whose network blocks sockets', () => {
  it('talk, come back to what they missed, and end it', async () => {
    const { url, logs } = await aParley();
    const chat = await openChat(url);
    const anny = await follow(url, chat, 'a');
    const bert = await follow(url, chat, 'b');
    for (const who of ['a', 'b'] as const) expect((await say(url, chat, who, aMessage())).status).toBe(200);
    await Promise.all([anny.untilSequence(2), bert.untilSequence(2)]);
    expect(anny.sequences).toEqual(bert.sequences);

    bert.leave();
    await say(url, chat, 'a', aMessage());
    await anny.untilSequence(3);
    const back = await follow(url, chat, 'b', `?after=${bert.revision}`);
    await back.untilSequence(3);
    expect(back.sequences).toEqual([3]);

    await say(url, chat, 'b', { type: 'end' });
    expect(await Promise.all([anny.closed, back.closed])).toEqual([closeCodes.done, closeCodes.done]);
    for (const secret of [chat.chatId, chat.linkIds.a, chat.linkIds.b, chat.cookies.a]) {
      expect(logs()).not.toContain(secret);
    }
  });

  it('ask again and again where a proxy holds every stream back, and count as connected meanwhile', async () => {
    const { url } = await aParley({ limits: { heartbeatIntervalMs: 400, nextPollWithinMs: 1_000 } });
    const chat = await openChat(url);
    const bert = await follow(url, chat, 'b');
    const ask = async (after: number) => {
      const path = `${paths.events(chat.linkIds.a)}?after=${after}&once`;
      return (await fetch(url + path, { headers: { cookie: chat.cookies.a } })).text();
    };
    await say(url, chat, 'b', aMessage());
    expect(await ask(0)).toContain('data-sequence="1"');
    await bert.until('presence-online" id="presence-a"');
    expect(await ask(3)).not.toContain('data-sequence="1"');
    expect(await ask(3)).toContain('presence-online');
    const sinceOnline = () => bert.html.slice(bert.html.indexOf('presence-online" id="presence-a"'));
    expect(sinceOnline()).not.toContain('presence-away" id="presence-a"');
    await until('Anny to be away', () => sinceOnline().includes('presence-away" id="presence-a"'));
  });

  it('talk to one who has a socket', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const anny = await follow(url, chat, 'a');
    const bert = await new LiveClient(url.replace('http', 'ws') + paths.live(chat.linkIds.b), {
      headers: { origin: url, cookie: chat.cookies.b },
    }).opened();
    await bert.until('presence-online" id="presence-a"');
    bert.say(aMessage());
    await anny.untilSequence(1);
    await say(url, chat, 'a', aMessage());
    await bert.untilSequence(2);
  });

  it('sign a device out, which is told so at once and is let in nowhere any more', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const anny = await follow(url, chat, 'a');
    await anny.until('id="countdown"');
    const deviceId = await deviceIdOf(chat.cookies.a);
    expect((await say(url, chat, 'b', { type: 'sign-out', deviceId })).status).toBe(200);
    expect((await say(url, chat, 'a', { type: 'typing' })).status).toBe(200);
    expect((await say(url, chat, 'a', { type: 'sign-out', deviceId })).status).toBe(200);
    expect(await anny.closed).toBe(closeCodes.signedOut);
    const headers = { cookie: chat.cookies.a, origin: url };
    expect(await refusalOf(url, paths.events(chat.linkIds.a), headers)).toBe(401);
    expect((await say(url, chat, 'a', aMessage())).status).toBe(401);
    expect((await fetch(`${url}${paths.messages(chat.linkIds.a)}?before=1`, { headers })).status).toBe(401);
    const landing = await fetch(url + paths.link(chat.linkIds.a), { headers });
    expect(await landing.text()).toContain('Secret code');
    expect(landing.headers.getSetCookie().join()).toContain(`device-${chat.linkIds.a}=;`);
  });

  it.each(['?after=', '?after=x', '?after=-1', '?after=1e9', '?after=3&after=4', '?else=1', '?'])(
    'are sent everything they can be missing when a page does not say well what it has: %s',
    async (query) => {
      const { url } = await aParley();
      const chat = await openChat(url);
      await say(url, chat, 'a', aMessage());
      const anny = await follow(url, chat, 'a', query);
      await anny.until('id="countdown"');
      expect(anny.sequences).toEqual(query === '?after=3&after=4' ? [] : [1]);
    },
  );
});

describe('a stream', () => {
  it('says that nobody may keep, gather or change it, and what every other answer says', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const { response } = await follow(url, chat, 'a');
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'close',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(response.headers).not.toHaveProperty('content-encoding');
    expect(response.headers).not.toHaveProperty('x-hono-already-sent');
  });

  it('goes on for longer than an answer may take otherwise', async () => {
    const { url } = await aParley({ limits: { requestTimeoutMs: 300 } });
    const chat = await openChat(url);
    const anny = await follow(url, chat, 'a');
    await anny.until('id="countdown"');
    const waiting = connect(Number(new URL(url).port), '127.0.0.1');
    waiting.write('GET / HTTP/1.1\r\nHost');
    waiting.resume();
    await once(waiting, 'close');
    await say(url, chat, 'b', aMessage());
    await anny.untilSequence(1);
  });

  it('is dropped when its page asks for nothing, and kept when it does', async () => {
    const { url } = await aParley({
      limits: { heartbeatIntervalMs: 100, deadPeerAfterMs: 250, deadStreamAfterMs: 400, presenceLeaseMs: 250 },
    });
    const chat = await openChat(url);
    const anny = await follow(url, chat, 'a');
    const bert = await follow(url, chat, 'b');
    let isGone = false;
    void bert.closed.then(() => (isGone = true));
    await until('the silent one to be dropped', async () => {
      await fetch(`${url}${paths.messages(chat.linkIds.a)}?before=1`, { headers: { cookie: chat.cookies.a } });
      return isGone;
    });
    await say(url, chat, 'a', aMessage());
    await anny.untilSequence(1);
    expect(anny.comments.length).toBeGreaterThan(0);
  });

  it('is refused without the cookie of a device that has entered by this link', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const path = paths.events(chat.linkIds.a);
    const token = chat.cookies.b.split('=')[1];
    for (const cookie of [
      '',
      'device=1',
      chat.cookies.b,
      chat.organizerCookie,
      `device-${chat.linkIds.a}=${token}`,
      `device-${chat.linkIds.a}=${randomText(32)}`,
      `device-${chat.linkIds.a}=`,
      `${chat.cookies.a}x`,
    ]) {
      expect(await refusalOf(url, path, { cookie })).toBe(401);
    }
  });

  it('is refused to pages of others, whatever cookie they bring', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const path = paths.events(chat.linkIds.a);
    const cookie = chat.cookies.a;
    for (const headers of [
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'null' },
      { cookie, origin: url, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
      { cookie, 'sec-fetch-site': 'none' },
      { cookie, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ]) {
      expect(await refusalOf(url, path, headers)).toBe(403);
    }
    await StreamClient.connect(url + path, { cookie, origin: url, 'sec-fetch-site': 'same-origin' });
  });

  it('is refused where there is no chat, none any more, or nobody who listens', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const path = paths.events(chat.linkIds.a);
    const cookie = chat.cookies.a;
    expect(await refusalOf(url, paths.events('A'.repeat(18)), { cookie })).toBe(404);
    expect(await refusalOf(url, paths.events('__proto__'), { cookie })).toBe(404);
    expect(await refusalOf(url, `${path}/more`, { cookie })).toBe(404);
    expect((await fetch(url + path, { method: 'HEAD', headers: { cookie } })).status).toBe(426);
    expect((await fetch(url + path, { method: 'POST', headers: { cookie, origin: url } })).status).toBe(405);
    await say(url, chat, 'b', { type: 'end' });
    expect(await refusalOf(url, path, { cookie })).toBe(410);
  });

  it('is refused to one person’s twenty-first page, and to who guesses links', async () => {
    const { url } = await aParley({ limits: { socketsPerParticipant: 1, unknownLinksPerAddress: 2 } });
    const chat = await openChat(url);
    const anny = await follow(url, chat, 'a');
    await anny.until('id="countdown"');
    expect(await refusalOf(url, paths.events(chat.linkIds.a), { cookie: chat.cookies.a })).toBe(409);
    for (let guess = 0; guess < 2; guess += 1) {
      expect(await refusalOf(url, paths.events('A'.repeat(18)), {})).toBe(404);
    }
    expect(await refusalOf(url, paths.events(chat.linkIds.b), {})).toBe(429);
    // Who has proved the code is not guessing.
    await follow(url, chat, 'b');
  });

  it('that breaks off at any moment harms nobody', async () => {
    const { url, port } = await aParley();
    const chat = await openChat(url);
    const head = `GET ${paths.events(chat.linkIds.a)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${chat.cookies.a}\r\n\r\n`;
    for (const part of [head.slice(0, 50), head, head + head, `GET / HTTP/1.1\r\nHost: a\r\n\r\n${head}`]) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(part);
      socket.resetAndDestroy();
    }
    const anny = await follow(url, chat, 'a');
    await say(url, chat, 'a', aMessage());
    await anny.untilSequence(1);
  });

  it('is sent elsewhere by a server that stops', async () => {
    const parley = await aParley();
    const chat = await openChat(parley.url);
    const anny = await follow(parley.url, chat, 'a');
    await anny.until('id="countdown"');
    const closed = parley.close();
    expect(await anny.closed).toBe(closeCodes.serviceRestart);
    await closed;
  });
});

/** As the server makes it of the cookie's token. */
async function deviceIdOf(cookie: string): Promise<string> {
  const token = new TextEncoder().encode(cookie.split('=')[1]);
  return Buffer.from(await crypto.subtle.digest('SHA-256', token)).toString('base64url');
}
