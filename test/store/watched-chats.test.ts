import { beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionListener } from '../../src/store/redis/connection/subscriber.ts';
import { type TimedChanges, WatchedChats } from '../../src/store/redis/life/watched-chats.ts';
import { channelOf } from '../../src/store/redis/scripts/script-runner.ts';
import { TestClock } from '../support/servers/test-clock.ts';

const chatId = 'AAAAAAAAAA';
const [retryMs, checkMs] = [3_000, 1_200_000];

/** What Redis would reply; each reply is held until it is released. */
type Release = (servers: string) => Promise<void>;

let clock: TestClock;
let watched: WatchedChats;
let asked: Release[];
let deliver: (text: string) => void;

beforeEach(() => {
  clock = new TestClock();
  asked = [];
  let listener: SubscriptionListener | undefined;
  watched = new WatchedChats({
    subscriber: {
      listen: (itsListener) => {
        listener = itsListener;
      },
      subscribe: () => Promise.resolve(),
      unsubscribe: () => undefined,
    },
    applyTimedChanges: () =>
      new Promise<TimedChanges>((resolve) => {
        asked.push(async (servers) => {
          resolve({ nextChangeMs: checkMs, servers, nextErasureAtMs: undefined });
          await clock.advance(0);
        });
      }),
    clock,
    retryMs,
    checkMs,
    isForgotten: () => false,
    onForgotten: () => undefined,
  });
  deliver = (text) => listener?.onMessage(channelOf(chatId), text);
});

async function watch(servers: string): Promise<void> {
  const watching = watched.watch(chatId, { onEvent: () => undefined, onInterrupted: () => undefined });
  await clock.advance(0);
  await asked.at(-1)?.(servers);
  await watching;
}

/** How often the chat is looked after when these servers are lost. */
async function lookedAfterWhenLost(...serverIds: readonly string[]): Promise<number> {
  const before = asked.length;
  void watched.check(serverIds);
  await clock.advance(0);
  return asked.length - before;
}

describe('the servers that hold somebody in a watched chat', () => {
  it('are those of the newest event, though an older reply comes after it', async () => {
    await watch('S1');
    void watched.check();
    deliver('servers\nS1 S2');
    await asked[1]?.('S1');
    expect(await lookedAfterWhenLost('S2')).toBe(1);
  });

  it('are asked for once more where a reply says something else than an event that came meanwhile', async () => {
    await watch('S1');
    void watched.check();
    deliver('servers\nS1 S2');
    // The event is the older of the two: S2 had left when Redis replied.
    await asked[1]?.('S1');
    expect(asked).toHaveLength(3);
    await asked[2]?.('S1');
    expect(asked).toHaveLength(3);
    expect(await lookedAfterWhenLost('S2')).toBe(0);
    expect(await lookedAfterWhenLost('S1')).toBe(1);
  });

  it('are not asked for once more where the event says the same, as that of the server’s own script does', async () => {
    await watch('');
    const looked = watched.lookAfter(chatId);
    deliver('presence\na\nonline\nS1');
    await asked[1]?.('S1');
    await looked;
    expect(asked).toHaveLength(2);
    expect(await lookedAfterWhenLost('S1')).toBe(1);
  });

  it('are asked for once more where a server is lost while a reply is under way that may name it', async () => {
    await watch('');
    void watched.check();
    expect(await lookedAfterWhenLost('S2')).toBe(1);
  });
});
