import { expect, it } from 'vitest';
import { revisionOfEvent } from '../../../src/chat/events.ts';
import type { Message } from '../../../src/chat/message.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { noReceipts } from '../../../src/chat/receipt.ts';
import type { ChatStore } from '../../../src/store/chat-store.ts';
import { changeOf, reactionOf, receiptsAt, upTo } from '../../support/commands/changes.ts';
import {
  appendMessage,
  appendMessages,
  everythingTold,
  findChat,
  makeFullyOpenChat,
  makeOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';
import { newSeals } from './own-codes.ts';

const sequencesOf = (messages: readonly Message[] | 'gone') =>
  messages === 'gone' ? messages : messages.map(({ sequence }) => sequence);

export function describeCatchingUp(subject: () => StoreUnderTest): void {
  it('sums a chat up for a participant: the newest message, and how many of the other they have not read', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    expect(await store.summary(chatId, 'b')).toEqual({ lastMessage: undefined, receipts: noReceipts, unread: 0 });
    for (const sender of ['a', 'a', 'b', 'a', 'b', 'b'] as const) {
      await appendMessage(store, chatId, newMessage(sender));
    }
    const unreadOf = async (participantId: ParticipantId) => {
      const summary = await store.summary(chatId, participantId);
      return summary === 'gone' ? summary : summary.unread;
    };
    expect([await unreadOf('a'), await unreadOf('b')]).toEqual([3, 3]);
    const counts: (number | string)[][] = [];
    for (let read = 1; read <= 6; read += 1) {
      await store.advanceReceipts(chatId, 'a', { read: upTo(read) });
      await store.advanceReceipts(chatId, 'b', { read: upTo(read) });
      counts.push([await unreadOf('a'), await unreadOf('b')]);
    }
    expect(counts).toEqual([
      [3, 2],
      [3, 1],
      [2, 1],
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
    const [newest] = await store.page(chatId, 1);
    const receipts = receiptsAt(6, 6);
    expect(await store.summary(chatId, 'a')).toEqual({ lastMessage: newest, receipts, unread: 0 });
  });

  it('counts what was edited, reacted to or deleted once, in its place', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const [first, second, third] = await appendMessages(store, chatId, 3);
    if (!first || !second || !third) throw new Error('three messages were appended');
    await store.edit(chatId, changeOf(first));
    await store.react(chatId, reactionOf('b', second));
    await store.delete(chatId, changeOf(third));
    await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
    const [newest] = await store.page(chatId, 1);
    expect(newest?.content.kind).toBe('deleted');
    expect(await store.summary(chatId, 'b')).toMatchObject({ lastMessage: newest, unread: 2 });
    await store.destroy(chatId, 'a');
    expect(await store.summary(chatId, 'b')).toBe('gone');
  });

  it('pages back from the newest message, each page in ascending order', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const messages = await appendMessages(store, chatId, 7);
    expect(await store.page(chatId, 3)).toEqual(messages.slice(4));
    expect(await store.page(chatId, 3, 5)).toEqual(messages.slice(1, 4));
    expect(await store.page(chatId, 3, 2)).toEqual(messages.slice(0, 1));
    expect(await store.page(chatId, 3, 1)).toEqual([]);
    expect(await store.page(chatId, 100)).toEqual(messages);
    expect(await store.page(chatId, 2, 1_000)).toEqual(messages.slice(5));
  });

  it('shows an empty page while nobody has written, and when the chat is gone', async () => {
    const { store } = subject();
    const { chatId } = await makeWaitingChat(store);
    expect(await store.page(chatId, 10)).toEqual([]);
    await appendMessages(store, chatId, 3);
    await store.destroy(chatId, 'organizer');
    expect(await store.page(chatId, 10)).toEqual([]);
    expect(await store.changesSince(chatId, 0, 10)).toBe('gone');
  });

  it('gives what was appended after a revision, and nothing to one who missed nothing', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    expect(await store.changesSince(chatId, 0, 10)).toEqual([]);
    const messages = await appendMessages(store, chatId, 5);
    expect(await store.changesSince(chatId, 0, 10)).toEqual(messages);
    expect(await store.changesSince(chatId, 4, 10)).toEqual(messages.slice(3));
    expect(await store.changesSince(chatId, 6, 10)).toEqual([]);
    expect(await store.changesSince(chatId, 500, 10)).toEqual([]);
  });

  it('is not misled by the revisions that receipts took', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const first = await appendMessage(store, chatId, newMessage('a'));
    await store.advanceReceipts(chatId, 'b', { delivered: upTo(1) });
    await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
    const second = await appendMessage(store, chatId, newMessage('a'));
    expect(second.revision).toBe(5);
    expect(await store.changesSince(chatId, 0, 10)).toEqual([first, second]);
    for (const revision of [2, 3, 4]) expect(await store.changesSince(chatId, revision, 10)).toEqual([second]);
    expect(await store.changesSince(chatId, 5, 10)).toEqual([]);
  });

  it('gives each changed message once, as it is now, in the order of the changes', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const messages = await appendMessages(store, chatId, 4);
    const edit = (place: number, sealed: string, version = 2) =>
      store.edit(chatId, changeOf(messages[place] ?? newMessage('a'), sealed, version));
    await edit(1, 'second, once');
    await edit(0, 'first');
    await store.delete(chatId, changeOf(messages[2] ?? newMessage('a')));
    await edit(1, 'second, twice', 3);
    const fifth = await appendMessage(store, chatId, newMessage('b'));

    const [first, second, third, fourth] = await store.page(chatId, 4, 5);
    expect(second?.content).toMatchObject({ sealed: 'second, twice' });
    expect(third?.content).toMatchObject({ kind: 'deleted' });
    expect(await store.changesSince(chatId, 0, 10)).toEqual([fourth, first, third, second, fifth]);
    expect(await store.changesSince(chatId, 5, 10)).toEqual([first, third, second, fifth]);
    expect(await store.changesSince(chatId, 7, 10)).toEqual([third, second, fifth]);
    expect(await store.changesSince(chatId, 8, 10)).toEqual([second, fifth]);
    expect(await store.changesSince(chatId, 9, 10)).toEqual([fifth]);
  });

  it('comes in pieces of the size asked for, which together are everything', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const messages = await appendMessages(store, chatId, 11);
    for (const place of [8, 2, 5]) {
      await store.edit(chatId, changeOf(messages[place] ?? newMessage('a')));
    }
    const all = await store.changesSince(chatId, 0, 100);
    expect(sequencesOf(all)).toEqual([1, 2, 4, 5, 7, 8, 10, 11, 9, 3, 6]);
    for (const size of [1, 2, 3, 11, 12]) expect(await inPieces(store, chatId, size)).toEqual(all);
  });

  it('gives a reader who asks from any revision what the chat is now', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const known: (readonly Message[])[] = [await store.page(chatId, 50)];
    const messages: Message[] = [];
    for (let step = 0; step < 20; step += 1) {
      const old = known.at(-1)?.[(step * 7) % (messages.length || 1)];
      if (step % 5 === 4 && old) {
        const version = (old.reactions.b?.version ?? 0) + 1;
        await store.react(chatId, reactionOf('b', old, `step${step}`, version));
      } else if (step % 3 === 2 && old) {
        await store.edit(chatId, changeOf(old, `step${step}`, old.content.version + 1));
      } else {
        messages.push(await appendMessage(store, chatId, newMessage('a')));
      }
      known.push(await store.page(chatId, 50));
    }
    const now = await store.page(chatId, 50);
    expect((await findChat(store, chatId)).revision).toBe(21);
    for (const [changesBefore, before] of known.entries()) {
      // The entry took the first revision.
      const revision = changesBefore + 1;
      const merged = new Map(before.map((message) => [message.sequence, message]));
      const changes = await store.changesSince(chatId, revision, 50);
      if (changes === 'gone') throw new Error('the chat is alive');
      for (const message of changes) merged.set(message.sequence, message);
      expect([...merged.values()].sort((one, other) => one.sequence - other.sequence)).toEqual(now);
    }
  });

  it('makes of every change one event with the next revision, whatever has changed, and of many at once as many', async () => {
    const { store, clock } = subject();
    const vanishAfterMs = 60_000;
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    const deviceId = newDeviceId();
    const log = await watchChat(store, chatId);
    const before = (await findChat(store, chatId)).revision;
    const [first, second, third] = [newMessage('a'), newMessage('a'), newMessage('a')];
    const once = { ...newMessage('a'), isReadOnce: true };
    await Promise.all([first, second, third, once].map((message) => appendMessage(store, chatId, message)));
    await store.edit(chatId, changeOf(first));
    await store.react(chatId, reactionOf('b', second));
    await store.enter(chatId, 'b', deviceId);
    await store.replaceCode(chatId, { participantId: 'b', deviceId }, newSeals(), 'leave');
    await store.reportWrongCode(chatId, 'a');
    await store.reportWrongCode(chatId, 'a');
    await store.openMessage(chatId, { messageId: once.messageId, participantId: 'b', sealed: 'opening' });
    await store.advanceReceipts(chatId, 'b', { delivered: upTo(4) });
    await store.advanceReceipts(chatId, 'b', { read: upTo(4) });
    await store.closeMessage(chatId, { messageId: once.messageId, participantId: 'b' });
    await store.delete(chatId, changeOf(third));
    // Two are left, which vanish in one step.
    await clock.advance(vanishAfterMs);
    await store.holdPresence(chatId, ['a']);
    const { revision } = await findChat(store, chatId);
    await everythingTold(store);
    const told = log.events.map(revisionOfEvent).filter((each) => each !== undefined);
    expect(told).toEqual(Array.from({ length: revision - before }, (_, index) => before + 1 + index));
    expect(told).toHaveLength(17);
  });
}

async function inPieces(store: ChatStore, chatId: string, size: number): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const revision = all.at(-1)?.revision ?? 0;
    const piece = await store.changesSince(chatId, revision, size);
    if (piece === 'gone') throw new Error('the chat is alive');
    for (const message of piece) expect(message.revision).toBeGreaterThan(revision);
    expect(piece.length).toBeLessThanOrEqual(size);
    all.push(...piece);
    if (piece.length < size) return all;
  }
}
