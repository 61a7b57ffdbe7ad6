import type { WebServices } from '../app/services.ts';
import type { Taken } from '../guard/limiters.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import type { RequestSource } from '../requests/request-source.ts';

/** Counts reads for a client's networks, before the store is asked. */
export const takeReads = ({ guard, origins }: WebServices, source: RequestSource, reads: number): Taken =>
  guard.takeRead(clientNetworks(source, origins.trustProxyHops), reads);
