import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { chatEntryElementId } from '../../../src/protocol/page.ts';
import { changeOf, upTo } from '../../support/commands/changes.ts';
import { until } from '../../support/servers/processes.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import { startDistantHub } from '../support/distant-store.ts';
import {
  aMessage,
  deviceOf,
  type HubOnLoopback,
  type HubOptions,
  linkOf,
  newMessageId,
  startHub,
} from '../support/hub-on-loopback.ts';
import type { LiveClient } from '../support/live-client.ts';
import { pass } from '../support/pass.ts';

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

const entryOf = (chatId: string): string => `id="${chatEntryElementId(linkOf(chatId).linkId)}"`;
const leaving = (chatId: string): string =>
  `hx-target="#${chatEntryElementId(linkOf(chatId).linkId)}" hx-swap="delete"`;
const unread = (count: number | string): string => `chat-entry-unread">${count}<`;

/** A list that has been sent how everything stands. */
async function aList(hub: HubOnLoopback, ...chatIds: readonly string[]): Promise<LiveClient> {
  const list = await hub.list(chatIds);
  await until('the list', () => list.frames.length > 0);
  return list;
}

describe('a list of chats', () => {
  it('is sent all of them when it connects, and then each that changes', async () => {
    const hub = await aHub();
    const chats = [await hub.newChat(), await hub.newChat()] as const;
    await hub.store.append(chats[0], { ...aMessage(newMessageId(), 'Zmlyc3Q'), sender: 'b' });
    const list = await aList(hub, ...chats);
    for (const chatId of chats) expect(list.html).toContain(entryOf(chatId));
    expect(list.html).toContain('data-sealed="Zmlyc3Q"');
    expect(list.html).toContain(unread(1));

    await hub.store.append(chats[1], { ...aMessage(newMessageId(), 'c2Vjb25k'), sender: 'b' });
    await list.until('data-sealed="c2Vjb25k"');
    expect(list.frames).toHaveLength(2);
    expect(list.frames[1]).toContain(entryOf(chats[1]));
    expect(list.frames[1]).not.toContain(entryOf(chats[0]));
  });

  it('counts what is unread, forgets what is read on another device, and does not count what one wrote', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const list = await aList(hub, chatId);
    for (let count = 1; count <= 5; count += 1) {
      await hub.store.append(chatId, { ...aMessage(), sender: 'b' });
      await list.until(unread(count));
    }
    await hub.store.append(chatId, { ...aMessage(), sender: 'a' });
    await hub.store.advanceReceipts(chatId, 'a', { read: upTo(3) });
    await list.until(unread(2), 2);
    await hub.store.advanceReceipts(chatId, 'a', { read: upTo(6) });
    await until('nothing to be unread', () => !list.frames.at(-1)?.includes('chat-entry-unread'));
  });

  it('shows the last message as it is now', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const message = { ...aMessage(), sender: 'b' } as const;
    await hub.store.append(chatId, message);
    const list = await aList(hub, chatId);
    await hub.store.edit(chatId, changeOf(message, 'YW5ldw'));
    await list.until('data-sealed="YW5ldw"');
    await hub.store.delete(chatId, changeOf(message, 'Z29uZQ', 3));
    await list.until('message deleted');
    expect(list.frames.at(-1)).not.toContain('YW5ldw');
  });

  it('is sent one change for all that happens to a chat at one moment', async () => {
    const hub = await aHub();
    const chats = [await hub.newChat(), await hub.newChat()] as const;
    const list = await aList(hub, ...chats);
    const appends = [...chats, ...chats, ...chats].map((chatId) =>
      hub.store.append(chatId, { ...aMessage(), sender: 'b' }),
    );
    await Promise.all(appends);
    await list.until(unread(3), 2);
    expect(list.frames).toHaveLength(2);
    for (const chatId of chats) expect(list.frames[1]?.split(entryOf(chatId))).toHaveLength(2);
  });

  it('is sent nothing of what it does not show', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const list = await aList(hub, chatId);
    const bert = await hub.join(chatId, 'b');
    bert.say({ type: 'typing' });
    bert.say({ type: 'keep-open' });
    await bert.until('id="typing-b"');
    await hub.store.reportWrongCode(chatId, 'a');
    await hub.store.append(chatId, { ...aMessage(), sender: 'b' });
    await list.until(unread(1));
    expect(list.frames).toHaveLength(2);
  });

  it('makes nobody present', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const bert = await hub.join(chatId, 'b');
    await bert.until('id="countdown"');
    const list = await aList(hub, chatId);
    bert.say(aMessage());
    await list.until(unread(1));
    expect(await hub.store.find(chatId)).toMatchObject({
      chat: { presence: { a: { state: 'never' }, b: { state: 'online' } }, receipts: { a: { deliveredSequence: 0 } } },
    });
    expect(bert.html).not.toContain('presence-online" id="presence-a"');
  });

  it('loses a chat that ends, and is done when it was the last', async () => {
    const hub = await aHub();
    const chats = [await hub.newChat(), await hub.newChat()] as const;
    const list = await aList(hub, ...chats);
    await hub.store.destroy(chats[0], 'b');
    await list.until(leaving(chats[0]));
    expect(list.html).not.toContain(leaving(chats[1]));
    await hub.store.destroy(chats[1], 'b');
    expect(await list.closed).toBe(1000);
    expect(list.html).toContain(leaving(chats[1]));
  });

  it('loses a chat of which this device is signed out, and no other', async () => {
    const hub = await aHub();
    const chats = [await hub.newChat(), await hub.newChat()] as const;
    const list = await aList(hub, ...chats);
    await hub.store.signOut(chats[0], 'b', deviceOf('b'));
    await hub.store.signOut(chats[1], 'a', deviceOf('a'));
    await list.until(leaving(chats[1]));
    await hub.store.append(chats[1], { ...aMessage(newMessageId(), 'bm90IHlvdXJz'), sender: 'b' });
    await hub.store.append(chats[0], { ...aMessage(), sender: 'b' });
    await list.until(unread(1));
    expect(list.html).not.toContain('bm90IHlvdXJz');
  });

  it('is not sent a chat that ended, or that it was signed out of, before it connected', async () => {
    const hub = await aHub();
    const chats = [await hub.newChat(), await hub.newChat(), await hub.newChat()] as const;
    await hub.store.destroy(chats[0], 'b');
    await hub.store.signOut(chats[1], 'a', deviceOf('a'));
    const list = await aList(hub, ...chats);
    expect(list.html).not.toContain(entryOf(chats[0]));
    expect(list.html).not.toContain(entryOf(chats[1]));
    expect(list.html).toContain(entryOf(chats[2]));
    const nothing = await hub.list([chats[0]]);
    expect(await nothing.closed).toBe(1000);
  });

  it('misses nothing when the way to the events was interrupted', async () => {
    const { hub, store } = await aDistantHub();
    const chats = [await hub.newChat(), await hub.newChat()] as const;
    const list = await aList(hub, ...chats);
    store.loseEvents();
    await store.append(chats[0], { ...aMessage(), sender: 'b' });
    await store.destroy(chats[1], 'b');
    store.regainEvents();
    await list.until(unread(1));
    await list.until(leaving(chats[1]));
  });

  it('misses nothing when that happened while it was being read either', async () => {
    const { hub, store } = await aDistantHub();
    const chatId = await hub.newChat();
    const slowness = Promise.withResolvers<void>();
    store.slowReading = slowness.promise;
    const list = await hub.list([chatId]);
    await until('the chat to be watched', () => store.hasWatchers);
    // The newest messages have been read by then, and wait to arrive.
    await setImmediate();
    store.loseEvents();
    await store.append(chatId, { ...aMessage(), sender: 'b' });
    store.regainEvents();
    slowness.resolve();
    await list.until(unread(1));
  });

  it('comes back later when the store does not answer', async () => {
    const { hub, store } = await aDistantHub();
    const chats = [await hub.newChat(), await hub.newChat()] as const;
    store.isOutOfReach = true;
    expect(await (await hub.list(chats)).closed).toBe(1013);
    store.isOutOfReach = false;
    const list = await aList(hub, ...chats);
    store.isOutOfReach = true;
    store.regainEvents();
    expect(await list.closed).toBe(1013);
    expect(hub.lines.join()).not.toContain(chats[0]);
  });

  it('that says anything is sent away', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const list = await aList(hub, chatId);
    list.say({ type: 'end' });
    expect(await list.closed).toBe(1008);
    expect(await hub.store.find(chatId)).toMatchObject({ found: 'chat' });
  });

  it('that does not keep up is dropped', async () => {
    const hub = await aHub({ limits: { bufferedBytesPerSocket: 200_000 } });
    const chatId = await hub.newChat();
    const list = await aList(hub, chatId);
    list.stopReading();
    const isDropped = () => hub.lines.some((line) => line.includes('too slow'));
    while (!isDropped()) {
      await hub.store.append(chatId, { ...aMessage(newMessageId(), 'x'.repeat(40_000)), sender: 'b' });
      await setImmediate();
    }
    list.readAgain();
    expect(await list.closed).toBe(1006);
  });

  it('that is silent is dropped within half a minute', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: { heartbeatIntervalMs: 10_000, deadPeerAfterMs: 25_000 } });
    const chatId = await hub.newChat();
    const gone = await hub.list([chatId], { autoPong: false });
    await until('the list', () => gone.frames.length > 0);
    await clock.advance(24_000);
    expect(gone.socket.readyState).toBe(gone.socket.OPEN);
    await clock.advance(6_000);
    expect(await gone.closed).toBe(1006);
  });

  it('is kept for as long as it answers', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: { heartbeatIntervalMs: 10_000, deadPeerAfterMs: 25_000 } });
    const list = await aList(hub, await hub.newChat());
    await pass(clock, 90, list);
    expect(list.socket.readyState).toBe(list.socket.OPEN);
  });

  it('may be open in so many tabs, and again after one is closed', async () => {
    const hub = await aHub({ limits: { listsPerBrowser: 2 } });
    const chatId = await hub.newChat();
    const first = await aList(hub, chatId);
    await aList(hub, chatId);
    await expect(hub.list([chatId])).rejects.toThrow();
    first.leave();
    await first.closed;
    await aList(hub, chatId);
  });

  it('is sent elsewhere by a server that drains', async () => {
    const hub = await aHub();
    const lists = [await aList(hub, await hub.newChat()), await aList(hub, await hub.newChat())];
    await hub.hub.drain();
    expect(await Promise.all(lists.map((list) => list.closed))).toEqual([1012, 1012]);
  });
});
