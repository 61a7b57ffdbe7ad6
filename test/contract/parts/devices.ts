import { expect, it } from 'vitest';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import type { ChatStore } from '../../../src/store/chat-store.ts';
import {
  everythingTold,
  findChat,
  idleTimeoutMs,
  linkOf,
  makeWaitingChat,
  newDeviceId,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeDevices(subject: () => StoreUnderTest): void {
  it("lists everybody's devices in the order in which they first entered", async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const entries: readonly (readonly [ParticipantId, string])[] = [
      ['a', newDeviceId()],
      ['b', newDeviceId()],
      ['a', newDeviceId()],
    ];
    const devices = [];
    for (const [participantId, deviceId] of entries) {
      await store.enter(chatId, participantId, deviceId);
      devices.push({ deviceId, participantId, enteredAtMs: clock.nowMs() });
      // Also those that enter within one millisecond have an order.
      if (participantId === 'b') await clock.advance(1_000);
    }
    await store.enter(chatId, 'a', devices[0]?.deviceId ?? '');
    expect((await findChat(store, chatId)).devices).toEqual(devices);
  });

  it('says that a device is signed out which had to make place for a newer one', async () => {
    const { store, limits } = subject();
    const { chatId } = await makeWaitingChat(store);
    const deviceIds = Array.from({ length: limits.devicesPerParticipant }, newDeviceId);
    const [first = '', ...staying] = deviceIds;
    const othersDevice = await enterAnew(store, chatId, 'b');
    for (const deviceId of deviceIds) await store.enter(chatId, 'a', deviceId);
    const log = await watchChat(store, chatId);
    const oneMore = await enterAnew(store, chatId, 'a');
    expect(await log.first(2)).toMatchObject([
      { type: 'entered', deviceId: oneMore },
      { type: 'signed-out', participantId: 'a', deviceId: first },
    ]);
    expect(await deviceIdsOf(store, chatId)).toEqual([othersDevice, ...staying, oneMore]);
    await everythingTold(store);
    expect(log.events).toHaveLength(2);
  });

  it('forgets a device that is signed out, and no other', async () => {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    const { chatId } = made;
    const staying = await enterAnew(store, chatId, 'a');
    const leaving = await enterAnew(store, chatId, 'a');
    const others = await enterAnew(store, chatId, 'b');
    const log = await watchChat(store, chatId);
    expect(await store.signOut(chatId, 'a', leaving)).toBe('signed-out');
    expect(await log.first(1)).toEqual([{ type: 'signed-out', participantId: 'a', deviceId: leaving }]);
    expect(await deviceIdsOf(store, chatId)).toEqual([staying, others]);
    expect(await store.findByLink(linkOf(made, 'a'), leaving)).toMatchObject({ found: 'chat', device: undefined });
    expect(await store.findByLink(linkOf(made, 'a'), staying)).toMatchObject({ device: { deviceId: staying } });
    expect(await store.findByLink(linkOf(made, 'b'), others)).toMatchObject({ device: { deviceId: others } });
  });

  it("knows nothing to sign out of a device that is another's, was never there, or is signed out already", async () => {
    const { store } = subject();
    const { chatId } = await makeWaitingChat(store);
    const [own, leaving] = [await enterAnew(store, chatId, 'a'), await enterAnew(store, chatId, 'a')];
    await store.signOut(chatId, 'a', leaving);
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    expect(await store.signOut(chatId, 'b', own)).toBe('unknown');
    expect(await store.signOut(chatId, 'a', newDeviceId())).toBe('unknown');
    expect(await store.signOut(chatId, 'a', leaving)).toBe('unknown');
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('signs a device out of one participant when it has entered as both', async () => {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    const deviceId = newDeviceId();
    await store.enter(made.chatId, 'a', deviceId);
    await store.enter(made.chatId, 'b', deviceId);
    expect(await store.signOut(made.chatId, 'a', deviceId)).toBe('signed-out');
    expect(await store.findByLink(linkOf(made, 'a'), deviceId)).toMatchObject({ device: undefined });
    expect(await store.findByLink(linkOf(made, 'b'), deviceId)).toMatchObject({ device: { deviceId } });
  });

  it('does not take signing out for activity, and takes no revision for it', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const deviceId = await enterAnew(store, chatId, 'a');
    await clock.advance(idleTimeoutMs - 1);
    await store.signOut(chatId, 'a', deviceId);
    expect(await findChat(store, chatId)).toMatchObject({ state: 'open', revision: 1, devices: [] });
    await clock.advance(1);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
  });

  it('lets a device that was signed out enter again, as the newest', async () => {
    const { store, clock } = subject();
    const { chatId } = await makeWaitingChat(store);
    const [leaving, staying] = [await enterAnew(store, chatId, 'a'), await enterAnew(store, chatId, 'a')];
    await store.signOut(chatId, 'a', leaving);
    await clock.advance(1_000);
    await store.enter(chatId, 'a', leaving);
    const { devices } = await findChat(store, chatId);
    expect(devices.map(({ deviceId }) => deviceId)).toEqual([staying, leaving]);
    expect(devices.at(-1)?.enteredAtMs).toBe(clock.nowMs());
  });

  it('has place for one more after one was signed out', async () => {
    const { store, limits } = subject();
    const { chatId } = await makeWaitingChat(store);
    const deviceIds = Array.from({ length: limits.devicesPerParticipant }, newDeviceId);
    for (const deviceId of deviceIds) await store.enter(chatId, 'a', deviceId);
    await store.signOut(chatId, 'a', deviceIds[1] ?? '');
    const oneMore = await enterAnew(store, chatId, 'a');
    const [first, , ...others] = deviceIds;
    expect(await deviceIdsOf(store, chatId)).toEqual([first, ...others, oneMore]);
  });

  it("tells one server's watchers whom another signed out", async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const { chatId } = await makeWaitingChat(store);
    const deviceId = await enterAnew(store, chatId, 'a');
    const log = await watchChat(elsewhere, chatId);
    await store.signOut(chatId, 'a', deviceId);
    expect(await log.first(1)).toEqual([{ type: 'signed-out', participantId: 'a', deviceId }]);
    expect(await elsewhere.signOut(chatId, 'a', deviceId)).toBe('unknown');
  });
}

/** A new device of a participant, by its id. */
async function enterAnew(store: ChatStore, chatId: string, participantId: ParticipantId): Promise<string> {
  const deviceId = newDeviceId();
  await store.enter(chatId, participantId, deviceId);
  return deviceId;
}

const deviceIdsOf = async (store: ChatStore, chatId: string): Promise<readonly string[]> =>
  (await findChat(store, chatId)).devices.map(({ deviceId }) => deviceId);
