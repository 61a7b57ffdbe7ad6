import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIdLength } from '../../src/chat/link.ts';
import { paths } from '../../src/protocol/page.ts';
import { openChat, sitDown } from '../attacks/support/people.ts';
import { type TestParley, untilServing } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { freePorts } from '../support/servers/ports.ts';
import { startProcess, until } from '../support/servers/processes.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

type Line = Readonly<Record<string, unknown>>;

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley({ environment: { METRICS_PORT: '0' } });
});
afterAll(() => parley.close());

const linesAbout = (kind: string): readonly Line[] =>
  parley
    .logs()
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
    .filter((line) => line['kind'] === kind);

const figure = async (series: string, port = parley.metricsPort): Promise<number> => {
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const line = figures.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return Number(line?.slice(series.length) ?? 0);
};

async function answerTo(request: string): Promise<string> {
  const socket = connect(parley.port, '127.0.0.1');
  socket.write(request);
  return await text(socket);
}

/** The first of a kind is a warning with advice, every later one a line at debug with its number. */
async function expectReported(kind: string, advice: string, times: number): Promise<void> {
  const [first, ...later] = linesAbout(kind);
  expect(first).toMatchObject({ level: 40, msg: expect.stringContaining(advice) });
  expect(later).toHaveLength(times - 1);
  for (const [index, line] of later.entries()) expect(line).toMatchObject({ level: 20, count: index + 2 });
  expect(await figure(`parley_connection_troubles_total{kind="${kind}"}`)).toBe(times);
}

describe('“My phone cannot connect” is found in the log and the figures:', () => {
  it('a request that cannot be read', async () => {
    for (const _ of [1, 2, 3]) expect(await answerTo('GET / HTTP/9\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    await expectReported('malformed', '400', 3);
  });

  it('headers that are too large', async () => {
    const request = `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'c'.repeat(20_000)}\r\n\r\n`;
    for (const _ of [1, 2]) expect(await answerTo(request)).toMatch(/^HTTP\/1.1 431 /);
    await expectReported('headers-too-large', 'LIMIT_HEADER_BYTES', 2);
  });

  it('a method that nothing takes, known or not', async () => {
    const part = paths.assetPart('A'.repeat(linkIdLength), 'a', 0);
    const allowed = {
      'BREW /': 'GET, HEAD',
      'BREW /chats?x=/': 'GET, HEAD, POST',
      [`BREW http://parley.example${paths.organizerEnd('x')}`]: 'POST',
      [`BREW ${part}`]: 'GET, HEAD, PUT',
      'BREW *': 'GET, HEAD, POST, PUT, DELETE',
      'CONNECT parley.example:443': '',
      'TRACE /': 'GET, HEAD',
      'OPTIONS /': 'GET, HEAD',
      'OPTIONS *': 'GET, HEAD, POST, PUT, DELETE',
    };
    for (const [line, methods] of Object.entries(allowed)) {
      const answer = await answerTo(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer, line).toMatch(/^HTTP\/1.1 405 /);
      expect(/\r\nAllow: ?(.*)\r\n/i.exec(answer)?.[1], line).toBe(methods);
    }
    expect(await answerTo('BREW /a/b/c/d HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 404 /);
    await expectReported('wrong-method', '405', Object.keys(allowed).length + 1);
  });

  it('https:// at the port of http', async () => {
    for (const _ of [1, 2]) {
      const socket = connectTls({ port: parley.port, host: '127.0.0.1', rejectUnauthorized: false });
      await once(socket, 'error');
      socket.destroy();
    }
    await expectReported('tls-to-http', 'TLS_CERT', 2);
  });

  it('a proxy that passes no upgrades', async () => {
    for (const _ of [1, 2]) expect((await fetch(`${parley.url}${paths.chatsLive}`)).status).toBe(426);
    await expectReported('missing-upgrade', 'proxy_set_header Upgrade', 2);
  });

  it('sockets that are given and refused', async () => {
    const { anny, bert } = await openChat(parley);
    const before = await figure('parley_upgrades_given_total');
    await sitDown(anny);
    await sitDown(bert);
    expect(await figure('parley_upgrades_given_total')).toBe(before + 2);
    const stranger = bert.visitor.saying({ Origin: 'https://evil.example' });
    for (const _ of [1, 2]) expect(await stranger.statusOfSocket(paths.live(bert.linkId))).toBe(403);
    expect(linesAbout('upgrade refused 403').map(({ level }) => level)).toEqual([40, 20]);
    expect(await figure('parley_upgrades_refused_total{status="403"}')).toBe(2);
  });

  it('and no address, header or path is', () => {
    const reported = parley
      .logs()
      .split('\n')
      .filter((line) => line.includes('"kind"'));
    expect(reported.length).toBeGreaterThan(10);
    expect(reported.join('\n')).not.toMatch(/127\.0\.0\.1|evil\.example|parley\.example|BREW|cccc/);
  });
});

describe('a server that may open no more files', () => {
  it('goes on, and says that connections are lost and what to raise', async () => {
    const [port = 0, metricsPort = 0] = await freePorts(2);
    const server = startProcess('sh', ['-c', 'ulimit -n 64; exec node dist/src/main.js'], {
      cwd: projectFolder,
      env: { HOST: '127.0.0.1', PORT: String(port), METRICS_PORT: String(metricsPort) },
    });
    const sockets: Socket[] = [];
    try {
      await untilServing(`http://127.0.0.1:${port}`, server);
      for (let opened = 0; opened < 100; opened += 1) sockets.push(connect(port, '127.0.0.1').on('error', () => {}));
      await until('the warning', () => server.output().includes('this process may open no more files'));
      expect(server.output()).toContain('ulimit -n');
      for (const socket of sockets) socket.destroy();
      await until('the figures', async () => {
        const lost = await figure('parley_connection_troubles_total{kind="no-files"}', metricsPort).catch(() => 0);
        return lost > 0;
      });
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    } finally {
      for (const socket of sockets) socket.destroy();
      await server.kill();
    }
  });
});
