import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { entryFields, paths } from '../../src/protocol/page.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { findSecrets } from '../support/texts/secrets.ts';
import {
  aMessage,
  deviceToken,
  isIn,
  letIn,
  makeChat,
  messagesOf,
  openChat,
  sitDown,
  tryCode,
  wrongKey,
} from './support/people.ts';
import { exchange, head, openRaw, type RawConnection, statusesIn } from './support/raw-connection.ts';
import { times } from './support/times.ts';
import { type Place, Visitor } from './support/visitor.ts';

const requestTimeoutMs = 1_000;

let parley: TestParley;
/** Waits for no more than a second for anything. */
let impatient: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
  impatient = await startTestParley({ limits: { requestTimeoutMs, unansweredRequestsPerConnection: 1_000 } });
});
afterAll(() => Promise.all([parley.close(), impatient.close()]));

const opened: RawConnection[] = [];
async function connectTo(place: Place): Promise<RawConnection> {
  const connection = await openRaw(place.port);
  opened.push(connection);
  return connection;
}
afterEach(() => {
  for (const { socket } of opened.splice(0)) socket.destroy();
});

describe('what a request carries into the answer', () => {
  it('is never a header of its own: line ends in paths, hosts and cookies stay where they are', async () => {
    const { a } = await makeChat(parley);
    const lineEnd = '%0d%0aSet-Cookie:%20evil=1%0d%0a%0d%0a<script>';
    const visitor = new Visitor(parley);
    visitor.cookies.set('device-%0d%0aSet-Cookie: evil', wrongKey());
    const targets = [
      `/${lineEnd}`,
      `/${a.linkId}${lineEnd}`,
      `/assets/${lineEnd}`,
      `/chats/${lineEnd}`,
      `/?${lineEnd}`,
      `/${a.linkId}/messages?before=${lineEnd}`,
    ];
    for (const target of targets) {
      const { headers, body } = await visitor.get(target, { 'HX-Request': lineEnd, 'Accept-Encoding': lineEnd });
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).not.toContain('<script>');
    }
  });

  it('is never markup: a made-up host is a host or nothing', async () => {
    for (const host of [
      '"><script>alert(1)</script>',
      "evil';script-src *",
      'a b',
      '[::1',
      'evil.example/path',
      'user@evil.example',
      'evil.example:99999',
      '',
    ]) {
      const answer = await exchange(parley.port, head('GET / HTTP/1.1', `Host: ${host}`, 'Connection: close'));
      const [status] = statusesIn(answer);
      expect([200, 400], host).toContain(status);
      expect(answer).not.toContain('<script>alert');
      if (status === 200) expect(answer).toMatch(/content-security-policy: default-src 'none'; script-src 'self';/i);
    }
  });

  it('sets no other policy than the page’s own', async () => {
    const answer = await exchange(
      parley.port,
      head('GET / HTTP/1.1', "Host: evil;script-src-elem'unsafe-inline'", 'Connection: close'),
    );
    expect(answer).not.toContain('unsafe-inline');
  });

  it('takes away no cookie whose name it made up, and breaks at none', async () => {
    for (const name of [
      '(',
      ')',
      '/',
      '@',
      '{}',
      '[',
      ']',

      '__proto__',
      'constructor',
      '%28',
      '%E0%A4%A',
      '<',
      ':',
      '..%2f',
    ]) {
      const visitor = new Visitor(parley);
      const { status } = await visitor.get(`/${name}`, { Cookie: `device-${decodeSoftly(name)}=${wrongKey()}` });
      expect([400, 404], name).toContain(status);
    }
  });
});

const decodeSoftly = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

