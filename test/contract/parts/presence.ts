import { describe, expect, it } from 'vitest';
import type { ChatStore } from '../../../src/store/chat-store.ts';
import { changeOf, reactionOf } from '../../support/changes.ts';
import {
  appendMessage,
  everythingTold,
  findChat,
  idleTimeoutMs,
  linkOf,
  makeOpenChat,
  makeWaitingChat,
  newChat,
  newDeviceId,
  newMessage,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

const online = { state: 'online' } as const;
const never = { state: 'never' } as const;
const awaySince = (lastSeenAtMs: number) => ({ state: 'away', lastSeenAtMs }) as const;

export function describePresence(subject: () => StoreUnderTest): void {
  it('shows a participant online while a server says so, and says it once', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, 'server-1', ['a']);
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: never });
    for (let renewal = 0; renewal < 5; renewal += 1) {
      await clock.advance(limits.presenceLeaseMs - 1);
      await store.holdPresence(chatId, 'server-1', ['a']);
    }
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: never });
    await everythingTold(store);
    expect(log.events).toEqual([{ type: 'presence', participantId: 'a', presence: online }]);
  });

  it('shows when a participant was last seen, once their server withdraws them', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, 'server-1', ['a', 'b']);
    await clock.advance(1_000);
    const leftAtMs = clock.nowMs();
    await store.holdPresence(chatId, 'server-1', ['b']);
    expect((await findChat(store, chatId)).presence).toEqual({ a: awaySince(leftAtMs), b: online });
    await clock.advance(1_000);
    await store.holdPresence(chatId, 'server-1', []);
    expect((await findChat(store, chatId)).presence).toEqual({
      a: awaySince(leftAtMs),
      b: awaySince(leftAtMs + 1_000),
    });
    await store.holdPresence(chatId, 'server-1', ['a']);
    expect(await log.first(5)).toEqual([
      { type: 'presence', participantId: 'a', presence: online },
      { type: 'presence', participantId: 'b', presence: online },
      { type: 'presence', participantId: 'a', presence: awaySince(leftAtMs) },
      { type: 'presence', participantId: 'b', presence: awaySince(leftAtMs + 1_000) },
      { type: 'presence', participantId: 'a', presence: online },
    ]);
  });

  it('says nothing when a server withdraws those whom it never held', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, 'server-1', []);
    expect((await findChat(store, chatId)).presence).toEqual({ a: never, b: never });
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('shows a participant online while any of several servers says so', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, 'server-1', ['a']);
    await store.holdPresence(chatId, 'server-2', ['a', 'b']);
    await clock.advance(1_000);
    await store.holdPresence(chatId, 'server-1', []);
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: online });
    await clock.advance(1_000);
    await store.holdPresence(chatId, 'server-2', ['b']);
    expect(await log.first(3)).toEqual([
      { type: 'presence', participantId: 'a', presence: online },
      { type: 'presence', participantId: 'b', presence: online },
      { type: 'presence', participantId: 'a', presence: awaySince(clock.nowMs()) },
    ]);
  });

  it('lets a lease lapse to the millisecond, and shows who was last seen when it ended', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await store.holdPresence(chatId, 'server-1', ['a']);
    await clock.advance(limits.presenceLeaseMs - 1);
    expect((await findChat(store, chatId)).presence.a).toEqual(online);
    await clock.advance(1);
    const lapsedAtMs = clock.nowMs();
    expect((await findChat(store, chatId)).presence.a).toEqual(awaySince(lapsedAtMs));
    await clock.advance(5_000);
    expect((await findChat(store, chatId)).presence.a).toEqual(awaySince(lapsedAtMs));
  });

  it('keeps a participant online until the last of several leases lapsed', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await store.holdPresence(chatId, 'server-1', ['a']);
    await clock.advance(1_000);
    await store.holdPresence(chatId, 'server-2', ['a']);
    await clock.advance(limits.presenceLeaseMs - 1);
    expect((await findChat(store, chatId)).presence.a).toEqual(online);
    await clock.advance(1);
    expect((await findChat(store, chatId)).presence.a).toEqual(awaySince(clock.nowMs()));
  });

  it('shows who was last seen when the last of their leases ended, however late that is noticed', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, 'server-1', ['a']);
    await clock.advance(1_000);
    await store.holdPresence(chatId, 'server-2', ['a']);
    const lapsesAtMs = clock.nowMs() + limits.presenceLeaseMs;
    await clock.advance(limits.presenceLeaseMs + 10_000);
    expect((await findChat(store, chatId)).presence.a).toEqual(awaySince(lapsesAtMs));
    expect((await log.first(2)).at(-1)).toEqual({
      type: 'presence',
      participantId: 'a',
      presence: awaySince(lapsesAtMs),
    });
  });

  describe('tells the watchers of a lapsed lease at the latest by the next call, which may be', () => {
    const calls: readonly (readonly [
      string,
      (store: ChatStore, linkId: string, chatId: string) => Promise<unknown>,
    ])[] = [
      ['finding the chat', (store, _, chatId) => store.find(chatId)],
      ['following a link', (store, linkId) => store.findByLink(linkId)],
      ['an entry', (store, _, chatId) => store.enter(chatId, 'b', newDeviceId())],
      ['a wrong code', (store, _, chatId) => store.reportWrongCode(chatId, 'b')],
      ['a message', (store, _, chatId) => store.append(chatId, newMessage('b'))],
      ['an edit', (store, _, chatId) => store.edit(chatId, changeOf(newMessage('b')))],
      ['a reaction', (store, _, chatId) => store.react(chatId, reactionOf('b', newMessage('b')))],
      ['a device signed out', (store, _, chatId) => store.signOut(chatId, 'a', newDeviceId())],
      ['a deletion', (store, _, chatId) => store.delete(chatId, changeOf(newMessage('b')))],
      ['a receipt', (store, _, chatId) => store.advanceReceipts(chatId, 'b', {})],
      ['keeping it open', (store, _, chatId) => store.keepOpen(chatId, 'b')],
      ["another server's presence", (store, _, chatId) => store.holdPresence(chatId, 'server-2', [])],
      ['typing', (store, _, chatId) => store.typing(chatId, 'b')],
      ['reading a page', (store, _, chatId) => store.page(chatId, 10)],
      ['catching up', (store, _, chatId) => store.changesSince(chatId, 0, 10)],
    ];
    it.each(calls)('%s', async (_name, call) => {
      const { store, clock, limits } = subject();
      const made = await makeWaitingChat(store);
      await store.enter(made.chatId, 'a', newDeviceId());
      await store.holdPresence(made.chatId, 'server-1', ['a']);
      const log = await watchChat(store, made.chatId);
      await clock.advance(limits.presenceLeaseMs);
      const lapsedAtMs = clock.nowMs();
      await call(store, linkOf(made, 'a'), made.chatId);
      await call(store, linkOf(made, 'a'), made.chatId);
      expect((await log.first(1))[0]).toEqual({
        type: 'presence',
        participantId: 'a',
        presence: awaySince(lapsedAtMs),
      });
      await everythingTold(store);
      expect(log.events.filter(({ type }) => type === 'presence')).toHaveLength(1);
    });
  });

  it('does not take presence for activity, and takes no revision for it', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const before = await findChat(store, chatId);
    await clock.advance(idleTimeoutMs - 1);
    await store.holdPresence(chatId, 'server-1', ['a']);
    expect(await findChat(store, chatId)).toEqual({ ...before, presence: { a: online, b: never } });
    await clock.advance(1);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('shows a participant typing for as long as typing lives, also to one who comes meanwhile', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.typing(chatId, 'a');
    const untilMs = clock.nowMs() + limits.typingMs;
    expect(await log.first(1)).toEqual([{ type: 'typing', participantId: 'a', untilMs }]);
    await clock.advance(limits.typingMs - 1);
    expect((await findChat(store, chatId)).typingUntilMs).toEqual({ a: untilMs, b: 0 });
    await clock.advance(1);
    expect((await findChat(store, chatId)).typingUntilMs.a).toBeLessThanOrEqual(clock.nowMs());
  });

  it('prolongs typing while the keys are struck', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await store.typing(chatId, 'a');
    await clock.advance(limits.typingMs - 1);
    await store.typing(chatId, 'a');
    expect((await findChat(store, chatId)).typingUntilMs.a).toBe(clock.nowMs() + limits.typingMs);
  });

  it("ends a participant's typing with their message, and not the other's", async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await store.typing(chatId, 'a');
    await store.typing(chatId, 'b');
    await appendMessage(store, chatId, newMessage('a'));
    const { typingUntilMs } = await findChat(store, chatId);
    expect(typingUntilMs.a).toBeLessThanOrEqual(clock.nowMs());
    expect(typingUntilMs.b).toBe(clock.nowMs() + limits.typingMs);
  });

  it("ends a participant's typing with their edit, and not the other's", async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const { messageId } = await appendMessage(store, chatId, newMessage('a'));
    await store.typing(chatId, 'a');
    await store.typing(chatId, 'b');
    await store.edit(chatId, { messageId, sender: 'a', version: 2, sealed: 'edited' });
    const { typingUntilMs } = await findChat(store, chatId);
    expect(typingUntilMs.a).toBeLessThanOrEqual(clock.nowMs());
    expect(typingUntilMs.b).toBe(clock.nowMs() + limits.typingMs);
  });

  it('does not take typing for activity, and takes no revision for it', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    await clock.advance(idleTimeoutMs - 1);
    await store.typing(chatId, 'a');
    expect((await findChat(store, chatId)).revision).toBe(1);
    await clock.advance(1);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('neither types nor holds presence in a chat that is gone', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    await store.destroy(chatId, 'a');
    await store.typing(chatId, 'a');
    await store.holdPresence(chatId, 'server-1', ['a']);
    await store.reportWrongCode(chatId, 'a');
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });

  it('tells presence and typing of one chat to its own watchers alone', async () => {
    const { store } = subject();
    const [one, other] = [await makeOpenChat(store), await makeOpenChat(store)];
    const log = await watchChat(store, other);
    await store.typing(one, 'a');
    await store.holdPresence(one, 'server-1', ['a']);
    await everythingTold(store);
    expect(log.events).toEqual([]);
    expect((await findChat(store, other)).presence.a).toEqual(never);
    expect((await store.find(newChat().chatId)).found).toBe('unknown');
  });
}
