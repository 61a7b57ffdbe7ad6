import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Config, readConfig } from '../src/config/config.ts';
import { defaultLimits } from '../src/config/limits.ts';
import { parseRedisAddress } from '../src/config/redis-address.ts';
import type { Environment } from '../src/config/setting-reader.ts';
import { systemClock } from '../src/runtime/system-clock.ts';
import { createRedisStore } from '../src/store/redis/redis-store.ts';
import { appendMessages, makeOpenChat } from './contract/support.ts';
import { freePort } from './support/servers/ports.ts';
import { launch } from './support/stores/redis.ts';

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly memswap_limit?: string;
  readonly stop_grace_period?: string;
  readonly tmpfs?: readonly string[];
  readonly volumes?: readonly string[];
}

interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/** As Compose reads it for `PARLEY_HOST=parley.example` and nothing else. */
const composed = read('compose.yaml')
  .replace(/\$\{PARLEY_HOST:\?[^}]*\}/g, 'parley.example')
  .replace(/\$\{\w+:-\}/g, '""');
const { services, networks } = parse(composed, { merge: true }) as Composition;
const caddyfile = read('Caddyfile');

const serviceNamed = (name: string): Service => {
  const service = services[name];
  if (!service) throw new Error(`compose.yaml has no service ${name}`);
  return service;
};
const parleyNames = Object.keys(services).filter((name) => services[name]?.image === 'parley');

describe('compose.yaml', () => {
  it('starts two Parley servers alike, which take every setting that they are given', () => {
    expect(parleyNames).toEqual(['parley-1', 'parley-2']);
    expect(serviceNamed('parley-2')).toEqual(serviceNamed('parley-1'));
    const { config, asked } = readRecording(serviceNamed('parley-1').environment ?? {});
    for (const name of Object.keys(serviceNamed('parley-1').environment ?? {})) expect(asked).toContain(name);
    expect(config).toMatchObject({ publicUrl: 'https://parley.example', trustProxyHops: 1 });
    expect(config.redis).toMatchObject({ kind: 'single', node: { host: 'redis' } });
  });

  it('gives no container more than it needs', () => {
    for (const [name, service] of Object.entries(services)) {
      expect(service, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      // Without room to swap: what is in memory stays there.
      expect(service.memswap_limit, name).toBe(service.mem_limit);
    }
    const allowed = Object.entries(services).filter(([, { cap_add }]) => cap_add);
    expect(allowed.map(([name, { cap_add }]) => [name, cap_add])).toEqual([['caddy', ['NET_BIND_SERVICE']]]);
  });

  it('lets Caddy alone be reached from outside, Parley reach push services and a bucket, and Redis be reached by Parley alone', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports);
    expect(published.map(([name]) => name)).toEqual(['caddy']);
    const inside = Object.keys(networks).filter((name) => networks[name]?.internal === true);
    const canGoOut = Object.keys(services).filter((name) =>
      services[name]?.networks.some((network) => !inside.includes(network)),
    );
    expect(canGoOut).toEqual(['caddy', ...parleyNames]);
    // Nobody but the servers is in the network by which they go out: whoever got into Caddy reaches no more by it.
    const besideParley = Object.keys(services).filter((name) => services[name]?.networks.includes('services'));
    expect(besideParley).toEqual(parleyNames);
    const besideRedis = Object.keys(services).filter((name) =>
      services[name]?.networks.some((network) => serviceNamed('redis').networks.includes(network)),
    );
    expect(besideRedis).toEqual([...parleyNames, 'redis']);
    const besideCaddy = parleyNames.filter((name) =>
      services[name]?.networks.some((network) => serviceNamed('caddy').networks.includes(network)),
    );
    expect(besideCaddy).toEqual(parleyNames);
  });

  it('gives a server the time that it takes to send its browsers elsewhere', () => {
    const { stop_grace_period = '' } = serviceNamed('parley-1');
    expect(stop_grace_period).toMatch(/^\d+s$/);
    expect(Number.parseInt(stop_grace_period, 10) * 1000).toBeGreaterThan(defaultLimits.stopWithinMs);
  });

  it('starts a Redis that Parley has nothing to say against, and that remembers no command', async () => {
    const redis = serviceNamed('redis');
    expect(redis.command?.[0]).toBe('redis-server');
    // Where the image would keep files.
    expect(redis.tmpfs).toEqual(['/data']);
    expect(redis.volumes).toBeUndefined();
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'parley-compose-'));
    const words = [...(redis.command ?? []).slice(1), '--bind', '127.0.0.1', '--port', String(port), '--dir', folder];
    const running = await launch(port, words);
    try {
      const redisUrl = `redis://127.0.0.1:${port}`;
      const warnings: string[] = [];
      const logger = { warn: (message: string) => void warnings.push(message) };
      const address = parseRedisAddress(redisUrl);
      const store = await createRedisStore({ address, clock: systemClock, limits: defaultLimits, logger });
      await appendMessages(store, await makeOpenChat(store), 10);
      expect(warnings).toEqual([]);
      const admin = new Redis(redisUrl);
      expect(await admin.slowlog('LEN')).toBe(0);
      // One by one: Redis answers a pattern in no order.
      expect(await admin.config('GET', 'slowlog-log-slower-than')).toEqual(['slowlog-log-slower-than', '-1']);
      expect(await admin.config('GET', 'slowlog-max-len')).toEqual(['slowlog-max-len', '0']);
      admin.disconnect();
      await store.close();
    } finally {
      await running.kill();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the Caddyfile', () => {
  it('sends people to those Parley servers, by the port that they listen on, while they are ready', () => {
    const { config } = readRecording(serviceNamed('parley-1').environment ?? {});
    const [, upstreams = ''] = /reverse_proxy (.+) \{/.exec(caddyfile) ?? [];
    expect(upstreams.split(' ')).toEqual(parleyNames.map((name) => `${name}:${config.port}`));
    expect(caddyfile).toMatch(/^\t*health_uri \/readyz$/m);
    expect(caddyfile).toMatch(/^\t*flush_interval -1$/m);
    expect(caddyfile).not.toContain('cookie');
  });

  it('is served under the name that Compose is told, and writes no address down', () => {
    expect(caddyfile).toMatch(/^\{\$PARLEY_HOST\} \{$/m);
    expect(serviceNamed('caddy').environment).toEqual({ PARLEY_HOST: 'parley.example' });
    expect(caddyfile).toMatch(/log \{\n\t*exclude http\.log http\.handlers\n/);
  });
});

/** What Parley makes of an environment, and every name that it looks for in one. */
function readRecording(environment: Environment): { readonly config: Config; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const recording = new Proxy(environment, {
    get(target, name) {
      asked.push(String(name));
      return Reflect.get(target, name);
    },
  });
  return { config: readConfig(recording), asked };
}
