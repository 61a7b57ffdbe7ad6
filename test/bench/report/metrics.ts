import type { ClosedLoopFigures } from '../load/closed-loop.ts';
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

export const socketsPerSecond: Metric = ({ acceptance }) => acceptance.count / acceptance.seconds;
export const cpuPerSocket: Metric = ({ acceptance }) => cpu(acceptance) / acceptance.count;

export const chatsPerSecond: Metric = ({ creation }) => creation && creation.count / creation.seconds;
export const cpuPerCreation: Metric = ({ creation }) => creation && cpu(creation) / creation.count;

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
