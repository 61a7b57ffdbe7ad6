import type { RedisAddress } from '../../../config/redis-address.ts';
import { connectCluster } from './connect-cluster.ts';
import { connectServer } from './connect-server.ts';
import type { ConnectionLimits, RedisConnections, WarningLogger } from './redis-connections.ts';

/**
 * Connects to a Redis, and resolves when it answers.
 * @throws RedisFailure when it does not answer
 */
export async function connectRedis(
  address: RedisAddress,
  limits: ConnectionLimits,
  logger?: WarningLogger,
): Promise<RedisConnections> {
  return address.kind === 'cluster'
    ? await connectCluster(address, limits, logger)
    : await connectServer(address, limits, logger);
}
