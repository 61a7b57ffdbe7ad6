import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { assetOverheadBytes, partOverheadBytes } from '../../../src/chat/asset.ts';
import type { NewAssetPart } from '../../../src/store/asset-store.ts';
import { changeOf } from '../../support/commands/changes.ts';
import {
  appendMessage,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeOpenChat,
  newChat,
  newDeviceId,
  newMessage,
  oneServer,
  type StoreUnderTest,
} from '../support.ts';

const newAssetId = (): string => randomBytes(16).toString('base64url');

const aPart = (changed: Partial<NewAssetPart> = {}): NewAssetPart => ({
  assetId: newAssetId(),
  participantId: 'a',
  part: 0,
  parts: 1,
  bytes: new Uint8Array(randomBytes(1_000)),
  ...changed,
});

/** A copy: the store owns what it was given, and may overwrite it. */
const copyOf = ({ bytes }: NewAssetPart): Uint8Array => new Uint8Array(bytes);

export function describeAssets(subject: () => StoreUnderTest): void {
  const put = async (chatId: string, part: NewAssetPart) => subject().store.assets.putPart(chatId, part);
  const get = async (chatId: string, { assetId, part }: NewAssetPart) => {
    const bytes = await subject().store.assets.getPart(chatId, assetId, part);
    return bytes && new Uint8Array(bytes);
  };
  /** Stores a whole asset of one part. */
  const stored = async (chatId: string, changed: Partial<NewAssetPart> = {}): Promise<NewAssetPart> => {
    const part = aPart(changed);
    expect(await put(chatId, part)).toBe('stored');
    return part;
  };
  const claiming = (...parts: readonly NewAssetPart[]) => ({
    ...newMessage('a'),
    assetIds: parts.map(({ assetId }) => assetId),
  });

  it('gives back each part as it was stored, whatever bytes it has, and says which are there', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const bytes = Uint8Array.from({ length: 1_024 }, (_, index) => index % 256);
    const first = aPart({ parts: 3, bytes });
    const last = { ...first, part: 2, bytes: new Uint8Array([0, 10, 13, 255]) };
    const [ofFirst, ofLast] = [copyOf(first), copyOf(last)];
    expect(await put(chatId, last)).toBe('stored');
    expect(await put(chatId, first)).toBe('stored');
    expect(await get(chatId, first)).toEqual(ofFirst);
    expect(await get(chatId, last)).toEqual(ofLast);
    expect(await get(chatId, { ...first, part: 1 })).toBeUndefined();
    expect(await store.assets.storedParts(chatId, first.assetId)).toEqual([0, 2]);
    expect(await store.assets.storedParts(chatId, newAssetId())).toEqual([]);
  });

  it('keeps the first bytes of a part that is sent again', async () => {
    const chatId = await makeOpenChat(subject().store);
    const part = aPart();
    const bytes = copyOf(part);
    expect(await put(chatId, part)).toBe('stored');
    expect(await put(chatId, { ...part, bytes: new Uint8Array(10) })).toBe('stored');
    expect(await get(chatId, part)).toEqual(bytes);
  });

  it('takes no part of another owner, and none that counts the parts otherwise', async () => {
    const chatId = await makeOpenChat(subject().store);
    const part = await stored(chatId, { parts: 2 });
    expect(await put(chatId, { ...part, part: 1, participantId: 'b' })).toBe('conflict');
    expect(await put(chatId, { ...part, part: 1, parts: 3 })).toBe('conflict');
  });

  it('keeps the assets of chats apart', async () => {
    const { store } = subject();
    const [chatId, other] = [await makeOpenChat(store), await makeOpenChat(store)];
    const part = await stored(chatId);
    expect(await get(other, part)).toBeUndefined();
    expect(await store.append(other, claiming(part))).toEqual({ outcome: 'assets-missing' });
  });

  it('lets a message claim its files, and gives them out as before', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const [part, another] = [aPart(), aPart()];
    const bytes = copyOf(part);
    await put(chatId, part);
    await put(chatId, another);
    const message = claiming(part, another);
    expect(await store.append(chatId, message)).toMatchObject({ outcome: 'appended', message: { sequence: 1 } });
    expect(await store.append(chatId, message)).toMatchObject({ outcome: 'duplicate', message: { sequence: 1 } });
    expect(await get(chatId, part)).toEqual(bytes);
  });

  it('appends no message whose files are not all there, whole, the sender’s and free', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const half = await stored(chatId, { parts: 2 });
    const ofOther = await stored(chatId, { participantId: 'b' });
    const taken = await stored(chatId);
    expect((await store.append(chatId, claiming(taken))).outcome).toBe('appended');
    for (const asset of [half, ofOther, taken, aPart()]) {
      expect(await store.append(chatId, claiming(asset))).toEqual({ outcome: 'assets-missing' });
    }
    const free = await stored(chatId);
    expect(await store.append(chatId, claiming(free, half))).toEqual({ outcome: 'assets-missing' });
    expect(await appendMessage(store, chatId, claiming(free))).toMatchObject({ sequence: 2, revision: 4 });
  });

  it('appends other messages beside one whose files are missing', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const outcomes = await Promise.all([
      store.append(chatId, newMessage('a')),
      store.append(chatId, claiming(aPart())),
      store.append(chatId, newMessage('a')),
    ]);
    expect(outcomes).toMatchObject([
      { outcome: 'appended', message: { sequence: 1 } },
      { outcome: 'assets-missing' },
      { outcome: 'appended', message: { sequence: 2 } },
    ]);
  });

  it('erases the files of a deleted message, and no others', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const [part, another] = [await stored(chatId), aPart()];
    const bytes = copyOf(another);
    await put(chatId, another);
    const message = claiming(part);
    await appendMessage(store, chatId, message);
    await appendMessage(store, chatId, claiming(another));
    expect((await store.delete(chatId, changeOf(message, 'sealed', 2))).outcome).toBe('changed');
    expect(await get(chatId, part)).toBeUndefined();
    expect(await store.assets.storedParts(chatId, part.assetId)).toEqual([]);
    expect(await get(chatId, another)).toEqual(bytes);
  });

  it('erases what no message has claimed in time, and nothing else', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const [unclaimed, claimed] = [await stored(chatId), aPart()];
    const bytes = copyOf(claimed);
    await put(chatId, claimed);
    await appendMessage(store, chatId, claiming(claimed));
    await clock.advance(limits.unclaimedAssetMs - 1);
    const later = await stored(chatId);
    expect(await get(chatId, unclaimed)).toBeDefined();
    await clock.advance(1);
    expect(await get(chatId, unclaimed)).toBeUndefined();
    expect(await get(chatId, later)).toBeDefined();
    expect(await get(chatId, claimed)).toEqual(bytes);
    await clock.advance(limits.unclaimedAssetMs);
    expect(await get(chatId, later)).toBeUndefined();
    expect(await store.append(chatId, claiming(unclaimed))).toEqual({ outcome: 'assets-missing' });
  });

  it('keeps a file while parts of it come, however long that takes, and erases it when no more have come in time', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeOpenChat(store);
    const slow = await stored(chatId, { parts: 3 });
    const left = await stored(chatId, { parts: 3 });
    await clock.advance(limits.unclaimedAssetMs - 1);
    expect(await put(chatId, { ...slow, part: 1, bytes: new Uint8Array(9) })).toBe('stored');
    // It was there already.
    expect(await put(chatId, { ...left, bytes: new Uint8Array(9) })).toBe('stored');
    await clock.advance(1);
    expect(await store.assets.storedParts(chatId, left.assetId)).toEqual([]);
    await clock.advance(limits.unclaimedAssetMs - 2);
    expect(await store.assets.storedParts(chatId, slow.assetId)).toEqual([0, 1]);
    expect(await put(chatId, { ...slow, part: 2, bytes: new Uint8Array(9) })).toBe('stored');
    await appendMessage(store, chatId, newMessage('a'));
    await clock.advance(limits.unclaimedAssetMs - 1);
    const message = claiming(slow);
    expect((await store.append(chatId, message)).outcome).toBe('appended');
    const abandoned = await stored(chatId, { parts: 3 });
    await clock.advance(limits.unclaimedAssetMs);
    expect(await store.assets.storedParts(chatId, abandoned.assetId)).toEqual([]);
    expect(await store.assets.storedParts(chatId, slow.assetId)).toEqual([0, 1, 2]);
  });

  it('erases a discarded file at once, but not that of another person or of a message', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const [part, claimed] = [await stored(chatId), await stored(chatId)];
    await appendMessage(store, chatId, claiming(claimed));
    await store.assets.discard(chatId, part.assetId, 'b');
    await store.assets.discard(chatId, claimed.assetId, 'a');
    expect(await get(chatId, part)).toBeDefined();
    expect(await get(chatId, claimed)).toBeDefined();
    await store.assets.discard(chatId, part.assetId, 'a');
    expect(await get(chatId, part)).toBeUndefined();
    expect(await put(chatId, aPart({ assetId: part.assetId, parts: 5 }))).toBe('stored');
  });

  it('says when a file, the waiting files or the chat’s files are too many, and takes more once some are gone', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const large = aPart({ parts: 2, bytes: new Uint8Array(5_000) });
    expect(await put(chatId, large)).toBe('stored');
    expect(await put(chatId, { ...large, part: 1, bytes: new Uint8Array(1_000) })).toBe('too-large');
    expect(await put(chatId, aPart({ bytes: new Uint8Array(5_000) }))).toBe('stored');
    expect(await put(chatId, aPart({ bytes: new Uint8Array(2_000) }))).toBe('files-full');
    for (let count = 0; count < 2; count += 1) await stored(chatId, { bytes: new Uint8Array(10) });
    expect(await put(chatId, aPart({ bytes: new Uint8Array(10) }))).toBe('too-many');
    await store.assets.discard(chatId, large.assetId, 'a');
    expect(await put(chatId, aPart({ bytes: new Uint8Array(2_000) }))).toBe('stored');
  });

  it('says by how much the files of a chat may still grow', async () => {
    const { store, limits } = subject();
    const chatId = await makeOpenChat(store);
    const freeBytes = () => store.assets.freeBytes(chatId);
    expect(await freeBytes()).toBe(limits.assetBytesPerChat);
    const part = await stored(chatId, { bytes: new Uint8Array(2_000) });
    const free = await freeBytes();
    expect(free).toBeLessThanOrEqual(limits.assetBytesPerChat - 2_000);
    expect(free).toBeGreaterThanOrEqual(limits.assetBytesPerChat - 2_000 - assetOverheadBytes - partOverheadBytes);
    await store.assets.discard(chatId, part.assetId, 'a');
    expect(await freeBytes()).toBe(limits.assetBytesPerChat);
    await store.destroy(chatId, 'a');
    expect(await freeBytes()).toBe(0);
  });

  it('holds no more for all chats of one creator than it may, until some of them are gone', async () => {
    const { store, clock, limits } = subject();
    const creator = randomBytes(16).toString('base64url');
    const chats: string[] = [];
    const outcomes: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const chat = newChat();
      expect(await store.create(chat, [creator])).toBe('created');
      await store.enter(chat.chatId, 'a', newDeviceId());
      chats.push(chat.chatId);
      outcomes.push(await put(chat.chatId, aPart({ bytes: new Uint8Array(4_700) })));
    }
    expect(outcomes[0]).toBe('stored');
    expect(outcomes).toContain('store-full');
    const full = chats.at(-1) ?? '';
    expect(await put(full, aPart({ bytes: new Uint8Array(4_700) }))).toBe('store-full');
    for (const chatId of chats.slice(0, -1)) await store.destroy(chatId, 'a');
    await clock.advance(limits.readinessMs);
    expect(await put(full, aPart({ bytes: new Uint8Array(4_700) }))).toBe('stored');
  });

  it('has nothing of a chat that has ended, by whatever reason, and takes nothing for it', async () => {
    const { store, clock } = subject();
    const [ended, idle] = [await makeOpenChat(store), await makeOpenChat(store)];
    const parts = [await stored(ended), await stored(idle)] as const;
    await appendMessage(store, idle, claiming(parts[1]));
    await store.destroy(ended, 'b');
    await clock.advance(idleTimeoutMs);
    for (const [chatId, part] of [
      [ended, parts[0]],
      [idle, parts[1]],
    ] as const) {
      expect(await get(chatId, part)).toBeUndefined();
      expect(await store.assets.storedParts(chatId, part.assetId)).toEqual([]);
      expect(await put(chatId, aPart())).toBe('gone');
    }
  });

  it('is the same for two servers', async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const other = await another();
    const chatId = await makeOpenChat(store);
    const part = aPart({ parts: 2 });
    const bytes = copyOf(part);
    expect(await put(chatId, part)).toBe('stored');
    expect(await other.assets.putPart(chatId, { ...part, part: 1 })).toBe('stored');
    expect((await other.append(chatId, claiming(part))).outcome).toBe('appended');
    expect(await get(chatId, part)).toEqual(bytes);
    await other.destroy(chatId, 'a');
    expect(await get(chatId, part)).toBeUndefined();
  });
}
