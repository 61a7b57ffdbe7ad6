import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChat, sitDown } from '../attacks/support/people.ts';
import { startTestParley, type TestParleyOptions } from '../support/servers/parley.ts';
import { freePort } from '../support/servers/ports.ts';
import { everythingIn, type RedisProcess, startRedis } from '../support/stores/redis.ts';

let folder: string;
let redis: RedisProcess;
let tlsPort: number;

const file = (name: string): string => join(folder, name);
const openssl = (...words: readonly string[]): Buffer => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });

/** An authority of our own, and what it has signed. */
function makeCertificates(): void {
  const subject = (name: string) => ['-subj', `/CN=${name}`, '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
  openssl('req', '-x509', ...subject('Parley test authority'), '-keyout', 'ca.key', '-out', 'ca.pem');
  for (const [name, alternative] of [
    ['server', 'IP:127.0.0.1'],
    ['client', 'DNS:parley.example'],
  ]) {
    const issuer = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-addext', `subjectAltName=${alternative}`];
    openssl('req', '-x509', ...subject(`${name}`), ...issuer, '-keyout', `${name}.key`, '-out', `${name}.pem`);
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-redis-start-'));
  makeCertificates();
  tlsPort = await freePort();
  redis = await startRedis({
    settings: {
      'tls-port': String(tlsPort),
      'tls-cert-file': file('server.pem'),
      'tls-key-file': file('server.key'),
      'tls-ca-cert-file': file('ca.pem'),
      'tls-auth-clients': 'yes',
      unixsocket: file('redis.sock'),
    },
  });
});
afterAll(async () => {
  await redis.stop();
  rmSync(folder, { recursive: true });
});

/** Whatever Lua calls, but INFO, which is asked for in vain without harm. */
function commandsOfScripts(): readonly string[] {
  const folder = fileURLToPath(new URL('../../src/store/redis/scripts', import.meta.url));
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lua'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const called = texts.flatMap((text) => [...text.matchAll(/\bp?call\('(\w+)'/g)].map(([, command = '']) => command));
  return [...new Set(called)].map((command) => command.toLowerCase()).filter((command) => command !== 'info');
}

const refusalOf = (redisUrl: string, environment: TestParleyOptions['environment'] = {}): Promise<string> =>
  startTestParley({ store: { redisUrl }, environment, limits: { storeTimeoutMs: 1_500 } }).then(
    async (parley) => {
      await parley.close();
      return 'it started';
    },
    (error: unknown) => String(error),
  );

async function expectToServe(redisUrl: string, environment: TestParleyOptions['environment'] = {}): Promise<void> {
  const parley = await startTestParley({ store: { redisUrl }, environment });
  try {
    const { anny } = await openChat(parley);
    expect((await sitDown(anny)).html).toContain('presence-online');
    expect([...(await everythingIn(redis.url)).keys()].filter((key) => key.includes('rights'))).toEqual([]);
  } finally {
    await parley.close();
  }
}

describe('the rights of its Redis user', () => {
  const allowed = ['on', '>hunter2', '+@all'];
  it.each([
    ['channels', ['~*', 'resetchannels'], '&*'],
    ['keys', ['&*', 'resetkeys', '~other:*'], '~*'],
    ['scripts', ['~*', '&*', '-@scripting'], '+eval +evalsha'],
    ['one command', ['~*', '&*', '-hincrby'], '+hincrby'],
    ['several', ['resetkeys', 'resetchannels', '-eval'], '+eval ~* &*'],
  ])('are named at the start where they are missing: %s', async (_which, rights, missing) => {
    const admin = new Redis(redis.url);
    await admin.acl('SETUSER', 'parley', 'reset', ...allowed, ...rights);
    admin.disconnect();
    const refusal = await refusalOf(`redis://parley:hunter2@127.0.0.1:${redis.port}`);
    expect(refusal).toContain(`the user lacks these rights: ${missing}`);
    expect(refusal).toContain('ACL SETUSER');
    expect(refusal).not.toContain('hunter2');
  });

  it('are tried for every command that the scripts and the counters use', async () => {
    const admin = new Redis(redis.url);
    const counting = ['get', 'set', 'incrby', 'pttl', 'expire', 'del', 'multi', 'exec'];
    for (const command of new Set([...commandsOfScripts(), ...counting])) {
      await admin.acl('SETUSER', 'parley', 'reset', ...allowed, '~*', '&*', `-${command}`);
      const refusal = await refusalOf(`redis://parley:hunter2@127.0.0.1:${redis.port}`);
      expect(refusal, command).toMatch(new RegExp(`lacks these rights:.*\\+${command}\\b`));
    }
    admin.disconnect();
  });

  it('are enough where nothing is missing', async () => {
    const admin = new Redis(redis.url);
    await admin.acl('SETUSER', 'parley', 'reset', ...allowed, '~*', '&*', '-@admin');
    admin.disconnect();
    await expectToServe(`redis://parley:hunter2@127.0.0.1:${redis.port}`, { COUNTER_SECRET: 'c'.repeat(32) });
  });
});

describe('a Redis with TLS', () => {
  const ca = () => ({ REDIS_TLS_CA: file('ca.pem') });
  const client = () => ({ ...ca(), REDIS_TLS_CERT: file('client.pem'), REDIS_TLS_KEY: file('client.key') });

  it('serves with an authority of one’s own and a certificate of the client', async () => {
    await expectToServe(`rediss://127.0.0.1:${tlsPort}`, client());
  });

  it('is explained where the settings do not fit it', async () => {
    expect(await refusalOf(`rediss://127.0.0.1:${redis.port}`, client())).toContain('does not speak TLS at this port');
    expect(await refusalOf(`redis://127.0.0.1:${tlsPort}`)).toContain('write rediss:// in place of redis://');
    expect(await refusalOf(`rediss://127.0.0.1:${tlsPort}`)).toContain('set REDIS_TLS_CA');
    expect(await refusalOf(`rediss://127.0.0.1:${tlsPort}`, ca())).toContain('set REDIS_TLS_CERT and REDIS_TLS_KEY');
    expect(await refusalOf(`rediss://localhost:${tlsPort}`, client())).toContain('the name that the certificate has');
    const missing = { ...client(), REDIS_TLS_CA: file('missing.pem') };
    expect(await refusalOf(`rediss://127.0.0.1:${tlsPort}`, missing)).toContain('REDIS_TLS_CA must be the path');
  });
});

describe('a Redis by a socket of this machine', () => {
  it.each(['unix://', 'redis+unix://'])('serves: %s', async (scheme) => {
    await expectToServe(`${scheme}${file('redis.sock')}`);
  });

  it('that is not there is explained', async () => {
    expect(await refusalOf(`unix://${file('other.sock')}`)).toContain('no socket that this user may open');
  });
});

describe('a Redis with another name for INFO', () => {
  it('is explained', async () => {
    const renamed = await startRedis({ settings: { 'rename-command': ['INFO', 'SECRET-INFO'] } });
    try {
      expect(await refusalOf(renamed.url)).toContain('leave INFO its name');
    } finally {
      await renamed.stop();
    }
  });
});
