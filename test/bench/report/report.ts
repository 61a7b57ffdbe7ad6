import { cpus } from 'node:os';
import type { Plan } from '../plan.ts';
import { isParley, type TargetName, targetTitles, usesRedis } from '../targets/target.ts';
import { judge, printGoals } from './goals.ts';
import {
  bytesPerChat,
  chatsPerSecond,
  cpuPerCreation,
  cpuPerMessage,
  cpuPerSocket,
  generatorBusy,
  latencyP50,
  latencyP99,
  messagesPerSecond,
  redisCpuPerMessage,
  serverBusy,
  socketsPerSecond,
} from './metrics.ts';
import type { Metric, Results } from './results.ts';
import { printTable, show, showRatio, showShare } from './table.ts';

const base: TargetName = 'relay';

/** Prints every figure, the ratios to the bare relay, and which goals are reached. */
export function printReport(plan: Plan, results: Results): void {
  const [model] = cpus();
  console.log(`\nNode ${process.version} on ${cpus().length} × ${model?.model}; medians of ${plan.rounds} round(s).`);
  for (const inFlight of plan.inFlight) printMessages(plan, results, inFlight);
  printLatency(plan, results);
  printConnections(plan, results);
  printCreation(plan, results);
  printRedisCommands(plan, results);
  printGoals(judge(plan, results));
}

/** Microseconds per message are milliseconds per 1,000 messages. */
function printMessages(plan: Plan, results: Results, inFlight: number): void {
  for (const [index, chats] of plan.chatCounts.entries()) {
    const session = plan.sessions[index];
    if (!session) continue;
    printTable(
      `${chats} chats, ${inFlight} in flight in each: CPU per 1,000 messages, with Redis where there is one`,
      ['', 'CPU ms', 'ratio', 'Redis ms', 'messages/s', 'server busy', 'load busy'],
      results.targets.map((target) => {
        const figure = (metric: Metric) => results.figure(session, target, metric);
        return [
          targetTitles[target],
          show(figure(cpuPerMessage(inFlight)), 2),
          showRatio(results.ratio(session, target, base, cpuPerMessage(inFlight))),
          usesRedis(target) ? show(figure(redisCpuPerMessage(inFlight)), 2) : '',
          show(figure(messagesPerSecond(inFlight))),
          showShare(figure(serverBusy(inFlight))),
          showShare(figure(generatorBusy(inFlight))),
        ];
      }),
    );
  }
}

function printLatency(plan: Plan, results: Results): void {
  const session = plan.sessions.find(({ job }) => job.openLoop);
  if (!session) return;
  printTable(
    `Latency at ${show(plan.messagesPerSecond)} messages/s over ${session.job.chats} chats`,
    ['', 'p50 µs', 'ratio', 'p99 µs', 'ratio'],
    results.targets.map((target) => [
      targetTitles[target],
      show(results.figure(session, target, latencyP50)),
      showRatio(results.ratio(session, target, base, latencyP50)),
      show(results.figure(session, target, latencyP99)),
      showRatio(results.ratio(session, target, base, latencyP99)),
    ]),
  );
}

function printConnections(plan: Plan, results: Results): void {
  const session = plan.sessions.find(({ job }) => job.measuresMemory);
  if (!session) return;
  printTable(
    `${session.job.chats} idle chats, two sockets each`,
    ['', 'sockets/s', 'ratio', 'CPU µs/socket', 'ratio', 'KiB/chat', 'ratio'],
    results.targets.map((target) => {
      const bytes = results.figure(session, target, bytesPerChat);
      return [
        targetTitles[target],
        show(results.figure(session, target, socketsPerSecond)),
        showRatio(results.ratio(session, target, base, socketsPerSecond)),
        show(results.figure(session, target, cpuPerSocket)),
        showRatio(results.ratio(session, target, base, cpuPerSocket)),
        show(bytes === undefined ? undefined : bytes / 1024, 1),
        showRatio(results.ratio(session, target, base, bytesPerChat)),
      ];
    }),
  );
}

function printCreation(plan: Plan, results: Results): void {
  const session = plan.sessions.find(({ job }) => job.measuresMemory);
  if (!session) return;
  printTable(
    'Chats created by POST /chats',
    ['', 'chats/s', 'CPU µs/chat'],
    results.targets
      .filter(isParley)
      .map((target) => [
        targetTitles[target],
        show(results.figure(session, target, chatsPerSecond)),
        show(results.figure(session, target, cpuPerCreation)),
      ]),
  );
}

function printRedisCommands(plan: Plan, results: Results): void {
  const session = plan.sessions.find(({ job }) => job.countsRedisCommands);
  if (!session) return;
  const commandsOf = (target: TargetName) => results.redisCommands(session, target);
  printTable(
    'Commands sent to Redis per message: each is a round trip',
    ['', 'commands'],
    results.targets.filter(usesRedis).map((target) => [
      targetTitles[target],
      Object.entries(commandsOf(target))
        .map(([command, count]) => `${show(count, 3)} ${command}`)
        .join(', '),
    ]),
  );
}
