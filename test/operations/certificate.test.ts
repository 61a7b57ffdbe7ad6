import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aMessage, openChat, sitDown } from '../attacks/support/people.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { type Credentials, selfSigned } from '../web/support/self-signed.ts';

let folder: string;
let environment: Readonly<Record<'TLS_CERT' | 'TLS_KEY', string>>;
let running: TestParley | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-certificate-'));
  environment = { TLS_CERT: join(folder, 'certificate.pem'), TLS_KEY: join(folder, 'key.pem') };
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await rm(folder, { recursive: true });
});

async function write({ certificate, key }: Credentials): Promise<void> {
  await writeFile(environment.TLS_KEY, key);
  await writeFile(environment.TLS_CERT, certificate);
}

async function start(limits: { readonly certificateCheckMs?: number } = {}): Promise<TestParley> {
  running = await startTestParley({ environment, limits });
  return running;
}

async function connectTo({ port }: TestParley): Promise<TLSSocket> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  return socket;
}

async function nameServedBy(parley: TestParley): Promise<string | undefined> {
  const socket = await connectTo(parley);
  const { subject } = socket.getPeerCertificate();
  socket.destroy();
  return String(subject.CN);
}

describe('a certificate', () => {
  it('serves a chat over TLS, sockets included, which goes on when the certificate is renewed', async () => {
    await write(selfSigned('first.example'));
    const parley = await start({ certificateCheckMs: 50 });
    const place = { port: parley.port, url: `https://127.0.0.1:${parley.port}` };
    const { anny, bert } = await openChat(place);
    const [one, other] = [await sitDown(anny), await sitDown(bert)];
    await write(selfSigned('second.example'));
    await until('the renewed certificate to be served', async () => (await nameServedBy(parley)) === 'second.example');
    const message = aMessage();
    one.say(message);
    await other.until(message.messageId);
    const back = await sitDown(bert);
    await back.until(message.messageId);
  });

  it('that is renewed serves whoever comes from then on, and requests on connections that stand', async () => {
    await write(selfSigned('first.example'));
    const parley = await start({ certificateCheckMs: 50 });
    const before = await connectTo(parley);
    expect(await nameServedBy(parley)).toBe('first.example');
    await write(selfSigned('second.example'));
    await until('the renewed certificate to be served', async () => (await nameServedBy(parley)) === 'second.example');
    before.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    const [answer] = await once(before, 'data');
    expect(String(answer)).toContain('HTTP/1.1 200');
    expect(parley.logs()).toContain('the renewed certificate is in use');
  });

  it('that was spoilt is not taken into use, and that is said once', async () => {
    await write(selfSigned('first.example'));
    const parley = await start({ certificateCheckMs: 50 });
    await writeFile(environment.TLS_CERT, 'spoilt');
    const warning = 'cannot be used: the earlier ones stay in use';
    await until('the warning', () => parley.logs().includes(warning));
    expect(await nameServedBy(parley)).toBe('first.example');
    await write(selfSigned('second.example'));
    await until('the renewed certificate to be served', async () => (await nameServedBy(parley)) === 'second.example');
    expect(parley.logs().split(warning)).toHaveLength(2);
  });

  it('that is over is served with a warning', async () => {
    await write(selfSigned('first.example', { until: '200201000000Z' }));
    const parley = await start();
    expect(parley.logs()).toContain('the certificate in TLS_CERT ended on Feb  1');
  });

  it.each([
    ['is no certificate', { certificate: 'nothing' }, 'TLS_CERT must be a file with a certificate in PEM'],
    ['comes with no key', { key: 'nothing' }, 'TLS_KEY must be a file with a private key in PEM'],
    ['comes with another’s key', { key: selfSigned('other').key }, 'TLS_KEY is not the key of the certificate'],
  ])('that %s stops the start, with what to write instead', async (_what, wrong, advice) => {
    await write({ ...selfSigned('localhost'), ...wrong });
    await expect(start()).rejects.toThrow(advice);
  });
});
