import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParticipantId } from '../../src/chat/participant.ts';
import type { Subscription } from '../../src/chat/subscription.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import { AwayNotices } from '../../src/push/away-notices.ts';
import type { PushOutcome } from '../../src/runtime/tally.ts';
import type { ChatStore, DeviceSeat } from '../../src/store/chat-store.ts';
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import {
  appendMessage,
  contractLimits,
  idleTimeoutMs,
  makeFullyOpenChat,
  newDeviceId,
  newMessage,
} from '../contract/support.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { shareRedis } from '../support/stores/redis.ts';

const limits = contractLimits;
const afterMs = limits.noticeAfterMs;
const minuteMs = limits.noticeEveryMs;

let clock: TestClock;
let store: EmbeddedStore;
let away: AwayNotices;
let chatId: string;
/** The endpoints of the pushes, in their order. */
let pushed: string[];
let outcome: PushOutcome;
/** Endpoints whose pushes fail. */
let failing: Set<string>;

beforeEach(async () => {
  clock = new TestClock();
  store = new EmbeddedStore({ clock, limits });
  pushed = [];
  outcome = 'sent';
  failing = new Set();
  away = awayOver(store);
  chatId = await makeFullyOpenChat(store);
});
afterEach(async () => {
  away.close();
  await store.close();
});

const sender = {
  send: async ({ endpoint }: Subscription): Promise<PushOutcome> => {
    pushed.push(endpoint);
    return failing.has(endpoint) ? 'failed' : outcome;
  },
};

/** Those of one server. */
const awayOver = (itsStore: ChatStore) =>
  new AwayNotices({ store: itsStore, sender, clock, limits, logger: { warn: () => undefined } });

/** A new device of Bert, by default, that is told at this endpoint. */
async function tellDevice(endpoint: string, participantId: ParticipantId = 'b'): Promise<DeviceSeat> {
  const device = { participantId, deviceId: newDeviceId() };
  await store.enter(chatId, participantId, device.deviceId);
  await store.subscribe(chatId, device, { endpoint, p256dh: 'p256dh', auth: 'auth' });
  return device;
}

/** Anny writes, through this server. Resolves to the message's sequence. */
async function write(): Promise<number> {
  const appended = await store.append(chatId, newMessage('a'));
  if (appended.outcome !== 'appended') throw new Error(appended.outcome);
  away.messageCame(chatId, appended.toTell);
  return appended.message.sequence;
}

const read = (sequence: number) => store.advanceReceipts(chatId, 'b', { read: { sequence, sealed: 'seal' } });

