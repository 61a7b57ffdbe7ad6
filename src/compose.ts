import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { addressesOf, listenOnPorts, type ServerAddresses } from './composition/listening.ts';
import { createParts } from './composition/parts.ts';
import type { Config } from './config/config.ts';
import {
  type Credentials,
  certificateWarning,
  followCertificateFor,
  readCredentials,
} from './operations/certificate.ts';
import { settingsInForce } from './operations/settings-in-force.ts';
import { settingWarnings } from './operations/start-problems.ts';
import { internet, type PushNetwork } from './push/push-network.ts';
import { startNewSlab } from './runtime/buffer-slab.ts';
import type { Cancel, Clock } from './runtime/clock.ts';
import { alwaysWritten, type LogState } from './runtime/log-state.ts';
import { PendingWork } from './runtime/pending-work.ts';
import { projectFolder } from './runtime/project-folder.ts';
import { waitAtMost } from './runtime/waiting.ts';
import { loadAssets } from './web/app/assets.ts';
import { handleUpgrades } from './web/chat/live-upgrade.ts';
import { createApp } from './web/create-app.ts';
import { createHttpServer } from './web/http-server.ts';

/** A server that listens. */
export interface ParleyServer extends ServerAddresses {
  /** The port of the metrics; undefined when they are off. */
  readonly metricsPort: number | undefined;
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
