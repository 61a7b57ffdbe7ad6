import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Cluster, Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { BucketAddress } from './config/bucket-address.ts';
import type { Config } from './config/config.ts';
import type { Limits } from './config/limits.ts';
import { memoryOfProcess, storableAssetBytes, storableBytes } from './config/memory-bound.ts';
import { Hub } from './hub/hub.ts';
import {
  type Credentials,
  certificateWarning,
  followCertificateFor,
  readCredentials,
} from './operations/certificate.ts';
import { listen } from './operations/listen.ts';
import { Metrics } from './operations/metrics/metrics.ts';
import { type MetricsServer, serveMetrics } from './operations/metrics/metrics-server.ts';
import { withCertificates } from './operations/redis-certificates.ts';
import { settingsInForce } from './operations/settings-in-force.ts';
import { bucketProblem, redisProblem, settingWarnings } from './operations/start-problems.ts';
import { AwayNotices } from './push/away-notices.ts';
import { type FindPushKeys, ownPushKeys, sharedPushKeys } from './push/push-keys.ts';
import { internet, type PushNetwork } from './push/push-network.ts';
import { PushSender } from './push/push-sender.ts';
import { startNewSlab } from './runtime/buffer-slab.ts';
import type { Cancel, Clock } from './runtime/clock.ts';
import { alwaysWritten, type LogState } from './runtime/log-state.ts';
import { PendingWork } from './runtime/pending-work.ts';
import { projectFolder } from './runtime/project-folder.ts';
import { countNothing } from './runtime/tally.ts';
import { waitAtMost } from './runtime/waiting.ts';
import type { FilesElsewhere, WithAssets } from './store/asset-store.ts';
import type { ChatStore } from './store/chat-store.ts';
import { createEmbeddedStore } from './store/embedded/embedded-store.ts';
import type { EmbeddedUsage } from './store/embedded/living-chats.ts';
import { connectRedis } from './store/redis/connection/connect-redis.ts';
import { createRedisStore } from './store/redis/redis-store.ts';
import { checkCounterRights } from './store/redis/scripts/redis-rights.ts';
import { loadAssets } from './web/app/assets.ts';
import type { WebServices } from './web/app/services.ts';
import { SharedAssets } from './web/app/shared-assets.ts';
import { handleUpgrades } from './web/chat/live-upgrade.ts';
import { createApp } from './web/create-app.ts';
import { EntryGuard } from './web/guard/entry-guard.ts';
import { memoryLimiters, redisLimiters } from './web/guard/limiters.ts';
import { createHttpServer } from './web/http-server.ts';
import { phoneAddressesOf } from './web/organizer/reachable-addresses.ts';
import { RequestReports } from './web/requests/request-reports.ts';

/** A server that listens. */
export interface ParleyServer {
  readonly port: number;
  /** The port of the metrics; undefined when they are off. */
  readonly metricsPort: number | undefined;
  /** The address for this machine itself, without a slash at its end. */
  readonly url: string;
  /** The addresses for other devices, without a slash at their ends; none when it listens for this machine alone. */
  readonly phoneAddresses: readonly string[];
  /** Stops accepting, sends all peers to another server, and releases everything. */
  close(): Promise<void>;
}

/**
 * Puts a server together and listens.
 * @throws ConfigError, AssetsMissing, or errors of the store or the network, each in words that a person can act on.
 */
