import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { until } from '../support/servers/processes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { startDistantHub } from './support/distant-store.ts';
import { aMessage, type HubOnLoopback, type HubOptions, startHub } from './support/hub-on-loopback.ts';
import { pass } from './support/pass.ts';

let running: HubOnLoopback | undefined;

async function aHub(options: HubOptions = {}): Promise<HubOnLoopback> {
  running = await startHub(options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function aDistantHub(): Promise<Awaited<ReturnType<typeof startDistantHub>>> {
  const distant = await startDistantHub();
  running = distant.hub;
  return distant;
}

describe('when the store does not answer', () => {
  it('the one who wrote is told at the message, and comes back in a moment', async () => {
    const { hub, store } = await aDistantHub();
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
});

describe('an answer of the store that cannot be shown', () => {
  it('is to the one who wrote like none, and the server goes on', async () => {
    const { hub, store } = await aDistantHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    const message = aMessage();
    anny.say(message);
    await anny.untilSequence(1);
    store.spoilsAnswers = true;
    anny.say(message);
    expect(await anny.closed).toBe(1013);
    expect(anny.html).toContain(`data-refusal="unavailable" data-message-id="${message.messageId}"`);
    store.spoilsAnswers = false;
    const again = await hub.join(chatId, 'a', { after: 3 });
    again.say(message);
    await again.untilSequence(1);
    bert.say(aMessage());
    await again.untilSequence(2);
    // Nothing counts as under way that is over.
    await hub.hub.drain();
  });
});

/** What came since Bert was online; before that, he had entered and was not connected. */
const sinceOnline = (html: string): string => html.slice(html.indexOf('presence-online" id="presence-b"'));

describe('a peer that is silent', () => {
  const heartbeats = { heartbeatIntervalMs: 10_000, deadPeerAfterMs: 25_000, presenceLeaseMs: 25_000 };

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
    expect(sinceOnline(anny.html)).not.toContain('presence-away');
    // Pages hear no ping: this is how they know that the server is there.
    expect(anny.heartbeats).toBe(9);
  });

  it('is kept when it was the server that stood still, or its clock that was set', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: heartbeats });
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    const hourMs = 3_600_000;
    for (const jumpMs of [60_000, -hourMs, hourMs]) {
      clock.set(jumpMs);
      await pass(clock, 30, anny);
      expect(bert.socket.readyState).toBe(bert.socket.OPEN);
    }
  });

  it('is kept by a server that is late for everything', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: heartbeats });
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    await anny.until('presence-online" id="presence-b"');
    // Counted in beats that come so late, an interval of ten seconds would take a minute and a half.
    for (let second = 0; second < 30; second += 1) {
      clock.set(8_000);
      await pass(clock, 1, anny);
    }
    expect(bert.socket.readyState).toBe(bert.socket.OPEN);
    expect(sinceOnline(anny.html)).not.toContain('presence-away');
  });

  it('that has gone is missed all the same by a server that is late for everything', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: heartbeats });
    const chatId = await hub.newChat();
    const gone = await hub.join(chatId, 'a', { autoPong: false });
    const there = await hub.join(chatId, 'b');
    for (let second = 0; second < 10; second += 1) {
      clock.set(3_000);
      await pass(clock, 1, there);
    }
    expect(await gone.closed).toBe(1006);
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
    first.leave();
    await first.closed;
    await hub.join(chatId, 'a');
  });

  it('are the same for sockets and for streams', async () => {
    const hub = await aHub({ limits: { socketsPerParticipant: 2 } });
    const chatId = await hub.newChat();
    const first = await hub.follow(chatId, 'a');
    await hub.join(chatId, 'a');
    await expect(hub.join(chatId, 'a')).rejects.toThrow();
    expect(await (await hub.follow(chatId, 'a')).closed).toBe(1013);
    first.leave();
    await until('a place to be free', () => hub.hub.hasPlaceFor({ chatId, participantId: 'a' }));
    await hub.follow(chatId, 'a');
  });
});

describe('draining', () => {
  it('waits for the commands that were taken, and answers them before it sends anybody away', async () => {
    const { hub, store } = await aDistantHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    await anny.until('id="countdown"');
    const slowness = Promise.withResolvers<void>();
    store.slowAppending = slowness.promise;
    const message = aMessage();
    anny.say(message);
    await until('the command to be under way', () => store.appendsBegun === 1);
    const drained = hub.hub.drain();
    store.loseEvents();
    // Who hears nothing of the drain goes on writing: that is for the next server.
    anny.say(aMessage());
    anny.socket.ping();
    await once(anny.socket, 'pong');
    slowness.resolve();
    expect(await anny.closed).toBe(1012);
    expect(anny.html).toContain(`data-message-id="${message.messageId}"`);
    await drained;
    expect(await store.page(chatId, 50)).toMatchObject([{ messageId: message.messageId }]);
  });
});

describe('a store that fails for a moment', () => {
  it('lets no message pass one that the store fails: the page sends both again, in order', async () => {
    const { hub, store } = await aDistantHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    const messages = [aMessage(), aMessage(), aMessage()];
    const trouble = Promise.withResolvers<void>();
    store.slowAppending = trouble.promise;
    for (const message of messages.slice(0, 1)) anny.say(message);
    await until('the store to be asked', () => store.appendsBegun === 1);
    // From now on the store answers at once: whatever reaches it would be accepted.
    store.slowAppending = undefined;
    for (const message of messages.slice(1)) anny.say(message);
    bert.say(aMessage());
    await anny.untilSequence(1);
    trouble.reject(new Error('no answer'));
    await anny.until('data-refusal="unavailable"');
    expect(await anny.closed).toBe(closeCodes.tryAgainLater);
    const again = await hub.join(chatId, 'a');
    for (const message of messages) again.say(message);
    await bert.untilSequence(4);
    const placeOf = (id: string) => bert.html.indexOf(`data-message-id="${id}"`);
    const places = messages.map(({ messageId }) => placeOf(messageId));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(bert.sequences).toEqual([1, 2, 3, 4]);
  });
});
