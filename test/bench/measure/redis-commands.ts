import { Redis } from 'ioredis';

/** How often each command was asked for over a connection; what a script calls is not a round trip. */
export type CommandCounts = Readonly<Record<string, number>>;

/** Counts the commands that a Redis is sent while something happens, by MONITOR. */
export async function countCommands(port: number, happens: () => Promise<void>): Promise<CommandCounts> {
  const redis = new Redis(port, '127.0.0.1');
  const monitor = await redis.monitor();
  const counts: Record<string, number> = {};
  const lastCommand = 'ECHO';
  const { promise: sawLast, resolve } = Promise.withResolvers<void>();
  monitor.on('monitor', (_time: string, [name = '']: string[], source: string) => {
    const command = name.toUpperCase();
    if (command === lastCommand) return resolve();
    if (source !== 'lua') counts[command] = (counts[command] ?? 0) + 1;
  });
  try {
    await happens();
    await redis.echo('end');
    await sawLast;
    return counts;
  } finally {
    monitor.disconnect();
    redis.disconnect();
  }
}
