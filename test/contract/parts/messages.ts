import { expect, it } from 'vitest';
import { changeOf } from '../../support/commands/changes.ts';
import {
  appendMessage,
  appendMessages,
  everythingTold,
  findChat,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeOpenChat,
  newChat,
  newDeviceId,
  newMessage,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeMessages(subject: () => StoreUnderTest): void {
  it('gives each message the next sequence and the next revision', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const [first, second] = [newMessage('a'), newMessage('b')];
    const firstAtMs = clock.nowMs();
    expect(await store.append(chatId, first)).toEqual({
      outcome: 'appended',
      message: {
        messageId: first.messageId,
        sequence: 1,
        revision: 2,
        sender: 'a',
        sentAtMs: firstAtMs,
        content: { kind: 'sealed', version: 1, sealed: first.sealed },
        reactions: {},
      },
    });
    await clock.advance(1_000);
    expect(await store.append(chatId, second)).toEqual({
      outcome: 'appended',
      message: {
        messageId: second.messageId,
        sequence: 2,
        revision: 3,
        sender: 'b',
        sentAtMs: firstAtMs + 1_000,
        content: { kind: 'sealed', version: 1, sealed: second.sealed },
        reactions: {},
      },
    });
    expect(await findChat(store, chatId)).toMatchObject({
      sequence: 2,
      revision: 3,
      lastActivityAtMs: firstAtMs + 1_000,
    });
  });

  it('leaves no gap when both write at once, and shows one order to all', async () => {
    const { store, limits } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    const sent = Array.from({ length: limits.messagesPerChat }, (_, index) => newMessage(index % 2 ? 'a' : 'b'));
    const appended = await Promise.all(sent.map((message) => appendMessage(store, chatId, message)));

    const oneTo = Array.from({ length: sent.length }, (_, index) => index + 1);
    const inOrder = [...appended].sort((one, other) => one.sequence - other.sequence);
    expect(inOrder.map(({ sequence }) => sequence)).toEqual(oneTo);
    // The entry took the first revision.
    expect(inOrder.map(({ revision }) => revision - 1)).toEqual(oneTo);
    expect(new Set(inOrder.map(({ messageId }) => messageId))).toEqual(new Set(sent.map(({ messageId }) => messageId)));
    expect(await store.page(chatId, sent.length)).toEqual(inOrder);
    expect(await log.first(sent.length)).toEqual(inOrder.map((message) => ({ type: 'message', message })));
  });

  it('finds the place of a message by its id, changed or not, and of none that it does not have', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const [first, second] = [newMessage('a'), newMessage('b')];
    for (const message of [first, second]) await store.append(chatId, message);
    await store.delete(chatId, changeOf(first));
    expect(await store.findSequence(chatId, first.messageId)).toBe(1);
    expect(await store.findSequence(chatId, second.messageId)).toBe(2);
    expect(await store.findSequence(chatId, newMessage('a').messageId)).toBeUndefined();
    expect(await store.findSequence(newChat().chatId, first.messageId)).toBeUndefined();
  });

  it("keeps each sender's own order", async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const sent = Array.from({ length: 20 }, () => newMessage('a'));
    await Promise.all(sent.map((message) => store.append(chatId, message)));
    expect((await store.page(chatId, 20)).map(({ messageId }) => messageId)).toEqual(
      sent.map(({ messageId }) => messageId),
    );
  });

  it('takes the same id for the same message, whatever its content and sender', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    const first = await appendMessage(store, chatId, message);
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);

    for (const again of [message, { ...newMessage('a'), messageId: message.messageId }]) {
      expect(await store.append(chatId, again)).toEqual({ outcome: 'duplicate', message: first });
    }
    const byTheOther = { ...newMessage('b'), messageId: message.messageId };
    expect(await store.append(chatId, byTheOther)).toEqual({ outcome: 'duplicate', message: first });
    expect(await findChat(store, chatId)).toEqual(before);
    expect(await store.page(chatId, 10)).toEqual([first]);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('appends a message once when it is sent twice at once', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    const outcomes = await Promise.all([1, 2, 3].map(() => store.append(chatId, message)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'duplicate', 'duplicate']);
    expect(await store.page(chatId, 10)).toHaveLength(1);
  });

  it('does what is asked at once in the order it was asked', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const kept = await appendMessage(store, chatId, newMessage('b'));
    const log = await watchChat(store, chatId);
    const [first, second, third] = [newMessage('a'), newMessage('b'), newMessage('a')];
    const outcomes = await Promise.all([
      store.append(chatId, first),
      store.append(chatId, { ...kept, sender: 'a', sealed: 'again' }),
      store.append(chatId, second),
      store.edit(chatId, changeOf(first)),
      store.append(chatId, third),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'appended',
      'duplicate',
      'appended',
      'changed',
      'appended',
    ]);
    expect(
      (await store.page(chatId, 10)).map(({ messageId, sequence, revision }) => [messageId, sequence, revision]),
    ).toEqual([
      [kept.messageId, 1, 2],
      [first.messageId, 2, 5],
      [second.messageId, 3, 4],
      [third.messageId, 4, 6],
    ]);
    await everythingTold(store);
    const told = log.events.map((event) => (event.type === 'message' ? event.message.revision : event.type));
    expect(told).toEqual([3, 4, 5, 6]);
  });

  it('takes of the messages that come at once those that the chat has room for', async () => {
    const { store, limits } = subject();
    const chatId = await makeOpenChat(store);
    await appendMessages(store, chatId, limits.messagesPerChat - 2);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => store.append(chatId, newMessage('a'))));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'chat-full', 'chat-full']);
  });

  it('returns a duplicate as it is now, edited or deleted', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    await store.append(chatId, message);
    const edited = await store.edit(chatId, changeOf(message));
    expect(await store.append(chatId, message)).toEqual({ ...edited, outcome: 'duplicate' });
    const deleted = await store.delete(chatId, changeOf(message, 'deleted', 3));
    expect(await store.append(chatId, message)).toEqual({ ...deleted, outcome: 'duplicate' });
  });

  it('does not take a duplicate for activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    await store.append(chatId, message);
    await clock.advance(idleTimeoutMs - 1);
    await store.append(chatId, message);
    await clock.advance(1);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('lets two chats use the same message id', async () => {
    const { store } = subject();
    const [one, other] = [await makeOpenChat(store), await makeOpenChat(store)];
    const message = newMessage('a');
    expect((await store.append(one, message)).outcome).toBe('appended');
    expect((await store.append(other, message)).outcome).toBe('appended');
  });

  it('never dates a message before the one it follows, even when the clock is set back', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const first = await appendMessage(store, chatId, newMessage('a'));
    clock.set(-60_000);
    const second = await appendMessage(store, chatId, newMessage('b'));
    expect(second.sentAtMs).toBe(first.sentAtMs);
    clock.set(60_001);
    const third = await appendMessage(store, chatId, newMessage('a'));
    expect(third.sentAtMs).toBe(first.sentAtMs + 1);
  });

  it('counts writing, editing and deleting as activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    const changes = [
      () => store.append(chatId, message),
      () => store.edit(chatId, changeOf(message)),
      () => store.delete(chatId, changeOf(message, 'deleted', 3)),
    ];
    for (const change of changes) {
      await clock.advance(idleTimeoutMs - 1);
      await change();
      expect((await findChat(store, chatId)).lastActivityAtMs).toBe(clock.nowMs());
    }
    await clock.advance(idleTimeoutMs);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it("replaces a message's ciphertext by its writer's new one, in its place", async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const original = await appendMessage(store, chatId, newMessage('a'));
    await appendMessage(store, chatId, newMessage('b'));
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);

    const edited = await store.edit(chatId, changeOf(original, 'second-version'));
    const message = {
      ...original,
      revision: 4,
      content: { kind: 'sealed', version: 2, sealed: 'second-version', editedAtMs: clock.nowMs() },
    };
    expect(edited).toEqual({ outcome: 'changed', message });
    expect((await store.page(chatId, 10))[0]).toEqual(message);
    expect(await findChat(store, chatId)).toMatchObject({ revision: 4, sequence: 2 });
    expect(await log.first(1)).toEqual([{ type: 'message', message }]);
  });

  it("erases a message's ciphertext and keeps its place", async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const original = await appendMessage(store, chatId, newMessage('a', 40));
    await appendMessage(store, chatId, newMessage('b'));
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);

    const deleted = await store.delete(chatId, changeOf(original, 'statement'));
    const content = { kind: 'deleted', version: 2, sealed: 'statement', deletedAtMs: clock.nowMs() };
    const message = { ...original, revision: 4, content };
    expect(deleted).toEqual({ outcome: 'changed', message });
    expect((await store.page(chatId, 10))[0]).toEqual(message);
    expect(await findChat(store, chatId)).toMatchObject({ revision: 4, sequence: 2 });
    expect(await log.first(1)).toEqual([{ type: 'message', message }]);
    expect((await appendMessage(store, chatId, newMessage('a'))).sequence).toBe(3);
  });

  it('returns a deleted message as it is when it is deleted again, and changes nothing', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    const deleted = await store.delete(chatId, changeOf(message));
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);
    for (const again of [changeOf(message), changeOf(message, 'another'), changeOf(message, 'another', 3)]) {
      expect(await store.delete(chatId, again)).toEqual(deleted);
    }
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('lets nobody edit or delete what is not there, or what another wrote', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const original = await appendMessage(store, chatId, newMessage('a'));
    const before = await findChat(store, chatId);
    await clock.advance(1_000);
    const missing = changeOf(newMessage('a'));
    expect(await store.edit(chatId, missing)).toEqual({ outcome: 'unknown' });
    expect(await store.delete(chatId, missing)).toEqual({ outcome: 'unknown' });
    const byTheOther = changeOf({ ...original, sender: 'b' }, 'forged');
    expect(await store.edit(chatId, byTheOther)).toEqual({ outcome: 'not-yours' });
    expect(await store.delete(chatId, byTheOther)).toEqual({ outcome: 'not-yours' });
    expect(await store.page(chatId, 10)).toEqual([original]);
    expect(await findChat(store, chatId)).toEqual(before);
  });

  it('takes the next version alone: two changes of one version never both count', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    const outcomes = await Promise.all([
      store.edit(chatId, changeOf(message, 'on the phone')),
      store.edit(chatId, changeOf(message, 'on the tablet')),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['changed', 'overtaken']);
    const [edited] = await store.page(chatId, 1);
    expect(edited?.content).toMatchObject({ version: 2, sealed: 'on the phone' });
    const before = await findChat(store, chatId);
    for (const version of [1, 2, 4]) {
      const late = changeOf(message, 'late', version);
      expect(await store.edit(chatId, late)).toEqual({ outcome: 'overtaken', message: edited });
      expect(await store.delete(chatId, late)).toEqual({ outcome: 'overtaken', message: edited });
    }
    expect(await findChat(store, chatId)).toEqual(before);
    expect((await store.edit(chatId, changeOf(message, 'on the tablet', 3))).outcome).toBe('changed');
  });

  it('takes an edit that it has already for nothing new', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    const edited = await store.edit(chatId, changeOf(message));
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);
    expect(await store.edit(chatId, changeOf(message))).toEqual(edited);
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('deletes although the chat is full', async () => {
    const { store, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    await appendMessage(store, chatId, newMessage('a', limits.sealedBytesPerChat - 1));
    const small = await appendMessage(store, chatId, newMessage('b', 1));
    expect((await store.delete(chatId, changeOf(small, 'x'.repeat(100)))).outcome).toBe('changed');
  });

  it('does not edit what was deleted', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    await store.append(chatId, message);
    await store.delete(chatId, changeOf(message));
    const before = await store.page(chatId, 10);
    const edit = changeOf(message, 'edited', 3);
    expect(await store.edit(chatId, edit)).toEqual({ outcome: 'deleted' });
    expect(await store.edit(chatId, { ...edit, sender: 'b' })).toEqual({ outcome: 'not-yours' });
    expect(await store.delete(chatId, { ...edit, sender: 'b' })).toEqual({ outcome: 'not-yours' });
    expect(await store.page(chatId, 10)).toEqual(before);
  });

  it('refuses a message once the chat holds as many as it may, deleted ones counted', async () => {
    const { store, limits } = subject();
    const chatId = await makeOpenChat(store);
    const messages = await appendMessages(store, chatId, limits.messagesPerChat);
    const [first] = messages;
    await store.delete(chatId, changeOf(first ?? newMessage('a')));
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    expect(await store.append(chatId, newMessage('b'))).toEqual({ outcome: 'chat-full' });
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('refuses a message that does not fit into the bytes of a chat, and takes what fits exactly', async () => {
    const { store, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    await appendMessage(store, chatId, newMessage('a', limits.sealedBytesPerChat - 10));
    const before = await findChat(store, chatId);
    expect(await store.append(chatId, newMessage('b', 11))).toEqual({ outcome: 'chat-full' });
    expect(await findChat(store, chatId)).toEqual(before);
    expect((await store.append(chatId, newMessage('b', 10))).outcome).toBe('appended');
    expect(await store.append(chatId, newMessage('b', 1))).toEqual({ outcome: 'chat-full' });
  });

  it('counts the bytes of an edited message as they are now, and gives back those of a deleted one', async () => {
    const { store, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const message = newMessage('a', limits.sealedBytesPerChat - 10);
    await appendMessage(store, chatId, message);
    const longer = changeOf(message, 'x'.repeat(limits.sealedBytesPerChat + 1));
    expect(await store.edit(chatId, longer)).toEqual({ outcome: 'chat-full' });
    const exactly = changeOf(message, 'x'.repeat(limits.sealedBytesPerChat));
    expect((await store.edit(chatId, exactly)).outcome).toBe('changed');
    expect(await store.append(chatId, newMessage('b', 1))).toEqual({ outcome: 'chat-full' });
    await store.edit(chatId, changeOf(message, 'x'.repeat(limits.sealedBytesPerChat - 1), 3));
    await appendMessage(store, chatId, newMessage('b', 1));
    await store.delete(chatId, changeOf(message, 'x', 4));
    await appendMessage(store, chatId, newMessage('b', limits.sealedBytesPerChat - 2));
    expect(await store.append(chatId, newMessage('b', 1))).toEqual({ outcome: 'chat-full' });
  });

  it('still knows a message that it has when the chat is full', async () => {
    const { store, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const message = newMessage('a', limits.sealedBytesPerChat);
    const appended = await appendMessage(store, chatId, message);
    expect(await store.append(chatId, message)).toEqual({ outcome: 'duplicate', message: appended });
  });

  it('lets a chat hold little until both people have entered, and the rest from then on', async () => {
    const { store, limits } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a', limits.sealedBytesUntilBothIn - 10);
    await appendMessage(store, chatId, message);
    expect(await store.append(chatId, newMessage('a', 11))).toEqual({ outcome: 'waiting-full' });
    expect(await store.edit(chatId, changeOf(message, 'x'.repeat(limits.sealedBytesUntilBothIn + 1)))).toEqual({
      outcome: 'waiting-full',
    });
    await store.enter(chatId, 'a', newDeviceId());
    expect(await store.append(chatId, newMessage('a', 11))).toEqual({ outcome: 'waiting-full' });
    await store.enter(chatId, 'b', newDeviceId());
    await appendMessage(store, chatId, newMessage('a', 11));
    await appendMessage(store, chatId, newMessage('b', limits.sealedBytesPerChat - limits.sealedBytesUntilBothIn - 1));
    expect(await store.append(chatId, newMessage('a', 1))).toEqual({ outcome: 'chat-full' });
  });
}
