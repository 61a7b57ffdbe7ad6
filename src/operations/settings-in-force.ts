import type { Config } from '../config/config.ts';
import { defaultLimits, type Limits } from '../config/limits.ts';
import type { RedisAddress } from '../config/redis-address.ts';

/** The settings of a server for its log: no password, no secret, and no address but the public one. */
export function settingsInForce(config: Config): Readonly<Record<string, unknown>> {
  const { port, host, publicUrl, redis, bucket, trustProxyHops, tls, counterSecret, metrics, logLevel, limits } =
    config;
  const { pushServices, vapidKeys } = config;
  return {
    port,
    host: listeningWords(host),
    publicUrl: publicUrl ?? 'as the organizer’s browser calls it',
    files: bucket ? 'a bucket' : 'with the chats',
    store: redis ? storeNames[redis.kind] : 'memory',
    trustProxyHops,
    tls: tls !== undefined,
    counterSecret: counterSecret !== undefined,
    pushServices: pushServices.length,
    vapidKeys: vapidKeys === undefined ? 'made by the servers' : 'set',
    metricsPort: metrics?.port ?? 'off',
    logLevel,
    changedLimits: changedLimits(limits),
  };
}

const storeNames: Readonly<Record<RedisAddress['kind'], string>> = {
  single: 'Redis',
  socket: 'Redis by a socket',
  sentinel: 'Redis behind Sentinels',
  cluster: 'Redis Cluster',
};

/** An address could name a customer's network, so that the log says only of what kind it is. */
function listeningWords(host: string | undefined): string {
  if (host === undefined || host === '::') return 'all addresses';
  return host === '0.0.0.0' ? 'all IPv4 addresses' : 'one address';
}

function changedLimits(limits: Limits): Readonly<Record<string, number>> {
  const names = Object.keys(limits) as (keyof Limits)[];
  return Object.fromEntries(
    names.filter((name) => limits[name] !== defaultLimits[name]).map((name) => [name, limits[name]]),
  );
}
