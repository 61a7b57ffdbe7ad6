import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import type { AppendOutcome, ChatWatcher, NewMessage, StopWatching } from '../../src/store/chat-store.ts';
import { EmbeddedStore } from '../../src/store/embedded-store.ts';
import { until } from '../support/processes.ts';
import { TestClock } from '../support/test-clock.ts';
import { aMessage, type HubOnLoopback, type HubOptions, newMessageId, startHub } from './hub-on-loopback.ts';
import type { LiveClient } from './live-client.ts';

let running: HubOnLoopback | undefined;

async function aHub(options: HubOptions = {}): Promise<HubOnLoopback> {
  running = await startHub(options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** A store on the other side of a network that can fail it. */
class DistantStore extends EmbeddedStore {
  isOutOfReach = false;
  #losesEvents = false;
  #watchers: ChatWatcher[] = [];
  appendsBegun = 0;
  /** While these are set, whoever appends, or asks for changes, waits for them. */
  slowAppending: Promise<void> | undefined;
  slowReading: Promise<void> | undefined;

  get hasWatchers(): boolean {
    return this.#watchers.length > 0;
  }

  loseEvents(): void {
    this.#losesEvents = true;
  }

  regainEvents(): void {
    this.#losesEvents = false;
    for (const watcher of this.#watchers) watcher.onInterrupted();
  }

  override async append(chatId: string, message: NewMessage): Promise<AppendOutcome> {
    if (this.isOutOfReach) throw new Error('no answer');
    this.appendsBegun += 1;
    await this.slowAppending;
    return super.append(chatId, message);
  }

  override async changesSince(chatId: string, revision: number, limit: number): Promise<readonly Message[] | 'gone'> {
    if (this.isOutOfReach) throw new Error('no answer');
    const changes = await super.changesSince(chatId, revision, limit);
    await this.slowReading;
    return changes;
  }

  override watch(chatId: string, watcher: ChatWatcher): Promise<StopWatching | 'gone'> {
    this.#watchers.push(watcher);
    return super.watch(chatId, {
      onEvent: (event) => {
        if (!this.#losesEvents) watcher.onEvent(event);
      },
      onInterrupted: () => watcher.onInterrupted(),
    });
  }
}

async function aHubWithDistantStore(): Promise<{ hub: HubOnLoopback; store: DistantStore }> {
  let store: DistantStore | undefined;
  const hub = await aHub({
    makeStore: (options) => {
      store = new DistantStore(options);
      return store;
    },
  });
  if (!store) throw new Error('the hub has made no store');
  return { hub, store };
}

describe('when the store does not answer', () => {
  it('the one who wrote is told at the message, and comes back in a moment', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    await anny.until('id="countdown"');
    store.isOutOfReach = true;
    const message = aMessage();
    anny.say(message);
    expect(await anny.closed).toBe(1013);
    expect(anny.html).toContain(`data-refusal="unavailable" data-message-id="${message.messageId}"`);
    expect(hub.lines.join()).not.toContain(chatId);
  });

  it('one who comes back is asked to come back later', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    store.isOutOfReach = true;
    const anny = await hub.join(chatId, 'a');
    expect(await anny.closed).toBe(1013);
  });
});

describe('when the way to the events was interrupted', () => {
  it('everybody is sent what was missed, once, and goes on', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    anny.say(aMessage());
    await bert.untilSequence(1);
    store.loseEvents();
    for (const sender of ['a', 'b'] as const) await store.append(chatId, { ...aMessage(), sender });
    store.regainEvents();
    anny.say(aMessage());
    await Promise.all([anny.untilSequence(4), bert.untilSequence(4)]);
    expect(anny.sequences).toEqual([1, 2, 3, 4]);
    expect(bert.sequences).toEqual([1, 2, 3, 4]);
  });

  it('one who was still catching up misses nothing either', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    await store.append(chatId, { ...aMessage(), sender: 'b' });
    const slowness = Promise.withResolvers<void>();
    store.slowReading = slowness.promise;
    const anny = await hub.join(chatId, 'a');
    await until('the chat to be watched', () => store.hasWatchers);
    store.loseEvents();
    await store.append(chatId, { ...aMessage(), sender: 'b' });
    store.regainEvents();
    slowness.resolve();
    await anny.untilSequence(2);
    await anny.until('id="countdown"');
    expect(anny.sequences).toEqual([1, 2]);
  });

  it('a chat that ended meanwhile is shown as ended', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    await anny.until('id="countdown"');
    store.loseEvents();
    await store.destroy(chatId, 'b');
    store.regainEvents();
    expect(await anny.closed).toBe(1000);
    expect(anny.html).toContain('This chat has ended');
  });
});

describe('a chat that ends while somebody is catching up', () => {
  it('is shown as ended, and nothing of it comes afterwards', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    await store.append(chatId, { ...aMessage(), sender: 'b' });
    const slowness = Promise.withResolvers<void>();
    store.slowReading = slowness.promise;
    const anny = await hub.join(chatId, 'a');
    await until('the chat to be watched', () => store.hasWatchers);
    await store.destroy(chatId, 'b');
    slowness.resolve();
    expect(await anny.closed).toBe(1000);
    expect(anny.html).toContain('This chat has ended');
    expect(anny.sequences).toEqual([]);
  });
});

