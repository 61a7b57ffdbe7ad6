import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { changeOf, reactionOf, upTo } from '../../support/commands/changes.ts';
import { until } from '../../support/servers/processes.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import { startDistantHub } from '../support/distant-store.ts';
import {
  aMessage,
  deviceOf,
  type HubOnLoopback,
  type HubOptions,
  newMessageId,
  startHub,
  type Way,
} from '../support/hub-on-loopback.ts';

let running: HubOnLoopback | undefined;

async function aHub(options: HubOptions = {}): Promise<HubOnLoopback> {
  running = await startHub(options);
  return running;
}

async function aDistantHub(): Promise<Awaited<ReturnType<typeof startDistantHub>>> {
  const distant = await startDistantHub();
  running = distant.hub;
  return distant;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe.each<Way>(['socket', 'stream'])('a page that is connected by a %s', (way) => {
  it('sees every message of both, in one order', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.arrive(way, chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    for (const sender of ['a', 'b', 'a'] as const) await hub.store.append(chatId, { ...aMessage(), sender });
    for (let count = 0; count < 50; count += 1) bert.say(aMessage());
    await Promise.all([anny.untilSequence(53), bert.untilSequence(53)]);
    expect(anny.sequences).toEqual(numbers(1, 53));
    expect(bert.sequences).toEqual(anny.sequences);
  });

  it('counts as present, and as away when it has gone', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    const anny = await hub.arrive(way, chatId, 'a');
    await bert.until('class="presence presence-online" id="presence-a"');
    anny.leave();
    await bert.until('class="presence presence-away" id="presence-a"');
  });

  it('is told how things stand', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    await hub.join(chatId, 'b');
    const anny = await hub.arrive(way, chatId, 'a');
    await anny.until('id="countdown"');
    for (const part of ['presence-b', 'receipts-a', 'receipts-b']) expect(anny.html).toContain(`id="${part}"`);
  });

  describe('and comes back', () => {
    const numberedParts = ['id="receipts-b"', 'hx-target="#happenings"'];

    it('is sent nothing that takes a revision when it has every change, and who is there', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      const bert = await hub.join(chatId, 'b');
      bert.say(aMessage());
      await bert.untilSequence(1);
      const anny = await hub.arrive(way, chatId, 'a', { after: bert.revision });
      await anny.until('id="countdown"');
      expect(anny.html).toContain('presence-online" id="presence-b"');
      for (const part of [...numberedParts, 'data-sequence="1"']) expect(anny.html).not.toContain(part);
    });

    it('is sent a receipt and a happening that it missed, and that the other has gone', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      const bert = await hub.join(chatId, 'b');
      await hub.store.append(chatId, { ...aMessage(), sender: 'a' });
      await bert.untilSequence(1);
      const after = bert.revision;
      await hub.store.advanceReceipts(chatId, 'b', { read: upTo(1) });
      await hub.store.reportWrongCode(chatId, 'b');
      await bert.until('typed a wrong code');
      bert.leave();
      const anny = await hub.arrive(way, chatId, 'a', { after });
      await anny.until('id="countdown"');
      for (const part of numberedParts) expect(anny.html).toContain(part);
      expect(anny.html).toContain('data-read-sequence="1"');
      expect(anny.html).toContain('typed a wrong code');
      expect(anny.html).not.toContain('data-sequence="1"');
      await anny.until('presence-away" id="presence-b"');
    });

    it('has what happened before each message that it has, though the connection breaks among them', async () => {
      const hub = await aHub({ limits: { frameBytes: 2_000, changesPerCatchUp: 3 } });
      const chatId = await hub.newChat();
      for (let count = 0; count < 20; count += 1) {
        await hub.store.append(chatId, { ...aMessage(newMessageId(), 'x'.repeat(500)), sender: 'b' });
        if (count === 10) await hub.store.reportWrongCode(chatId, 'b');
      }
      const anny = await hub.arrive(way, chatId, 'a', { after: 2 });
      await anny.until('id="countdown"');
      expect(anny.frames.length).toBeGreaterThan(2);
      expect(anny.frames[0]).toContain('typed a wrong code');
      expect(anny.sequences).toEqual(numbers(1, 20));
    });

    it('sees which of its own receipts were lost, though it has every change', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      const bert = await hub.join(chatId, 'b');
      bert.say(aMessage());
      await bert.untilSequence(1);
      const anny = await hub.arrive(way, chatId, 'a', { after: bert.revision });
      await anny.until('id="countdown"');
      expect(anny.html).toContain('id="receipts-a" data-participant="a" data-delivered-sequence="0"');
    });

    it('is sent what it missed, once each, while the other goes on writing', async () => {
      const hub = await aHub({ limits: { changesPerCatchUp: 7, commandsPerWindow: 10_000 } });
      const chatId = await hub.newChat();
      const bert = await hub.join(chatId, 'b');
      for (let count = 0; count < 60; count += 1) bert.say(aMessage());
      await bert.untilSequence(60);
      const arriving = hub.arrive(way, chatId, 'a', { after: 12 });
      for (let count = 0; count < 60; count += 1) bert.say(aMessage());
      const anny = await arriving;
      await anny.untilSequence(120);
      expect(anny.sequences).toEqual(numbers(11, 120));
    });

    it('is shown how things stand, and nothing from before the newest change that it is sent', async () => {
      const clock = new TestClock();
      const { hub, store } = await startDistantHub({ clock });
      running = hub;
      const chatId = await hub.newChat();
      const question = Promise.withResolvers<void>();
      const findNow = store.find.bind(store);
      store.find = async (...args) => {
        await question.promise;
        return findNow(...args);
      };
      const anny = await hub.arrive(way, chatId, 'a');
      await until('the chat to be watched', () => store.hasWatchers);
      await clock.advance(1_000);
      await store.keepOpen(chatId, 'b');
      await store.typing(chatId, 'b');
      await clock.advance(1_000);
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      question.resolve();
      await anny.until('id="countdown"');
      await setImmediate();
      expect(anny.html.match(/id="countdown"/g)).toHaveLength(1);
      expect(anny.html).not.toContain('typing-b');
    });

    it('is shown what came after the newest change that it is sent', async () => {
      const clock = new TestClock();
      const { hub, store } = await startDistantHub({ clock });
      running = hub;
      const chatId = await hub.newChat();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      const slowness = Promise.withResolvers<void>();
      store.slowReading = slowness.promise;
      const anny = await hub.arrive(way, chatId, 'a');
      await until('the messages to be read', () => store.readingsBegun > 0);
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      await clock.advance(1_000);
      await store.keepOpen(chatId, 'b');
      await store.typing(chatId, 'b');
      slowness.resolve();
      await anny.untilSequence(2);
      await anny.until('typing-b');
      expect(anny.html.lastIndexOf('id="countdown"')).toBeGreaterThan(anny.html.indexOf('data-sequence="2"'));
      expect(anny.html.lastIndexOf('typing-b')).toBeGreaterThan(anny.html.indexOf('data-sequence="2"'));
    });

    it('learns of edits, reactions and deletions of messages that it has', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      const [edited, reactedTo, deleted] = [aMessage(), aMessage(), aMessage()];
      for (const message of [edited, reactedTo, deleted]) await hub.store.append(chatId, { ...message, sender: 'b' });
      await hub.store.edit(chatId, changeOf({ ...edited, sender: 'b' }, 'YW5ldw'));
      await hub.store.react(chatId, reactionOf('b', reactedTo, 'YW5'));
      await hub.store.delete(chatId, changeOf({ ...deleted, sender: 'b' }));
      const anny = await hub.arrive(way, chatId, 'a', { after: 3 });
      await anny.until('message-deleted');
      expect(anny.html).toContain('data-sealed="YW5ldw"');
      expect(anny.sequences).toEqual([1, 2, 3]);
    });

    it('is sent a history that is larger than what may wait for a slow reader', async () => {
      const hub = await aHub({ limits: { bufferedBytesPerSocket: 100_000, frameBytes: 20_000 } });
      const chatId = await hub.newChat();
      const sealed = 'x'.repeat(10_000);
      for (let count = 0; count < 100; count += 1) {
        await hub.store.append(chatId, { ...aMessage(newMessageId(), sealed), sender: 'b' });
      }
      const anny = await hub.arrive(way, chatId, 'a');
      await anny.until('id="countdown"');
      expect(anny.sequences).toHaveLength(100);
      expect(Math.max(...anny.frames.map((frame) => frame.length))).toBeLessThan(40_000);
    });

    it('is asked to come back later when the store does not answer', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      store.isOutOfReach = true;
      const anny = await hub.arrive(way, chatId, 'a');
      expect(await anny.closed).toBe(1013);
    });
  });

  describe('on a device that is signed out', () => {
    it('is sent away after what was said before, and nobody else is', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      const bert = await hub.join(chatId, 'b');
      await Promise.all([anny.until('id="countdown"'), bert.until('id="countdown"')]);
      await Promise.all([
        hub.store.append(chatId, { ...aMessage(), sender: 'b' }),
        hub.store.signOut(chatId, 'a', deviceOf('a')),
      ]);
      expect(await anny.closed).toBe(4001);
      bert.say(aMessage());
      await bert.untilSequence(2);
      expect(anny.sequences).toEqual([1]);
    });

    it('is sent away when it comes as if nothing had happened', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      await hub.store.append(chatId, { ...aMessage(), sender: 'b' });
      await hub.store.signOut(chatId, 'a', deviceOf('a'));
      const anny = await hub.arrive(way, chatId, 'a');
      expect(await anny.closed).toBe(4001);
      expect(anny.sequences).toEqual([]);
    });
  });

  describe('when the chat ends', () => {
    it('is shown so after what was said before, and is sent away for good', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      const bert = await hub.join(chatId, 'b');
      const organizer = await hub.join(chatId, 'organizer');
      await anny.until('id="countdown"');
      bert.say(aMessage());
      bert.say({ type: 'end' });
      expect(await Promise.all([anny.closed, bert.closed, organizer.closed])).toEqual([1000, 1000, 1000]);
      for (const person of [anny, bert, organizer]) expect(person.html).toContain('This chat has ended');
      expect(anny.html).toContain('data-participant="b"');
      expect(anny.sequences).toEqual([1]);
    });

    it('is shown so when it comes too late', async () => {
      const hub = await aHub();
      const chatId = await hub.newChat();
      await hub.store.destroy(chatId, 'b');
      const late = await hub.arrive(way, chatId, 'a');
      expect(await late.closed).toBe(1000);
      expect(late.html).toContain('This chat has ended');
    });

    it('is shown so when the chat fell silent by itself', async () => {
      const clock = new TestClock();
      const dayMs = 86_400_000;
      const never = { heartbeatIntervalMs: dayMs, deadPeerAfterMs: dayMs, deadStreamAfterMs: dayMs };
      const hub = await aHub({ clock, limits: never });
      const anny = await hub.arrive(way, await hub.newChat(), 'a');
      await anny.until('id="countdown"');
      await clock.advance(299_999);
      expect(anny.html).not.toContain('This chat has ended');
      await clock.advance(1);
      expect(await anny.closed).toBe(1000);
      expect(anny.html).toContain('This chat has ended');
    });

    it('is shown so in the middle of catching up, and nothing of it comes afterwards', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      const slowness = Promise.withResolvers<void>();
      store.slowReading = slowness.promise;
      const anny = await hub.arrive(way, chatId, 'a');
      await until('the chat to be watched', () => store.hasWatchers);
      await store.destroy(chatId, 'b');
      slowness.resolve();
      expect(await anny.closed).toBe(1000);
      expect(anny.html).toContain('This chat has ended');
      expect(anny.sequences).toEqual([]);
    });
  });

  it('is sent everything when it knows of more changes than the store, which then has lost some', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    for (const sender of ['a', 'b'] as const) await hub.store.append(chatId, { ...aMessage(), sender });
    const anny = await hub.arrive(way, chatId, 'a', { after: 1_000 });
    await hub.store.append(chatId, { ...aMessage(), sender: 'b' });
    await anny.untilSequence(3);
    expect(anny.sequences).toEqual([1, 2, 3]);
  });

  describe('when the way to the events was interrupted', () => {
    it('is sent what was missed, once, and goes on', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      const bert = await hub.join(chatId, 'b');
      await anny.until('id="countdown"');
      bert.say(aMessage());
      await Promise.all([anny.untilSequence(1), bert.untilSequence(1)]);
      store.loseEvents();
      for (const sender of ['a', 'b'] as const) await store.append(chatId, { ...aMessage(), sender });
      store.regainEvents();
      bert.say(aMessage());
      await Promise.all([anny.untilSequence(4), bert.untilSequence(4)]);
      expect(anny.sequences).toEqual([1, 2, 3, 4]);
      expect(bert.sequences).toEqual([1, 2, 3, 4]);
    });

    it('misses nothing when it was still catching up either', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      const slowness = Promise.withResolvers<void>();
      store.slowReading = slowness.promise;
      const anny = await hub.arrive(way, chatId, 'a');
      await until('the chat to be watched', () => store.hasWatchers);
      store.loseEvents();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      store.regainEvents();
      slowness.resolve();
      await anny.untilSequence(2);
      await anny.until('id="countdown"');
      expect(anny.sequences).toEqual([1, 2]);
    });

    it('is sent what was missed with the next change, before anybody has said that some were', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      const bert = await hub.join(chatId, 'b');
      await Promise.all([anny.until('id="countdown"'), bert.until('id="countdown"')]);
      store.loseEvents();
      for (const sender of ['a', 'b', 'a'] as const) await store.append(chatId, { ...aMessage(), sender });
      await store.reportWrongCode(chatId, 'b');
      store.hearAgain();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      await Promise.all([anny.untilSequence(4), bert.untilSequence(4)]);
      expect(anny.html).toContain('typed a wrong code');
      store.regainEvents();
      bert.say(aMessage());
      await Promise.all([anny.untilSequence(5), bert.untilSequence(5)]);
      expect(anny.sequences).toEqual([1, 2, 3, 4, 5]);
      expect(bert.sequences).toEqual([1, 2, 3, 4, 5]);
    });

    it('is sent what was missed when the next change comes just before that is said', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      await anny.until('id="countdown"');
      store.loseEvents();
      for (const sender of ['a', 'b', 'a'] as const) await store.append(chatId, { ...aMessage(), sender });
      store.hearAgain();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      store.regainEvents();
      await anny.untilSequence(4);
      expect([...new Set(anny.sequences)]).toEqual([1, 2, 3, 4]);
    });

    it('misses nothing when the next change comes while it is still catching up', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      const slowness = Promise.withResolvers<void>();
      store.slowReading = slowness.promise;
      const anny = await hub.arrive(way, chatId, 'a');
      await until('the messages to be read', () => store.readingsBegun > 0);
      store.loseEvents();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      store.hearAgain();
      await store.append(chatId, { ...aMessage(), sender: 'b' });
      slowness.resolve();
      await anny.untilSequence(3);
      await anny.untilSequence(2);
      expect(anny.sequences).toEqual([1, 2, 3]);
    });

    it('is sent a message whose event could not be read', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      await anny.until('id="countdown"');
      store.spoilNextMessage();
      for (const sender of ['a', 'b'] as const) await store.append(chatId, { ...aMessage(), sender });
      await anny.untilSequence(2);
      expect(anny.sequences).toEqual([1, 2]);
    });

    it('is shown the end of a chat that ended meanwhile', async () => {
      const { hub, store } = await aDistantHub();
      const chatId = await hub.newChat();
      const anny = await hub.arrive(way, chatId, 'a');
      await anny.until('id="countdown"');
      store.loseEvents();
      await store.destroy(chatId, 'b');
      store.regainEvents();
      expect(await anny.closed).toBe(1000);
      expect(anny.html).toContain('This chat has ended');
    });
  });

  it('is dropped when it does not keep up, without harm to the other, and is sent the rest on coming back', async () => {
    const hub = await aHub({ limits: { bufferedBytesPerSocket: 200_000 } });
    const chatId = await hub.newChat();
    const slow = await hub.arrive(way, chatId, 'a');
    const quick = await hub.join(chatId, 'b');
    await slow.until('id="countdown"');
    slow.stopReading();
    const sealed = 'x'.repeat(40_000);
    let sequence = 0;
    const isDropped = () => hub.lines.some((line) => line.includes('too slow'));
    while (!isDropped()) {
      await hub.store.append(chatId, { ...aMessage(newMessageId(), sealed), sender: 'b' });
      sequence += 1;
      await setImmediate();
    }
    slow.readAgain();
    expect(await slow.closed).toBe(1006);
    quick.say(aMessage());
    await quick.untilSequence(sequence + 1);
    const back = await hub.arrive(way, chatId, 'a', { after: slow.revision });
    await back.untilSequence(sequence + 1);
    expect([...slow.sequences, ...back.sequences]).toEqual(numbers(1, sequence + 1));
  });

  describe('to a server that drains', () => {
    it('is sent away with 1012, and nobody is said to be connected here any more', async () => {
      const hub = await aHub();
      const chats = await Promise.all(Array.from({ length: 60 }, () => hub.newChat()));
      const people = await Promise.all(
        chats.flatMap((chatId) => [hub.arrive(way, chatId, 'a'), hub.join(chatId, 'b')]),
      );
      await hub.hub.drain();
      expect(new Set(await Promise.all(people.map((person) => person.closed)))).toEqual(new Set([1012]));
      for (const chatId of chats) {
        expect(await hub.store.find(chatId)).toMatchObject({
          chat: { presence: { a: { state: 'away' }, b: { state: 'away' } } },
        });
      }
    });

    it('is sent away little by little when there are many', async () => {
      const clock = new TestClock();
      const hub = await aHub({ clock, limits: { drainMs: 5000 } });
      const chats = await Promise.all(Array.from({ length: 60 }, () => hub.newChat()));
      const people = await Promise.all(
        chats.flatMap((chatId) => [hub.arrive(way, chatId, 'a'), hub.arrive(way, chatId, 'b')]),
      );
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
  });
});
