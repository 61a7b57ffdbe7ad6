import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { paths } from '../../../src/protocol/page.ts';
import { aMessage } from '../../hub/support/hub-on-loopback.ts';
import { LiveClient } from '../../hub/support/live-client.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley, type TestParleyOptions } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { shareRedis } from '../../support/stores/redis.ts';
import { randomText } from '../support/app-under-test.ts';
import { type OpenChat, openChat } from '../support/open-chat.ts';
import { refusalOf } from '../support/refused-upgrade.ts';
import { selfSigned } from '../support/self-signed.ts';

let running: TestParley | undefined;

async function aParley(options: TestParleyOptions = {}): Promise<TestParley> {
  running = await startTestParley(options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const socketUrl = (url: string, path: string): string => url.replace('http', 'ws') + path;

const join = (url: string, chat: OpenChat, participantId: ParticipantId, query = ''): Promise<LiveClient> =>
  new LiveClient(socketUrl(url, paths.live(chat.linkIds[participantId]) + query), {
    headers: { origin: url, cookie: chat.cookies[participantId] },
  }).opened();

describe('two people on one server', () => {
  it('talk, come back to what they missed, and end it', async () => {
    const { url, logs } = await aParley();
    const chat = await openChat(url);
    const anny = await join(url, chat, 'a');
    const bert = await join(url, chat, 'b');
    anny.say(aMessage());
    bert.say(aMessage());
    await Promise.all([anny.untilSequence(2), bert.untilSequence(2)]);
    expect(anny.sequences).toEqual(bert.sequences);

    bert.socket.terminate();
    anny.say(aMessage());
    await anny.untilSequence(3);
    const back = await join(url, chat, 'b', `?after=${bert.revision}`);
    await back.untilSequence(3);
    expect(back.sequences).toEqual([3]);

    back.say({ type: 'end' });
    expect(await Promise.all([anny.closed, back.closed])).toEqual([1000, 1000]);
    for (const secret of [chat.chatId, chat.linkIds.a, chat.linkIds.b, '127.0.0.1:', chat.cookies.a]) {
      expect(logs()).not.toContain(secret);
    }
  });

  it('and the organizer hear of each other', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const organizer = await new LiveClient(socketUrl(url, paths.organizerLive(chat.chatId)), {
      headers: { origin: url, cookie: chat.organizerCookie },
    }).opened();
    await organizer.until('presence-a');
    const anny = await join(url, chat, 'a');
    await organizer.until('online');
    anny.say({ type: 'end' });
    expect(await organizer.closed).toBe(1000);
  });

  it.each(['?after=', '?after=x', '?after=-1', '?after=1e9', '?after=3&after=4', '?else=1', '?'])(
    'are sent everything they can be missing when a page does not say well what it has: %s',
    async (query) => {
      const { url } = await aParley();
      const chat = await openChat(url);
      const anny = await join(url, chat, 'a');
      anny.say(aMessage());
      await anny.untilSequence(1);
      const again = await join(url, chat, 'a', query);
      await again.until('id="countdown"');
      expect(again.sequences).toEqual(query === '?after=3&after=4' ? [] : [1]);
    },
  );
});

describe('two servers on one Redis', () => {
  it('serve one chat, one person each, through the restart of both', async () => {
    const redis = await shareRedis();
    const store = { redisUrl: redis.url };
    let servers = await Promise.all([startTestParley({ store }), startTestParley({ store })]);
    try {
      const chat = await openChat(servers[0].url);
      const anny = await join(servers[0].url, chat, 'a');
      const bert = await join(servers[1].url, chat, 'b');
      await anny.until('presence-online" id="presence-b"');
      anny.say(aMessage());
      await bert.untilSequence(1);
      bert.say(aMessage());
      await Promise.all([anny.untilSequence(2), bert.untilSequence(2)]);
      expect(anny.sequences).toEqual(bert.sequences);

      await Promise.all(servers.map((server) => server.close()));
      expect(await Promise.all([anny.closed, bert.closed])).toEqual([1012, 1012]);
      servers = await Promise.all([startTestParley({ store }), startTestParley({ store })]);
      const back = await join(servers[1].url, chat, 'a', `?after=${anny.revision}`);
      const other = await join(servers[0].url, chat, 'b');
      await other.untilSequence(2);
      other.say({ type: 'end' });
      expect(await Promise.all([back.closed, other.closed])).toEqual([1000, 1000]);
      expect(back.html).toContain('This chat has ended');
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });
});

describe('a socket', () => {
  it('is refused without the cookie of a device that has entered by this link', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const path = paths.live(chat.linkIds.a);
    const token = chat.cookies.b.split('=')[1];
    for (const cookie of [
      '',
      'device=1',
      chat.cookies.b,
      `device-${chat.linkIds.a}=${token}`,
      `device-${chat.linkIds.a}=`,
    ]) {
      expect(await refusalOf(url, path, { origin: url, cookie })).toBe(401);
    }
    expect(await refusalOf(url, paths.organizerLive(chat.chatId), { origin: url, cookie: chat.cookies.a })).toBe(403);
    const made = `organizer-${chat.chatId}=${randomText(32)}`;
    expect(await refusalOf(url, paths.organizerLive(chat.chatId), { origin: url, cookie: made })).toBe(403);
  });

  it('is refused to another origin, whatever cookie it brings', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const path = paths.live(chat.linkIds.a);
    const cookie = chat.cookies.a;
    for (const headers of [
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'null' },
      { cookie },
      { cookie, origin: url, 'sec-fetch-site': 'cross-site' },
      { cookie, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    ]) {
      expect(await refusalOf(url, path, headers)).toBe(403);
    }
  });

  it('is refused where there is no chat, or none any more', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const origin = url;
    expect(await refusalOf(url, paths.live('A'.repeat(18)), { origin })).toBe(404);
    expect(await refusalOf(url, '/', { origin })).toBe(404);
    expect(await refusalOf(url, `${paths.live(chat.linkIds.a)}/more`, { origin, cookie: chat.cookies.a })).toBe(404);
    const anny = await join(url, chat, 'a');
    anny.say({ type: 'end' });
    await anny.closed;
    expect(await refusalOf(url, paths.live(chat.linkIds.a), { origin, cookie: chat.cookies.a })).toBe(410);
    const cookie = chat.organizerCookie;
    expect(await refusalOf(url, paths.organizerLive(chat.chatId), { origin, cookie })).toBe(410);
  });

  it('is refused to one person’s twenty-first page, and to who guesses links', async () => {
    const { url } = await aParley({ limits: { socketsPerParticipant: 1, unknownLinksPerAddress: 2 } });
    const chat = await openChat(url);
    await join(url, chat, 'a');
    const headers = { origin: url, cookie: chat.cookies.a };
    expect(await refusalOf(url, paths.live(chat.linkIds.a), headers)).toBe(429);
    for (let guess = 0; guess < 2; guess += 1) {
      expect(await refusalOf(url, paths.live('A'.repeat(18)), { origin: url })).toBe(404);
    }
    expect(await refusalOf(url, paths.live(chat.linkIds.b), { origin: url })).toBe(429);
    // Who has proved the code is not guessing.
    await join(url, chat, 'b');
  });

  it('is for WebSockets: another upgrade is answered as if it had not been asked for', async () => {
    const { port } = await aParley();
    const asked = request({
      port,
      host: '127.0.0.1',
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' },
    });
    asked.end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(200);
    expect(await text(response)).toContain('Start chat');
  });

  it('is refused when the handshake is none', async () => {
    const { port, url } = await aParley();
    const chat = await openChat(url);
    const asked = request({
      port,
      host: '127.0.0.1',
      path: paths.live(chat.linkIds.a),
      headers: { connection: 'Upgrade', upgrade: 'websocket', origin: url, cookie: chat.cookies.a },
    });
    asked.end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(400);
  });

  it('that breaks off in the middle of anything harms nobody', async () => {
    const { url, port } = await aParley();
    const chat = await openChat(url);
    const head = `GET ${paths.live(chat.linkIds.a)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: ${url}\r\nCookie: ${chat.cookies.a}\r\n\r\n`;
    for (const part of [head.slice(0, 50), head, `${head}\x81\xff`, `${head}garbage`]) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(part, 'latin1');
      socket.resetAndDestroy();
    }
    const anny = await join(url, chat, 'a');
    anny.say(aMessage());
    await anny.untilSequence(1);
  });
});

