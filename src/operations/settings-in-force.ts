import type { Config } from '../config/config.ts';
import { defaultLimits, type Limits } from '../config/limits.ts';

/** The settings of a server for its log: no password, no secret, and no address but the public one. */
export function settingsInForce(config: Config): Readonly<Record<string, unknown>> {
  const { port, host, publicUrl, redisUrl, trustProxyHops, tls, counterSecret, metrics, logLevel, limits } = config;
  return {
    port,
    host: host === undefined ? 'all addresses' : 'one address',
    publicUrl: publicUrl ?? 'as the organizer’s browser calls it',
    store: storeKind(redisUrl),
    trustProxyHops,
    tls: tls !== undefined,
    counterSecret: counterSecret !== undefined,
    metricsPort: metrics?.port ?? 'off',
    logLevel,
    changedLimits: changedLimits(limits),
  };
}

function storeKind(redisUrl: string | undefined): string {
  if (redisUrl === undefined) return 'memory';
  if (redisUrl.includes('+sentinel:')) return 'Redis behind Sentinels';
  return redisUrl.includes(',') ? 'Redis Cluster' : 'Redis';
}

function changedLimits(limits: Limits): Readonly<Record<string, number>> {
  const names = Object.keys(limits) as (keyof Limits)[];
  return Object.fromEntries(
    names.filter((name) => limits[name] !== defaultLimits[name]).map((name) => [name, limits[name]]),
  );
}
