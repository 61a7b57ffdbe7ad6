import { expect, it } from 'vitest';
import {
  appendMessage,
  everythingTold,
  findChat,
  happened,
  idleTimeoutMs,
  linkOf,
  makeOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeEntering(subject: () => StoreUnderTest): void {
  it('opens the chat when the first person enters', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    await clock.advance(1_000);
    expect(await store.enter(chatId, 'b', newDeviceId())).toBe('entered');
    const chat = await findChat(store, chatId);
    expect(chat.state).toBe('open');
    expect(chat.lastActivityAtMs).toBe(clock.nowMs());
    expect(chat.createdAtMs).toBe(clock.nowMs() - 1_000);
  });

  it('remembers when each participant first came in', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const firstAtMs = clock.nowMs();
    await store.enter(chatId, 'a', newDeviceId());
    expect((await findChat(store, chatId)).participants.map(({ enteredAtMs }) => enteredAtMs)).toEqual([
      firstAtMs,
      undefined,
    ]);
    await clock.advance(1_000);
    await store.enter(chatId, 'a', newDeviceId());
    await store.enter(chatId, 'b', newDeviceId());
    expect((await findChat(store, chatId)).participants.map(({ enteredAtMs }) => enteredAtMs)).toEqual([
      firstAtMs,
      firstAtMs + 1_000,
    ]);
  });

  it('tells the watchers who came in, and whether they had been in before', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const log = await watchChat(store, chatId);
    const [first, second, others] = [newDeviceId(), newDeviceId(), newDeviceId()];
    const atMs = clock.nowMs();
    await store.enter(chatId, 'a', first);
    await store.enter(chatId, 'a', second);
    await store.enter(chatId, 'b', others);
    expect(await log.first(3)).toEqual([
      { type: 'entered', deviceId: first, happening: happened('came-in', 'a', 1, atMs) },
      { type: 'entered', deviceId: second, happening: happened('another-device', 'a', 2, atMs) },
      { type: 'entered', deviceId: others, happening: happened('came-in', 'b', 3, atMs) },
    ]);
  });

  it('keeps every entry for whoever reads the chat later, each with a revision and its place among the messages', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const firstAtMs = clock.nowMs();
    await store.enter(chatId, 'a', newDeviceId());
    await appendMessage(store, chatId, newMessage('a'));
    await clock.advance(1_000);
    await store.enter(chatId, 'b', newDeviceId());
    await store.enter(chatId, 'a', newDeviceId());
    const { revision, happenings } = await findChat(store, chatId);
    expect(revision).toBe(4);
    expect(happenings).toEqual([
      happened('came-in', 'a', 1, firstAtMs),
      happened('came-in', 'b', 3, clock.nowMs(), 1),
      happened('another-device', 'a', 4, clock.nowMs(), 1),
    ]);
  });

  it('keeps the newest happenings of each participant, and those of one never for those of the other', async () => {
    const { store, clock, limits } = subject();
    const { chatId } = await makeWaitingChat(store);
    await store.enter(chatId, 'b', newDeviceId());
    for (let device = 0; device <= limits.happeningsPerParticipant; device += 1) {
      await store.enter(chatId, 'a', newDeviceId());
    }
    const { happenings } = await findChat(store, chatId);
    const kept = Array.from({ length: limits.happeningsPerParticipant }, (_, index) =>
      happened('another-device', 'a', index + 3, clock.nowMs()),
    );
    expect(happenings).toEqual([happened('came-in', 'b', 1, clock.nowMs()), ...kept]);
  });

  it('counts entering as activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    await clock.advance(idleTimeoutMs - 1);
    await store.enter(chatId, 'b', newDeviceId());
    await clock.advance(idleTimeoutMs - 1);
    expect((await store.find(chatId)).found).toBe('chat');
    await clock.advance(1);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('changes nothing when a device that is in the chat enters again, but starts the silence anew', async () => {
    const { store, clock } = subject();
    const made = await makeWaitingChat(store);
    const deviceId = newDeviceId();
    const enteredAtMs = clock.nowMs();
    await store.enter(made.chatId, 'a', deviceId);
    const before = await findChat(store, made.chatId);
    const log = await watchChat(store, made.chatId);
    await clock.advance(1_000);

    expect(await store.enter(made.chatId, 'a', deviceId)).toBe('entered');
    expect(await findChat(store, made.chatId)).toEqual({ ...before, lastActivityAtMs: clock.nowMs() });
    expect(await store.findByLink(linkOf(made, 'a'), deviceId)).toMatchObject({
      device: { deviceId, participantId: 'a', enteredAtMs },
    });
    expect(await log.first(1)).toEqual([{ type: 'kept-open', participantId: 'a', atMs: clock.nowMs() }]);
  });

  it('forgets the device that entered first when one more comes than a participant may have', async () => {
    const { store, clock, limits } = subject();
    const made = await makeWaitingChat(store);
    const deviceIds = Array.from({ length: limits.devicesPerParticipant }, newDeviceId);
    const otherPersons = newDeviceId();
    await store.enter(made.chatId, 'b', otherPersons);
    for (const deviceId of deviceIds) {
      await store.enter(made.chatId, 'a', deviceId);
      await clock.advance(1);
    }
    // Entering again does not make a device a newer one.
    await store.enter(made.chatId, 'a', deviceIds[0] ?? '');
    const oneMore = newDeviceId();
    await store.enter(made.chatId, 'a', oneMore);

    const entered = await Promise.all(
      [...deviceIds, oneMore].map(async (deviceId) => {
        const found = await store.findByLink(linkOf(made, 'a'), deviceId);
        return found.found === 'chat' && found.device !== undefined;
      }),
    );
    expect(entered).toEqual([false, ...deviceIds.slice(1).map(() => true), true]);
    expect(await store.findByLink(linkOf(made, 'b'), otherPersons)).toMatchObject({
      device: { deviceId: otherPersons, participantId: 'b' },
    });
  });

  it('keeps a device that was never one too many until the chat is destroyed', async () => {
    const { store, clock } = subject();
    const made = await makeWaitingChat(store);
    const deviceId = newDeviceId();
    await store.enter(made.chatId, 'a', deviceId);
    for (let silence = 0; silence < 11; silence += 1) {
      await clock.advance(idleTimeoutMs - 1);
      await store.keepOpen(made.chatId, 'b');
    }
    expect(await store.findByLink(linkOf(made, 'a'), deviceId)).toMatchObject({ device: { deviceId } });
    await store.destroy(made.chatId, 'b');
    expect(await store.findByLink(linkOf(made, 'a'), deviceId)).toEqual({
      found: 'tombstone',
      tombstone: { reason: 'ended' },
    });
  });

  it('lets nobody into a chat that is gone', async () => {
    const { store, clock } = subject();
    const ended = await makeOpenChat(store);
    const silent = await makeOpenChat(store);
    await store.destroy(ended, 'a');
    await clock.advance(idleTimeoutMs);
    expect(await store.enter(ended, 'b', newDeviceId())).toBe('gone');
    expect(await store.enter(silent, 'b', newDeviceId())).toBe('gone');
  });

  it('tells the watchers of a wrong code, and keeps it for whoever reads the chat later', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);
    const before = await findChat(store, chatId);
    await store.reportWrongCode(chatId, 'b');
    const happening = happened('wrong-code', 'b', 2, clock.nowMs());
    expect(await log.first(1)).toEqual([{ type: 'happened', happening }]);
    const happenings = [...before.happenings, happening];
    expect(await findChat(store, chatId)).toEqual({ ...before, revision: 2, happenings });
    expect(await store.changesSince(chatId, 0, 10)).toEqual([]);
  });

  it('gathers the wrong codes of a seat in one line until somebody enters there, however many there are', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const firstAtMs = clock.nowMs();
    for (let tries = 0; tries < 30; tries += 1) await store.reportWrongCode(chatId, 'b');
    await store.reportWrongCode(chatId, 'a');
    await clock.advance(1_000);
    await store.reportWrongCode(chatId, 'b');
    const gathered = { ...happened('wrong-code', 'b', 32, clock.nowMs()), firstRevision: 1, firstAtMs, count: 31 };
    const ofA = happened('wrong-code', 'a', 31, firstAtMs);
    expect((await findChat(store, chatId)).happenings).toEqual([ofA, gathered]);
    const entered = happened('came-in', 'b', 33, clock.nowMs());
    await store.enter(chatId, 'b', newDeviceId());
    await store.reportWrongCode(chatId, 'b');
    const another = happened('wrong-code', 'b', 34, clock.nowMs());
    expect((await findChat(store, chatId)).happenings).toEqual([ofA, gathered, entered, another]);
  });

  it('forgets wrong codes and entries with the chat', async () => {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    await store.enter(made.chatId, 'b', newDeviceId());
    await store.reportWrongCode(made.chatId, 'b');
    await store.destroy(made.chatId, 'b');
    await store.reportWrongCode(made.chatId, 'b');
    await everythingTold(store);
    expect(await store.find(made.chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });

  it('does not take a wrong code for activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    await clock.advance(idleTimeoutMs - 1);
    await store.reportWrongCode(chatId, 'b');
    await clock.advance(1);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('starts the silence anew when a participant keeps the chat open, and does nothing else', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const log = await watchChat(store, chatId);
    const before = await findChat(store, chatId);
    await clock.advance(idleTimeoutMs - 1);
    expect(await store.keepOpen(chatId, 'b')).toBe('kept-open');
    const atMs = clock.nowMs();
    expect(await findChat(store, chatId)).toEqual({ ...before, lastActivityAtMs: atMs });
    expect(await log.first(1)).toEqual([{ type: 'kept-open', participantId: 'b', atMs }]);
    await clock.advance(idleTimeoutMs - 1);
    expect((await store.find(chatId)).found).toBe('chat');
    await clock.advance(1);
    expect(await store.keepOpen(chatId, 'a')).toBe('gone');
  });
}
