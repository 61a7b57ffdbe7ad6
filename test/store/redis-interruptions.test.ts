import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatWatcher } from '../../src/store/chat-store.ts';
import { Subscriber } from '../../src/store/redis/connection/subscriber.ts';
import { WatchedChats } from '../../src/store/redis/life/watched-chats.ts';
import { channelOf } from '../../src/store/redis/scripts/script-runner.ts';
import { TestClock } from '../support/servers/test-clock.ts';

const retryMs = 3_000;

/** A connection whose server is there or not, and which loses its subscriptions with each interruption. */
class FakeConnection extends EventEmitter {
  readonly subscribed = new Set<string>();
  /** What subscribing waits for, or fails with; by the first channel of a command. */
  readonly held = new Map<string, Promise<void>>();
  readonly refused = new Set<string>();
  commands = 0;

  async subscribe(...channels: readonly string[]): Promise<void> {
    this.commands += 1;
    const [first = ''] = channels;
    await this.held.get(first);
    if (this.refused.has(first)) throw new Error('Command timed out');
    for (const channel of channels) this.subscribed.add(channel);
  }

  async unsubscribe(channel: string): Promise<void> {
    this.subscribed.delete(channel);
  }

  ssubscribe(channel: string): Promise<void> {
    return this.subscribe(channel);
  }

  sunsubscribe(channel: string): Promise<void> {
    return this.unsubscribe(channel);
  }

  interrupt(event: 'ready' | 'subscribersReady'): void {
    this.subscribed.clear();
    this.commands = 0;
    this.emit(event);
  }
}

const subscriberOver = (connection: FakeConnection, kind: 'plain' | 'sharded'): Subscriber =>
  new Subscriber(connection as unknown as Redis, kind);

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `chat${index}`);

describe.each([
  { kind: 'plain', event: 'ready', refused: ['chat500'] },
  { kind: 'sharded', event: 'subscribersReady', refused: ['chat7', 'chat150'] },
] as const)('subscriptions ($kind) that an interruption has ended', ({ kind, event, refused }) => {
  let clock: TestClock;
  let connection: FakeConnection;
  let subscriber: Subscriber;
  /** What was said to be regained, each time. */
  let regained: (readonly string[])[];
  const channels = names(700);

  beforeEach(async () => {
    clock = new TestClock();
    connection = new FakeConnection();
    subscriber = subscriberOver(connection, kind);
    regained = [];
    subscriber.listen({ onMessage: () => undefined, onRegained: (each) => regained.push(each) }, { clock, retryMs });
    for (const channel of channels) await subscriber.subscribe(channel);
  });

  it('are made again, and each is said to be once', async () => {
    connection.interrupt(event);
    await setImmediate();
    expect([...connection.subscribed]).toEqual(channels);
    expect(regained.flat()).toEqual(channels);
    expect(clock.waiting).toBe(0);
  });

  it('are made again though some of them fail at first; these are tried until they succeed', async () => {
    for (const channel of refused) connection.refused.add(channel);
    connection.interrupt(event);
    await setImmediate();
    const before = regained.flat();
    expect(before.length).toBeGreaterThanOrEqual(500);
    expect([...connection.subscribed]).toEqual(before);
    await clock.advance(retryMs);
    expect(regained.flat()).toEqual(before);
    connection.refused.clear();
    await clock.advance(retryMs);
    expect([...connection.subscribed].sort()).toEqual([...channels].sort());
    expect(regained.flat().sort()).toEqual([...channels].sort());
    expect(clock.waiting).toBe(0);
  });

  it('are made again after a second interruption, while some of the first are still tried', async () => {
    for (const channel of refused) connection.refused.add(channel);
    connection.interrupt(event);
    await setImmediate();
    const before = regained.splice(0).flat();
    connection.interrupt(event);
    await setImmediate();
    expect(regained.flat()).toEqual(before);
  });

  it('are made anew from the first on when a second interruption comes in the middle', async () => {
    const last = Promise.withResolvers<void>();
    connection.held.set(channels.at(-1) ?? '', last.promise);
    connection.held.set('chat500', last.promise);
    connection.interrupt(event);
    await setImmediate();
    expect(regained.flat()).toContain('chat0');
    connection.interrupt(event);
    last.resolve();
    await setImmediate();
    expect([...connection.subscribed].sort()).toEqual([...channels].sort());
    expect(regained.flat().filter((channel) => channel === 'chat0')).toHaveLength(2);
  });

  it('are not tried any more when nobody wants them any more', async () => {
    for (const channel of refused) connection.refused.add(channel);
    connection.interrupt(event);
    await setImmediate();
    for (const channel of channels) subscriber.unsubscribe(channel);
    expect(clock.waiting).toBe(0);
    expect(connection.subscribed.size).toBe(0);
  });
});

