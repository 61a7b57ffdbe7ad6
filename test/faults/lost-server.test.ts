import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { type Guest, letIn, makeChat, sitDown } from '../attacks/support/people.ts';
import type { LiveClient } from '../hub/support/live-client.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

/** Nobody seems online for longer after their server was lost. */
const longestMs = 30_000;

describe('of three servers on one Redis, with Anny on the first and Bert on another,', () => {
  let redis: RedisProcess;
  const servers: BuiltParley[] = [];
  beforeAll(async () => {
    redis = await startRedis();
    const start = () => startBuiltParley({ REDIS_URL: redis.url });
    servers.push(...(await Promise.all([start(), start(), start()])));
  });
  afterAll(async () => {
    for (const server of servers) server.process.child.kill('SIGCONT');
    await Promise.all(servers.map((server) => server.close()));
    await redis.stop();
  });

  interface Pair {
    readonly anny: LiveClient;
    readonly bert: Guest;
    readonly socket: LiveClient;
  }

  async function seat(here: BuiltParley, there: BuiltParley): Promise<Pair> {
    const chat = await makeChat(here);
    const anny = await sitDown(await letIn(here, chat.a));
    const bert = await letIn(there, chat.b);
    const socket = await sitDown(bert);
    await anny.until('presence-online" id="presence-b"');
    return { anny, bert, socket };
  }

  const presenceOfBert = ({ html }: LiveClient): string =>
    [...html.matchAll(/presence-(\w+)" id="presence-b"/g)].map(([, state]) => state).join(' ');

  /** The moment at which the newest of these says that Bert was last there. */
  const lastSeenMs = ({ html }: LiveClient): number =>
    Date.parse(/id="presence-b">.*?datetime="([^"]+)"/.exec(html.slice(html.lastIndexOf('presence-away')))?.[1] ?? '');

  it('one is killed and one stands still: he is away within half a minute, and back when it goes on', {
    timeout: 90_000,
  }, async () => {
    const [here, killed, standing] = servers as [BuiltParley, BuiltParley, BuiltParley];
    const ofKilled = await Promise.all(Array.from({ length: 20 }, () => seat(here, killed)));
    const ofStanding = await seat(here, standing);
    const untouched = await seat(here, here);
    killed.process.child.kill('SIGKILL');
    standing.process.child.kill('SIGSTOP');
    const lostAtMs = Date.now();
    const pairs = [...ofKilled, ofStanding];
    const areAway = () => pairs.every(({ anny }) => presenceOfBert(anny).endsWith('away'));
    await until('Bert to be away', areAway, longestMs);
    for (const { anny } of pairs) {
      // The lease was renewed at the latest when the server was lost.
      expect(lastSeenMs(anny)).toBeGreaterThan(
        lostAtMs + defaultLimits.presenceLeaseMs - defaultLimits.heartbeatIntervalMs - 1_000,
      );
      expect(lastSeenMs(anny)).toBeLessThanOrEqual(lostAtMs + defaultLimits.presenceLeaseMs + 1_000);
    }
    standing.process.child.kill('SIGCONT');
    await until(
      'Bert to be back',
      () => presenceOfBert(ofStanding.anny).endsWith('online'),
      2 * defaultLimits.heartbeatIntervalMs,
    );
    expect(ofStanding.socket.socket.readyState).toBe(ofStanding.socket.socket.OPEN);
    ofStanding.socket.leave();
    await until('Bert to have left', () => presenceOfBert(ofStanding.anny).endsWith('away'));
    expect(presenceOfBert(untouched.anny)).not.toContain('online away');
  });
});