export async function startParley(
  config: Config,
  clock: Clock,
  logger: Logger,
  log: LogState = alwaysWritten,
  pushNetwork: PushNetwork = internet,
): Promise<ParleyServer> {
  const { limits } = config;
  const assets = await loadAssets(join(projectFolder(import.meta.dirname), 'public'));
  const tls = config.tls && readCredentials(config.tls);
  for (const warning of startWarnings(config, tls, clock.nowMs())) logger.warn(warning);

  const outside = { clock, logger, log, assets, pushNetwork };
  const { services, metrics, away, closeStore, startDraining } = await createParts(config, outside);
  const { hub, reports, sharedAssets, isDraining } = services;
  const requests = new PendingWork();
  const server = createHttpServer(createApp(services), { clock, limits, requests, reports, tls, isDraining });
  handleUpgrades(server, services);

  // Long-lived buffers end here; later ones must not share their memory slab with chat data (decision 17).
  startNewSlab();
  const release = async () => {
    hub.close();
    away.close();
    server.closeAllConnections();
    sharedAssets?.close();
    await waitAtMost(clock, limits.closeStoreWithinMs, closeStore());
  };
  const metricsServer = await listenOnPorts(server, config, metrics).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  const stopFollowing = followCertificates(server, config, tls, clock, logger);
  logger.info(settingsInForce(config), 'Parley starts');

  const stop = async () => {
    startDraining();
    stopFollowing?.();
    server.close();
    server.closeIdleConnections();
    // Chats in this process end with it, so nobody is told of their messages.
    const tellAway = () => config.redis && away.drain();
    // What is still taken while people are sent to another server is waited for as well.
    const handedOver = hub.drain().then(() => requests.finished());
    const drained = Promise.all([tellAway(), handedOver.then(tellAway)]);
    await waitAtMost(
      clock,
      limits.stopWithinMs,
      drained.then(() => undefined),
    );
    await release();
    metricsServer?.close();
  };
  let stopping: Promise<void> | undefined;
  return {
    ...addressesOf(server, config, tls),
    metricsPort: metricsServer?.port,
    close: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

interface Parts {
  readonly services: WebServices;
  readonly metrics: Metrics | undefined;
  readonly away: AwayNotices;
  closeStore(): Promise<void>;
  /** From now on the server says that it stops. */
  startDraining(): void;
}

async function createParts(
  config: Config,
  {
    clock,
    logger,
    log,
    assets,
    pushNetwork,
  }: Pick<WebServices, 'clock' | 'logger' | 'log' | 'assets'> & { readonly pushNetwork: PushNetwork },
): Promise<Parts> {
  const { limits, host, publicUrl, trustProxyHops, securityContact, exitUrl } = config;
  const metrics = config.metrics && new Metrics(clock);
  const tally = metrics?.tally ?? countNothing;
  const { store: unmeasuredStore, usage, guard, shared, closeStore } = await openStore(config, clock, logger);
  const sharedAssets = shared && new SharedAssets({ redis: shared, own: assets, clock, limits, logger });
  // Before any page is served that names these files.
  await sharedAssets?.share();
  const store = metrics?.measure(unmeasuredStore) ?? unmeasuredStore;
  const push = createSender(config, { shared, network: pushNetwork, clock, logger, tally });
  const away = new AwayNotices({ store, sender: push, clock, limits, logger });
  const hub = new Hub({ store, clock, limits, logger, tally, away });
  const origins = { publicUrl, trustProxyHops };
  const reports = new RequestReports({ logger, tally, clock, origins });

  let draining = false;
  const isDraining = () => draining;
  metrics?.read({ connections: () => hub.connections(), isDraining, log, ...(usage && { stored: usage }) });
  const services: WebServices = {
    store,
    files: unmeasuredStore.assets,
    hub,
    guard,
    clock,
    limits,
    logger,
    log,
    reports,
    tally,
    away,
    push,
    assets,
    sharedAssets,
    origins,
    host,
    securityContact,
    exitUrl,
    isDraining,
  };
  const startDraining = () => {
    draining = true;
  };
  return { services, metrics, away, closeStore, startDraining };
}

/** What push services are told of who runs this, when nothing else is known (RFC 8292 §2.1 wants a URI). */
const unknownOperator = 'mailto:operator@parley.invalid';

function createSender(
  { pushServices: services, vapidKeys, securityContact, publicUrl, limits }: Config,
  {
    shared,
    ...outside
  }: Pick<WebServices, 'clock' | 'logger' | 'tally'> & {
    readonly shared: OpenStore['shared'] | undefined;
    readonly network: PushNetwork;
  },
): PushSender {
  const made = shared ? sharedPushKeys(shared, limits.pushKeysMs) : ownPushKeys();
  const keys: FindPushKeys = vapidKeys ? () => Promise.resolve(vapidKeys) : made;
  const contacts = [securityContact, publicUrl].filter((uri) => /^(https|mailto):/.test(uri ?? ''));
  return new PushSender({ ...outside, services, keys, subject: contacts[0] ?? unknownOperator, limits });
}

/** Listens for browsers, and for the scraper of the metrics if they are on. If one of the ports is taken, on none. */
async function listenOnPorts(
  server: Server,
  { metrics: address, host, port, limits }: Config,
  metrics: Metrics | undefined,
): Promise<MetricsServer | undefined> {
  const metricsServer = metrics && address && (await serveMetrics(metrics, address, limits));
  try {
    await listen(server, { host, port, portName: 'PORT', hostName: 'HOST' });
  } catch (error) {
    metricsServer?.close();
    throw error;
  }
  return metricsServer;
}

function addressesOf(
  server: Server,
  { host, publicUrl }: Config,
  tls: Credentials | undefined,
): Pick<ParleyServer, 'port' | 'url' | 'phoneAddresses'> {
  const { port, address: boundAddress } = server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://${urlHost(host)}:${port}`;
  return { port, url, phoneAddresses: phoneAddressesOf({ url, publicUrl, boundAddress }) };
}

interface OpenStore {
  readonly store: ChatStore & WithAssets;
  /** The memory that it takes, for a store in this process. */
  readonly usage?: () => EmbeddedUsage;
  /** Counts tries where the chats are kept: in this process, or in the Redis that all servers share. */
  readonly guard: EntryGuard;
  /** The Redis that all servers share; undefined for a store in this process. */
  readonly shared?: Redis | Cluster;
  closeStore(): Promise<void>;
}

async function openStore(
  { redis, redisTls, bucket, limits, counterSecret }: Config,
  clock: Clock,
  logger: Logger,
): Promise<OpenStore> {
  const secret = counterSecret ?? randomBytes(32).toString('base64url');
  const ownGuard = new EntryGuard(limits, memoryLimiters, secret, clock);
  const files = bucket && (await openFiles(bucket, { clock, limits, logger }));
  if (redis === undefined) {
    const memory = memoryOfProcess();
    const storedBytes = Math.min(limits.storedBytes, storableBytes(memory));
    const assetBytes = files ? Number.MAX_SAFE_INTEGER : Math.min(limits.assetBytes, storableAssetBytes(memory));
    const store = createEmbeddedStore({
      clock,
      limits: { ...limits, storedBytes, assetBytes },
      ...(files && { files }),
    });
    return { store, usage: () => store.usage(), guard: ownGuard, closeStore: () => store.close() };
  }
  const address = withCertificates(redis, redisTls);
  const sayRedisProblem = (error: unknown): never => {
    throw redisProblem(error, address);
  };
  const options = { address, clock, limits, logger, secret, ...(files && { files }) };
  const store = await createRedisStore(options).catch(sayRedisProblem);
  const connections = await connectRedis(address, limits).catch(sayRedisProblem);
  const closeStore = async () => {
    await Promise.all([store.close(), connections.close()]);
  };
  const shared = connections.commands;
  // Without a common secret each server counts alone, so that Redis holds nothing about addresses (decision 15).
  if (counterSecret === undefined) return { store, guard: ownGuard, shared, closeStore };
  await checkCounterRights(connections).catch(async (error: unknown) => {
    await closeStore();
    sayRedisProblem(error);
  });
  return { store, guard: new EntryGuard(limits, redisLimiters(shared), secret, clock), shared, closeStore };
}

/** Its client is loaded by servers alone that have a bucket. */
async function openFiles(
  address: BucketAddress,
  { clock, limits, logger }: { readonly clock: Clock; readonly limits: Limits; readonly logger: Logger },
): Promise<FilesElsewhere> {
  const warn = (problem: string) => logger.warn(problem);
  const { openBucketFiles } = await import('./store/bucket/bucket-files.ts');
  return openBucketFiles({ address, clock, limits, warn }).catch((error: unknown) => {
    throw bucketProblem(error);
  });
}

const startWarnings = (config: Config, tls: Credentials | undefined, nowMs: number): readonly string[] => {
  const certificateProblem = tls && certificateWarning(tls, nowMs);
  return [...settingWarnings(config), ...(certificateProblem === undefined ? [] : [certificateProblem])];
};

function followCertificates(
  server: Server,
  { tls, limits }: Config,
  inUse: Credentials | undefined,
  clock: Clock,
  logger: Logger,
): Cancel | undefined {
  if (!tls || !inUse) return undefined;
  return followCertificateFor(server, { files: tls, inUse, clock, logger, everyMs: limits.certificateCheckMs });
}

/** The host by which this machine reaches the address that it listens on. */
function urlHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