describe('watched chats', () => {
  let clock: TestClock;
  let connection: FakeConnection;
  let watched: WatchedChats;
  /** How many checks are under way, and were at most. */
  let checks: { now: number; most: number };

  beforeEach(() => {
    clock = new TestClock();
    connection = new FakeConnection();
    // Those of an earlier test may still be under way.
    const own = { now: 0, most: 0 };
    checks = own;
    watched = new WatchedChats({
      subscriber: subscriberOver(connection, 'plain'),
      applyTimedChanges: async () => {
        own.now += 1;
        own.most = Math.max(own.most, own.now);
        await setImmediate();
        own.now -= 1;
        return { nextChangeMs: 3_600_000, servers: '', nextErasureAtMs: undefined };
      },
      clock,
      retryMs,
      checkMs: 3_600_000,
      isForgotten: () => false,
      onForgotten: () => undefined,
    });
  });
  afterEach(() => watched.close());

  /** Watches so many chats; hands over what each was told. */
  async function watchMany(count: number): Promise<ReadonlyMap<string, string[]>> {
    const told = new Map(names(count).map((chatId): [string, string[]] => [chatId, []]));
    for (const [chatId, calls] of told) {
      const watcher: ChatWatcher = {
        onEvent: ({ type }) => calls.push(type),
        onInterrupted: () => calls.push('interrupted'),
      };
      await watched.watch(chatId, watcher);
    }
    return told;
  }

  it('hear at once on a channel that is regained, and catch up then, while others are still waited for', async () => {
    const told = await watchMany(600);
    const second = Promise.withResolvers<void>();
    connection.held.set(channelOf('chat500'), second.promise);
    connection.interrupt('ready');
    await setImmediate();
    connection.emit('message', channelOf('chat0'), 'kept-open\na\n1');
    expect(told.get('chat0')).toContain('kept-open');
    await until(() => told.get('chat499')?.includes('interrupted') === true);
    expect(told.get('chat0')?.toSorted()).toEqual(['interrupted', 'kept-open']);
    expect(told.get('chat500')).toEqual([]);
    second.resolve();
    await until(() => told.get('chat599')?.includes('interrupted') === true);
    expect([...told.values()].every((calls) => calls.filter((call) => call === 'interrupted').length === 1)).toBe(true);
  });

  it('ask for what they missed a hundred at once, however many there are', async () => {
    const told = await watchMany(1_000);
    checks.most = 0;
    connection.interrupt('ready');
    await until(() => [...told.values()].every((calls) => calls.length > 0));
    expect([...told.values()].flat()).toEqual(Array.from({ length: 1_000 }, () => 'interrupted'));
    expect(checks.most).toBe(100);
  });

  it('that stop being watched before it is their turn are told nothing and ask for nothing', async () => {
    const told = await watchMany(300);
    connection.interrupt('ready');
    await setImmediate();
    watched.close();
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    expect(told.get('chat299')).toEqual([]);
  });
});

/** What takes many turns of the event loop, and no time of the clock. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !isSo(); turn += 1) await setImmediate();
  expect(isSo()).toBe(true);
}
