import { once } from 'node:events';
import type { Server } from 'node:net';
import { type ListeningSettings, listeningProblem } from './start-problems.ts';

/**
 * Listens at an address, or at all addresses of this machine.
 * @throws ConfigError naming the settings to change
 */
export async function listen(server: Server, { host, ...settings }: ListeningSettings & { host: string | undefined }) {
  server.listen({ port: settings.port, ...(host !== undefined && { host }) });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw listeningProblem(error, settings);
  }
}
