import type { Config } from '../config/config.ts';
import { defaultLimits, type Limits } from '../config/limits.ts';
import type { RedisAddress } from '../config/redis-address.ts';

/** The settings of a server for its log: no password, no secret, and no address but the public one. */
export function settingsInForce(config: Config): Readonly<Record<string, unknown>> {
  const { port, host, publicUrl, redis, trustProxyHops, tls, counterSecret, metrics, logLevel, limits } = config;
  return {
    port,
    host: host === undefined ? 'all addresses' : 'one address',
    publicUrl: publicUrl ?? 'as the organizer’s browser calls it',
    store: redis ? storeNames[redis.kind] : 'memory',
    trustProxyHops,
    tls: tls !== undefined,
    counterSecret: counterSecret !== undefined,
    metricsPort: metrics?.port ?? 'off',
    logLevel,
    changedLimits: changedLimits(limits),
  };
}

const storeNames: Readonly<Record<RedisAddress['kind'], string>> = {
  single: 'Redis',
  sentinel: 'Redis behind Sentinels',
  cluster: 'Redis Cluster',
};

function changedLimits(limits: Limits): Readonly<Record<string, number>> {
  const names = Object.keys(limits) as (keyof Limits)[];
  return Object.fromEntries(
    names.filter((name) => limits[name] !== defaultLimits[name]).map((name) => [name, limits[name]]),
  );
}