describe('a request that does not come to its end', () => {
  it('is given up', async () => {
    const { port } = await aParley({ limits: { requestTimeoutMs: 300 } });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /chats HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nidle');
    expect(await text(socket)).toContain('408');
  });

  it('is given up before it has told who it is, and when it tells too much', async () => {
    const { port } = await aParley({ limits: { requestTimeoutMs: 300, headerBytes: 2000 } });
    const slow = connect(port, '127.0.0.1');
    slow.write('GET / HTTP/1.1\r\nHost');
    expect(await text(slow)).not.toContain('200');
    const long = connect(port, '127.0.0.1');
    long.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${'x'.repeat(3000)}\r\n\r\n`);
    expect(await text(long)).toContain('431');
  });
});

describe('stopping', () => {
  it('sends everybody elsewhere, takes nobody new, and is done', async () => {
    const parley = await aParley();
    const chat = await openChat(parley.url);
    const anny = await join(parley.url, chat, 'a');
    const closed = parley.close();
    expect(await anny.closed).toBe(1012);
    await closed;
    await expect(fetch(`${parley.url}/healthz`)).rejects.toThrow();
  });

  it('does not wait for who does not answer', async () => {
    const parley = await aParley({ limits: { drainMs: 200, stopWithinMs: 600 } });
    const chat = await openChat(parley.url);
    const deaf = await join(parley.url, chat, 'a');
    await deaf.until('id="countdown"');
    deaf.socket.pause();
    const idle = connect(parley.port, '127.0.0.1');
    await once(idle, 'connect');
    await parley.close();
    idle.destroy();
    deaf.socket.resume();
    await deaf.closed;
  });

  it('twice is stopping once', async () => {
    const parley = await aParley();
    await Promise.all([parley.close(), parley.close()]);
    await parley.close();
  });
});

describe('starting', () => {
  it('serves over TLS with a certificate’s files', async () => {
    const folder = await mkdtemp(joinPath(tmpdir(), 'parley-tls-'));
    try {
      const { certificate, key } = selfSigned('localhost');
      const environment = { TLS_CERT: joinPath(folder, 'certificate.pem'), TLS_KEY: joinPath(folder, 'key.pem') };
      await writeFile(environment.TLS_CERT, certificate);
      await writeFile(environment.TLS_KEY, key);
      const { port } = await aParley({ environment });
      const origin = `https://127.0.0.1:${port}`;
      const socket = new WebSocket(`wss://127.0.0.1:${port}/`, { origin, ca: certificate, rejectUnauthorized: false });
      socket.on('error', () => {});
      const [, response] = await once(socket, 'unexpected-response');
      // Not 403: the origin is the own one, which is https.
      expect(response.statusCode).toBe(404);
      response.destroy();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says plainly what is in the way', async () => {
    const { port } = await aParley();
    await expect(startTestParley({ port })).rejects.toThrow(/is used by another program: set PORT/);
    const environment = { TLS_CERT: '/nowhere/certificate.pem', TLS_KEY: '/nowhere/key.pem' };
    await expect(startTestParley({ environment })).rejects.toThrow(/TLS_CERT must be the path of a PEM file/);
    await until('the first server to answer still', async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok);
  });
});
