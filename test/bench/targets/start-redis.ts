import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort, processIdOf, serverCore, startPinned, untilListening } from './pinned-process.ts';
import type { ListeningProcess } from './target.ts';

export interface RunningRedis {
  readonly url: string;
  readonly processes: readonly ListeningProcess[];
}

const slotCount = 16_384;
const pollMs = 50;

/**
 * Starts one Redis, or several as the primaries of a Cluster. They keep nothing on disk, as Parley asks of a Redis, but
 * for a Cluster's own notes, which are removed with this process. They share the servers' core.
 * @param children takes what was started, so that whoever called can stop it
 */
export async function startRedis(primaryCount: number, children: ChildProcess[]): Promise<RunningRedis> {
  const processes = await Promise.all(Array.from({ length: primaryCount }, () => startOne(primaryCount > 1, children)));
  if (primaryCount > 1) await joinCluster(processes);
  return { url: processes.map(({ port }) => `redis://127.0.0.1:${port}`).join(), processes };
}

async function startOne(isOfCluster: boolean, children: ChildProcess[]): Promise<ListeningProcess> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  if (isOfCluster) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    settings.push('--dir', folder, '--cluster-enabled', 'yes', '--cluster-port', String(await freePort()));
  }
  const redis = startPinned('redis-server', settings, { core: serverCore, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(redis);
  await untilListening(redis, port, 'redis-server');
  return { port, processId: processIdOf(redis) };
}

async function joinCluster(primaries: readonly ListeningProcess[]): Promise<void> {
  const clients = primaries.map(({ port }) => new Redis(port, '127.0.0.1'));
  const firstSlot = (index: number) => Math.floor((index * slotCount) / primaries.length);
  try {
    await Promise.all(
      clients.flatMap((client, index) => [
        client.cluster('SET-CONFIG-EPOCH', index + 1),
        client.cluster('ADDSLOTSRANGE', firstSlot(index), firstSlot(index + 1) - 1),
      ]),
    );
    const busPorts = await Promise.all(clients.map(async (client) => (await client.config('GET', 'cluster-port'))[1]));
    const [first] = clients;
    for (const [index, { port }] of primaries.entries()) {
      if (index > 0) await first?.call('CLUSTER', 'MEET', '127.0.0.1', String(port), String(busPorts[index]));
    }
    for (const client of clients) {
      while (!/cluster_state:ok/.test(String(await client.cluster('INFO')))) await delay(pollMs);
      while ((await client.cluster('SLOTS')).length < primaries.length) await delay(pollMs);
    }
  } finally {
    for (const client of clients) client.disconnect();
  }
}
