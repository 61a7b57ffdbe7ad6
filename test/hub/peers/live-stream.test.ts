import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Frame } from '../../../src/hub/peers/frame.ts';
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
} from '../support/hub-on-loopback.ts';
import { StreamReader } from '../support/stream-client.ts';

let running: HubOnLoopback | undefined;

async function aHub(options: HubOptions = {}): Promise<HubOnLoopback> {
  running = await startHub(options);
  return running;
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const requestFor = (chatId: string): string => `GET /?chat=${chatId}&role=a HTTP/1.1\r\nHost: localhost\r\n\r\n`;

const limits = { heartbeatIntervalMs: 10_000, deadStreamAfterMs: 90_000, presenceLeaseMs: 25_000 };

describe('a stream', () => {
  it('is kept by a comment at every heartbeat', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits });
    const anny = await hub.follow(await hub.newChat(), 'a');
    await anny.until('id="countdown"');
    for (let beat = 1; beat <= 5; beat += 1) {
      await clock.advance(10_000);
      await until('a comment', () => anny.comments.length === beat);
    }
    expect(anny.frames).toHaveLength(1);
  });

  it('whose device asks for nothing for a minute and a half is dropped', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits });
    const chatId = await hub.newChat();
    const anny = await hub.follow(chatId, 'a');
    await anny.until('id="countdown"');
    await clock.advance(89_000);
    expect(await hub.store.find(chatId)).toMatchObject({ chat: { presence: { a: { state: 'online' } } } });
    await clock.advance(4_000);
    expect(await anny.closed).toBe(1006);
    expect(await hub.store.find(chatId)).toMatchObject({ chat: { presence: { a: { state: 'away' } } } });
  });

  it('whose device asks for something now and then is kept, and its owner online', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits });
    const chatId = await hub.newChat();
    const anny = await hub.follow(chatId, 'a');
    const bert = await hub.follow(chatId, 'b');
    await Promise.all([anny.until('id="countdown"'), bert.until('id="countdown"')]);
    for (let minute = 0; minute < 4; minute += 1) {
      hub.hub.hearFrom(chatId, deviceOf('a'));
      await clock.advance(60_000);
    }
    expect(await bert.closed).toBe(1006);
    await hub.store.append(chatId, { ...aMessage(), sender: 'a' });
    await anny.untilSequence(1);
    expect(await hub.store.find(chatId)).toMatchObject({
      chat: { presence: { a: { state: 'online' }, b: { state: 'away' } } },
    });
  });

  it('that waits behind another answer leaves nothing behind when its connection breaks off', async () => {
    const hub = await aHub({ limits: { socketsPerParticipant: 2 } });
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    const connection = connect(hub.port, '127.0.0.1');
    connection.write(requestFor(chatId) + requestFor(chatId));
    await until('both places to be taken', () => !hub.hub.hasPlaceFor({ chatId, participantId: 'a' }));
    connection.resetAndDestroy();
    await bert.until('presence-away" id="presence-a"');
    bert.leave();
    await hub.hub.drain();
  });

  it('ends its connection with its last event', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    const connection = connect(hub.port, '127.0.0.1');
    connection.write(requestFor(chatId));
    const everything = text(connection);
    await bert.until('presence-online" id="presence-a"');
    bert.say({ type: 'end' });
    expect(await everything).toMatch(/event: done\ndata: 1000\n\n\r\n0\r\n\r\n$/);
  });
});

/** What came since Anny was online; before that, she had entered and was not connected. */
const sinceOnline = (html: string): string => html.slice(html.indexOf('presence-online" id="presence-a"'));

describe('a page that polls', () => {
  it('takes one place, however often it asks and whatever else it says meanwhile, and its owner stays online', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: { ...limits, socketsPerParticipant: 3, nextPollWithinMs: 10_000 } });
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    for (let round = 0; round < 25; round += 1) {
      expect(hub.hub.hasPlaceFor({ chatId, participantId: 'a' })).toBe(true);
      expect(await hub.poll(chatId, 'a')).toContain('id="countdown"');
      await clock.advance(2_000);
      hub.hub.hearFrom(chatId, deviceOf('a'));
      expect(hub.hub.connections().stream).toBe(1);
    }
    expect(sinceOnline(bert.html)).not.toContain('presence-away" id="presence-a"');
    // Who asks for other things alone has nothing that brings events, and is away in the end.
    for (let round = 0; round < 7; round += 1) {
      hub.hub.hearFrom(chatId, deviceOf('a'));
      await clock.advance(2_000);
    }
    await bert.until('presence-away" id="presence-a"');
    expect(hub.hub.connections().stream).toBe(0);
  });

  it('has a place in each of as many tabs as there are places', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: { ...limits, socketsPerParticipant: 4 } });
    const chatId = await hub.newChat();
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => hub.poll(chatId, 'a')));
      for (const answer of answers) expect(answer).toContain('id="countdown"');
      hub.hub.hearFrom(chatId, deviceOf('a'));
      expect(hub.hub.connections().stream).toBe(1);
      await clock.advance(2_000);
    }
  });

  it('asks by itself for what it missed when events were lost between two requests, and stays online', async () => {
    const clock = new TestClock();
    const { hub, store } = await startDistantHub({ clock, limits: { ...limits, frameBytes: 2_000 } });
    running = hub;
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    await hub.poll(chatId, 'a');
    await bert.until('presence-online" id="presence-a"');
    bert.leave();
    await bert.closed;
    await until('one to be left', () => hub.hub.connections().socket === 0);
    store.loseEvents();
    await store.append(chatId, { ...aMessage(newMessageId(), 'x'.repeat(3_000)), sender: 'b' });
    store.regainEvents();
    await clock.advance(1);
    expect(hub.lines.join()).not.toContain('catching up failed');
    expect(hub.hub.connections().stream).toBe(1);
    expect(await hub.poll(chatId, 'a')).toContain('data-sequence="1"');
  });

  it('stays online when a request of it breaks off', async () => {
    const clock = new TestClock();
    const { hub, store } = await startDistantHub({ clock, limits });
    running = hub;
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    await hub.poll(chatId, 'a');
    await bert.until('presence-online" id="presence-a"');
    const slowness = Promise.withResolvers<void>();
    store.slowFinding = slowness.promise;
    const connection = connect(hub.port, '127.0.0.1');
    connection.write(requestFor(chatId).replace(' HTTP', '&once HTTP'));
    await until('the request to be there', () => hub.hub.connections().stream === 2);
    connection.resetAndDestroy();
    await until('it to be gone', () => hub.hub.connections().stream === 1);
    slowness.resolve();
    bert.say(aMessage());
    await bert.untilSequence(1);
    expect(sinceOnline(bert.html)).not.toContain('presence-away" id="presence-a"');
  });
});

describe('a frame on its way to a stream', () => {
  it('is one message that holds the same HTML, whatever lines it has', () => {
    const lines = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r', '\r\n', '\n\n', ':', 'data: ')),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const html = parts.join('');
        const reader = new StreamReader();
        const messages = reader.read(new Frame(html).forStreams.toString());
        // HTML itself knows no other end of a line than the line feed.
        expect(messages).toEqual([{ event: '', data: html.replaceAll(/\r\n?/g, '\n') }]);
      }),
    );
  });
});
