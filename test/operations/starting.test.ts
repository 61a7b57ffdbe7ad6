import { Redis } from 'ioredis';
import { afterEach, describe, expect, it } from 'vitest';
import { letIn, makeChat, tryCode, withoutLinkKey, wrongKey } from '../attacks/support/people.ts';
import { Visitor } from '../attacks/support/visitor.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { freePort } from '../support/servers/ports.ts';
import { startRedis } from '../support/stores/redis.ts';

let running: TestParley | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const linesOf = (parley: TestParley): readonly Readonly<Record<string, unknown>>[] =>
  parley
    .logs()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a server that cannot start', () => {
  it('says which address it cannot listen on, and what to set', async () => {
    running = await startTestParley({ environment: { METRICS_PORT: '0' } });
    const { port, metricsPort } = running;
    await expect(startTestParley({ port })).rejects.toThrow(`PORT ${port} is used by another program`);
    const metrics = { METRICS_PORT: String(metricsPort) };
    await expect(startTestParley({ environment: metrics })).rejects.toThrow(`METRICS_PORT ${metricsPort} is used`);
    // A documentation address (RFC 5737): of no machine.
    await expect(startTestParley({ environment: { HOST: '192.0.2.1' } })).rejects.toThrow(
      'HOST must be an address of this machine',
    );
  });

  it('says what is wrong with its Redis, and never the password', async () => {
    const nobody = await freePort();
    const absent = startTestParley({ store: { redisUrl: `redis://127.0.0.1:${nobody}` } });
    await expect(absent).rejects.toThrow(/REDIS_URL leads to no Redis.*Check that it runs there/);
    const redis = await startRedis({ settings: { requirepass: 'right' } });
    try {
      const redisUrl = `redis://:hunter2@127.0.0.1:${redis.port}`;
      const refused = await startTestParley({ store: { redisUrl } }).catch((error: unknown) => String(error));
      expect(refused).toContain('redis://user:password@host:6379');
      expect(refused).not.toContain('hunter2');
    } finally {
      await redis.stop();
    }
  });
});

describe('a server that starts', () => {
  it('says in one line what it runs with, without secrets', async () => {
    const secret = '0123456789abcdef0123456789abcdef';
    running = await startTestParley({ limits: { chats: 7 }, environment: { COUNTER_SECRET: secret } });
    const [line, ...more] = linesOf(running).filter(({ msg }) => msg === 'Parley starts');
    expect(more).toEqual([]);
    expect(line).toMatchObject({ store: 'memory', tls: false, counterSecret: true, changedLimits: { chats: 7 } });
    expect(running.logs()).not.toContain(secret);
  });

  it('keeps no count in its Redis without COUNTER_SECRET: nothing there tells who asked for which chat', async () => {
    const redis = await startRedis();
    const reader = new Redis(redis.url);
    try {
      const keysWith = async (secret: string) => {
        running = await startTestParley({ store: { redisUrl: redis.url }, environment: { COUNTER_SECRET: secret } });
        const { a } = await makeChat(running);
        await tryCode(new Visitor(running), a, wrongKey());
        await tryCode(new Visitor(running), withoutLinkKey(a));
        await new Visitor(running).get(`/${'A'.repeat(18)}`);
        await letIn(running, a);
        const logs = running.logs();
        await running.close();
        const keys = await reader.keys('*limit*');
        await reader.flushall();
        return { keys, logs };
      };
      const without = await keysWith('');
      expect(without.keys).toEqual([]);
      expect(without.logs).toContain('set the same one for all');
      const withSecret = await keysWith('0123456789abcdef0123456789abcdef');
      expect(withSecret.keys.length).toBeGreaterThan(2);
      expect(withSecret.logs).not.toContain('set the same one for all');
    } finally {
      reader.disconnect();
      await redis.stop();
    }
  });

  it('warns of settings that together do not do what was meant, naming what to set', async () => {
    running = await startTestParley({ publicUrl: 'https://parley.example' });
    expect(running.logs()).toContain('set TRUST_PROXY=1');
  });
});
