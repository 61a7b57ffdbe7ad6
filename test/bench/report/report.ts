import { cpus } from 'node:os';
import type { Plan, Session } from '../plan.ts';
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
  openLoopBusy,
  openLoopCpu,
  redisCpuPerMessage,
  serverBusy,
  socketsPerSecond,
} from './metrics.ts';
import type { Metric, Results } from './results.ts';
import { printTable, show, showRatio, showShare } from './table.ts';

/** Prints every figure, the ratios to the bare relay, and which goals are reached. */
export function printReport(plan: Plan, results: Results): void {
  const [model] = cpus();
  console.log(`\nNode ${process.version} on ${cpus().length} × ${model?.model}; medians of ${plan.rounds} round(s).`);
  for (const inFlight of plan.inFlight) printMessages(plan, results, inFlight);
  printReceipts(plan, results);
  printLatency(plan, results);
  printConnections(plan, results);
  printCreation(plan, results);
  printRedisCommands(plan, results);
  printGoals(judge(plan, results));
}

/** Microseconds per message are milliseconds per 1,000 messages. */
function printMessages(plan: Plan, results: Results, inFlight: number): void {
  const { few, some, many, 'scale-out': scaleOut } = plan.sessions;
  for (const session of [few, some, many, scaleOut]) {
    const targets = measuredIn(session, results);
    if (targets.length === 0) continue;
    printTable(
      `${session.title}, ${inFlight} in flight in each: CPU per 1,000 messages, with Redis where there is one`,
      ['', 'CPU ms', 'ratio', 'Redis ms', 'messages/s', 'server busy', 'load busy'],
      targets.map((target) => {
        const figure = (metric: Metric) => results.figure(session, target, metric);
        return [
          targetTitles[target],
          show(figure(cpuPerMessage(inFlight)), 2),
          showRatio(results.ratio(session, target, baseOf(session), cpuPerMessage(inFlight))),
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
  const { latency, receipts, 'scale-out': scaleOut, held } = plan.sessions;
  for (const session of [latency, receipts, scaleOut, held]) {
    const targets = measuredIn(session, results);
    if (targets.length === 0) continue;
    const ratio = (target: TargetName, metric: Metric) =>
      showRatio(results.ratio(session, target, baseOf(session), metric));
    printTable(
      `${session.title}: ${show(plan.messagesPerSecond)} messages/s over ${session.job.writingChats ?? session.job.chats} chats`,
      ['', 'p50 µs', 'ratio', 'p99 µs', 'ratio', 'CPU µs/message', 'ratio', 'server busy'],
      targets.map((target) => [
        targetTitles[target],
        show(results.figure(session, target, latencyP50)),
        ratio(target, latencyP50),
        show(results.figure(session, target, latencyP99)),
        ratio(target, latencyP99),
        show(results.figure(session, target, openLoopCpu)),
        ratio(target, openLoopCpu),
        showShare(results.figure(session, target, openLoopBusy)),
      ]),
    );
  }
}

/** Two servers are compared with one on the same Redis; everything else with the bare relay. */
const baseOf = ({ name }: Session): TargetName => (name === 'scale-out' ? 'redis' : 'relay');

const measuredIn = (session: Session, results: Results): readonly TargetName[] =>
  results.targets.filter((target) => results.figure(session, target, socketsPerSecond) !== undefined);

/** What each kept promise about receipts costs, to the same load without them. */
function printReceipts(plan: Plan, results: Results): void {
  const { receipts, some } = plan.sessions;
  const targets = measuredIn(receipts, results);
  if (targets.length === 0) return;
  const columns = plan.inFlight.map((inFlight) => cpuPerMessage(inFlight));
  printTable(
    `${receipts.title}: CPU per 1,000 messages, and the ratio to that without`,
    ['', ...plan.inFlight.flatMap((inFlight) => [`${inFlight} in flight`, 'ratio'])],
    targets.map((target) => [
      targetTitles[target],
      ...columns.flatMap((metric) => [
        show(results.figure(receipts, target, metric), 2),
        showRatio(results.ratio(receipts, target, target, metric, some)),
      ]),
    ]),
  );
}

function printConnections(plan: Plan, results: Results): void {
  for (const session of [plan.sessions.many, plan.sessions.held]) {
    const targets = measuredIn(session, results);
    if (targets.length === 0) continue;
    const ratio = (target: TargetName, metric: Metric) =>
      showRatio(results.ratio(session, target, baseOf(session), metric));
    printTable(
      `${session.job.chats} idle chats, two sockets each`,
      ['', 'sockets/s', 'ratio', 'CPU µs/socket', 'ratio', 'KiB/chat', 'ratio'],
      targets.map((target) => {
        const bytes = results.figure(session, target, bytesPerChat);
        return [
          targetTitles[target],
          show(results.figure(session, target, socketsPerSecond)),
          ratio(target, socketsPerSecond),
          show(results.figure(session, target, cpuPerSocket)),
          ratio(target, cpuPerSocket),
          show(bytes === undefined ? undefined : bytes / 1024, 1),
          ratio(target, bytesPerChat),
        ];
      }),
    );
  }
}

function printCreation(plan: Plan, results: Results): void {
  const session = plan.sessions.many;
  const targets = measuredIn(session, results).filter(isParley);
  if (targets.length === 0) return;
  printTable(
    'Chats created by POST /chats',
    ['', 'chats/s', 'CPU µs/chat'],
    targets.map((target) => [
      targetTitles[target],
      show(results.figure(session, target, chatsPerSecond)),
      show(results.figure(session, target, cpuPerCreation)),
    ]),
  );
}

function printRedisCommands(plan: Plan, results: Results): void {
  const session = plan.sessions.few;
  const targets = measuredIn(session, results).filter(usesRedis);
  if (targets.length === 0) return;
  const commandsOf = (target: TargetName) => results.redisCommands(session, target);
  printTable(
    'Commands sent to Redis per message: each is a round trip',
    ['', 'commands'],
    targets.map((target) => [
      targetTitles[target],
      Object.entries(commandsOf(target))
        .map(([command, count]) => `${show(count, 3)} ${command}`)
        .join(', '),
    ]),
  );
}
