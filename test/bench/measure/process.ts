import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Linux counts processor time for user space in hundredths of a second (USER_HZ), whatever the kernel's own rate. */
const microsecondsPerTick = 10_000;
const statFieldsBeforeUserTime = 11;

/** Processor time a process has used with all of its threads, user and kernel, in microseconds. From proc(5). */
export function cpuMicroseconds(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [userTicks, kernelTicks] = fields.slice(statFieldsBeforeUserTime).map(Number);
  if (userTicks === undefined || kernelTicks === undefined) throw new Error('/proc/<pid>/stat has an unknown form');
  return (userTicks + kernelTicks) * microsecondsPerTick;
}

export function residentBytes(processId: number): number {
  const [, kibiBytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
  if (kibiBytes === undefined) throw new Error('/proc/<pid>/status has an unknown form');
  return Number(kibiBytes) * 1024;
}

const settleIntervalMs = 250;
const settleSamples = 60;
const settledWithinBytes = 32 * 1024;

/** Asks a target that was started with `collect-garbage.ts` to collect, until its resident memory stands still. */
export async function settledResidentBytes(processId: number): Promise<number> {
  let before = Number.NaN;
  for (let sample = 0; sample < settleSamples; sample += 1) {
    process.kill(processId, 'SIGUSR2');
    await delay(settleIntervalMs);
    const now = residentBytes(processId);
    if (Math.abs(now - before) <= settledWithinBytes) return now;
    before = now;
  }
  return before;
}
