import { setTimeout as pause } from 'node:timers/promises';
import { residentBytes, settledResidentBytes } from '../measure/process.ts';
import { type CommandCounts, countCommands } from '../measure/redis-commands.ts';
import { startUsage, type Usage } from '../measure/usage.ts';
import type { Target } from '../targets/target.ts';
import { runClosedLoop } from './closed-loop.ts';
import { runComingIn } from './coming-in.ts';
import { type FilesLoad, runFiles, startUploads } from './files.ts';
import type { Idle, Job, JobAnswer, JobFigures, MeanwhileFigures } from './job.ts';
import type { LiveChat } from './live-chat.ts';
import { openChats } from './open-chats.ts';
import { runOpenLoop } from './open-loop.ts';
import { runPages } from './pages.ts';

/** Chats that a target has had before its memory is first read, so that what it only needs once is not counted. */
const chatsBeforehand = 200;
const loadBeforehand = { inFlight: 4, warmUpMs: 0, windowMs: 500 };

const redisCommandsLoad = { inFlight: 1, warmUpMs: 0, windowMs: 500 };

async function carryOut(job: Job): Promise<JobFigures> {
  const { target } = job;
  if (job.comingIn !== undefined) return { closedLoops: [], ...(await runComingIn(target, job.comingIn)) };
  if (job.pages !== undefined) return { closedLoops: [], pages: await runPages(target, job.pages) };
  if (job.files) return { closedLoops: [], files: await runFiles(target, job.files) };
  const bytesBefore = job.measuresMemory ? await bytesAfterUse(target) : undefined;
  const empty = job.idle && (await runIdle(target, job.idle));
  const { chats, acceptance, creation } = await openChats(target, job.chats, {
    firstChat: chatsBeforehand,
    tellsReceipts: job.tellsReceipts,
    languages: job.languages,
  });
  for (const chat of chats) chat.onLost = fail;
  const memory = bytesBefore === undefined ? {} : await memoryPerChat(target, bytesBefore, job.chats);

  const closedLoops = [];
  for (const loop of job.closedLoops) closedLoops.push(await runClosedLoop(chats, target, loop));
  const writingChats = chats.slice(0, job.writingChats);
  const openLoop = job.openLoop && (await runOpenLoop(writingChats, target, job.openLoop));
  const idle = job.idle && empty && { empty, held: await runIdle(target, job.idle), chats: chats.length };
  const meanwhile = job.uploadsMeanwhile && (await runMeanwhile(writingChats, job, job.uploadsMeanwhile));
  const redisCommandsPerMessage = job.countsRedisCommands ? await redisCommands(target, chats) : undefined;
  return {
    acceptance,
    closedLoops,
    ...(creation && { creation }),
    ...memory,
    ...(openLoop && { openLoop }),
    ...(meanwhile && { meanwhile }),
    ...(idle && { idle }),
    ...(redisCommandsPerMessage && { redisCommandsPerMessage }),
  };
}

async function runMeanwhile(
  chats: readonly LiveChat[],
  { target, openLoop }: Job,
  load: FilesLoad,
): Promise<MeanwhileFigures> {
  if (!openLoop) throw new Error('there is nothing to be measured meanwhile');
  const uploads = await startUploads(target, load);
  const [figures, ended] = await Promise.all([
    runOpenLoop(chats, target, { ...openLoop, until: uploads.hasEnded }),
    uploads.ended,
  ]);
  return { openLoop: figures, ...ended };
}

async function runIdle(target: Target, { settleMs, windowMs }: Idle): Promise<Usage> {
  await pause(settleMs);
  const stopUsage = startUsage(target);
  await pause(windowMs);
  return stopUsage();
}

async function bytesAfterUse(target: Target): Promise<number> {
  const { chats } = await openChats(target, chatsBeforehand);
  await runClosedLoop(chats, target, loadBeforehand);
  for (const chat of chats) chat.close();
  return settledResidentBytes(target.servers[0].processId);
}

async function memoryPerChat({ servers: [{ processId }] }: Target, bytesBefore: number, chats: number) {
  const bytesPerChatUncollected = (residentBytes(processId) - bytesBefore) / chats;
  return { bytesPerChatUncollected, bytesPerChat: ((await settledResidentBytes(processId)) - bytesBefore) / chats };
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
