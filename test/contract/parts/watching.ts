import { expect, it } from 'vitest';
import type { StopWatching } from '../../../src/store/chat-store.ts';
import { changeOf, upTo } from '../../support/commands/changes.ts';
import {
  appendMessage,
  everythingTold,
  findChat,
  happened,
  idleTimeoutMs,
  makeOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeWatching(subject: () => StoreUnderTest): void {
  it('tells every event from the moment of watching, in the order in which it happened', async () => {
    const { store, clock, limits } = subject();
    const { chatId } = await makeWaitingChat(store);
    const deviceId = newDeviceId();
    await store.reportWrongCode(chatId, 'b');
    const log = await watchChat(store, chatId);
    const atMs = clock.nowMs();

    await store.enter(chatId, 'a', deviceId);
    await store.holdPresence(chatId, ['a']);
    await store.typing(chatId, 'a');
    const message = await appendMessage(store, chatId, newMessage('a'));
    const receipts = await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
    const edited = await store.edit(chatId, changeOf(message, 'better'));
    await store.reportWrongCode(chatId, 'b');
    await store.keepOpen(chatId, 'b');
    await store.destroy(chatId, 'b');

    const earlier = happened('wrong-code', 'b', 1, atMs);
    expect(await log.first(9)).toEqual([
      { type: 'entered', deviceId, happening: happened('came-in', 'a', 2, atMs) },
      { type: 'presence', participantId: 'a', presence: { state: 'online' } },
      { type: 'typing', participantId: 'a', untilMs: atMs + limits.typingMs },
      { type: 'message', message },
      { type: 'receipts', revision: 4, participantId: 'b', receipts },
      { type: 'message', message: edited.outcome === 'changed' ? edited.message : undefined },
      { type: 'happened', happening: { ...earlier, revision: 6, sequence: 1, count: 2 } },
      { type: 'kept-open', participantId: 'b', atMs },
      { type: 'destroyed', reason: 'ended', endedBy: 'b' },
    ]);
  });

  it('tells all watchers of a chat the same, and those of another chat nothing', async () => {
    const { store } = subject();
    const [chatId, otherId] = [await makeOpenChat(store), await makeOpenChat(store)];
    const logs = [await watchChat(store, chatId), await watchChat(store, chatId)];
    const other = await watchChat(store, otherId);
    const messages = [];
    for (const sender of ['a', 'b', 'a'] as const) {
      messages.push(await appendMessage(store, chatId, newMessage(sender)));
    }
    const events = messages.map((message) => ({ type: 'message', message }));
    for (const log of logs) expect(await log.first(3)).toEqual(events);
    await everythingTold(store);
    expect(other.events).toEqual([]);
  });

  it('says nothing more once a watcher stopped, and goes on for the others', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const stopped = await watchChat(store, chatId);
    const staying = await watchChat(store, chatId);
    await store.append(chatId, newMessage('a'));
    await stopped.first(1);
    stopped.stop();
    stopped.stop();
    await store.append(chatId, newMessage('a'));
    await store.destroy(chatId, 'a');
    await staying.first(3);
    await everythingTold(store);
    expect(stopped.events).toHaveLength(1);
    expect(staying.events).toHaveLength(3);
  });

  it('can be watched again after the last watcher stopped', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    (await watchChat(store, chatId)).stop();
    await store.append(chatId, newMessage('a'));
    const log = await watchChat(store, chatId);
    const message = await appendMessage(store, chatId, newMessage('b'));
    expect(await log.first(1)).toEqual([{ type: 'message', message }]);
  });

  it('misses nothing between watching and catching up', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const sent = Array.from({ length: 40 }, () => newMessage('a'));
    const appending = sent.map((message) => store.append(chatId, message));
    const log = await watchChat(store, chatId);
    const missed = await store.changesSince(chatId, 0, 100);
    await Promise.all(appending);
    const last = await appendMessage(store, chatId, newMessage('b'));
    while (!log.events.some((event) => event.type === 'message' && event.message.sequence === last.sequence)) {
      await log.first(log.events.length + 1);
    }
    const seen = new Set(missed === 'gone' ? [] : missed.map(({ sequence }) => sequence));
    for (const event of log.events) if (event.type === 'message') seen.add(event.message.sequence);
    expect(seen.size).toBe(41);
  });

  it('says that the chat is gone instead of watching it', async () => {
    const { store, clock } = subject();
    const ended = await makeOpenChat(store);
    const silent = await makeOpenChat(store);
    await store.destroy(ended, 'a');
    await clock.advance(idleTimeoutMs);
    const watcher = { onEvent() {}, onInterrupted() {} };
    expect(await store.watch(ended, watcher)).toBe('gone');
    expect(await store.watch(silent, watcher)).toBe('gone');
  });

  it('carries out the change and tells the others when one watcher throws', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await store.watch(chatId, {
      onEvent() {
        throw new Error('this watcher is broken');
      },
      onInterrupted() {},
    });
    const log = await watchChat(store, chatId);
    const first = await appendMessage(store, chatId, newMessage('a'));
    const second = await appendMessage(store, chatId, newMessage('a'));
    expect(await log.first(2)).toEqual([first, second].map((message) => ({ type: 'message', message })));
  });

  it('keeps the order when a watcher itself changes the chat', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const stop = await store.watch(chatId, {
      onEvent(event) {
        if (event.type === 'message' && event.message.sender === 'a') void store.append(chatId, newMessage('b'));
      },
      onInterrupted() {},
    });
    expect(stop).not.toBe('gone');
    const log = await watchChat(store, chatId);
    await Promise.all(Array.from({ length: 5 }, () => store.append(chatId, newMessage('a'))));
    const events = await log.first(10);
    expect(events.map((event) => (event.type === 'message' ? event.message.sequence : 0))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('says nothing more to a watcher that another one stopped while both were being told', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const stops: StopWatching[] = [];
    await store.watch(chatId, {
      onEvent() {
        for (const stop of stops) stop();
      },
      onInterrupted() {},
    });
    const stopped = await watchChat(store, chatId);
    stops.push(stopped.stop);
    const staying = await watchChat(store, chatId);
    await store.append(chatId, newMessage('a'));
    await staying.first(1);
    expect(stopped.events).toEqual([]);
  });

  it('lets a watcher end the chat while it is being told', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const destroying: Promise<string>[] = [];
    await store.watch(chatId, {
      onEvent() {
        destroying.push(store.destroy(chatId, 'a'));
      },
      onInterrupted() {},
    });
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, ['a', 'b']);
    await everythingTold(store);
    await Promise.all(destroying);
    await everythingTold(store);
    expect(log.events.filter(({ type }) => type === 'destroyed')).toHaveLength(1);
    expect(log.events.at(-1)).toEqual({ type: 'destroyed', reason: 'ended', endedBy: 'a' });
    expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
  });

  it('lets a watcher stop while it is being told', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    let heard = 0;
    const stop = await store.watch(chatId, {
      onEvent() {
        heard += 1;
        if (stop !== 'gone') stop();
      },
      onInterrupted() {},
    });
    const log = await watchChat(store, chatId);
    await store.append(chatId, newMessage('a'));
    await store.append(chatId, newMessage('a'));
    await log.first(2);
    expect(heard).toBe(1);
  });

  it("tells one server's watchers what happens through another", async ({ skip }) => {
    const { store, clock, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeOpenChat(store);
    const here = await watchChat(store, chatId);
    const there = await watchChat(elsewhere, chatId);
    const first = await appendMessage(store, chatId, newMessage('a'));
    await there.first(1);
    const second = await appendMessage(elsewhere, chatId, newMessage('b'));
    await elsewhere.holdPresence(chatId, ['b']);
    await here.first(3);
    expect((await findChat(store, chatId)).presence.b).toEqual({ state: 'online' });
    expect(await store.page(chatId, 10)).toEqual(await elsewhere.page(chatId, 10));
    await clock.advance(1);
    expect(await elsewhere.destroy(chatId, 'b')).toBe('destroyed');
    expect(await store.destroy(chatId, 'a')).toBe('gone');
    const expected = [
      { type: 'message', message: first },
      { type: 'message', message: second },
      { type: 'presence', participantId: 'b', presence: { state: 'online' } },
      { type: 'destroyed', reason: 'ended', endedBy: 'b' },
    ];
    expect(await here.first(4)).toEqual(expected);
    expect(await there.first(4)).toEqual(expected);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('gives one order to messages that come through two servers at once', async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeOpenChat(store);
    const logs = [await watchChat(store, chatId), await watchChat(elsewhere, chatId)];
    const appended = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        appendMessage(index % 2 ? store : elsewhere, chatId, newMessage(index % 2 ? 'a' : 'b')),
      ),
    );
    const inOrder = appended
      .sort((one, other) => one.sequence - other.sequence)
      .map((message) => ({ type: 'message', message }));
    for (const log of logs) expect(await log.first(40)).toEqual(inOrder);
  });
}
