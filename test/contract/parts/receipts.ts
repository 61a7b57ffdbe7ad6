import { expect, it } from 'vitest';
import { noReceipts } from '../../../src/chat/receipt.ts';
import { receiptsAt, upTo } from '../../support/commands/changes.ts';
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

    const delivered = receiptsAt(2, 0);
    expect(await store.advanceReceipts(chatId, 'b', { delivered: upTo(2) })).toEqual(delivered);
    const read = receiptsAt(3, 3);
    expect(await store.advanceReceipts(chatId, 'b', { read: upTo(3) })).toEqual(read);

    expect(await findChat(store, chatId)).toMatchObject({ revision: 6, receipts: { a: noReceipts, b: read } });
    expect(await log.first(2)).toEqual([
      { type: 'receipts', revision: 5, participantId: 'b', receipts: delivered },
      { type: 'receipts', revision: 6, participantId: 'b', receipts: read },
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
    await store.advanceReceipts(chatId, 'a', { read: upTo(3) });
    await store.advanceReceipts(chatId, 'b', { read: upTo(6) });
    expect(await unread()).toEqual([
      { count: 2, first: 5 },
      { count: 0, first: 0 },
    ]);
  });

  it('moves both marks with one revision', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 3);
    expect(await store.advanceReceipts(chatId, 'b', { delivered: upTo(3), read: upTo(1) })).toEqual(receiptsAt(3, 1));
    expect((await findChat(store, chatId)).revision).toBe(5);
  });

  it('keeps with each mark the statement that moved it', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 3);
    await store.advanceReceipts(chatId, 'b', { delivered: { sequence: 2, sealed: 'has two' } });
    await store.advanceReceipts(chatId, 'b', { delivered: { sequence: 2, sealed: 'again' } });
    const read = { sequence: 1, sealed: 'read one' };
    const receipts = { deliveredSequence: 2, deliveredSeal: 'has two', readSequence: 1, readSeal: 'read one' };
    expect(await store.advanceReceipts(chatId, 'b', { read })).toEqual(receipts);
    const readAll = { read: { sequence: 3, sealed: 'read all' } };
    const all = { deliveredSequence: 3, deliveredSeal: 'read all', readSequence: 3, readSeal: 'read all' };
    expect(await store.advanceReceipts(chatId, 'b', readAll)).toEqual(all);
    expect((await findChat(store, chatId)).receipts.b).toEqual(all);
  });

  it('never moves receipts back, and neither takes a revision nor says anything when they stay', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 3);
    const receipts = receiptsAt(3, 2);
    await store.advanceReceipts(chatId, 'b', { delivered: upTo(3), read: upTo(2) });
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    for (const advance of [
      {},
      { read: upTo(2) },
      { read: upTo(1) },
      { delivered: upTo(3) },
      { delivered: upTo(1), read: upTo(1) },
    ]) {
      expect(await store.advanceReceipts(chatId, 'b', advance)).toEqual(receipts);
    }
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('ignores a mark past the newest message', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    expect(await store.advanceReceipts(chatId, 'b', { read: upTo(7) })).toEqual(noReceipts);
    expect((await findChat(store, chatId)).revision).toBe(1);
    await appendMessages(store, chatId, 2);
    expect(await store.advanceReceipts(chatId, 'b', { read: upTo(3) })).toEqual(noReceipts);
    expect(await store.advanceReceipts(chatId, 'b', { delivered: upTo(2), read: upTo(3) })).toEqual(receiptsAt(2, 0));
    await appendMessages(store, chatId, 1);
    expect((await findChat(store, chatId)).receipts.b).toEqual(receiptsAt(2, 0));
  });

  it('ends at the furthest mark when many come at once', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 10);
    const log = await watchChat(store, chatId);
    await Promise.all(
      [4, 2, 9, 1, 10, 3, 7].map((sequence) => store.advanceReceipts(chatId, 'b', { read: upTo(sequence) })),
    );
    const { receipts, revision } = await findChat(store, chatId);
    expect(receipts.b).toEqual(receiptsAt(10, 10));
    const told = await log.first(revision - 11);
    const marks = told.map((event) => (event.type === 'receipts' ? event.receipts.readSequence : 0));
    expect(marks).toEqual([...new Set(marks)].sort((one, other) => one - other));
    expect(marks.at(-1)).toBe(10);
  });

  it('does not take receipts for activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, 1);
    await clock.advance(idleTimeoutMs - 1);
    await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
    await clock.advance(1);
    expect(await store.advanceReceipts(chatId, 'b', { read: upTo(1) })).toBe('gone');
  });
}
