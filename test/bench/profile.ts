/**
 * Shows what a target's processor time per message goes into: `node test/bench/profile.ts embedded 500 16` (the target,
 * the chats, and how many messages each has in flight).
 */
import { runClosedLoop } from './load/closed-loop.ts';
import { openChats } from './load/open-chats.ts';
import { selfTimes, startCpuProfile } from './measure/cpu-profile.ts';
import { readTarget } from './options.ts';
import { printTable, show, showShare } from './report/table.ts';
import { freePort } from './targets/pinned-process.ts';
import { startTarget } from './targets/start-target.ts';

const [targetName = 'embedded', chatCount = '500', inFlight = '16'] = process.argv.slice(2);
const warmUp = { inFlight: Number(inFlight), warmUpMs: 2_000, windowMs: 0 };
const measured = { inFlight: Number(inFlight), warmUpMs: 0, windowMs: 4_000 };
const shownFunctions = 50;

const inspectorPort = await freePort();
const running = await startTarget(readTarget(targetName), [
  `--inspect=127.0.0.1:${inspectorPort}`,
  '--inspect-publish-uid=http',
]);
try {
  const { target } = running;
  const { chats } = await openChats(target, Number(chatCount));
  await runClosedLoop(chats, target, warmUp);
  const stopProfile = await startCpuProfile(inspectorPort);
  const { messages, serverMicroseconds } = await runClosedLoop(chats, target, measured);
  const functions = selfTimes(await stopProfile());
  const perMessage = serverMicroseconds / messages;
  printTable(
    `${targetName}, ${chatCount} chats, ${inFlight} in flight: ${show(perMessage, 2)} µs of CPU per message, profiling included`,
    ['function', 'µs', 'share', 'place'],
    functions
      .slice(0, shownFunctions)
      .map(({ name, place, share }) => [name, show(share * perMessage, 2), showShare(share), place]),
  );
} finally {
  await running.stop();
}
process.exit();
