import { performance } from 'node:perf_hooks';
import type { Target } from '../targets/target.ts';
import { cpuMicroseconds } from './process.ts';

/** What a stretch of time cost, in seconds of wall time and microseconds of processor time. */
export interface Usage {
  readonly seconds: number;
  readonly serverMicroseconds: number;
  readonly redisMicroseconds: number;
  readonly generatorMicroseconds: number;
}

/** Starts measuring; call what it returns to stop. */
export function startUsage({ processId, redis }: Target): () => Usage {
  const now = () => ({
    atMs: performance.now(),
    server: cpuMicroseconds(processId),
    redis: redis ? cpuMicroseconds(redis.processId) : 0,
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
