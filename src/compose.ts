import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer as createHttpServer, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer, Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Config } from './config/config.ts';
import type { Limits } from './config/limits.ts';
import { Hub } from './hub/hub.ts';
import { type Credentials, certificateWarning, followCertificate, readCredentials } from './operations/certificate.ts';
import { Metrics } from './operations/metrics.ts';
import { type MetricsAddress, type MetricsServer, serveMetrics } from './operations/metrics-server.ts';
import { settingsInForce } from './operations/settings-in-force.ts';
import { listeningProblem, redisProblem, settingWarnings } from './operations/start-problems.ts';
import { startNewSlab } from './runtime/buffer-slab.ts';
import type { Cancel, Clock } from './runtime/clock.ts';
import { PendingWork } from './runtime/pending-work.ts';
import { countNothing } from './runtime/tally.ts';
import type { ChatStore } from './store/chat-store.ts';
import { createEmbeddedStore, type EmbeddedUsage } from './store/embedded/embedded-store.ts';
import { connectRedis } from './store/redis/redis-connection.ts';
import { createRedisStore } from './store/redis/redis-store.ts';
import { loadAssets } from './web/app/assets.ts';
import type { App, WebServices } from './web/app/services.ts';
import { handleUpgrades } from './web/chat/live-upgrade.ts';
import { createApp } from './web/create-app.ts';
import { EntryGuard } from './web/guard/entry-guard.ts';
import { memoryLimiters, redisLimiters } from './web/guard/limiters.ts';
import { type AnswerRequest, limitPipelinedRequests } from './web/requests/pipelined-requests.ts';

/** A server that listens. */
export interface ParleyServer {
  readonly port: number;
  /** Where its figures are read; undefined when it is not measured. */
  readonly metricsPort: number | undefined;
  /** Where this machine itself reaches it, without a slash at its end. */
  readonly url: string;
  /** Takes nothing new, sends everybody away so that they come back elsewhere, and lets go of everything. */
  close(): Promise<void>;
}

/**
 * Puts a whole server together and listens.
 * @throws ConfigError, AssetsMissing, or what the store or the network says, each with words that a person can act on.
 */