describe('a reader who does not keep up', () => {
  it('is dropped without harm to the other, and is sent the rest on coming back', async () => {
    const hub = await aHub({ limits: { bufferedBytesPerSocket: 200_000 } });
    const chatId = await hub.newChat();
    const slow = await hub.join(chatId, 'a');
    const quick = await hub.join(chatId, 'b');
    await slow.until('id="countdown"');
    slow.socket.pause();
    const sealed = 'x'.repeat(40_000);
    let sequence = 0;
    const isDropped = () => hub.lines.some((line) => line.includes('too slow'));
    while (!isDropped()) {
      await hub.store.append(chatId, { ...aMessage(newMessageId(), sealed), sender: 'b' });
      sequence += 1;
      await setImmediate();
    }
    slow.socket.resume();
    expect(await slow.closed).toBe(1006);
    quick.say(aMessage());
    await quick.untilSequence(sequence + 1);
    const back = await hub.join(chatId, 'a', { after: slow.revision });
    await back.untilSequence(sequence + 1);
    expect([...slow.sequences, ...back.sequences]).toEqual(
      Array.from({ length: sequence + 1 }, (_, index) => index + 1),
    );
  });
});

describe('a peer that is silent', () => {
  const heartbeats = { heartbeatIntervalMs: 10_000, deadPeerAfterMs: 25_000, presenceLeaseMs: 25_000 };

  /** Lets time pass slowly enough for real frames to come and go. */
  async function pass(clock: TestClock, seconds: number, whileOpen: LiveClient): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      await clock.advance(1000);
      // A round trip of our own: what the server sent before it has arrived by then, and was answered.
      const pong = new Promise((resolve) => whileOpen.socket.once('pong', resolve));
      whileOpen.socket.ping();
      await pong;
    }
  }

  it('is dropped within half a minute, and the other learns that it is away', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: heartbeats });
    const chatId = await hub.newChat();
    const gone = await hub.join(chatId, 'a', { autoPong: false });
    const there = await hub.join(chatId, 'b');
    await there.until('presence-online" id="presence-a"');
    await pass(clock, 30, there);
    await there.until('presence-away" id="presence-a"');
    expect(await gone.closed).toBe(1006);
    expect(there.socket.readyState).toBe(there.socket.OPEN);
  });

  it('is kept for as long as it answers, and stays online beyond any lease', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: heartbeats });
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    await anny.until('presence-online" id="presence-b"');
    await pass(clock, 90, anny);
    expect(bert.socket.readyState).toBe(bert.socket.OPEN);
    expect(await hub.store.find(chatId)).toMatchObject({
      chat: { presence: { a: { state: 'online' }, b: { state: 'online' } } },
    });
    expect(anny.html).not.toContain('presence-away');
  });
});

describe('places', () => {
  it('are limited for each person and for organizers, and free again after leaving', async () => {
    const hub = await aHub({ limits: { socketsPerParticipant: 2, socketsPerOrganizer: 1 } });
    const chatId = await hub.newChat();
    const first = await hub.join(chatId, 'a');
    await hub.join(chatId, 'a');
    await expect(hub.join(chatId, 'a')).rejects.toThrow();
    await hub.join(chatId, 'b');
    await hub.join(chatId, 'organizer');
    await expect(hub.join(chatId, 'organizer')).rejects.toThrow();
    first.socket.close();
    await first.closed;
    await hub.join(chatId, 'a');
  });
});

describe('draining', () => {
  it('sends everybody away with 1012, and says that nobody is connected here any more', async () => {
    const hub = await aHub();
    const chats = await Promise.all(Array.from({ length: 60 }, () => hub.newChat()));
    const people = await Promise.all(chats.flatMap((chatId) => [hub.join(chatId, 'a'), hub.join(chatId, 'b')]));
    await hub.hub.drain();
    expect(new Set(await Promise.all(people.map((person) => person.closed)))).toEqual(new Set([1012]));
    for (const chatId of chats) {
      expect(await hub.store.find(chatId)).toMatchObject({
        chat: { presence: { a: { state: 'away' }, b: { state: 'away' } } },
      });
    }
  });

  it('sends many away little by little', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: { drainMs: 5000 } });
    const chats = await Promise.all(Array.from({ length: 60 }, () => hub.newChat()));
    const people = await Promise.all(chats.flatMap((chatId) => [hub.join(chatId, 'a'), hub.join(chatId, 'b')]));
    let gone = 0;
    for (const person of people) void person.closed.then(() => (gone += 1));
    const drained = hub.hub.drain();
    await until('the first to be gone', () => gone === 50);
    await clock.advance(250);
    await until('the next to be gone', () => gone === 100);
    await clock.advance(250);
    await drained;
    expect(gone).toBe(120);
  });

  it('waits for the commands that were taken', async () => {
    const { hub, store } = await aHubWithDistantStore();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    await anny.until('id="countdown"');
    const slowness = Promise.withResolvers<void>();
    store.slowAppending = slowness.promise;
    anny.say(aMessage());
    await until('the command to be under way', () => store.appendsBegun === 1);
    const drained = hub.hub.drain().then(() => store.page(chatId, 50));
    expect(await anny.closed).toBe(1012);
    slowness.resolve();
    expect(await drained).toHaveLength(1);
  });
});
