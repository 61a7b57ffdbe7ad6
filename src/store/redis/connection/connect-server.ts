import { Redis } from 'ioredis';
import type { RedisAddress } from '../../../config/redis-address.ts';
import { logInterruptions, outliveLaterErrors, pingOrDisconnect, quit } from './connection-life.ts';
import {
  type ConnectionLimits,
  commonOptions,
  type RedisConnections,
  reconnectDelayMs,
  type ServerOptions,
  type WarningLogger,
} from './redis-connections.ts';
import { Subscriber } from './subscriber.ts';

export async function connectServer(
  address: Exclude<RedisAddress, { kind: 'cluster' }>,
  limits: ConnectionLimits,
  logger?: WarningLogger,
): Promise<RedisConnections> {
  const options: ServerOptions = {
    ...commonOptions(address, limits),
    ...placeOf(address),
    db: address.database,
    retryStrategy: reconnectDelayMs,
  };
  const commands = new Redis(options);
  const events = new Redis(options);
  for (const connection of [commands, events]) outliveLaterErrors(connection);
  logInterruptions(commands, logger);
  await pingOrDisconnect([commands, events]);
  return {
    commands,
    subscriber: new Subscriber(events, 'plain'),
    publish: 'PUBLISH',
    connections: () => [commands, events],
    primaries: () => [commands],
    shards: () => 1,
    // Reconnecting finds a new primary.
    refreshSlots: () => undefined,
    close: async () => {
      events.disconnect();
      await quit(commands);
      // Closes the connections to the Sentinels, which quit() leaves open.
      commands.disconnect();
    },
  };
}

function placeOf(address: Exclude<RedisAddress, { kind: 'cluster' }>): ServerOptions {
  if (address.kind === 'sentinel') return sentinelOptions(address);
  return address.kind === 'single' ? address.node : { path: address.path };
}

const sentinelOptions = (address: Extract<RedisAddress, { kind: 'sentinel' }>): ServerOptions => ({
  sentinels: [...address.sentinels],
  name: address.masterName,
  ...(address.sentinelPassword !== undefined && { sentinelPassword: address.sentinelPassword }),
  ...(address.tls && { enableTLSForSentinelMode: true, sentinelTLS: { ...address.certificates } }),
  sentinelRetryStrategy: reconnectDelayMs,
  // Sentinels announce a new primary before the connections to the old one break, if these break at all.
  failoverDetector: true,
});
