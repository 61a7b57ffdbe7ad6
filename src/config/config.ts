import { pollEveryMs, quietServerAfterMs, signOfLifeEveryMs } from '../chat/limits.ts';
import type { BucketAddress } from './bucket-address.ts';
import { limitSetting, unknownLimits } from './known-settings.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { VapidKeys } from './push-services.ts';
import type { RedisAddress } from './redis-address.ts';
import { ConfigError, type Environment, type RedisTlsFiles, SettingReader, type TlsFiles } from './setting-reader.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that can be set, checked; see "Settings" in the README. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to listen on; absent for all of them. */
  readonly host?: string;
  /** The beginning of links, without a slash at its end; absent for the address that the organizer used. */
  readonly publicUrl?: string;
  /** Where chats are kept; absent for the memory of this process. */
  readonly redis?: RedisAddress;
  readonly redisTls?: RedisTlsFiles;
  /** Where the bytes of files are kept; absent for where the chats are. */
  readonly bucket?: BucketAddress;
  /** The number of proxies in front of this server that are trusted to name a request's address. */
  readonly trustProxyHops: number;
  readonly tls?: TlsFiles;
  /** The key of the hash under which addresses are counted; shared by the servers of one Redis. */
  readonly counterSecret?: string;
  /** Where metrics are served; absent for no metrics. */
  readonly metrics?: { readonly port: number; readonly host: string };
  /** A URI of who takes reports of security problems. */
  readonly securityContact?: string;
  /** The hosts of the push services by which people are told who are away; none for no push. */
  readonly pushServices: readonly string[];
  /** Absent for a pair that the servers make. */
  readonly vapidKeys?: VapidKeys;
  /** Where “Leave quickly” leads; absent for a plain page of Parley's own. */
  readonly exitUrl?: string;
  readonly logLevel: LogLevel;
  readonly limits: Limits;
}

/**
 * Reads the settings from the environment; one that is missing or empty has its default.
 * @throws ConfigError naming all problems at once.
 */
