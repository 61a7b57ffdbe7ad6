import { performance } from 'node:perf_hooks';
import type { ListeningProcess, Target } from '../targets/target.ts';
import { cpuMicroseconds } from './process.ts';

/** What a stretch of time cost, in seconds of wall time and microseconds of processor time. */
export interface Usage {
  readonly seconds: number;
  readonly serverMicroseconds: number;
  readonly redisMicroseconds: number;
  readonly generatorMicroseconds: number;
}

/** Starts measuring; call what it returns to stop. */
export function startUsage({ servers, redis }: Target): () => Usage {
  const now = () => ({
    atMs: performance.now(),
    server: cpuOfAll(servers),
    redis: cpuOfAll(redis),
    generator: cpuMicroseconds(process.pid),
  });
  const before = now();
  return () => {
    const after = now();
    return {
      seconds: (after.atMs - before.atMs) / 1000,
      serverMicroseconds: after.server - before.server,
      redisMicroseconds: after.redis - before.redis,
      generatorMicroseconds: after.generator - before.generator,
    };
  };
}

const cpuOfAll = (processes: readonly ListeningProcess[]): number =>
  processes.reduce((sum, { processId }) => sum + cpuMicroseconds(processId), 0);
