import { expect, it } from 'vitest';
import { changeOf, reactionOf, upTo } from '../../support/commands/changes.ts';
import {
  appendMessage,
  everythingTold,
  findChat,
  makeFullyOpenChat,
  newMessage,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

const minuteMs = 60_000;
const vanishAfterMs = minuteMs;

/** What a reader seals when they open a message. */
const sealed = 'opening';

export function describeVanishing(subject: () => StoreUnderTest): void {
  const readOnce = () => ({ ...newMessage('a'), isReadOnce: true });
  const kinds = async (chatId: string) => (await subject().store.page(chatId, 50)).map(({ content }) => content.kind);
  const openedBy = (participantId: 'a' | 'b', { messageId }: { readonly messageId: string }) => ({
    messageId,
    participantId,
    sealed,
  });

  it('keeps a message that is read once until it was opened and closed, then erases it and tells everybody', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store);
    const message = readOnce();
    const sent = await appendMessage(store, chatId, message);
    expect(sent.content).toEqual({ kind: 'sealed', version: 1, sealed: message.sealed, readOnce: {} });
    await store.react(chatId, reactionOf('b', message));
    const log = await watchChat(store, chatId);
    const openedAtMs = clock.nowMs();
    const opened = await store.openMessage(chatId, openedBy('b', message));
    const readOnceOpened = { opened: { atMs: openedAtMs, sealed } };
    const content = { kind: 'sealed', version: 1, sealed: message.sealed, readOnce: readOnceOpened };
    expect(opened).toMatchObject({ outcome: 'changed', message: { revision: sent.revision + 2, content } });
    expect(await store.page(chatId, 1)).toMatchObject([{ content }]);

    await clock.advance(1_000);
    const closed = await store.closeMessage(chatId, openedBy('b', message));
    const erased = { kind: 'erased', version: 2, erasedAtMs: openedAtMs + 1_000, opening: readOnceOpened.opened };
    const left = { ...sent, revision: sent.revision + 3, content: erased, reactions: {} };
    expect(closed).toEqual({ outcome: 'changed', message: left });
    expect(await store.page(chatId, 1)).toEqual([left]);
    expect(await store.changesSince(chatId, sent.revision, 10)).toEqual([left]);
    expect(await log.first(2)).toMatchObject([{ message: { content } }, { message: left }]);
  });

  it('opens and closes such a message once, whoever asks again', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const message = readOnce();
    await store.append(chatId, message);
    const opened = await store.openMessage(chatId, openedBy('b', message));
    expect(await store.openMessage(chatId, { ...openedBy('b', message), sealed: 'another' })).toEqual(opened);
    const closed = await store.closeMessage(chatId, openedBy('b', message));
    const { revision } = await findChat(store, chatId);
    expect(await store.closeMessage(chatId, openedBy('b', message))).toEqual(closed);
    expect(await store.openMessage(chatId, openedBy('b', message))).toEqual({ outcome: 'deleted' });
    expect(await findChat(store, chatId)).toMatchObject({ revision });
  });

  it('lets nobody but the reader open it, nothing else be opened, and nothing be closed that was not opened', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const [once, usual] = [readOnce(), newMessage('a')];
    for (const message of [once, usual]) await store.append(chatId, message);
    const { revision } = await findChat(store, chatId);
    expect(await store.openMessage(chatId, openedBy('a', once))).toEqual({ outcome: 'not-yours' });
    expect(await store.closeMessage(chatId, openedBy('a', once))).toEqual({ outcome: 'not-yours' });
    for (const message of [usual, newMessage('a')]) {
      expect(await store.openMessage(chatId, openedBy('b', message))).toEqual({ outcome: 'unknown' });
      expect(await store.closeMessage(chatId, openedBy('b', message))).toEqual({ outcome: 'unknown' });
    }
    expect(await store.closeMessage(chatId, openedBy('b', once))).toEqual({ outcome: 'unknown' });
    await store.advanceReceipts(chatId, 'b', { read: upTo(2) });
    expect(await kinds(chatId)).toEqual(['sealed', 'sealed']);
    expect(await findChat(store, chatId)).toMatchObject({ revision: revision + 1 });
  });

  it('never edits such a message, and deletes it for its writer, opened or not', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const [closed, open] = [readOnce(), readOnce()];
    for (const message of [closed, open]) await store.append(chatId, message);
    await store.openMessage(chatId, openedBy('b', open));
    for (const message of [closed, open]) {
      expect(await store.edit(chatId, changeOf(message))).toEqual({ outcome: 'read-once' });
      expect(await store.delete(chatId, changeOf(message))).toMatchObject({ outcome: 'changed' });
    }
    expect(await kinds(chatId)).toEqual(['deleted', 'deleted']);
  });

  it('erases a message that stays open by itself, also after a server has ended', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const message = readOnce();
    await store.append(chatId, message);
    const log = await watchChat(store, chatId);
    const openedAtMs = clock.nowMs();
    await store.openMessage(chatId, openedBy('b', message));
    await clock.advance(limits.readOnceOpenMs - 1);
    expect(await kinds(chatId)).toEqual(['sealed']);
    await clock.advance(1);
    const opening = { atMs: openedAtMs, sealed };
    const content = { kind: 'erased', version: 2, erasedAtMs: openedAtMs + limits.readOnceOpenMs, opening };
    expect(await log.first(2)).toMatchObject([{}, { message: { content } }]);
    expect(await store.page(chatId, 1)).toMatchObject([{ content }]);
  });

  it('erases each message of the other so long after it was read, and none that is unread or one’s own', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    expect(await findChat(store, chatId)).toMatchObject({ vanishAfterMs });
    for (const sender of ['a', 'b', 'a', 'a'] as const) await store.append(chatId, newMessage(sender));
    await clock.advance(2 * minuteMs);
    expect(await kinds(chatId)).toEqual(['sealed', 'sealed', 'sealed', 'sealed']);
    const readAtMs = clock.nowMs();
    await store.advanceReceipts(chatId, 'b', { read: upTo(2) });
    await clock.advance(minuteMs / 2);
    await store.advanceReceipts(chatId, 'b', { read: upTo(3) });
    await clock.advance(minuteMs / 2 - 1);
    expect(await kinds(chatId)).toEqual(['sealed', 'sealed', 'sealed', 'sealed']);
    await clock.advance(1);
    expect(await kinds(chatId)).toEqual(['erased', 'sealed', 'sealed', 'sealed']);
    const [first] = await store.page(chatId, 50);
    expect(first?.content).toEqual({ kind: 'erased', version: 2, erasedAtMs: readAtMs + minuteMs });
    await clock.advance(minuteMs / 2);
    expect(await kinds(chatId)).toEqual(['erased', 'sealed', 'erased', 'sealed']);
  });

  it('tells the watchers of erased messages in their order, each with a revision of its own, and as no activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    for (const sender of ['a', 'b', 'a'] as const) await store.append(chatId, newMessage(sender));
    for (const reader of ['b', 'a'] as const) await store.advanceReceipts(chatId, reader, { read: upTo(3) });
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    await clock.advance(minuteMs);
    const told = await log.first(3);
    expect(told).toMatchObject(
      [1, 2, 3].map((sequence) => ({ message: { sequence, revision: before.revision + sequence } })),
    );
    const { revision, lastActivityAtMs } = await findChat(store, chatId);
    expect({ revision, lastActivityAtMs }).toEqual({
      revision: before.revision + 3,
      lastActivityAtMs: before.lastActivityAtMs,
    });
    expect(await store.changesSince(chatId, before.revision, 10)).toHaveLength(3);
    expect(await store.summary(chatId, 'a')).toMatchObject({ lastMessage: { content: { kind: 'erased' } }, unread: 0 });
    await everythingTold(store);
    expect(log.events).toHaveLength(3);
  });

  it('lets what is read once wait until it is closed where messages vanish, and what was edited keep its time', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    const [once, edited, deleted] = [readOnce(), newMessage('a'), newMessage('a')];
    for (const message of [once, edited, deleted]) await store.append(chatId, message);
    await store.advanceReceipts(chatId, 'b', { read: upTo(3) });
    await clock.advance(minuteMs / 2);
    await store.edit(chatId, changeOf(edited));
    await store.delete(chatId, changeOf(deleted));
    await clock.advance(minuteMs / 2);
    expect(await kinds(chatId)).toEqual(['sealed', 'erased', 'deleted']);
    expect(await store.edit(chatId, changeOf(edited, 'later', 3))).toEqual({ outcome: 'deleted' });
    expect(await store.react(chatId, reactionOf('b', edited))).toEqual({ outcome: 'deleted' });
    expect(await store.delete(chatId, changeOf(edited, 'later', 4))).toMatchObject({ outcome: 'changed' });
    expect(await kinds(chatId)).toEqual(['sealed', 'erased', 'deleted']);
  });

  it('erases the files of a message with it, whether it vanished or was read once', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    const before = await store.assets.freeBytes(chatId);
    const messages = await Promise.all(
      [false, true].map(async (isReadOnce) => {
        const message = { ...newMessage('a'), isReadOnce };
        const bytes = new Uint8Array(500).fill(7);
        const { messageId: assetId } = message;
        await store.assets.putPart(chatId, { assetId, participantId: 'a', part: 0, parts: 1, bytes });
        await appendMessage(store, chatId, { ...message, assetIds: [assetId] });
        return message;
      }),
    );
    const files = () => Promise.all(messages.map(({ messageId }) => store.assets.getPart(chatId, messageId, 0)));
    const [vanishing, once] = messages;
    await store.advanceReceipts(chatId, 'b', { read: upTo(2) });
    await clock.advance(minuteMs);
    expect(await files()).toEqual([undefined, expect.anything()]);
    if (once) await store.openMessage(chatId, openedBy('b', once));
    if (once) await store.closeMessage(chatId, openedBy('b', once));
    expect(vanishing).toBeDefined();
    expect(await files()).toEqual([undefined, undefined]);
    expect(await store.assets.freeBytes(chatId)).toBe(before);
  });

  it('frees the room of what it erased', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    await store.append(chatId, newMessage('a', limits.sealedBytesPerChat));
    expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'chat-full' });
    await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
    await clock.advance(minuteMs);
    expect(await store.append(chatId, newMessage('a'))).toMatchObject({ outcome: 'appended' });
  });

  it('is done by any server, also when the one that was told of the reading has ended', async (context) => {
    const { store, clock, another } = subject();
    if (!another) return context.skip(oneServer);
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs });
    await store.append(chatId, newMessage('a'));
    const reader = await another();
    await reader.advanceReceipts(chatId, 'b', { read: upTo(1) });
    await reader.close();
    const log = await watchChat(store, chatId);
    await clock.advance(minuteMs);
    expect(await log.first(1)).toMatchObject([{ message: { content: { kind: 'erased' } } }]);
    expect(await kinds(chatId)).toEqual(['erased']);
  });
}