export function readConfig(environment: Environment): Config {
  const settings = new SettingReader(environment);
  const host = settings.host('HOST');
  const publicUrl = settings.publicUrl('PUBLIC_URL');
  const redis = settings.redisAddress('REDIS_URL');
  const redisTls = readRedisTls(settings, redis);
  const bucket = settings.bucketAddress('ASSETS_URL');
  const securityContact = settings.contact('SECURITY_CONTACT');
  const exitUrl = settings.pageUrl('EXIT_URL');
  const tls = settings.tlsFiles('TLS_CERT', 'TLS_KEY', ' to serve plain http');
  const counterSecret = settings.secret('COUNTER_SECRET');
  const pushServices = settings.pushServices('PUSH_SERVICES');
  const vapidKeys = settings.vapidKeys('VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY');
  const port = settings.port('PORT') ?? 3000;
  const metrics = readMetricsAddress(settings, port);
  if (tls !== undefined && publicUrl?.startsWith('http:')) {
    settings.problems.push('PUBLIC_URL must begin with https:// when TLS_CERT and TLS_KEY are set.');
  }
  const config: Config = {
    port,
    ...(host !== undefined && { host }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(redis !== undefined && { redis: Object.freeze(redis) }),
    ...(redisTls !== undefined && { redisTls: Object.freeze(redisTls) }),
    ...(bucket !== undefined && { bucket: Object.freeze(bucket) }),
    trustProxyHops: settings.integer('TRUST_PROXY', 0, { least: 0, most: 10, example: 1 }),
    ...(tls !== undefined && { tls: Object.freeze(tls) }),
    ...(counterSecret !== undefined && { counterSecret }),
    ...(metrics !== undefined && { metrics: Object.freeze(metrics) }),
    ...(securityContact !== undefined && { securityContact }),
    pushServices: Object.freeze(pushServices),
    ...(vapidKeys !== undefined && { vapidKeys: Object.freeze(vapidKeys) }),
    ...(exitUrl !== undefined && { exitUrl }),
    logLevel: settings.choice('LOG_LEVEL', 'info', logLevels),
    limits: Object.freeze(readLimits(settings)),
  };
  settings.problems.push(...unknownLimits(environment));
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return Object.freeze(config);
}

function readMetricsAddress(settings: SettingReader, mainPort: number): Config['metrics'] {
  const port = settings.port('METRICS_PORT');
  const host = settings.host('METRICS_HOST');
  if (port !== undefined && port !== 0 && port === mainPort) {
    settings.problems.push(`METRICS_PORT must be another port than PORT (${mainPort}), for example METRICS_PORT=9464.`);
  }
  if (port === undefined && host !== undefined) {
    settings.problems.push('METRICS_HOST needs a port: set METRICS_PORT as well, for example METRICS_PORT=9464.');
  }
  return port === undefined ? undefined : { port, host: host ?? '127.0.0.1' };
}

function readRedisTls(settings: SettingReader, redis: RedisAddress | undefined): RedisTlsFiles | undefined {
  const caPath = settings.text('REDIS_TLS_CA');
  const client = settings.tlsFiles('REDIS_TLS_CERT', 'REDIS_TLS_KEY', '');
  if (caPath === undefined && client === undefined) return undefined;
  if (!redis?.tls) {
    settings.problems.push(
      'REDIS_TLS_CA, REDIS_TLS_CERT and REDIS_TLS_KEY need a REDIS_URL with TLS: write it as rediss://host:6379.',
    );
  }
  return { ...(caPath !== undefined && { caPath }), ...(client !== undefined && { client }) };
}

function readLimits(settings: SettingReader): Limits {
  const names = Object.keys(defaultLimits) as (keyof Limits)[];
  const limits = Object.fromEntries(
    names.map((name) => [
      name,
      settings.integer(limitSetting(name), defaultLimits[name], { least: 1, most: Number.MAX_SAFE_INTEGER }),
    ]),
  ) as Limits;
  for (const [larger, smaller, why] of limitOrder) {
    if (limits[larger] > limits[smaller]) continue;
    settings.problems.push(
      `${limitSetting(larger)} must be greater than ${limitSetting(smaller)} (${limits[smaller]}): ${why}.`,
    );
  }
  for (const [name, { least = 1, most = Number.MAX_SAFE_INTEGER, why }] of limitBounds) {
    if (limits[name] >= least && limits[name] <= most) continue;
    const range = limits[name] < least ? `${least} or more` : `${most} or less`;
    settings.problems.push(`${limitSetting(name)} must be ${range}: ${why}.`);
  }
  return limits;
}

/** Limits that make no sense without each other. */
const limitOrder: readonly (readonly [larger: keyof Limits, smaller: keyof Limits, why: string])[] = [
  ['deadPeerAfterMs', 'heartbeatIntervalMs', 'a peer must be asked before it is given up'],
  ['presenceLeaseMs', 'heartbeatIntervalMs', 'each heartbeat renews the lease'],
  ['seatLeaseMs', 'chatCheckMs', 'each check renews the lease'],
  ['frameBytes', 'sealedCharacters', 'one frame carries one sealed message'],
  ['requestBodyBytes', 'sealedCharacters', 'one request carries one sealed message'],
  ['bufferedBytesPerSocket', 'sealedCharacters', 'at least one message must fit'],
  ['grantedAssetBytesAtOnce', 'assetPartBytes', 'what is granted must hold one part of a file'],
  ['stopWithinMs', 'drainMs', 'draining is a part of stopping'],
  ['ipv6Slash48Factor', 'ipv6Slash56Factor', 'a /48 holds many /56'],
  ['sharedAssetsMs', 'shareAssetsEveryMs', 'a server that runs must share its scripts again before they go'],
  ['pushKeysMs', 'longestLifeMs', 'the keys of pushes must outlive every chat'],
];

interface LimitBound {
  readonly least?: number;
  readonly most?: number;
  readonly why: string;
}

const hourMs = 3_600_000;
const kibiBytes = 1024;

/** Limits that make no sense with what pages do by themselves (src/chat/limits.ts), or at all. */
const limitBounds: readonly (readonly [keyof Limits, LimitBound])[] = [
  [
    'heartbeatIntervalMs',
    { most: quietServerAfterMs - 1, why: 'a page that hears nothing for longer takes its connection for a broken one' },
  ],
  // Browsers run the timers of a hidden page once a minute.
  ['deadStreamAfterMs', { least: 2 * signOfLifeEveryMs + 1, why: 'a hidden page says once a minute that it is there' }],
  ['nextPollWithinMs', { least: 2 * pollEveryMs, why: 'a page that polls asks every few seconds' }],
  ['keptFreePercent', { most: 90, why: 'a store that keeps all of itself free takes no chat' }],
  ['sealedChangeCharacters', { least: defaultLimits.sealedChangeCharacters, why: 'every sealed change is so long' }],
  ['sealedReceiptCharacters', { least: defaultLimits.sealedReceiptCharacters, why: 'every sealed receipt is so long' }],
  ['headerBytes', { least: 8 * kibiBytes, why: 'the cookies of a browser with many chats take so much' }],
  ['requestTimeoutMs', { most: hourMs, why: 'it bounds how long one request may hold a connection' }],
  ['storeTimeoutMs', { most: hourMs, why: 'it bounds how long people wait for a Redis that is lost' }],
  ['bucketTimeoutMs', { most: hourMs, why: 'it bounds how long people wait for a bucket that is lost' }],
];