describe('a person who is away', () => {
  it('is told on each of their devices once nobody can have looked for some seconds, and not of their own messages', async () => {
    await tellDevice('https://push.example/phone');
    await tellDevice('https://push.example/tablet');
    await tellDevice('https://push.example/annys', 'a');
    await write();
    await clock.advance(afterMs - 1);
    expect(pushed).toEqual([]);
    await clock.advance(1);
    expect(pushed).toEqual(['https://push.example/phone', 'https://push.example/tablet']);
  });

  it('is told once a minute at most, and of what came meanwhile when it is over', async () => {
    await tellDevice('https://push.example/phone');
    for (let count = 0; count < 5; count += 1) await write();
    await clock.advance(afterMs);
    expect(pushed).toHaveLength(1);
    await clock.advance(1_000);
    await write();
    await clock.advance(minuteMs - 1_001);
    expect(pushed).toHaveLength(1);
    await clock.advance(1);
    expect(pushed).toHaveLength(2);
    await clock.advance(3 * minuteMs);
    expect(pushed).toHaveLength(2);
  });

  it('is not told while a page is in front of them, on whatever device, and is when it is put away unread', async () => {
    await tellDevice('https://push.example/phone');
    const computer = { participantId: 'b', deviceId: newDeviceId() } as const;
    await store.enter(chatId, 'b', computer.deviceId);
    await write();
    for (let seconds = 0; seconds < 20; seconds += 2) {
      await store.noteLooking(chatId, computer);
      await clock.advance(2_000);
    }
    expect(pushed).toEqual([]);
    await clock.advance(afterMs);
    expect(pushed).toHaveLength(1);
  });

  it('is not told by a push that waited for its minute, where a page is in front and is about to say so', async () => {
    await tellDevice('https://push.example/phone');
    const tablet = await tellDevice('https://push.example/tablet');
    const sequence = await write();
    await clock.advance(afterMs);
    pushed.length = 0;
    await store.noteLooking(chatId, tablet);
    await read(sequence);
    await clock.advance(minuteMs - 10);
    const next = await write();
    await clock.advance(300);
    await store.noteLooking(chatId, tablet);
    await read(next);
    await clock.advance(2 * minuteMs);
    // The phone's notification is closed, and nobody is told.
    expect(pushed).toEqual(['https://push.example/phone']);
  });

  it('is told a minute later where the store could not be asked', async () => {
    await tellDevice('https://push.example/phone');
    const { claimNotice } = store;
    store.claimNotice = () => Promise.reject(new Error('out of reach'));
    await write();
    await clock.advance(afterMs);
    store.claimNotice = claimNotice;
    await clock.advance(minuteMs - 1);
    expect(pushed).toEqual([]);
    await clock.advance(1);
    expect(pushed).toEqual(['https://push.example/phone']);
  });

  it('is told a minute later on the device alone whose push failed', async () => {
    await tellDevice('https://push.example/phone');
    await tellDevice('https://push.example/tablet');
    failing.add('https://push.example/tablet');
    await write();
    await clock.advance(afterMs);
    expect(pushed).toHaveLength(2);
    failing.clear();
    await clock.advance(minuteMs - 1);
    expect(pushed).toHaveLength(2);
    await clock.advance(1);
    expect(pushed.slice(2)).toEqual(['https://push.example/tablet']);
    await clock.advance(2 * minuteMs);
    expect(pushed).toHaveLength(3);
  });

  it('is sent a push that fails so often and no more, and each message that comes later anew', async () => {
    await tellDevice('https://push.example/phone');
    outcome = 'failed';
    for (let message = 1; message <= 2; message += 1) {
      await write();
      for (let minute = 0; minute < limits.pushRepeats + 3; minute += 1) {
        await clock.advance(minuteMs);
        await store.keepOpen(chatId, 'a');
      }
      expect(pushed).toHaveLength(message * (1 + limits.pushRepeats));
    }
  });

  it('is not sent a push that failed once more where they have looked and read, or were told by another server', async () => {
    const phone = await tellDevice('https://push.example/phone');
    outcome = 'failed';
    const sequence = await write();
    await clock.advance(afterMs);
    await store.noteLooking(chatId, phone);
    await read(sequence);
    await clock.advance(2 * minuteMs);
    expect(pushed).toHaveLength(1);
    await write();
    await clock.advance(afterMs + minuteMs / 2);
    expect(pushed).toHaveLength(2);
    const claimed = await appendMessage(store, chatId, newMessage('a')).then(async () => {
      await clock.advance(afterMs);
      return store.claimNotice(chatId, 'b', { isLast: true });
    });
    expect(claimed).toMatchObject({ claim: 'tell' });
    await clock.advance(3 * minuteMs);
    expect(pushed).toHaveLength(2);
  });

  it('is not told of what they read meanwhile, nor in a chat that has ended', async () => {
    await tellDevice('https://push.example/phone');
    await read(await write());
    await clock.advance(2 * minuteMs);
    await write();
    await store.destroy(chatId, 'a');
    await clock.advance(2 * minuteMs);
    expect(pushed).toEqual([]);
  });

  it('is told no more where the push service says that the browser is gone', async () => {
    const device = await tellDevice('https://push.example/phone');
    outcome = 'gone';
    await write();
    await clock.advance(afterMs);
    expect(pushed).toHaveLength(1);
    const found = await store.find(chatId);
    const devices = found.found === 'chat' ? found.chat.devices : [];
    expect(devices.find(({ deviceId }) => deviceId === device.deviceId)).not.toHaveProperty('isSubscribed');
    await write();
    await clock.advance(2 * minuteMs);
    expect(pushed).toHaveLength(1);
  });
});

