import { expect, it } from 'vitest';
import type { Keeper } from '../../../src/store/chat-store.ts';
import {
  findChat,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeWaitingChat,
  newDeviceId,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeStorageKeys(subject: () => StoreUnderTest): void {
  const enteredDevice = async (
    chatId: string,
    participantId: 'a' | 'b' = 'a',
  ): Promise<Exclude<Keeper, 'organizer'>> => {
    const deviceId = newDeviceId();
    await subject().store.enter(chatId, participantId, deviceId);
    return { participantId, deviceId };
  };

  it('are 32 random bytes, each keeper’s own, and the same each time', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const otherChat = await makeWaitingChat(store);
    const device = await enteredDevice(chatId);
    const keepers: readonly Keeper[] = [
      'organizer',
      device,
      await enteredDevice(chatId),
      await enteredDevice(chatId, 'b'),
    ];
    const keys = await Promise.all(keepers.map((keeper) => store.storageKey(chatId, keeper)));
    keys.push(await store.storageKey(otherChat.chatId, 'organizer'));
    for (const key of keys) expect(Buffer.from(key ?? '', 'base64url')).toHaveLength(32);
    expect(new Set(keys).size).toBe(5);
    expect(await Promise.all(keepers.map((keeper) => store.storageKey(chatId, keeper)))).toEqual(keys.slice(0, 4));
  });

  it('are one key for a keeper who asks twice at once, through any server', async () => {
    const { store, another } = subject();
    const chatId = await makeFullyOpenChat(store);
    const stores = [store, (await another?.()) ?? store, store];
    const keys = await Promise.all(stores.map((each) => each.storageKey(chatId, 'organizer')));
    expect(new Set(keys).size).toBe(1);
  });

  it('are for nobody whom the chat does not know: another’s device, a stranger’s, or one of a chat that never was', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const { deviceId } = await enteredDevice(chatId, 'a');
    expect(await store.storageKey(chatId, { participantId: 'b', deviceId })).toBeUndefined();
    expect(await store.storageKey(chatId, { participantId: 'a', deviceId: newDeviceId() })).toBeUndefined();
    expect(await store.storageKey('AAAAAAAAAA', 'organizer')).toBeUndefined();
  });

  it('go with their device when it is signed out: when it enters again it has another', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(chatId);
    const other = await enteredDevice(chatId);
    const [key, othersKey] = [await store.storageKey(chatId, device), await store.storageKey(chatId, other)];
    await store.signOut(chatId, 'a', device.deviceId);
    expect(await store.storageKey(chatId, device)).toBeUndefined();
    await store.enter(chatId, 'a', device.deviceId);
    expect(await store.storageKey(chatId, device)).not.toBe(key);
    expect(await store.storageKey(chatId, other)).toBe(othersKey);
  });

  it('go with a device that has to make room for others', async () => {
    const { store, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(chatId, 'b');
    const key = await store.storageKey(chatId, device);
    for (let count = 0; count < limits.devicesPerParticipant; count += 1) await enteredDevice(chatId, 'b');
    expect(await store.storageKey(chatId, device)).toBeUndefined();
    await store.enter(chatId, 'b', device.deviceId);
    expect(await store.storageKey(chatId, device)).not.toBe(key);
  });

  it('go with the chat, and asking for them keeps it no longer', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(chatId);
    await clock.advance(idleTimeoutMs - 1);
    expect(await store.storageKey(chatId, device)).toBeDefined();
    expect(await store.storageKey(chatId, 'organizer')).toBeDefined();
    await clock.advance(1);
    expect(await store.storageKey(chatId, device)).toBeUndefined();
    expect(await store.storageKey(chatId, 'organizer')).toBeUndefined();
  });

  it('are part of nothing else that is read or told', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const log = await watchChat(store, chatId);
    const key = (await store.storageKey(chatId, 'organizer')) ?? '';
    const device = await enteredDevice(chatId);
    const ofDevice = (await store.storageKey(chatId, device)) ?? '';
    await log.first(1);
    for (const seen of [await findChat(store, chatId), await store.page(chatId, 10), log.events]) {
      for (const secret of [key, ofDevice]) expect(JSON.stringify(seen)).not.toContain(secret);
    }
  });
}
