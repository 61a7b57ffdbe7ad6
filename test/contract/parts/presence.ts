import { describe, expect, it } from 'vitest';
import { TestClock } from '../../support/servers/test-clock.ts';
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
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

const online = { state: 'online' } as const;
const never = { state: 'never' } as const;
const awaySince = (lastSeenAtMs: number) => ({ state: 'away', lastSeenAtMs }) as const;

/** Lets time pass in steps at which the store is answered, as it is when time passes by itself. */
async function pass({ store, clock, limits }: StoreUnderTest, ms: number): Promise<void> {
  for (let leftMs = ms; leftMs > 0; leftMs -= limits.heartbeatIntervalMs) {
    await clock.advance(Math.min(leftMs, limits.heartbeatIntervalMs));
    await everythingTold(store);
  }
}

export function describePresence(subject: () => StoreUnderTest): void {
  it('shows a participant online while a server says so, and says it once', async () => {
    const { store, limits } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, ['a']);
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: never });
    for (let repetition = 0; repetition < 5; repetition += 1) {
      await pass(subject(), limits.presenceLeaseMs - 1);
      await store.holdPresence(chatId, ['a']);
    }
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: never });
    await everythingTold(store);
    expect(log.events).toEqual([{ type: 'presence', participantId: 'a', presence: online }]);
  });

  it('shows when a participant was last seen, once their server withdraws them', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, ['a', 'b']);
    await clock.advance(1_000);
    const leftAtMs = clock.nowMs();
    await store.holdPresence(chatId, ['b']);
    expect((await findChat(store, chatId)).presence).toEqual({ a: awaySince(leftAtMs), b: online });
    await clock.advance(1_000);
    await store.holdPresence(chatId, []);
    expect((await findChat(store, chatId)).presence).toEqual({
      a: awaySince(leftAtMs),
      b: awaySince(leftAtMs + 1_000),
    });
    await store.holdPresence(chatId, ['a']);
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
    await store.holdPresence(chatId, []);
    expect((await findChat(store, chatId)).presence).toEqual({ a: never, b: never });
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('shows a participant online while any of several servers says so', async ({ skip }) => {
    const { store, clock, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await store.holdPresence(chatId, ['a']);
    await elsewhere.holdPresence(chatId, ['a', 'b']);
    await clock.advance(1_000);
    await store.holdPresence(chatId, []);
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: online });
    await clock.advance(1_000);
    await elsewhere.holdPresence(chatId, ['b']);
    expect(await log.first(3)).toEqual([
      { type: 'presence', participantId: 'a', presence: online },
      { type: 'presence', participantId: 'b', presence: online },
      { type: 'presence', participantId: 'a', presence: awaySince(clock.nowMs()) },
    ]);
  });

  it('keeps everybody online on servers that run, however long they say nothing of the chat', async ({ skip }) => {
    const { store, limits, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeOpenChat(store);
    const [here, there] = [await watchChat(store, chatId), await watchChat(elsewhere, chatId)];
    await store.holdPresence(chatId, ['a']);
    await elsewhere.holdPresence(chatId, ['b']);
    await pass(subject(), 4 * limits.presenceLeaseMs);
    expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: online });
    for (const { events } of [here, there]) expect(events).toHaveLength(2);
  });

  describe('when a server is lost', () => {
    /** One that stands still until its own clock is moved, and the moment at which its lease ends. */
    async function standingServer() {
      const { clock, limits, another } = subject();
      const itsClock = new TestClock(clock.nowMs());
      const lost = await another?.(itsClock);
      return { lost, itsClock, lapsesAtMs: clock.nowMs() + limits.presenceLeaseMs };
    }

    it('tells without being asked who left with it, and when its lease ended', async ({ skip }) => {
      const { store, limits } = subject();
      const { lost, lapsesAtMs } = await standingServer();
      if (!lost) return skip(oneServer);
      const chatId = await makeOpenChat(store);
      const log = await watchChat(store, chatId);
      await lost.holdPresence(chatId, ['a', 'b']);
      await pass(subject(), limits.presenceLeaseMs - 1);
      expect((await findChat(store, chatId)).presence).toEqual({ a: online, b: online });
      await pass(subject(), 1);
      expect((await log.first(4)).slice(2)).toEqual([
        { type: 'presence', participantId: 'a', presence: awaySince(lapsesAtMs) },
        { type: 'presence', participantId: 'b', presence: awaySince(lapsesAtMs) },
      ]);
      await pass(subject(), 5_000);
      expect((await findChat(store, chatId)).presence).toEqual({ a: awaySince(lapsesAtMs), b: awaySince(lapsesAtMs) });
      expect(log.events).toHaveLength(4);
    });

    it('shows it in a chat that nobody watched, however late somebody comes', async ({ skip }) => {
      const { store, clock, limits } = subject();
      const { lost, lapsesAtMs } = await standingServer();
      if (!lost) return skip(oneServer);
      const made = await makeWaitingChat(store);
      await store.enter(made.chatId, 'a', newDeviceId());
      await lost.holdPresence(made.chatId, ['a']);
      await pass(subject(), 3 * limits.presenceLeaseMs);
      const found = await store.findByLink(linkOf(made, 'a'));
      expect(found).toMatchObject({ chat: { presence: { a: awaySince(lapsesAtMs), b: never } } });
      expect(clock.nowMs()).toBeGreaterThan(lapsesAtMs);
    });

    it('shows it through a server that was not there then', async ({ skip }) => {
      const { store, limits, another } = subject();
      const { lost, lapsesAtMs } = await standingServer();
      if (!lost || !another) return skip(oneServer);
      const chatId = await makeOpenChat(store);
      await lost.holdPresence(chatId, ['a']);
      const laterMs = lapsesAtMs + 10 * limits.presenceLeaseMs;
      const later = await another(new TestClock(laterMs));
      expect((await findChat(later, chatId)).presence.a).toEqual(awaySince(lapsesAtMs));
    });

    it('keeps those online who are connected through another one as well', async ({ skip }) => {
      const { store, clock, limits } = subject();
      const { lost, lapsesAtMs } = await standingServer();
      if (!lost) return skip(oneServer);
      const chatId = await makeOpenChat(store);
      const log = await watchChat(store, chatId);
      await store.holdPresence(chatId, ['a']);
      await lost.holdPresence(chatId, ['a', 'b']);
      await pass(subject(), limits.presenceLeaseMs);
      expect((await log.first(3)).at(-1)).toEqual({
        type: 'presence',
        participantId: 'b',
        presence: awaySince(lapsesAtMs),
      });
      expect((await findChat(store, chatId)).presence.a).toEqual(online);
      await store.holdPresence(chatId, []);
      expect((await findChat(store, chatId)).presence.a).toEqual(awaySince(clock.nowMs()));
    });

    it('tells it also where the second server of somebody is lost, and the first one let go of them', async ({
      skip,
    }) => {
      const { store, limits, another } = subject();
      const { lost, lapsesAtMs } = await standingServer();
      if (!lost || !another) return skip(oneServer);
      const first = await another();
      const chatId = await makeOpenChat(store);
      const log = await watchChat(store, chatId);
      await first.holdPresence(chatId, ['a']);
      await lost.holdPresence(chatId, ['a']);
      await first.holdPresence(chatId, []);
      await pass(subject(), limits.presenceLeaseMs);
      expect((await log.first(2)).at(-1)).toEqual({
        type: 'presence',
        participantId: 'a',
        presence: awaySince(lapsesAtMs),
      });
    });

    it('shows who was last seen when the last of their servers was', async ({ skip }) => {
      const { store, limits } = subject();
      const first = await standingServer();
      await pass(subject(), 5_000);
      const last = await standingServer();
      if (!first.lost || !last.lost) return skip(oneServer);
      const chatId = await makeOpenChat(store);
      for (const lost of [first.lost, last.lost]) await lost.holdPresence(chatId, ['a']);
      await pass(subject(), limits.presenceLeaseMs + 10_000);
      expect((await findChat(store, chatId)).presence.a).toEqual(awaySince(last.lapsesAtMs));
    });

    it('shows its people online again when it comes back, and away when they leave then', async ({ skip }) => {
      const { store, clock, limits } = subject();
      const { lost, itsClock, lapsesAtMs } = await standingServer();
      if (!lost) return skip(oneServer);
      const chatId = await makeOpenChat(store);
      const [log, itsLog] = [await watchChat(store, chatId), await watchChat(lost, chatId)];
      await lost.holdPresence(chatId, ['a']);
      await pass(subject(), limits.presenceLeaseMs + 5_000);
      await itsClock.advance(limits.presenceLeaseMs + 5_000);
      const left = { type: 'presence', participantId: 'a', presence: awaySince(lapsesAtMs) };
      const came = { type: 'presence', participantId: 'a', presence: online };
      for (const { first } of [log, itsLog]) expect(await first(3)).toEqual([came, left, came]);
      await lost.holdPresence(chatId, []);
      expect(await log.first(4)).toEqual([came, left, came, { ...left, presence: awaySince(clock.nowMs()) }]);
    });

    it('takes nobody for lost, having heard of nothing itself', async ({ skip }) => {
      const { store, clock, limits } = subject();
      const { lost, itsClock } = await standingServer();
      if (!lost) return skip(oneServer);
      const chatId = await makeOpenChat(store);
      const log = await watchChat(store, chatId);
      await lost.holdPresence(chatId, ['a']);
      await pass(subject(), limits.heartbeatIntervalMs);
      // Both stand still, and this one is the first to go on.
      clock.set(2 * limits.presenceLeaseMs);
      itsClock.set(2 * limits.presenceLeaseMs);
      await pass(subject(), limits.heartbeatIntervalMs);
      await itsClock.advance(limits.heartbeatIntervalMs);
      await pass(subject(), limits.heartbeatIntervalMs);
      expect((await findChat(store, chatId)).presence.a).toEqual(online);
      expect(log.events).toHaveLength(1);
    });
  });

  it('does not take presence for activity, and takes no revision for it', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const before = await findChat(store, chatId);
    await clock.advance(idleTimeoutMs - 1);
    await store.holdPresence(chatId, ['a']);
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
    await store.holdPresence(chatId, ['a']);
    await store.reportWrongCode(chatId, 'a');
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });

  it('tells presence and typing of one chat to its own watchers alone', async () => {
    const { store } = subject();
    const [one, other] = [await makeOpenChat(store), await makeOpenChat(store)];
    const log = await watchChat(store, other);
    await store.typing(one, 'a');
    await store.holdPresence(one, ['a']);
    await everythingTold(store);
    expect(log.events).toEqual([]);
    expect((await findChat(store, other)).presence.a).toEqual(never);
    expect((await store.find(newChat().chatId)).found).toBe('unknown');
  });
}
