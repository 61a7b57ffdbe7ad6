import type { ClosedLoopFigures } from '../load/closed-loop.ts';
import type { PageName } from '../load/pages.ts';
import type { Usage } from '../measure/usage.ts';
import type { Metric } from './results.ts';

/** Processor time of the server, and of the Redis where there is one, for each message. */
export const cpuPerMessage = ofClosedLoop((loop) => cpu(loop) / loop.messages);
export const redisCpuPerMessage = ofClosedLoop((loop) => loop.redisMicroseconds / loop.messages);
export const messagesPerSecond = ofClosedLoop((loop) => loop.messages / loop.seconds);

/** How much of its core each side had in use: 1 is all of it. The Redis is on the server's side. */
export const serverBusy = ofClosedLoop((loop) => cpu(loop) / loop.seconds / 1e6);
export const generatorBusy = ofClosedLoop((loop) => loop.generatorMicroseconds / loop.seconds / 1e6);

export const latencyP50: Metric = ({ openLoop }) => openLoop?.latencyMicroseconds.p50;
export const latencyP99: Metric = ({ openLoop }) => openLoop?.latencyMicroseconds.p99;

/** What a message cost when they came at given times, and how much of its core the server's side had in use. */
export const openLoopCpu: Metric = ({ openLoop }) => openLoop && cpu(openLoop) / openLoop.messages;
export const openLoopBusy: Metric = ({ openLoop }) => openLoop && cpu(openLoop) / openLoop.seconds / 1e6;

export const bytesPerChat: Metric = (figures) => figures.bytesPerChat;
export const bytesPerChatUncollected: Metric = (figures) => figures.bytesPerChatUncollected;

export const socketsPerSecond: Metric = ({ acceptance }) => acceptance && acceptance.count / acceptance.seconds;
export const cpuPerSocket: Metric = ({ acceptance }) => acceptance && cpu(acceptance) / acceptance.count;

export const chatsPerSecond: Metric = ({ creation }) => creation && creation.count / creation.seconds;
export const cpuPerCreation: Metric = ({ creation }) => creation && cpu(creation) / creation.count;

export const cpuPerComing: Metric = ({ comingIn }) => comingIn && cpu(comingIn) / comingIn.count;
export const comingPerSecond: Metric = ({ comingIn }) => comingIn && comingIn.count / comingIn.seconds;

export const cpuPerPage =
  (name: PageName): Metric =>
  ({ pages }) =>
    pages && cpu(pages[name]) / pages[name].count;
export const pagesPerSecond =
  (name: PageName): Metric =>
  ({ pages }) =>
    pages && pages[name].count / pages[name].seconds;

export const cpuPerUploaded: Metric = ({ files }) => files && cpu(files.upload) / files.mebibytes;
export const cpuPerDownloaded: Metric = ({ files }) => files && cpu(files.download) / files.mebibytes;
export const cpuPerMebibyte: Metric = ({ files }) =>
  files && (cpu(files.upload) + cpu(files.download)) / files.mebibytes;

/** How much more of a core than without chats the servers had in use while nobody wrote. */
export const idleServerBusy: Metric = ({ idle }) =>
  idle && shareOfCore(idle.held, 'serverMicroseconds') - shareOfCore(idle.empty, 'serverMicroseconds');
/** How much more processor time than without chats Redis took in ten seconds, for each chat. */
export const idleRedisCpu: Metric = ({ idle }) =>
  idle &&
  ((shareOfCore(idle.held, 'redisMicroseconds') - shareOfCore(idle.empty, 'redisMicroseconds')) * 10e6) / idle.chats;

const shareOfCore = (usage: Usage, of: 'serverMicroseconds' | 'redisMicroseconds'): number =>
  usage[of] / usage.seconds / 1e6;

export const latencyP99Meanwhile: Metric = ({ meanwhile }) => meanwhile?.openLoop.latencyMicroseconds.p99;
/** What the server's memory grew by beyond its share of what was stored, in MiB. */
export const memoryBeyondStored: Metric = ({ meanwhile }) =>
  meanwhile && (meanwhile.grownBytes - shareOfStored * meanwhile.storedBytes) / 1024 ** 2;
const shareOfStored = 1.15;

function ofClosedLoop(read: (loop: ClosedLoopFigures) => number): (inFlight: number) => Metric {
  return (inFlight) =>
    ({ closedLoops }) => {
      const loop = closedLoops.find((candidate) => candidate.inFlight === inFlight);
      return loop && read(loop);
    };
}

function cpu({ serverMicroseconds, redisMicroseconds }: Usage): number {
  return serverMicroseconds + redisMicroseconds;
}
