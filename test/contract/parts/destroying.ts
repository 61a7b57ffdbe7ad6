import { describe, expect, it } from 'vitest';
import { changeOf, reactionOf, upTo } from '../../support/commands/changes.ts';
import {
  appendMessage,
  appendMessages,
  everythingTold,
  findChat,
  idleTimeoutMs,
  linkOf,
  makeOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';
import { newSeals } from './own-codes.ts';

export function describeDestroying(subject: () => StoreUnderTest): void {
  it('erases everything of a chat that is ended, and leaves only that it ended', async () => {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    const { chatId } = made;
    const deviceId = newDeviceId();
    await store.enter(chatId, 'a', deviceId);
    const [message] = await appendMessages(store, chatId, 3);
    await store.holdPresence(chatId, ['a']);
    expect(await store.destroy(chatId, 'a')).toBe('destroyed');

    const tombstone = { found: 'tombstone', tombstone: { reason: 'ended' } };
    expect(await store.find(chatId)).toEqual(tombstone);
    for (const participantId of ['a', 'b'] as const) {
      expect(await store.findByLink(linkOf(made, participantId), deviceId)).toEqual(tombstone);
    }
    expect(await store.page(chatId, 10)).toEqual([]);
    expect(await store.changesSince(chatId, 0, 10)).toBe('gone');
    expect(await store.findUnread(chatId, 'b')).toEqual({ count: 0, first: 0 });
    expect(await store.findSequence(chatId, message?.messageId ?? '')).toBeUndefined();
  });

  it('refuses every change to a chat that is gone, and none of them brings anything back', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    await store.append(chatId, message);
    const log = await watchChat(store, chatId);
    await store.destroy(chatId, 'a');
    expect(await store.append(chatId, message)).toEqual({ outcome: 'gone' });
    expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
    expect(await store.edit(chatId, changeOf(message))).toEqual({ outcome: 'gone' });
    expect(await store.delete(chatId, changeOf(message, 'deleted', 3))).toEqual({ outcome: 'gone' });
    expect(await store.react(chatId, reactionOf('b', message))).toEqual({ outcome: 'gone' });
    const opening = { messageId: message.messageId, participantId: 'b', sealed: 'opening' } as const;
    expect(await store.openMessage(chatId, opening)).toEqual({ outcome: 'gone' });
    expect(await store.closeMessage(chatId, opening)).toEqual({ outcome: 'gone' });
    expect(await store.signOut(chatId, 'a', newDeviceId())).toBe('gone');
    const device = { participantId: 'a', deviceId: newDeviceId() } as const;
    expect(await store.replaceCode(chatId, device, newSeals(), 'stay')).toBe('gone');
    expect(await store.showOwnKey(chatId, device, 'sealed-key')).toBe('gone');
    expect(await store.keepAgreement(chatId, device, 'agreement')).toBe('gone');
    expect(await store.enter(chatId, 'a', newDeviceId())).toBe('gone');
    expect(await store.advanceReceipts(chatId, 'b', { read: upTo(1) })).toBe('gone');
    expect(await store.keepOpen(chatId, 'a')).toBe('gone');
    await store.typing(chatId, 'a');
    await store.holdPresence(chatId, ['a']);
    await store.reportWrongCode(chatId, 'a');
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
    expect(await store.page(chatId, 10)).toEqual([]);
    await everythingTold(store);
    expect(log.events).toEqual([{ type: 'destroyed', reason: 'ended', endedBy: 'a' }]);
  });

  it('leaves other chats alone', async () => {
    const { store } = subject();
    const [ended, other] = [await makeOpenChat(store), await makeOpenChat(store)];
    const messages = await appendMessages(store, other, 2);
    await store.destroy(ended, 'a');
    expect(await store.page(other, 10)).toEqual(messages);
  });

  it.each(['a', 'b', 'organizer'] as const)('tells the watchers that %s ended the chat', async (endedBy) => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.destroy(chatId, endedBy);
    expect(await log.first(1)).toEqual([{ type: 'destroyed', reason: 'ended', endedBy }]);
  });

  it('is destroyed once, by whoever came first', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    const outcomes = await Promise.all([
      store.destroy(chatId, 'b'),
      store.destroy(chatId, 'a'),
      store.destroy(chatId, 'organizer'),
    ]);
    expect(outcomes.sort()).toEqual(['destroyed', 'gone', 'gone']);
    expect(await store.destroy(chatId, 'a')).toBe('gone');
    await clock.advance(idleTimeoutMs);
    await everythingTold(store);
    expect(log.events).toHaveLength(1);
    expect(log.events[0]).toMatchObject({ type: 'destroyed', reason: 'ended' });
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });

  it('wins against every change that is under way', async () => {
    const { store } = subject();
    for (let round = 0; round < 5; round += 1) {
      const chatId = await makeOpenChat(store);
      const message = newMessage('a');
      const deviceId = newDeviceId();
      await store.append(chatId, message);
      await store.enter(chatId, 'a', deviceId);
      const log = await watchChat(store, chatId);
      const changes = () => [
        store.append(chatId, newMessage('a')),
        store.edit(chatId, changeOf(message)),
        store.react(chatId, reactionOf('b', message)),
        store.replaceCode(chatId, { participantId: 'a', deviceId }, newSeals(), 'leave'),
        store.showOwnKey(chatId, { participantId: 'a', deviceId }, 'sealed-key'),
        store.keepAgreement(chatId, { participantId: 'a', deviceId }, 'agreement'),
        store.signOut(chatId, 'a', deviceId),
        store.enter(chatId, 'b', newDeviceId()),
        store.advanceReceipts(chatId, 'b', { read: upTo(1) }),
        store.holdPresence(chatId, ['a']),
        store.typing(chatId, 'b'),
        store.keepOpen(chatId, 'b'),
        store.delete(chatId, changeOf(message, 'deleted', 3)),
        store.append(chatId, newMessage('b')),
      ];
      await Promise.all([...changes(), store.destroy(chatId, 'a'), ...changes()]);

      expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
      expect(await store.page(chatId, 100)).toEqual([]);
      await everythingTold(store);
      expect(log.events.filter(({ type }) => type === 'destroyed')).toHaveLength(1);
      expect(log.events.at(-1)).toEqual({ type: 'destroyed', reason: 'ended', endedBy: 'a' });
    }
  });

  it('wins against changes through another server', async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(elsewhere, chatId);
    const appending = Array.from({ length: 20 }, () => elsewhere.append(chatId, newMessage('b')));
    const destroying = store.destroy(chatId, 'a');
    appending.push(...Array.from({ length: 20 }, () => elsewhere.append(chatId, newMessage('b'))));
    const outcomes = await Promise.all(appending);
    expect(await destroying).toBe('destroyed');
    const appended = outcomes.filter(({ outcome }) => outcome === 'appended').length;
    expect(outcomes.every(({ outcome }) => outcome === 'appended' || outcome === 'gone')).toBe(true);
    await log.first(appended + 1);
    await everythingTold(elsewhere);
    expect(log.events.map(({ type }) => type)).toEqual([
      ...Array.from({ length: appended }, () => 'message'),
      'destroyed',
    ]);
    expect(await elsewhere.page(chatId, 100)).toEqual([]);
  });

  it('keeps the tombstone for its time and not a millisecond longer', async () => {
    const { store, clock, limits } = subject();
    const made = await makeWaitingChat(store);
    await store.destroy(made.chatId, 'organizer');
    await clock.advance(limits.tombstoneMs - 1);
    expect((await store.find(made.chatId)).found).toBe('tombstone');
    expect((await store.findByLink(linkOf(made, 'a'))).found).toBe('tombstone');
    await clock.advance(1);
    expect(await store.find(made.chatId)).toEqual({ found: 'unknown' });
    expect(await store.findByLink(linkOf(made, 'a'))).toEqual({ found: 'unknown' });
  });

  it('knows nothing of a tombstone whose time is over, even when no timer has fired yet', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await store.destroy(chatId, 'a');
    clock.set(limits.tombstoneMs - 1);
    expect((await store.find(chatId)).found).toBe('tombstone');
    clock.set(1);
    expect(await store.find(chatId)).toEqual({ found: 'unknown' });
  });

  it('takes destroying again for nothing: the tombstone and its life stay as they are', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await clock.advance(idleTimeoutMs);
    expect((await store.find(chatId)).found).toBe('tombstone');
    await clock.advance(limits.tombstoneMs - 1);
    expect(await store.destroy(chatId, 'a')).toBe('gone');
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
    await clock.advance(1);
    expect(await store.find(chatId)).toEqual({ found: 'unknown' });
  });

  const deadlines = [
    {
      sentence: 'falls silent',
      reason: 'idle',
      makeChat: async ({ store }: StoreUnderTest) => ({ chatId: await makeOpenChat(store), lifeMs: idleTimeoutMs }),
    },
    {
      sentence: 'reaches its longest life',
      reason: 'expired',
      makeChat: async ({ store, limits }: StoreUnderTest) => ({
        chatId: await makeOpenChat(store, { idleTimeoutMs: 2 * limits.longestLifeMs }),
        lifeMs: limits.longestLifeMs,
      }),
    },
    {
      sentence: 'is not entered by anybody',
      reason: 'expired',
      makeChat: async ({ store, limits }: StoreUnderTest) => ({
        chatId: (await makeWaitingChat(store)).chatId,
        lifeMs: limits.enterWithinMs,
      }),
    },
  ] as const;

  describe.each(deadlines)('a chat that $sentence', ({ reason, makeChat }) => {
    it('is gone at its deadline and not a millisecond earlier', async () => {
      const { store, clock } = subject();
      const { chatId, lifeMs } = await makeChat(subject());
      await clock.advance(lifeMs - 1);
      expect((await store.find(chatId)).found).toBe('chat');
      await clock.advance(1);
      expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
      expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason } });
      expect(await store.destroy(chatId, 'a')).toBe('gone');
    });

    it('is gone when its deadline has passed and no timer has fired yet', async () => {
      const { store, clock } = subject();
      const { chatId, lifeMs } = await makeChat(subject());
      const log = await watchChat(store, chatId);
      clock.set(lifeMs);
      expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
      expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason } });
      expect(await log.first(1)).toEqual([{ type: 'destroyed', reason }]);
    });

    it('is destroyed and said to be so without anybody asking', async () => {
      const { store, clock } = subject();
      const { chatId, lifeMs } = await makeChat(subject());
      const logs = [await watchChat(store, chatId), await watchChat(store, chatId)];
      await clock.advance(lifeMs - 1);
      await everythingTold(store);
      for (const log of logs) expect(log.events).toEqual([]);
      await clock.advance(1);
      for (const log of logs) expect(await log.first(1)).toEqual([{ type: 'destroyed', reason }]);
      expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason } });
      await clock.advance(lifeMs);
      await everythingTold(store);
      for (const log of logs) expect(log.events).toHaveLength(1);
    });

    it('leaves a tombstone that lives its time', async () => {
      const { store, clock, limits } = subject();
      const { chatId, lifeMs } = await makeChat(subject());
      await clock.advance(lifeMs);
      expect((await store.find(chatId)).found).toBe('tombstone');
      await clock.advance(limits.tombstoneMs - 1);
      expect((await store.find(chatId)).found).toBe('tombstone');
      await clock.advance(1);
      expect(await store.find(chatId)).toEqual({ found: 'unknown' });
    });
  });

  it('moves the deadline that watchers wait for with every activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await clock.advance(idleTimeoutMs - 1);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await clock.advance(idleTimeoutMs - 1);
    expect((await findChat(store, chatId)).sequence).toBe(1);
    await clock.advance(1);
    expect(await log.first(2)).toEqual([
      { type: 'message', message },
      { type: 'destroyed', reason: 'idle' },
    ]);
  });

  it('gives a chat its silence from the first entry on, however long it waited', async () => {
    const { store, clock, limits } = subject();
    const { chatId } = await makeWaitingChat(store);
    const log = await watchChat(store, chatId);
    await clock.advance(limits.enterWithinMs - 1);
    await store.enter(chatId, 'b', newDeviceId());
    await clock.advance(idleTimeoutMs - 1);
    expect((await store.find(chatId)).found).toBe('chat');
    await clock.advance(1);
    expect((await log.first(2)).at(-1)).toEqual({ type: 'destroyed', reason: 'idle' });
  });

  it('does not let writing prolong the wait for the first entry', async () => {
    const { store, clock, limits } = subject();
    const { chatId } = await makeWaitingChat(store);
    await clock.advance(limits.enterWithinMs - 1);
    await store.append(chatId, newMessage('a'));
    expect(await store.keepOpen(chatId, 'a')).toBe('kept-open');
    await clock.advance(1);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'expired' } });
  });

  it('starts from nothing when an id is used again', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const message = newMessage('a');
    const deviceId = newDeviceId();
    await store.enter(chatId, 'a', deviceId);
    await store.append(chatId, message);
    await store.react(chatId, reactionOf('b', message));
    await store.advanceReceipts(chatId, 'b', { read: upTo(1) });
    await store.holdPresence(chatId, ['a']);
    await store.typing(chatId, 'a');
    await store.destroy(chatId, 'a');
    await clock.advance(limits.tombstoneMs);

    const next = await makeWaitingChat(store, { chatId });
    expect(await findChat(store, chatId)).toMatchObject({
      state: 'waiting',
      revision: 0,
      sequence: 0,
      devices: [],
      happenings: [],
      receipts: { a: { readSequence: 0 }, b: { readSequence: 0 } },
      presence: { a: { state: 'never' }, b: { state: 'never' } },
      typingUntilMs: { a: 0, b: 0 },
    });
    expect(await store.findByLink(linkOf(next, 'a'), deviceId)).toMatchObject({ found: 'chat', device: undefined });
    expect(await store.page(chatId, 10)).toEqual([]);
    expect(await appendMessage(store, chatId, message)).toMatchObject({ sequence: 1, reactions: {} });
  });
}