describe('a server that stops', () => {
  const twoServers = async () => {
    const redis = await shareRedis();
    const address = parseRedisAddress(redis.url);
    const stores = await Promise.all([0, 1].map(() => createRedisStore({ address, clock, limits })));
    const [its, others] = stores;
    if (!its || !others) throw new Error('there are two');
    return { its, others, close: () => Promise.all(stores.map((each) => each.close())) };
  };

  it('tells at once of what waited for its minute alone, and the other servers tell of it no more', async () => {
    const { its, others, close } = await twoServers();
    const stopping = awayOver(its);
    const staying = awayOver(others);
    const inRedis = await makeFullyOpenChat(its);
    const device = { participantId: 'b', deviceId: newDeviceId() } as const;
    await its.enter(inRedis, 'b', device.deviceId);
    await its.subscribe(inRedis, device, { endpoint: 'https://push.example/phone', p256dh: 'p256dh', auth: 'auth' });
    const writeBy = async (server: AwayNotices) => {
      const appended = await its.append(inRedis, newMessage('a'));
      if (appended.outcome === 'appended') server.messageCame(inRedis, appended.toTell);
      await clock.advance(afterMs);
      // A command of Redis takes longer than promises do.
      await its.find(inRedis);
      await others.find(inRedis);
    };
    await writeBy(stopping);
    await expect.poll(() => pushed).toHaveLength(1);
    await writeBy(staying);
    await writeBy(stopping);
    expect(pushed).toHaveLength(1);
    await stopping.drain();
    stopping.close();
    expect(pushed).toHaveLength(2);
    await clock.advance(2 * minuteMs);
    await staying.drain();
    expect(pushed).toHaveLength(2);
    staying.close();
    await close();
  });

  it('waits until a page that may be in front has had the time to say so', async () => {
    await tellDevice('https://push.example/phone');
    await write();
    await clock.advance(afterMs);
    await write();
    await clock.advance(afterMs);
    await store.noteLooking(chatId, { participantId: 'b', deviceId: newDeviceId() });
    let isDrained = false;
    const drained = away.drain().then(() => {
      isDrained = true;
    });
    await clock.advance(0);
    await clock.advance(afterMs - 1);
    expect({ pushed: pushed.length, isDrained }).toEqual({ pushed: 1, isDrained: false });
    await clock.advance(1);
    await drained;
    expect(pushed).toHaveLength(2);
  });
});

describe('a notification', () => {
  const told = async (endpoint = 'https://push.example/phone') => {
    const device = await tellDevice(endpoint);
    const sequence = await write();
    await clock.advance(afterMs);
    pushed.length = 0;
    return { device, sequence };
  };

  it.each([
    ['somebody ends the chat', () => store.destroy(chatId, 'a')],
    ['the chat falls silent', () => clock.advance(idleTimeoutMs)],
    ['the device is signed out', ({ deviceId }: DeviceSeat) => store.signOut(chatId, 'b', deviceId)],
  ])('goes by a push like any other when %s, though nobody is connected', async (_, end) => {
    const { device } = await told();
    await end(device);
    await clock.advance(0);
    expect(pushed).toEqual(['https://push.example/phone']);
  });

  it('goes when the messages are read on another device, once the minute is over', async () => {
    const { sequence } = await told();
    await read(sequence);
    await clock.advance(minuteMs - 1);
    expect(pushed).toEqual([]);
    await clock.advance(1);
    expect(pushed).toEqual(['https://push.example/phone']);
    await store.destroy(chatId, 'a');
    await clock.advance(minuteMs);
    expect(pushed).toHaveLength(1);
  });

  it('needs no push to go where the person looks at the chat on the device itself', async () => {
    const { device, sequence } = await told();
    await store.noteLooking(chatId, device);
    await read(sequence);
    await clock.advance(2 * minuteMs);
    await store.destroy(chatId, 'a');
    await clock.advance(0);
    expect(pushed).toEqual([]);
  });

  it('is closed by no push of Apple’s, which must show something', async () => {
    const { sequence } = await told('https://web.push.apple.com/phone');
    await read(sequence);
    await clock.advance(2 * minuteMs);
    await store.destroy(chatId, 'a');
    await clock.advance(0);
    expect(pushed).toEqual([]);
  });

  it('is nothing that a server holds on to: it watches no chat whose notifications are gone', async () => {
    const { sequence } = await told();
    await read(sequence);
    await clock.advance(minuteMs);
    pushed.length = 0;
    expect(await appendMessage(store, chatId, newMessage('a'))).toBeDefined();
    await store.destroy(chatId, 'a');
    expect(pushed).toEqual([]);
  });
});
