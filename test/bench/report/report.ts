import { cpus } from 'node:os';
import { pageNames } from '../load/pages.ts';
import type { Plan, Session } from '../plan.ts';
import { isParley, type TargetName, targetTitles, usesRedis } from '../targets/target.ts';
import { judge, printGoals } from './goals.ts';
import {
  bytesPerChat,
  bytesPerChatUncollected,
  chatsPerSecond,
  comingPerSecond,
  cpuPerComing,
  cpuPerCreation,
  cpuPerDownloaded,
  cpuPerMebibyte,
  cpuPerMessage,
  cpuPerPage,
  cpuPerSocket,
  cpuPerUploaded,
  generatorBusy,
  idleRedisCpu,
  idleServerBusy,
  latencyP50,
  latencyP99,
  messagesPerSecond,
  openLoopBusy,
  openLoopCpu,
  pagesPerSecond,
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
  printIdle(plan, results);
  printCreation(plan, results);
  printComingIn(plan, results);
  printPages(plan, results);
  printRedisCommands(plan, results);
  printFiles(plan, results);
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
  const { many, memory, held, 'coming-in': comingIn } = plan.sessions;
  for (const session of [many, memory, held, comingIn]) {
    const targets = measuredIn(session, results);
    if (targets.length === 0) continue;
    const ratio = (target: TargetName, metric: Metric) =>
      showRatio(results.ratio(session, target, baseOf(session), metric));
    printTable(
      `${session.title}: two sockets each`,
      ['', 'sockets/s', 'ratio', 'CPU µs/socket', 'ratio', 'KiB/chat', 'ratio', 'uncollected'],
      targets.map((target) => {
        const kibiBytes = (metric: Metric) => {
          const bytes = results.figure(session, target, metric);
          return show(bytes === undefined ? undefined : bytes / 1024, 1);
        };
        return [
          targetTitles[target],
          show(results.figure(session, target, socketsPerSecond)),
          ratio(target, socketsPerSecond),
          show(results.figure(session, target, cpuPerSocket)),
          ratio(target, cpuPerSocket),
          kibiBytes(bytesPerChat),
          ratio(target, bytesPerChat),
          kibiBytes(bytesPerChatUncollected),
        ];
      }),
    );
  }
}

function printIdle({ sessions: { idle } }: Plan, results: Results): void {
  const targets = measuredIn(idle, results);
  if (targets.length === 0) return;
  printTable(
    `${idle.title}, two sockets each`,
    ['', 'of a core', 'Redis µs/chat in 10 s'],
    targets.map((target) => [
      targetTitles[target],
      `${show(100 * (results.figure(idle, target, idleServerBusy) ?? 0), 2)} %`,
      usesRedis(target) ? show(results.figure(idle, target, idleRedisCpu), 2) : '',
    ]),
  );
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

function printComingIn(plan: Plan, results: Results): void {
  const session = plan.sessions['coming-in'];
  const figure = (target: TargetName, metric: Metric) => results.figure(session, target, metric);
  const targets = results.targets.filter((target) => figure(target, cpuPerComing) !== undefined);
  if (targets.length === 0) return;
  printTable(
    'A chat that is made, entered by two and connected; of a relay, its two sockets',
    ['', 'CPU µs', 'ratio', 'chats/s'],
    targets.map((target) => [
      targetTitles[target],
      show(figure(target, cpuPerComing)),
      showRatio(results.ratio(session, target, 'relay', cpuPerComing)),
      show(figure(target, comingPerSecond)),
    ]),
  );
}

function printPages(plan: Plan, results: Results): void {
  const session = plan.sessions.pages;
  const figure = (target: TargetName, metric: Metric) => results.figure(session, target, metric);
  const targets = results.targets.filter((target) => figure(target, cpuPerPage('chat')) !== undefined);
  if (targets.length === 0) return;
  printTable(
    `${session.title}: CPU µs of each, the ratio, and requests/s`,
    ['', ...pageNames.flatMap((name) => [name, 'ratio', '/s'])],
    targets.map((target) => [
      targetTitles[target],
      ...pageNames.flatMap((name) => [
        show(figure(target, cpuPerPage(name))),
        showRatio(results.ratio(session, target, 'bytes', cpuPerPage(name))),
        show(figure(target, pagesPerSecond(name))),
      ]),
    ]),
  );
}

function printFiles(plan: Plan, results: Results): void {
  const session = plan.sessions.media;
  const figure = (target: TargetName, metric: Metric) => results.figure(session, target, metric);
  const targets = results.targets.filter((target) => figure(target, cpuPerMebibyte) !== undefined);
  if (targets.length === 0) return;
  const base = (target: TargetName): TargetName => (usesRedis(target) ? 'redis-bytes' : 'bytes');
  printTable(
    `${session.title}: CPU per MiB, with Redis where there is one`,
    ['', 'sent ms', 'ratio', 'fetched ms', 'ratio'],
    targets.map((target) => [
      targetTitles[target],
      ...[cpuPerUploaded, cpuPerDownloaded].flatMap((metric) => {
        const microseconds = figure(target, metric);
        const ms = microseconds === undefined ? undefined : microseconds / 1_000;
        return [show(ms, 2), showRatio(results.ratio(session, target, base(target), metric))];
      }),
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
