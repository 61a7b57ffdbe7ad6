import { expect, it } from 'vitest';
import { noReceipts } from '../../../src/chat/receipt.ts';
import {
  appendMessages,
  everythingTold,
  findChat,
  idleTimeoutMs,
  makeOpenChat,
  newMessage,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeReceipts(subject: () => StoreUnderTest): void {
  it("moves a participant's receipts forward and takes one revision for it", async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 3);
    const log = await watchChat(store, chatId);

    const delivered = { deliveredSequence: 2, readSequence: 0 };
    expect(await store.advanceReceipts(chatId, 'b', { delivered: 2 })).toEqual(delivered);
    const read = { deliveredSequence: 3, readSequence: 3 };
    expect(await store.advanceReceipts(chatId, 'b', { read: 3 })).toEqual(read);

    expect(await findChat(store, chatId)).toMatchObject({ revision: 5, receipts: { a: noReceipts, b: read } });
    expect(await log.first(2)).toEqual([
      { type: 'receipts', revision: 4, participantId: 'b', receipts: delivered },
      { type: 'receipts', revision: 5, participantId: 'b', receipts: read },
    ]);
  });

  it('counts what the other has written beyond the read mark, and finds the first of it', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const unread = async () => [await store.findUnread(chatId, 'a'), await store.findUnread(chatId, 'b')];
    expect(await unread()).toEqual([
      { count: 0, first: 0 },
      { count: 0, first: 0 },
    ]);
    for (const sender of ['a', 'a', 'b', 'a', 'b', 'b'] as const) await store.append(chatId, newMessage(sender));
    expect(await unread()).toEqual([
      { count: 3, first: 3 },
      { count: 3, first: 1 },
    ]);
    await store.advanceReceipts(chatId, 'a', { read: 3 });
    await store.advanceReceipts(chatId, 'b', { read: 6 });
    expect(await unread()).toEqual([
      { count: 2, first: 5 },
      { count: 0, first: 0 },
    ]);
  });

  it('moves both marks with one revision', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 3);
    expect(await store.advanceReceipts(chatId, 'b', { delivered: 3, read: 1 })).toEqual({
      deliveredSequence: 3,
      readSequence: 1,
    });
    expect((await findChat(store, chatId)).revision).toBe(4);
  });

  it('never moves receipts back, and neither takes a revision nor says anything when they stay', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 3);
    const receipts = { deliveredSequence: 3, readSequence: 2 };
    await store.advanceReceipts(chatId, 'b', { delivered: 3, read: 2 });
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    for (const advance of [{}, { read: 2 }, { read: 1 }, { delivered: 3 }, { delivered: 1, read: 1 }]) {
      expect(await store.advanceReceipts(chatId, 'b', advance)).toEqual(receipts);
    }
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('takes what lies past the newest message for the newest message', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    expect(await store.advanceReceipts(chatId, 'b', { read: 7 })).toEqual(noReceipts);
    expect((await findChat(store, chatId)).revision).toBe(0);
    await appendMessages(store, chatId, 2);
    expect(await store.advanceReceipts(chatId, 'b', { read: 7 })).toEqual({ deliveredSequence: 2, readSequence: 2 });
    await appendMessages(store, chatId, 1);
    expect((await findChat(store, chatId)).receipts.b).toEqual({ deliveredSequence: 2, readSequence: 2 });
  });

  it('ends at the furthest mark when many come at once', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 10);
    const log = await watchChat(store, chatId);
    await Promise.all([4, 2, 9, 1, 10, 3, 7].map((sequence) => store.advanceReceipts(chatId, 'b', { read: sequence })));
    const { receipts, revision } = await findChat(store, chatId);
    expect(receipts.b).toEqual({ deliveredSequence: 10, readSequence: 10 });
    const told = await log.first(revision - 10);
    const marks = told.map((event) => (event.type === 'receipts' ? event.receipts.readSequence : 0));
    expect(marks).toEqual([...new Set(marks)].sort((one, other) => one - other));
    expect(marks.at(-1)).toBe(10);
  });

  it('does not take receipts for activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 1);
    await clock.advance(idleTimeoutMs - 1);
    await store.advanceReceipts(chatId, 'b', { read: 1 });
    await clock.advance(1);
    expect(await store.advanceReceipts(chatId, 'b', { read: 1 })).toBe('gone');
  });
}
