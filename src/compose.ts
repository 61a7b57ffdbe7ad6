import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Clock } from './chat/clock.ts';
import type { Limits } from './chat/limits.ts';
import { type Config, ConfigError, type TlsFiles } from './config.ts';
import { beginNewSlab } from './hub/buffer-slab.ts';
import { failureOf } from './hub/failure.ts';
import { Hub } from './hub/hub.ts';
import { WorkUnderWay } from './hub/work-under-way.ts';
import type { ChatStore } from './store/chat-store.ts';
import { createEmbeddedStore } from './store/embedded-store.ts';
import { connectRedis } from './store/redis-connection.ts';
import { createRedisStore } from './store/redis-store.ts';
import { loadAssets } from './web/assets.ts';
import { createApp } from './web/create-app.ts';
import { EntryGuard } from './web/entry-guard.ts';
import { memoryLimiters, redisLimiters } from './web/limiters.ts';
import { handleUpgrades } from './web/live-upgrade.ts';
import type { App, WebServices } from './web/services.ts';
import { type AnswerRequest, boundUnanswered } from './web/unanswered-requests.ts';

/** A server that listens. */
export interface ParleyServer {
  readonly port: number;
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
  const tls = config.tls && readTlsFiles(config.tls);
  const { store, guard, closeStore } = await openStore(config, clock, logger);
  const hub = new Hub({ store, clock, limits, logger });
  let isDraining = false;
  const services: WebServices = {
    store,
    hub,
    guard,
    clock,
    limits,
    logger,
    assets,
    origins: { publicUrl, trustProxyHops },
    host,
    isDraining: () => isDraining,
  };
  const requests = new WorkUnderWay();
  const answer = answering(createApp(services), limits, requests, services.isDraining);
  const server = createServer(answer, limits, tls);
  handleUpgrades(server, services);
  // What was made so far stays for as long as the server does, and what lies beside it in memory would stay with it.
  beginNewSlab();
  try {
    await listen(server, config);
  } catch (error) {
    hub.close();
    await closeStore();
    throw error;
  }

  const stop = async () => {
    isDraining = true;
    server.close();
    server.closeIdleConnections();
    const drained = hub.drain().then(() => requests.finished());
    await within(clock, limits.stopWithinMs, drained);
    hub.close();
    server.closeAllConnections();
    await within(clock, limits.partFromStoreWithinMs, closeStore());
  };
  let stopping: Promise<void> | undefined;
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `${tls ? 'https' : 'http'}://${urlHost(host)}:${port}`,
    close: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

interface OpenStore {
  readonly store: ChatStore;
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
    return { store, guard: new EntryGuard(limits, memoryLimiters, secret), closeStore: () => store.close() };
  }
  const store = await createRedisStore({ redisUrl, clock, limits, logger });
  const counters = await connectRedis(redisUrl, limits);
  return {
    store,
    guard: new EntryGuard(limits, redisLimiters(counters.commands), counterSecret ?? ''),
    closeStore: async () => {
      await Promise.all([store.close(), counters.close()]);
    },
  };
}

/** Answers requests, counts those that are not answered yet, and sends who asks a server that stops to another one. */
function answering(app: App, limits: Limits, requests: WorkUnderWay, isDraining: () => boolean): AnswerRequest {
  const answer = getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]);
  return boundUnanswered(limits.unansweredRequestsPerConnection, (incoming, outgoing) => {
    requests.begin();
    outgoing.once('close', () => requests.end());
    if (isDraining()) outgoing.setHeader('Connection', 'close');
    return answer(incoming, outgoing);
  });
}

function createServer(answer: AnswerRequest, limits: Limits, tls: TlsContents | undefined): Server {
  const options: ServerOptions = {
    requestTimeout: limits.requestTimeoutMs,
    headersTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: limits.requestTimeoutMs / 5,
    maxHeaderSize: limits.headerBytes,
    // Browsers on https offer an upgrade to HTTP/2 now and then; such a request is answered as it is.
    shouldUpgradeCallback: (request) => request.headers.upgrade?.toLowerCase() === 'websocket',
  };
  const server = tls ? createHttpsServer({ ...options, ...tls }, answer) : createHttpServer(options, answer);
  // Whoever takes no more of an answer is cut off as well. It ends where ws takes a socket over.
  server.timeout = limits.requestTimeoutMs;
  return server;
}

async function listen(server: Server, { port, host }: Config): Promise<void> {
  server.listen({ port, ...(host !== undefined && { host }) });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(`Parley cannot listen there: ${failureOf(error).problem}. Set PORT or HOST to another.`);
  }
}

interface TlsContents {
  readonly cert: Buffer;
  readonly key: Buffer;
}

function readTlsFiles({ certificatePath, keyPath }: TlsFiles): TlsContents {
  return { cert: readSettingFile('TLS_CERT', certificatePath), key: readSettingFile('TLS_KEY', keyPath) };
}

function readSettingFile(setting: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ConfigError([`${setting} must be the path of a PEM file that can be read: ${failureOf(error).problem}.`]);
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