export async function startParley(config: Config, clock: Clock, logger: Logger): Promise<ParleyServer> {
  const { limits, host, publicUrl, trustProxyHops } = config;
  const assets = await loadAssets(join(projectFolder(import.meta.dirname), 'public'));
  const tls = config.tls && readCredentials(config.tls);
  for (const warning of warningsOf(config, tls, clock)) logger.warn(warning);
  const metrics = config.metrics && new Metrics(clock);
  const tally = metrics?.tally ?? countNothing;
  const { store: unmeasured, usage, guard, closeStore } = await openStore(config, clock, logger);
  const store = metrics?.measure(unmeasured) ?? unmeasured;
  const hub = new Hub({ store, clock, limits, logger, tally });
  let isDraining = false;
  const services: WebServices = {
    store,
    hub,
    guard,
    clock,
    limits,
    logger,
    tally,
    assets,
    origins: { publicUrl, trustProxyHops },
    host,
    isDraining: () => isDraining,
  };
  const requests = new PendingWork();
  const answer = answering(createApp(services), limits, requests, services.isDraining);
  const server = createServer(answer, limits, tls);
  handleUpgrades(server, services);
  metrics?.read({
    connections: () => hub.connections(),
    isDraining: services.isDraining,
    ...(usage && { stored: usage }),
  });
  let metricsServer: MetricsServer | undefined;
  // What was made so far stays for as long as the server does, and what lies beside it in memory would stay with it.
  startNewSlab();
  try {
    if (metrics && config.metrics) metricsServer = await openMetrics(metrics, config.metrics, limits);
    await listen(server, config);
  } catch (error) {
    metricsServer?.close();
    hub.close();
    await closeStore();
    throw error;
  }

  const stopFollowing = tls && followCertificates(server, config, tls, clock, logger);
  logger.info(settingsInForce(config), 'Parley starts');

  const stop = async () => {
    isDraining = true;
    stopFollowing?.();
    server.close();
    server.closeIdleConnections();
    const drained = hub.drain().then(() => requests.finished());
    await within(clock, limits.stopWithinMs, drained);
    hub.close();
    server.closeAllConnections();
    await within(clock, limits.partFromStoreWithinMs, closeStore());
    metricsServer?.close();
  };
  let stopping: Promise<void> | undefined;
  const { port } = server.address() as AddressInfo;
  return {
    port,
    metricsPort: metricsServer?.port,
    url: `${tls ? 'https' : 'http'}://${urlHost(host)}:${port}`,
    close: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

interface OpenStore {
  readonly store: ChatStore;
  /** What it holds, where that is in this process. */
  readonly usage?: () => EmbeddedUsage;
  /** Counts where the chats are: on this server alone, or for all servers that share them. */
  readonly guard: EntryGuard;
  closeStore(): Promise<void>;
}

async function openStore(
  { redisUrl, limits, counterSecret }: Config,
  clock: Clock,
  logger: Logger,
): Promise<OpenStore> {
  if (redisUrl === undefined) {
    const store = createEmbeddedStore({ clock, limits });
    const secret = counterSecret ?? randomBytes(32).toString('base64url');
    return {
      store,
      usage: () => store.usage(),
      guard: new EntryGuard(limits, memoryLimiters, secret),
      closeStore: () => store.close(),
    };
  }
  const store = await createRedisStore({ redisUrl, clock, limits, logger }).catch(sayRedisProblem);
  const counters = await connectRedis(redisUrl, limits).catch(sayRedisProblem);
  return {
    store,
    guard: new EntryGuard(limits, redisLimiters(counters.commands), counterSecret ?? ''),
    closeStore: async () => {
      await Promise.all([store.close(), counters.close()]);
    },
  };
}

function sayRedisProblem(error: unknown): never {
  throw redisProblem(error);
}

const warningsOf = (config: Config, tls: Credentials | undefined, clock: Clock): readonly string[] => [
  ...settingWarnings(config),
  ...((tls && [certificateWarning(tls, clock.nowMs())].filter((warning) => warning !== undefined)) ?? []),
];

/** A renewed certificate serves whoever connects from then on; connections that stand stay as they are. */
function followCertificates(
  server: Server,
  { tls, limits }: Config,
  inUse: Credentials,
  clock: Clock,
  logger: Logger,
): Cancel | undefined {
  if (!tls || !(server instanceof HttpsServer)) return undefined;
  const use = (renewed: Credentials) => server.setSecureContext(renewed);
  return followCertificate({ files: tls, inUse, clock, logger, everyMs: limits.certificateCheckMs, use });
}

async function openMetrics(metrics: Metrics, address: MetricsAddress, limits: Limits): Promise<MetricsServer> {
  try {
    return await serveMetrics(metrics, address, limits);
  } catch (error) {
    throw listeningProblem(error, { portName: 'METRICS_PORT', hostName: 'METRICS_HOST', port: address.port });
  }
}

/** Answers requests, counts those that are not answered yet, and sends who asks a server that stops to another one. */
function answering(app: App, limits: Limits, requests: PendingWork, isDraining: () => boolean): AnswerRequest {
  const answer = getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]);
  return limitPipelinedRequests(limits.unansweredRequestsPerConnection, (incoming, outgoing) => {
    requests.begin();
    outgoing.once('close', () => requests.end());
    if (isDraining()) outgoing.setHeader('Connection', 'close');
    return answer(incoming, outgoing);
  });
}

function createServer(answer: AnswerRequest, limits: Limits, tls: Credentials | undefined): Server {
  const options: ServerOptions = {
    requestTimeout: limits.requestTimeoutMs,
    headersTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: limits.requestTimeoutMs / 5,
    maxHeaderSize: limits.headerBytes,
    // Browsers on https offer an upgrade to HTTP/2 now and then; such a request is answered as it is.
    shouldUpgradeCallback: (request) => request.headers.upgrade?.toLowerCase() === 'websocket',
  };
  const answerInTime: AnswerRequest = (incoming, outgoing) => {
    // Whoever takes no more of an answer is cut off as well. With `server.timeout` every connection would keep a timer of
    // its own, even one that became a socket.
    incoming.socket.setTimeout(limits.requestTimeoutMs);
    return answer(incoming, outgoing);
  };
  return tls ? createHttpsServer({ ...options, ...tls }, answerInTime) : createHttpServer(options, answerInTime);
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  server.listen({ port, ...(host !== undefined && { host }) });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listeningProblem(error, { portName: 'PORT', hostName: 'HOST', port });
  }
}

/** The folder with package.json: the same whether this runs from its sources or as it was built. */
function projectFolder(below: string): string {
  if (existsSync(join(below, 'package.json'))) return below;
  const above = dirname(below);
  if (above === below) throw new Error('package.json is in no folder above the server’s own files');
  return projectFolder(above);
}

/** How this machine calls the address that it listens on. */
function urlHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Waits for the task, but no longer than this. */
function within(clock: Clock, durationMs: number, task: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.schedule(durationMs, resolve);
    task.then(resolve, reject).finally(cancel);
  });
}
