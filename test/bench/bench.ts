/**
 * Measures Parley next to bare relays, all over real sockets on this machine: see docs/performance.md. Prints its figures
 * and whether each goal is reached.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { JobFigures } from './load/job.ts';
import { type Options, readOptions, usage } from './options.ts';
import { makePlan, type Plan, type Session } from './plan.ts';
import { printReport } from './report/report.ts';
import { Results } from './report/results.ts';
import { runJob } from './run-job.ts';
import { startTarget } from './targets/start-target.ts';
import type { TargetName } from './targets/target.ts';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (process.platform !== 'linux' || availableParallelism() < 2) {
    throw new Error('the benchmark needs Linux and two cores: one for the server, one for who loads it');
  }
  const plan = makePlan(options.isQuick, options.rounds);
  const results = await measure(plan, options);
  printReport(plan, results);
  if (options.isQuick) console.log('\nA quick run: too short to judge by.');
  if (options.jsonPath) writeFileSync(options.jsonPath, JSON.stringify(results, null, 2));
}

/** Targets take turns within each session and round, so that whatever else slows the machine slows them alike. */
async function measure(plan: Plan, { targets, sessions }: Options): Promise<Results> {
  const results = new Results();
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const session of sessions.map((name) => plan.sessions[name])) {
      for (const target of targets.filter((name) => session.targets.includes(name))) {
        console.log(`round ${round} of ${plan.rounds}, ${session.title}: ${target}`);
        results.add(session, target, await runSession(session, target));
      }
    }
  }
  return results;
}

async function runSession({ job }: Session, name: TargetName): Promise<JobFigures> {
  const running = await startTarget(name);
  try {
    return await runJob({ ...job, target: running.target });
  } finally {
    await running.stop();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}
