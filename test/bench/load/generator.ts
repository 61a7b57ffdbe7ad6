import { settledResidentBytes } from '../measure/process.ts';
import { type CommandCounts, countCommands } from '../measure/redis-commands.ts';
import type { Target } from '../targets/target.ts';
import { runClosedLoop } from './closed-loop.ts';
import type { Job, JobAnswer, JobFigures } from './job.ts';
import type { LiveChat } from './live-chat.ts';
import { openChats } from './open-chats.ts';
import { runOpenLoop } from './open-loop.ts';

/** Chats that a target has had before its memory is first read, so that what it only needs once is not counted. */
const chatsBeforehand = 200;
const loadBeforehand = { inFlight: 4, warmUpMs: 0, windowMs: 500 };

const redisCommandsLoad = { inFlight: 1, warmUpMs: 0, windowMs: 500 };

async function carryOut(job: Job): Promise<JobFigures> {
  const { target } = job;
  const bytesBefore = job.measuresMemory ? await bytesAfterUse(target) : undefined;
  const { chats, acceptance, creation } = await openChats(target, job.chats, {
    firstChat: chatsBeforehand,
    tellsReceipts: job.tellsReceipts,
  });
  for (const chat of chats) chat.onLost = fail;
  const bytesPerChat =
    bytesBefore === undefined
      ? undefined
      : ((await settledResidentBytes(target.servers[0].processId)) - bytesBefore) / job.chats;

  const closedLoops = [];
  for (const loop of job.closedLoops) closedLoops.push(await runClosedLoop(chats, target, loop));
  const writingChats = chats.slice(0, job.writingChats);
  const openLoop = job.openLoop && (await runOpenLoop(writingChats, target, job.openLoop));
  const redisCommandsPerMessage = job.countsRedisCommands ? await redisCommands(target, chats) : undefined;
  return {
    acceptance,
    closedLoops,
    ...(creation && { creation }),
    ...(bytesPerChat !== undefined && { bytesPerChat }),
    ...(openLoop && { openLoop }),
    ...(redisCommandsPerMessage && { redisCommandsPerMessage }),
  };
}

async function bytesAfterUse(target: Target): Promise<number> {
  const { chats } = await openChats(target, chatsBeforehand);
  await runClosedLoop(chats, target, loadBeforehand);
  for (const chat of chats) chat.close();
  return settledResidentBytes(target.servers[0].processId);
}

async function redisCommands(target: Target, chats: readonly LiveChat[]): Promise<CommandCounts | undefined> {
  const [redis] = target.redis;
  if (!redis) return undefined;
  const sentBefore = sentBy(chats);
  const counts = await countCommands(redis.port, async () => {
    await runClosedLoop(chats, target, redisCommandsLoad);
  });
  const messages = sentBy(chats) - sentBefore;
  return Object.fromEntries(Object.entries(counts).map(([command, count]) => [command, count / messages]));
}

const sentBy = (chats: readonly LiveChat[]): number => chats.reduce((sum, { sent }) => sum + sent, 0);

function answer(message: JobAnswer): void {
  process.send?.(message, () => process.exit());
}

function fail(reason: unknown): void {
  answer({ error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) });
}

process.on('disconnect', () => process.exit(1));
process.on('uncaughtException', fail);
process.once('message', (job) => {
  carryOut(job as Job).then((figures) => answer({ figures }), fail);
});