describe('the log', () => {
  it('holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought', async () => {
    const proxied = await startTestParley({ environment: { TRUST_PROXY: '1' } });
    try {
      const address = '203.0.113.77';
      const marker = 'marker-4f9d1c';
      const visitor = new Visitor(proxied, {
        'X-Forwarded-For': address,
        'User-Agent': marker,
        Referer: `http://${marker}`,
      });
      const { a, b, chatId, organizer } = await makeChat(proxied, visitor.saying({}));
      const anny = await letIn(proxied, a, visitor.saying({}));
      const message = aMessage();
      await anny.visitor.command(a.linkId, message);
      await anny.visitor.command(a.linkId, `{"type":"${marker}"}`);
      await anny.visitor.command(a.linkId, { type: 'delete', messageId: message.messageId, version: 2, sealed: 'eA' });
      await tryCode(visitor, b, wrongKey());
      const socket = await sitDown(anny);
      socket.say(message);
      socket.sayRaw(marker);
      await socket.until('data-refusal="malformed"');
      await visitor.get(`/${marker}?${marker}=${marker}#${marker}`);
      await visitor.get(`/assets/${marker}`);
      await visitor.post('/chats', { [marker]: marker });
      await visitor.saying({ Origin: `https://${marker}` }).post(paths.chats, {});
      await visitor.statusOfSocket(`/${marker}/live`);
      await visitor.ask('QUERY', `/${marker}`, { body: marker });
      await exchange(proxied.port, `GARBAGE ${marker}\r\n\r\n`);
      await organizer.post(paths.organizerEnd(chatId));
      await socket.closed;
      const secrets = [
        { called: 'the chat’s id', text: chatId },
        { called: 'a link', text: a.linkId },
        { called: 'the other link', text: b.linkId },
        { called: 'a device’s token', text: deviceToken(anny) },
        { called: 'an access key', text: a.accessKey },
        { called: 'a verifier', text: a.verifier },
        { called: 'a sealed key', text: a.sealedChatKey },
        { called: 'a message’s id', text: message.messageId },
        { called: 'a message', text: message.sealed },
        { called: 'an address', text: address },
        { called: 'the address of the connection', text: '127.0.0.1' },
        { called: 'a visitor’s words', text: marker },
      ];
      expect(proxied.logs()).toContain('/:linkId/commands');
      expect(findSecrets(secrets, { logs: [proxied.logs()] })).toEqual([]);
    } finally {
      await proxied.close();
    }
  });

  it('has one line for each entry, and no control character, whatever is asked for', async () => {
    const visitor = new Visitor(parley);
    for (const trick of ['%0a{"level":60}', '%1b[2J%1b[31m', '%0d', '%e2%80%a8', '%9b31m', '%00']) {
      await visitor.get(`/${trick}`, { 'User-Agent': trick });
      await visitor.get(`/assets/${trick}?${trick}`);
    }
    const lines = parley.logs().trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(parley.logs().replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
  });
});

describe('a path', () => {
  it('leads to nothing but the built files, however it is written', async () => {
    const targets = [
      '/assets/../package.json',
      '/assets/..%2fpackage.json',
      '/assets/%2e%2e%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5cpackage.json',
      '/assets/..%252fpackage.json',
      '/assets/%c0%ae%c0%ae/package.json',
      '/assets//etc/passwd',
      '/assets/%2fetc%2fpasswd',
      '/assets/manifest.json',
      '/assets/manifest.json%00.js',
      '/assets/%00',
      '/assets/',
      '/assets',
      '/assets/.',
      '/built/manifest.json',
      '/public/built/manifest.json',
      '/src/main.ts',
      '/.git/config',
      '/.env',
      '//evil.example/%2e%2e',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/__proto__',
      '/assets/constructor',
      '/assets/toString',
    ];
    for (const target of targets) {
      const answer = await exchange(
        parley.port,
        head(`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${parley.port}`, 'Connection: close'),
      );
      expect(statusesIn(answer), target).toEqual([404]);
      expect(answer).not.toMatch(/root:|"dependencies"|repositoryformatversion/);
    }
  });

  it('with a byte that no path has is refused before anything looks at it', async () => {
    for (const byte of ['\0', '\x01', ' ', '\x7f', '\\']) {
      const answer = await exchange(
        parley.port,
        head(`GET /assets/${byte}..${byte}/x HTTP/1.1`, `Host: 127.0.0.1:${parley.port}`, 'Connection: close'),
      );
      expect(statusesIn(answer)).toEqual([400]);
    }
  });

  it('to another host, or written as a whole address, leads to no other chat and no other server', async () => {
    const { a } = await makeChat(parley);
    const lines = (target: string) =>
      head(`GET ${target} HTTP/1.1`, `Host: 127.0.0.1:${parley.port}`, 'Connection: close');
    expect(statusesIn(await exchange(parley.port, lines('http://169.254.169.254/latest/meta-data/')))).toEqual([404]);
    expect(statusesIn(await exchange(parley.port, lines(`http://evil.example/${a.linkId}`)))).toEqual([200]);
    const connection = await connectTo(parley);
    connection.write(head('CONNECT 127.0.0.1:22 HTTP/1.1', 'Host: 127.0.0.1:22'));
    expect(statusesIn(await connection.closed)).not.toContain(200);
  });
});

describe('a request that hides another', () => {
  const hidden = (place: Place) => head('GET /healthz HTTP/1.1', `Host: 127.0.0.1:${place.port}`, 'Connection: close');

  it.each([
    ['two lengths', ['Content-Length: 4', 'Content-Length: 60'], '0\r\n\r\n'],
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['chunks that are not the last encoding', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
    ['chunks spelled almost', ['Transfer-Encoding: xchunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['chunks twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], '0\r\n\r\n'],
    ['a blank before the colon', ['Transfer-Encoding : chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['a folded line', ['X: y', ' Transfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['a bare line feed', ['X: y\nTransfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['a bare carriage return', ['X: y\rTransfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['a signed length', ['Content-Length: +4'], '0\r\n\r\n'],
    ['a length in hex', ['Content-Length: 0x4'], '0\r\n\r\n'],
    ['a length that wraps around', ['Content-Length: 18446744073709551620'], '0\r\n\r\n'],
    ['a size of a chunk that wraps around', ['Transfer-Encoding: chunked'], '10000000000000000\r\n'],
    ['a chunk longer than it says', ['Transfer-Encoding: chunked'], '1\r\nabcdef\r\n0\r\n\r\n'],
  ])('by %s is refused, and nothing after it is read', async (_, framing, body) => {
    const connection = await connectTo(impatient);
    connection.write(
      head('POST /chats HTTP/1.1', `Host: 127.0.0.1:${impatient.port}`, `Origin: ${impatient.url}`, ...framing) +
        body +
        hidden(impatient),
    );
    const statuses = statusesIn(await connection.closed);
    expect(statuses.length).toBeGreaterThan(0);
    for (const status of statuses) expect([400, 411]).toContain(status);
  });

  it('in the body of another is a body', async () => {
    const smuggled = hidden(parley);
    const answer = await exchange(
      parley.port,
      head(
        'GET / HTTP/1.1',
        `Host: 127.0.0.1:${parley.port}`,
        'Connection: close',
        `Content-Length: ${smuggled.length}`,
      ) + smuggled,
    );
    expect(statusesIn(answer)).toEqual([200]);
  });

  it('behind an upgrade that is refused is not read', async () => {
    for (const upgrade of ['websocket', 'WebSocket']) {
      const answer = await exchange(
        parley.port,
        head(
          'GET /nowhere/live HTTP/1.1',
          `Host: 127.0.0.1:${parley.port}`,
          `Origin: ${parley.url}`,
          'Connection: Upgrade',
          `Upgrade: ${upgrade}`,
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ) + hidden(parley),
      );
      expect(statusesIn(answer)).toEqual([404]);
    }
  });

  it('is refused without a host, or with two', async () => {
    expect(statusesIn(await exchange(parley.port, head('GET / HTTP/1.1')))).toEqual([400]);
    expect(statusesIn(await exchange(parley.port, head('GET / HTTP/1.0')))).toEqual([400]);
    const two = head('GET / HTTP/1.1', 'Host: evil.example', `Host: 127.0.0.1:${parley.port}`, 'Connection: close');
    const answer = await exchange(parley.port, two);
    expect(answer).not.toContain('evil.example/');
  });

  it('is not even begun by what is no HTTP at all', async () => {
    const noise = [
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\0'.repeat(64),
      'SSH-2.0-x\r\n',
      '*1\r\n$4\r\nPING\r\n',
      '\r\n\r\nGET\r\n\r\n',
    ];
    for (const bytes of noise)
      expect(statusesIn(await exchange(parley.port, Buffer.from(bytes, 'latin1')))).toEqual([400]);
  });
});

describe('a request that never ends', () => {
  /** Writes a piece again and again, as slowly as a server might bear, until the connection is closed. */
  async function dribble(connection: RawConnection, piece: (index: number) => string): Promise<string> {
    let index = 0;
    const timer = setInterval(() => connection.write(piece(index++)), requestTimeoutMs / 20);
    try {
      return await connection.closed;
    } finally {
      clearInterval(timer);
    }
  }

  it('by headers that come one at a time is cut off', async () => {
    const connection = await connectTo(impatient);
    connection.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\n`);
    const received = await dribble(connection, (index) => `X-${index}: y\r\n`);
    expect(statusesIn(received)).toEqual([408]);
  });

  it('by a body that comes one byte at a time is cut off, also where nobody waits for the body', async () => {
    for (const path of [paths.chats, '/nowhere']) {
      const connection = await connectTo(impatient);
      connection.write(
        head(
          `POST ${path} HTTP/1.1`,
          `Host: 127.0.0.1:${impatient.port}`,
          `Origin: ${impatient.url}`,
          'HX-Request: true',
          'Content-Type: application/x-www-form-urlencoded',
          'Content-Length: 60000',
        ),
      );
      const received = await dribble(connection, () => 'a');
      expect(statusesIn(received).filter((status) => status < 400)).toEqual([]);
    }
  });

  it('because it never begins is cut off', async () => {
    const connection = await connectTo(impatient);
    expect(statusesIn(await connection.closed).filter((status) => status !== 408)).toEqual([]);
  });

  it('because nothing follows it is not kept for ever', async () => {
    const connection = await connectTo(impatient);
    connection.write(head('GET /healthz HTTP/1.1', `Host: 127.0.0.1:${impatient.port}`));
    expect(await connection.closed).toMatch(/\r\n\r\nalive$/);
  });

  it('by a reader who takes no answer is cut off', async () => {
    const script = /\/assets\/start-\w+\.js/.exec((await new Visitor(impatient).get(paths.start)).body)?.[0];
    await until('everybody else to have left', () => openSockets() === 0);
    const connection = await connectTo(impatient);
    connection.socket.pause();
    const request = head(`GET ${script} HTTP/1.1`, `Host: 127.0.0.1:${impatient.port}`);
    // More than the network between the two can hold.
    connection.write(request.repeat(200));
    await until('both ends to be open', () => openSockets() === 2);
    await until('the server’s end to be closed', () => openSockets() === 1);
  });

  it('does not keep others from being served meanwhile', async () => {
    const slow = await Promise.all(times(200, () => connectTo(impatient)));
    for (const connection of slow) connection.write('POST /chats HTTP/1.1\r\nX: ');
    const { anny, bert } = await openChat(impatient);
    const socket = await sitDown(bert);
    await anny.visitor.command(anny.linkId, aMessage());
    await socket.untilSequence(1);
    socket.socket.terminate();
    for (const connection of slow) expect(statusesIn(await connection.closed)).not.toContain(200);
  });
});

/** Both ends of every connection are in this process. */
const openSockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

describe('requests that nobody waits for', () => {
  it('thousands in one breath are not all kept: the connection is cut, and others are served', async () => {
    const connection = await connectTo(parley);
    connection.socket.pause();
    connection.write(head('GET / HTTP/1.1', `Host: 127.0.0.1:${parley.port}`).repeat(2_000));
    connection.socket.resume();
    const answered = statusesIn(await connection.closed).length;
    expect(answered).toBeLessThanOrEqual(defaultLimits.unansweredRequestsPerConnection);
    expect((await new Visitor(parley).get('/healthz')).status).toBe(200);
  });

  it('a few in one breath are answered one after the other', async () => {
    const connection = await connectTo(parley);
    const request = (...lines: string[]) => head('GET /healthz HTTP/1.1', `Host: 127.0.0.1:${parley.port}`, ...lines);
    connection.write(request().repeat(4) + request('Connection: close'));
    expect(statusesIn(await connection.closed)).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('a request that is too large', () => {
  const megabyte = 1024 * 1024;

  it('by its headers is refused', async () => {
    const request = (headers: string) =>
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${parley.port}\r\nConnection: close\r\n${headers}\r\n`;
    expect(statusesIn(await exchange(parley.port, request(`X: ${'y'.repeat(20_000)}\r\n`)))).toEqual([431]);
    expect(statusesIn(await exchange(parley.port, request('X: y\r\n'.repeat(5_000))))).toEqual([431]);
    expect(statusesIn(await exchange(parley.port, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n`))).toEqual([431]);
  });

  it('by its body is refused, whether or not it says so before, and is not read to its end', async () => {
    const visitor = new Visitor(parley);
    const declared = await visitor.ask('POST', paths.chats, { body: Buffer.alloc(70_000, 'a') });
    expect(declared.status).toBe(413);

    const connection = await connectTo(parley);
    connection.write(
      head(
        'POST /chats HTTP/1.1',
        `Host: 127.0.0.1:${parley.port}`,
        `Origin: ${parley.url}`,
        'Transfer-Encoding: chunked',
      ),
    );
    const chunk = `${megabyte.toString(16)}\r\n${'a'.repeat(megabyte)}\r\n`;
    const timer = setInterval(() => connection.write(chunk), 10);
    const received = await connection.closed;
    clearInterval(timer);
    expect(statusesIn(received).slice(0, 1)).toEqual([411]);
    expect(connection.socket.bytesWritten).toBeLessThan(200 * megabyte);
  });

  it('once it is unpacked is not unpacked', async () => {
    const visitor = new Visitor(parley);
    const bomb = gzipSync(Buffer.alloc(20 * megabyte, 'a'), { level: 9 });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' };
    const { status } = await visitor.ask('POST', paths.chats, { headers, body: bomb });
    expect([400, 413]).toContain(status);
  });

  it('by how many fields a form has is answered like any other that is not complete', async () => {
    const form = 'a&'.repeat(30_000);
    const visitor = new Visitor(parley);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await visitor.ask('POST', paths.chats, { headers, body: form })).status).toBe(400);
  });

  it('by how deep its JSON is nested is malformed like any other', async () => {
    const { anny } = await openChat(parley);
    for (const body of ['['.repeat(60_000), '{"a":'.repeat(12_000), `{"type":"send","sealed":${'['.repeat(50_000)}`]) {
      const answer = await anny.visitor.command(anny.linkId, body);
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('data-refusal="malformed"');
    }
  });
});

describe('names that mean something to the language', () => {
  const before = new Set(Reflect.ownKeys(Object.prototype));
  const isUntouched = () => {
    expect(new Set(Reflect.ownKeys(Object.prototype))).toEqual(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  };

  it('do nothing in a command', async () => {
    const { anny } = await openChat(parley);
    const message = aMessage();
    const commands = [
      '{"__proto__":{"polluted":1,"type":"end"}}',
      '{"constructor":{"prototype":{"polluted":1}},"type":"__proto__"}',
      '{"type":"constructor"}',
      '{"type":"toString","messageId":"__proto__"}',
      '{"type":{"toString":"end"}}',
      '{"type":["end"]}',
      '"end"',
      '{"type":"read","sequence":{"valueOf":1}}',
      '{"type":"read","sequence":"1"}',
      '{"type":"delete","messageId":"__proto__"}',
    ];
    for (const command of commands) expect((await anny.visitor.command(anny.linkId, command)).status).toBe(400);
    const ridden = `{"__proto__":{"type":"end"},"polluted":1,${JSON.stringify(message).slice(1)}`;
    expect((await anny.visitor.command(anny.linkId, ridden)).status).toBe(200);
    isUntouched();
    expect(await isIn(anny)).toBe(true);
    expect((await messagesOf(anny)).match(/data-sequence=/g)).toHaveLength(1);
  });

  it('do nothing in a form, a query, a header or a cookie', async () => {
    const { a } = await makeChat(parley);
    const visitor = new Visitor(parley);
    const form = { '__proto__[polluted]': '1', 'constructor.prototype.polluted': '1', '__proto__.verifier': '1' };
    expect((await visitor.post(paths.chats, form)).status).toBe(400);
    expect((await visitor.post(paths.enter(a.linkId), { ...form, [entryFields.accessKey]: '__proto__' })).status).toBe(
      400,
    );
    await visitor.get('/?__proto__[polluted]=1&constructor[prototype][polluted]=1');
    await visitor.get(`${paths.messages(a.linkId)}?before=__proto__&__proto__=1`);
    await visitor.get('/', { ['__proto__x']: '1', constructor: '1', Cookie: '__proto__=1; constructor=2; polluted=3' });
    await exchange(parley.port, head('GET / HTTP/1.1', 'Host: a', '__proto__: 1', 'Connection: close'));
    isUntouched();
  });

  it('are unknown chats and links', async () => {
    const visitor = new Visitor(parley);
    for (const name of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'valueOf__x']) {
      visitor.cookies.set('organizer', `${wrongKey()}.${name}`);
      for (const path of [paths.link(name), paths.organizer(name), `${paths.messages(name)}?before=1`]) {
        expect((await visitor.get(path)).status).toBe(404);
      }
      expect((await visitor.command(name, { type: 'end' })).status).toBe(404);
      expect(await visitor.statusOfSocket(paths.live(name))).toBe(404);
    }
  });
});
