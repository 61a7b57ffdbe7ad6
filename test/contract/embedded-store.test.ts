import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chat } from '../../src/chat/chat.ts';
import type { ParticipantId } from '../../src/chat/participant.ts';
import type { Limits } from '../../src/config/limits.ts';
import { createEmbeddedStore, type EmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { changeOf, reactionOf, upTo } from '../support/commands/changes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { describeChatStore } from './chat-store-contract.ts';
import { describeChatStoreModel } from './chat-store-model.ts';
import {
  appendMessage,
  appendMessages,
  contractLimits,
  findChat,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeOpenChat,
  makeWaitingChat,
  newChat,
  newDeviceId,
  newMessage,
  type StoreUnderTest,
  watchChat,
} from './support.ts';

const happeningsOf = ({ happenings }: Chat, participantId: ParticipantId): number =>
  happenings.filter((happening) => happening.participantId === participantId).length;

/** Reacts to one message, or takes the reaction back, and says what came of it. */
type ReactTo = (sealed: string, version: number) => Promise<string>;

async function setup(): Promise<StoreUnderTest> {
  const clock = new TestClock();
  const store = createEmbeddedStore({ clock, limits: contractLimits });
  return { store, clock, limits: contractLimits, close: () => store.close() };
}

describeChatStore('the embedded store', setup);
describeChatStoreModel('the embedded store and its model', setup);

describe('what the embedded store promises beyond the port', () => {
  let clock: TestClock;
  let store: EmbeddedStore;
  const makeStore = (limits: Partial<Limits> = {}): EmbeddedStore => {
    store = createEmbeddedStore({ clock, limits: { ...contractLimits, ...limits } });
    return store;
  };

  beforeEach(() => {
    clock = new TestClock();
    makeStore();
  });
  afterEach(() => store.close());

  /** How many bytes the store counts after something was done in a store with nothing else in it. */
  async function bytesAfter(fill: (store: EmbeddedStore) => Promise<unknown>): Promise<number> {
    const measured = createEmbeddedStore({ clock, limits: contractLimits });
    await fill(measured);
    const { storedBytes } = measured.usage();
    await measured.close();
    return storedBytes;
  }

  it('holds as many chats as it may, and one more once one of them ended', async () => {
    makeStore({ chats: 2 });
    const first = await makeOpenChat(store);
    await makeWaitingChat(store);
    const third = newChat();
    expect(await store.create(third)).toBe('full');
    expect((await store.find(third.chatId)).found).toBe('unknown');
    await store.destroy(first, 'a');
    expect(await store.create(third)).toBe('created');
  });

  it('says that an id is taken rather than that it is full', async () => {
    makeStore({ chats: 1 });
    const { chatId } = await makeWaitingChat(store);
    expect(await store.create(newChat({ chatId }))).toBe('taken');
  });

  it('takes no chat for which it has no room', async () => {
    const bytesOfAChat = await bytesAfter((measured) => makeWaitingChat(measured));
    makeStore({ storedBytes: 2 * bytesOfAChat - 1, keptFreePercent: 0 });
    await makeWaitingChat(store);
    expect(await store.create(newChat())).toBe('full');
    makeStore({ storedBytes: 2 * bytesOfAChat, keptFreePercent: 0 });
    await makeWaitingChat(store);
    expect(await store.create(newChat())).toBe('created');
    // What is kept free is for the messages of chats that exist.
    makeStore({ storedBytes: 2 * bytesOfAChat, keptFreePercent: 10 });
    const { chatId } = await makeWaitingChat(store);
    expect(await store.create(newChat())).toBe('full');
    await appendMessage(store, chatId, newMessage('a', 1_000));
  });

  it('takes no message for which it has no room, and changes nothing then', async () => {
    const storedBytes = await bytesAfter(async (measured) =>
      appendMessage(measured, await makeOpenChat(measured), newMessage('a', 100)),
    );
    makeStore({ storedBytes });
    const chatId = await makeOpenChat(store);
    const before = await store.find(chatId);
    expect(await store.append(chatId, newMessage('a', 101))).toEqual({ outcome: 'store-full' });
    expect(await store.find(chatId)).toEqual(before);
    const message = newMessage('a', 100);
    expect((await store.append(chatId, message)).outcome).toBe('appended');
    expect((await store.append(chatId, message)).outcome).toBe('duplicate');
    expect(await store.append(chatId, newMessage('a', 1))).toEqual({ outcome: 'store-full' });
  });

  it('lets a message become shorter or go while the store is full, but not longer', async () => {
    const storedBytes = await bytesAfter(async (measured) =>
      appendMessage(measured, await makeOpenChat(measured), newMessage('a', 100)),
    );
    makeStore({ storedBytes });
    const chatId = await makeOpenChat(store);
    const message = newMessage('a', 100);
    await store.append(chatId, message);
    expect(await store.edit(chatId, changeOf(message, 'x'.repeat(101)))).toEqual({ outcome: 'store-full' });
    expect((await store.edit(chatId, changeOf(message, 'x'.repeat(100)))).outcome).toBe('changed');
    expect((await store.edit(chatId, changeOf(message, 'x'.repeat(50), 3))).outcome).toBe('changed');
    expect((await store.edit(chatId, changeOf(message, 'x'.repeat(100), 4))).outcome).toBe('changed');
    expect((await store.delete(chatId, changeOf(message, 'x', 5))).outcome).toBe('changed');
  });

  it('takes no reaction for which it has no room, and a shorter one in its place', async () => {
    const fill = async (filled: EmbeddedStore): Promise<ReactTo> => {
      const chatId = await makeOpenChat(filled);
      const { messageId } = await appendMessage(filled, chatId, newMessage('a', 100));
      return async (sealed, version) =>
        (await filled.react(chatId, reactionOf('b', { messageId }, sealed, version))).outcome;
    };
    const storedBytes = await bytesAfter(async (measured) => (await fill(measured))('x'.repeat(100), 1));
    const react = await fill(makeStore({ storedBytes }));
    expect(await react('x'.repeat(101), 1)).toBe('store-full');
    expect(await react('x'.repeat(100), 1)).toBe('changed');
    expect(await react('x'.repeat(101), 2)).toBe('store-full');
    expect(await react('x'.repeat(50), 2)).toBe('changed');
    expect(await react('x'.repeat(100), 3)).toBe('changed');
  });

  it('counts nothing more for a reaction that went with its message', async () => {
    const bytesAfterReacting = (given: readonly string[]) =>
      bytesAfter(async (measured) => {
        const chatId = await makeOpenChat(measured);
        const deleted = await appendMessage(measured, chatId, newMessage('b'));
        for (const participantId of ['a', 'b'] as const) {
          for (const [index, sealed] of given.entries()) {
            await measured.react(chatId, reactionOf(participantId, deleted, sealed, index + 1));
          }
        }
        await measured.delete(chatId, changeOf(deleted));
      });
    expect(await bytesAfterReacting(['first', 'second and longer'])).toBe(await bytesAfterReacting([]));
  });

  it('counts nothing more for a device that was signed out, but its entry', async () => {
    const chatId = await makeOpenChat(store);
    await store.reportWrongCode(chatId, 'a');
    const counted = store.usage();
    await store.reportWrongCode(chatId, 'b');
    const happeningBytes = store.usage().storedBytes - counted.storedBytes;
    const deviceId = newDeviceId();
    await store.enter(chatId, 'a', deviceId);
    const bytes = counted.storedBytes + 2 * happeningBytes;
    expect(store.usage().storedBytes).toBeGreaterThan(bytes);
    await store.signOut(chatId, 'a', deviceId);
    expect(store.usage().storedBytes).toBe(bytes);
  });

  it('counts no bytes any more once every chat is destroyed, in whatever way', async () => {
    const chatIds = [await makeOpenChat(store), await makeOpenChat(store), (await makeWaitingChat(store)).chatId];
    for (const chatId of chatIds) {
      for (let device = 0; device < 5; device += 1) await store.enter(chatId, 'b', newDeviceId());
      const [first, second, third] = await appendMessages(store, chatId, 4);
      for (const [index, sealed] of ['longer than it was before', 'x'].entries()) {
        await store.edit(chatId, changeOf(first ?? newMessage('a'), sealed, index + 2));
      }
      await store.delete(chatId, changeOf(second ?? newMessage('a')));
      await store.delete(chatId, changeOf(second ?? newMessage('a')));
      await store.append(chatId, { ...newMessage('b'), messageId: third?.messageId ?? '' });
      await store.react(chatId, reactionOf('b', third ?? newMessage('a')));
      await store.append(chatId, newMessage('b', contractLimits.sealedBytesPerChat));
      await store.holdPresence(chatId, ['a', 'b']);
    }
    const counted = store.usage();
    expect(counted.chats).toBe(3);
    expect(counted.storedBytes).toBeGreaterThan(3_000);
    await store.destroy(chatIds[0] ?? '', 'a');
    await clock.advance(idleTimeoutMs);
    expect(store.usage()).toEqual({ chats: 0, tombstones: 3, storedBytes: 0, assetBytes: 0 });
  });

  it('counts nothing for a device that enters again or takes the place of another', async () => {
    const chatId = await makeOpenChat(store);
    const deviceIds = Array.from({ length: contractLimits.devicesPerParticipant }, newDeviceId);
    for (const deviceId of deviceIds) await store.enter(chatId, 'b', deviceId);
    // From here on, each happening drops another.
    while (happeningsOf(await findChat(store, chatId), 'b') < contractLimits.happeningsPerParticipant) {
      await store.enter(chatId, 'b', newDeviceId());
    }
    const counted = store.usage();
    for (const deviceId of deviceIds) await store.enter(chatId, 'b', deviceId);
    for (let device = 0; device < 5; device += 1) await store.enter(chatId, 'b', newDeviceId());
    expect(store.usage()).toEqual(counted);
  });

  it('forgets its tombstones in time without anybody asking', async () => {
    await makeOpenChat(store);
    const ended = await makeOpenChat(store);
    await store.destroy(ended, 'a');
    await clock.advance(idleTimeoutMs);
    expect(store.usage()).toEqual({ chats: 0, tombstones: 2, storedBytes: 0, assetBytes: 0 });
    await clock.advance(contractLimits.tombstoneMs - idleTimeoutMs);
    expect(store.usage().tombstones).toBe(1);
    await clock.advance(idleTimeoutMs);
    expect(store.usage().tombstones).toBe(0);
  });

  it('keeps no more tombstones than chats, and forgets the oldest first', async () => {
    makeStore({ chats: 2 });
    const chatIds: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const chatId = await makeOpenChat(store);
      await store.destroy(chatId, 'a');
      chatIds.push(chatId);
    }
    const found = await Promise.all(chatIds.map((chatId) => store.find(chatId)));
    expect(found.map((one) => one.found)).toEqual(['unknown', 'tombstone', 'tombstone']);
  });

  it('destroys each of many chats at its own deadline, whatever became of the others', async () => {
    const startMs = clock.nowMs();
    const chats = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const lifeMs = 1_000 + ((index * 7_919) % 200) * 1_000;
        const chatId = await makeOpenChat(store, { idleTimeoutMs: lifeMs });
        return { chatId, lifeMs, endsAtMs: startMs + lifeMs, log: await watchChat(store, chatId) };
      }),
    );
    for (const chat of chats.filter((_, index) => index % 5 === 0)) {
      await store.destroy(chat.chatId, 'a');
      chat.endsAtMs = startMs;
    }
    for (let second = 1; second <= 400; second += 1) {
      await clock.advance(1_000);
      for (const { endsAtMs, log } of chats) {
        expect(log.events.filter(({ type }) => type === 'destroyed').length).toBe(endsAtMs <= clock.nowMs() ? 1 : 0);
      }
      const active = chats[second % chats.length];
      if (active && clock.nowMs() < active.endsAtMs) {
        await store.keepOpen(active.chatId, 'a');
        active.endsAtMs = clock.nowMs() + active.lifeMs;
      }
    }
    expect(store.usage().chats).toBe(0);
  });

  it('needs one timer for all chats, and none while it holds nothing or once it is closed', async () => {
    expect(clock.waiting).toBe(0);
    for (let count = 0; count < 50; count += 1) await makeOpenChat(store, { idleTimeoutMs: 1_000 * (50 - count) });
    expect(clock.waiting).toBe(1);
    await clock.advance(50_000 + contractLimits.tombstoneMs);
    expect(store.usage()).toEqual({ chats: 0, tombstones: 0, storedBytes: 0, assetBytes: 0 });
    expect(clock.waiting).toBe(0);
    await makeOpenChat(store);
    await store.close();
    expect(clock.waiting).toBe(0);
    await makeOpenChat(store, { idleTimeoutMs: 1_000 });
    expect(clock.waiting).toBe(0);
  });

  it('notices within a minute that the clock was set forward over a deadline', async () => {
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    clock.set(idleTimeoutMs);
    await clock.advance(60_000);
    expect(log.events).toEqual([{ type: 'destroyed', reason: 'idle' }]);
  });

  it('counts the silence by the clock as it is after it was set back', async () => {
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    clock.set(-60 * 60_000);
    await store.keepOpen(chatId, 'a');
    await clock.advance(idleTimeoutMs - 1);
    expect(log.events).toHaveLength(1);
    await clock.advance(1);
    expect(log.events.at(-1)).toEqual({ type: 'destroyed', reason: 'idle' });
  });

  it('tells a message to its watchers before the sender is answered', async () => {
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    const appending = store.append(chatId, newMessage('a'));
    expect(log.events).toHaveLength(1);
    await appending;
  });

  it('does not write into a chat that a watcher ended when it heard that a message vanished', async () => {
    const chatId = await makeOpenChat(store, { vanishAfterMs: 1_000 });
    await store.append(chatId, newMessage('b'));
    await store.advanceReceipts(chatId, 'a', { read: upTo(1) });
    await store.watch(chatId, {
      onEvent(event) {
        if (event.type === 'message') void store.destroy(chatId, 'b');
      },
      onInterrupted() {},
    });
    const log = await watchChat(store, chatId);
    // No timer has noticed it.
    clock.set(1_000);
    expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
    expect(log.events.map(({ type }) => type)).toEqual(['message', 'destroyed']);
    expect(store.usage()).toEqual({ chats: 0, tombstones: 1, storedBytes: 0, assetBytes: 0 });
  });

  it('tells a watcher that failed on an event that it missed something', async () => {
    const chatId = await makeOpenChat(store);
    const calls: string[] = [];
    await store.watch(chatId, {
      onEvent(event) {
        calls.push(event.type);
        if (event.type === 'message') throw new Error('this watcher is broken');
      },
      onInterrupted() {
        calls.push('interrupted');
        throw new Error('and cannot be told so');
      },
    });
    await store.append(chatId, newMessage('a'));
    await store.typing(chatId, 'a');
    expect(calls).toEqual(['message', 'interrupted', 'typing']);
  });

  it('lets go of everything of a destroyed chat, though somebody still holds what stops watching it', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const chatId = await makeOpenChat(store);
    const stop = await store.watch(chatId, { onEvent() {}, onInterrupted() {} });
    const held = [
      new WeakRef((await appendMessage(store, chatId, newMessage('a'))).content),
      new WeakRef(await participantsOf(chatId)),
    ];
    const isThere = (ref: WeakRef<object>): boolean => ref.deref() !== undefined;

    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(held.map(isThere)).toEqual([true, true]);
    await store.destroy(chatId, 'a');
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(held.map(isThere)).toEqual([false, false]);
    if (stop !== 'gone') stop();
  });

  it.each([
    { what: 'chats', chats: 2_000, messages: 0, characters: 0 },
    { what: 'short messages', chats: 100, messages: 100, characters: 396 },
    { what: 'long messages', chats: 100, messages: 20, characters: 8_000 },
  ])('counts what $what really take of the heap', async ({ chats, messages, characters }) => {
    setFlagsFromString('--expose-gc');
    const collectGarbage: () => void = runInNewContext('gc');
    const fill = async (): Promise<void> => {
      const chatId = await makeFullyOpenChat(store);
      for (let index = 0; index < messages; index += 1) {
        // Read from a request, a text is one piece of memory of its own.
        const sealed = Buffer.from('x'.repeat(characters)).toString('latin1');
        await store.append(chatId, { ...newMessage('a'), sealed });
      }
    };
    makeStore({ storedBytes: 2 ** 30, sealedBytesPerChat: 2 ** 24, chats: 1_000_000 });
    // What the code itself needs is there before it is measured.
    for (let index = 0; index < 50; index += 1) await fill();
    collectGarbage();
    const before = { heap: process.memoryUsage().heapUsed, counted: store.usage().storedBytes };
    for (let index = 0; index < chats; index += 1) await fill();
    collectGarbage();
    const heapBytes = process.memoryUsage().heapUsed - before.heap;
    const share = (store.usage().storedBytes - before.counted) / heapBytes;
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(1.4);
  });

  async function participantsOf(chatId: string): Promise<object> {
    const found = await store.find(chatId);
    if (found.found !== 'chat') throw new Error('the chat is alive');
    return found.chat.participants;
  }
});
