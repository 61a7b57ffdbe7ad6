import type { Config } from '../config/config.ts';
import { Hub } from '../hub/hub.ts';
import { Metrics } from '../operations/metrics/metrics.ts';
import { AwayNotices } from '../push/away-notices.ts';
import { type FindPushKeys, ownPushKeys, sharedPushKeys } from '../push/push-keys.ts';
import type { PushNetwork } from '../push/push-network.ts';
import { PushSender } from '../push/push-sender.ts';
import { countNothing } from '../runtime/tally.ts';
import type { WebServices } from '../web/app/services.ts';
import { SharedAssets } from '../web/app/shared-assets.ts';
import { RequestReports } from '../web/requests/request-reports.ts';
import { type OpenStore, openStore } from './open-store.ts';

/** The parts of one server, before it listens. */
export interface Parts {
  readonly services: WebServices;
  readonly metrics: Metrics | undefined;
  readonly away: AwayNotices;
  closeStore(): Promise<void>;
  /** From now on the server says that it stops. */
  startDraining(): void;
}

/** Makes the parts and hands each the others that it needs. */
export async function createParts(
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
