/**
 * What chats cost a Redis: memory for each chat, each message and each server that watches, and processor time for each
 * thing that servers ask of it, at both ends. Talks to the store itself, so that nothing else is measured.
 */
import { Redis } from 'ioredis';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { newChat, newDeviceId, newMessage } from '../contract/support.ts';
import { startRedis } from '../support/stores/redis.ts';
import { concurrently } from './load/concurrently.ts';

const chatCount = 20_000;
const atOnce = 64;
/** What sealing makes of a text of 200 bytes. */
const sealedCharacters = 396;
/** Nothing beats by itself while something is counted. */
const limits: Limits = {
  ...defaultLimits,
  heartbeatIntervalMs: 20_000_000,
  presenceLeaseMs: 30_000_000,
  chatCheckMs: 40_000_000,
};

const redis = await startRedis();
const admin = new Redis(redis.url);
const openStore = () => createRedisStore({ address: parseRedisAddress(redis.url), clock: systemClock, limits });
const [here, elsewhere] = await Promise.all([openStore(), openStore()]);
const chatIds = Array.from({ length: chatCount }, () => newChat().chatId);

const empty = await used();
await measure('a chat that nobody has entered', chatCount, () =>
  forEachChat((chatId) => here.create(newChat({ chatId }))),
);
await measure('two people who enter it, with a device each', chatCount, () =>
  forEachChat(async (chatId) => {
    await here.enter(chatId, 'a', newDeviceId());
    await elsewhere.enter(chatId, 'b', newDeviceId());
  }),
);
await measure('two servers that watch it', chatCount, () =>
  forEachChat(async (chatId) => {
    const watcher = { onEvent: () => undefined, onInterrupted: () => undefined };
    await Promise.all([here.watch(chatId, watcher), elsewhere.watch(chatId, watcher)]);
  }),
);
await measure('two servers that say first who is connected', chatCount, () => forEachChat(sayWhoIsConnected));
await measure('two servers that look after it and say so again, as each does every 10 to 20 minutes', chatCount, () =>
  forEachChat(sayWhoIsConnected),
);
await measure('a message, one of many chats', chatCount * 5, () => sendRounds(here, 5));
await measure('a message, sixteen at once in one chat', chatCount * 16, () =>
  forEachChat(async (chatId) => {
    await Promise.all(Array.from({ length: 16 }, () => here.append(chatId, newMessage('a', sealedCharacters))));
  }),
);
await measure('a receipt', chatCount, () =>
  forEachChat((chatId) => here.advanceReceipts(chatId, 'b', { read: { sequence: 21, sealed: 'x'.repeat(71) } })),
);
await measure('the end of a chat with all that', chatCount, () => forEachChat((chatId) => here.destroy(chatId, 'a')));
say(`what is left of a chat that has ended: ${Math.round(((await used()).bytes - empty.bytes) / chatCount)} bytes`);

await Promise.all([here.close(), elsewhere.close()]);
admin.disconnect();
await redis.stop();

async function sayWhoIsConnected(chatId: string): Promise<void> {
  await Promise.all([here.holdPresence(chatId, ['a']), elsewhere.holdPresence(chatId, ['b'])]);
}

async function sendRounds(store: ChatStore, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await forEachChat((chatId) => store.append(chatId, newMessage('a', sealedCharacters)));
  }
}

async function forEachChat(act: (chatId: string) => Promise<unknown>): Promise<void> {
  await concurrently(chatIds, atOnce, act);
}

/** Prints what one of `count` things took. */
async function measure(what: string, count: number, act: () => Promise<void>): Promise<void> {
  const before = await used();
  const cpuBefore = process.cpuUsage();
  await act();
  const cpu = process.cpuUsage(cpuBefore);
  const after = await used();
  const bytes = Math.round((after.bytes - before.bytes) / count);
  const microseconds = ((after.microseconds - before.microseconds) / count).toFixed(1);
  const ownMicroseconds = ((cpu.user + cpu.system) / count).toFixed(1);
  say(`${what}: ${bytes} bytes, ${microseconds} µs of Redis, ${ownMicroseconds} µs of the store in Parley`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function used(): Promise<{ readonly bytes: number; readonly microseconds: number }> {
  const info = await admin.info('memory', 'cpu');
  const value = (name: string): number => Number(new RegExp(`^${name}:([0-9.]+)`, 'm').exec(info)?.[1]);
  return {
    bytes: value('used_memory_dataset') + value('used_memory_overhead') - value('mem_clients_normal'),
    microseconds: (value('used_cpu_user') + value('used_cpu_sys')) * 1_000_000,
  };
}
