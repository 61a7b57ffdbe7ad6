import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { noReceipts } from '../../../src/chat/receipt.ts';
import type { ChatStore } from '../../../src/store/chat-store.ts';
import { changeOf, upTo } from '../../support/commands/changes.ts';
import {
  appendMessage,
  findChat,
  idleTimeoutMs,
  linkOf,
  makeOpenChat,
  makeWaitingChat,
  newChat,
  newDeviceId,
  newMessage,
  type StoreUnderTest,
} from '../support.ts';

export function describeCreating(subject: () => StoreUnderTest): void {
  it('keeps a new chat as waiting, with nothing in it', async () => {
    const { store, clock } = subject();
    const chat = newChat();
    expect(await store.create(chat)).toBe('created');
    expect(await store.find(chat.chatId)).toEqual({
      found: 'chat',
      chat: {
        ...chat,
        vanishAfterMs: 0,
        state: 'waiting',
        createdAtMs: clock.nowMs(),
        lastActivityAtMs: clock.nowMs(),
        revision: 0,
        sequence: 0,
        devices: [],
        happenings: [],
        receipts: { a: noReceipts, b: noReceipts },
        presence: { a: { state: 'never' }, b: { state: 'never' } },
        typingUntilMs: { a: 0, b: 0 },
      },
    });
  });

  it('refuses an id that another chat has, and leaves that chat as it was', async () => {
    const { store } = subject();
    const first = await makeWaitingChat(store);
    const before = await store.find(first.chatId);
    expect(await store.create(newChat({ chatId: first.chatId }))).toBe('taken');
    expect(await store.find(first.chatId)).toEqual(before);
  });

  it('gives an id that was asked for twice at once to one chat alone', async () => {
    const { store } = subject();
    const { chatId } = newChat();
    const outcomes = await Promise.all([store.create(newChat({ chatId })), store.create(newChat({ chatId }))]);
    expect(outcomes.sort()).toEqual(['created', 'taken']);
  });

  it('refuses the id of a tombstone, and frees it with the tombstone', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    await store.destroy(chatId, 'a');
    expect(await store.create(newChat({ chatId }))).toBe('taken');
    await clock.advance(limits.tombstoneMs);
    const next = newChat({ chatId });
    expect(await store.create(next)).toBe('created');
    expect((await findChat(store, chatId)).organizerVerifier).toBe(next.organizerVerifier);
  });

  it('keeps the silence that was chosen for each chat', async () => {
    const { store, clock } = subject();
    const short = await makeOpenChat(store, { idleTimeoutMs });
    const long = await makeOpenChat(store, { idleTimeoutMs: 2 * idleTimeoutMs });
    await clock.advance(idleTimeoutMs);
    expect((await store.find(short)).found).toBe('tombstone');
    expect((await findChat(store, long)).idleTimeoutMs).toBe(2 * idleTimeoutMs);
  });

  it('knows nothing of an id that was never given', async () => {
    const { store } = subject();
    const { chatId } = newChat();
    expect(await store.find(chatId)).toEqual({ found: 'unknown' });
    expect(await store.findByLink(linkOf(newChat(), 'a'))).toEqual({ found: 'unknown' });
  });

  it('answers every operation on an unknown chat without making one', async () => {
    const { store } = subject();
    const { chatId } = newChat();
    expect(await store.enter(chatId, 'a', newDeviceId())).toBe('gone');
    expect(await store.append(chatId, newMessage('a'))).toEqual({ outcome: 'gone' });
    expect(await store.edit(chatId, changeOf(newMessage('a')))).toEqual({ outcome: 'gone' });
    expect(await store.delete(chatId, changeOf(newMessage('a')))).toEqual({ outcome: 'gone' });
    expect(await store.advanceReceipts(chatId, 'a', { read: upTo(1) })).toBe('gone');
    expect(await store.keepOpen(chatId, 'a')).toBe('gone');
    expect(await store.page(chatId, 10)).toEqual([]);
    expect(await store.changesSince(chatId, 0, 10)).toBe('gone');
    expect(await store.destroy(chatId, 'organizer')).toBe('gone');
    expect(await store.watch(chatId, { onEvent() {}, onInterrupted() {} })).toBe('gone');
    await store.reportWrongCode(chatId, 'a');
    await store.typing(chatId, 'a');
    await store.holdPresence(chatId, ['a']);
    expect(await store.find(chatId)).toEqual({ found: 'unknown' });
  });

  it("leads each participant's link to the chat and to that participant", async () => {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    const chat = await findChat(store, made.chatId);
    for (const participantId of ['a', 'b'] as const) {
      expect(await store.findByLink(linkOf(made, participantId))).toEqual({
        found: 'chat',
        chat,
        participantId,
        device: undefined,
      });
    }
  });

  it('knows nothing of a link with the wrong end', async () => {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    const other = await makeWaitingChat(store);
    expect(await store.findByLink(`${made.chatId}wrongEnd`)).toEqual({ found: 'unknown' });
    expect(await store.findByLink(made.chatId)).toEqual({ found: 'unknown' });
    expect(await store.findByLink(made.chatId + linkOf(other, 'a').slice(made.chatId.length))).toEqual({
      found: 'unknown',
    });
  });

  it('finds the device that entered by this very link, and by no other', async () => {
    const { store, clock } = subject();
    const made = await makeWaitingChat(store);
    const other = await makeWaitingChat(store);
    const deviceId = newDeviceId();
    await store.enter(made.chatId, 'a', deviceId);
    const enteredAtMs = clock.nowMs();
    await clock.advance(1_000);

    expect(await store.findByLink(linkOf(made, 'a'), deviceId)).toMatchObject({
      device: { deviceId, participantId: 'a', enteredAtMs },
    });
    expect(await store.findByLink(linkOf(made, 'b'), deviceId)).toMatchObject({ found: 'chat', device: undefined });
    expect(await store.findByLink(linkOf(other, 'a'), deviceId)).toMatchObject({ found: 'chat', device: undefined });
    expect(await store.findByLink(linkOf(made, 'a'), newDeviceId())).toMatchObject({
      found: 'chat',
      device: undefined,
    });
    expect(await store.findByLink(linkOf(made, 'a'))).toMatchObject({ found: 'chat', device: undefined });
  });

  it('does not take reading for activity', async () => {
    const { store, clock } = subject();
    const made = await makeWaitingChat(store);
    await store.enter(made.chatId, 'a', newDeviceId());
    const { lastActivityAtMs } = await findChat(store, made.chatId);
    await clock.advance(idleTimeoutMs - 1);
    await store.findByLink(linkOf(made, 'a'));
    await store.page(made.chatId, 10);
    await store.changesSince(made.chatId, 0, 10);
    expect((await findChat(store, made.chatId)).lastActivityAtMs).toBe(lastActivityAtMs);
    await clock.advance(1);
    expect((await store.find(made.chatId)).found).toBe('tombstone');
  });

  it('gives out snapshots: what happens later does not change them', async () => {
    const { store, clock } = subject();
    const made = await makeWaitingChat(store);
    const waiting = await store.find(made.chatId);
    const copyOfWaiting = structuredClone(waiting);
    await store.enter(made.chatId, 'a', newDeviceId());
    await store.holdPresence(made.chatId, ['a', 'b']);
    const { messageId } = await appendMessage(store, made.chatId, newMessage('a'));
    expect(waiting).toEqual(copyOfWaiting);

    const open = await store.find(made.chatId);
    const page = await store.page(made.chatId, 10);
    const changes = await store.changesSince(made.chatId, 0, 10);
    const copies = structuredClone({ open, page, changes });
    await clock.advance(1_000);
    await store.edit(made.chatId, changeOf({ messageId, sender: 'a' }));
    await store.advanceReceipts(made.chatId, 'b', { read: upTo(1) });
    await store.typing(made.chatId, 'a');
    await store.holdPresence(made.chatId, []);
    await appendMessage(store, made.chatId, newMessage('b'));
    await store.enter(made.chatId, 'b', newDeviceId());
    expect({ open, page, changes }).toEqual(copies);
    await store.destroy(made.chatId, 'a');
    expect({ open, page, changes }).toEqual(copies);
  });

  it('keeps its own state from those who change what they gave or were given', async () => {
    const { store } = subject();
    const given = newChat();
    const { chatId } = given;
    await store.create(given);
    await store.enter(chatId, 'a', newDeviceId());
    const message = newMessage('a');
    const appended = await store.append(chatId, message);
    const readAll = async () => ({
      found: await store.find(chatId),
      page: await store.page(chatId, 10),
      changes: await store.changesSince(chatId, 0, 10),
    });
    const before = structuredClone(await readAll());
    for (const value of [given, message, appended, await readAll()]) scribble(value);
    expect(await readAll()).toEqual(before);
  });

  it('lets the chats of one creator fill their share and no more, which nobody else notices', async () => {
    const { store, clock, limits } = subject();
    const creator = [creatorKey()];
    const made = await fillWithChats(store, creator);
    expect(made.length).toBeGreaterThan(3);
    expect(await store.create(newChat(), [creatorKey()])).toBe('created');
    // There is room left for what the chats that exist still hold.
    await store.enter(made[0] ?? '', 'a', newDeviceId());
    await appendMessage(store, made[0] ?? '', newMessage('a', 1_000));
    await store.destroy(made[1] ?? '', 'a');
    await clock.advance(limits.readinessMs);
    expect(await store.create(newChat(), creator)).toBe('created');
  });

  it('counts a creator by each of its networks: a wider one may hold some times as much', async () => {
    const { store } = subject();
    const [home, company] = [creatorKey(), creatorKey()];
    const counts: number[] = [];
    for (let network = 0; network < 4; network += 1) {
      counts.push((await fillWithChats(store, [creatorKey(), home, company])).length);
    }
    const [first = 0, second, third, fourth] = counts;
    // The fourth network finds the share of its home used up.
    expect(second).toBe(first);
    expect(third).toBeGreaterThanOrEqual(first - 1);
    expect(fourth).toBeLessThan(first / 2);
    expect(await store.create(newChat(), [creatorKey(), creatorKey(), company])).toBe('created');
  });

  it('gives back what a creator’s chats held when they end by themselves', async () => {
    const { store, clock, limits } = subject();
    const creator = [creatorKey()];
    await fillWithChats(store, creator);
    await clock.advance(limits.enterWithinMs);
    expect(await store.create(newChat(), creator)).toBe('created');
  });

  it('is healthy', async () => {
    await expect(subject().store.checkHealth()).resolves.toBeUndefined();
  });
}

/** Spoils every member of a value that lets itself be spoiled. */
function scribble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) scribble(member);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'scribbled');
  if (Array.isArray(value) && !Object.isFrozen(value)) value.length = 0;
}

const creatorKey = (): string => randomBytes(16).toString('base64url');

/** Makes chats until the creator may make no more; returns their ids. */
async function fillWithChats(store: ChatStore, creatorKeys: readonly string[]): Promise<readonly string[]> {
  const made: string[] = [];
  for (let count = 0; count < 500; count += 1) {
    const chat = newChat();
    const outcome = await store.create(chat, creatorKeys);
    if (outcome === 'creator-full') return made;
    expect(outcome).toBe('created');
    made.push(chat.chatId);
  }
  throw new Error('one creator filled the store');
}
