import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import type { Subscription } from '../../../src/chat/subscription.ts';
import type { ChatStore, DeviceSeat } from '../../../src/store/chat-store.ts';
import { changeOf } from '../../support/commands/changes.ts';
import {
  appendMessage,
  everythingTold,
  findChat,
  idleTimeoutMs,
  linkOf,
  makeFullyOpenChat,
  makeWaitingChat,
  newDeviceId,
  newMessage,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

const nothing = { claim: 'nothing', stands: false } as const;
const gone = { claim: 'gone' } as const;

export function describeSubscriptions(subject: () => StoreUnderTest): void {
  /** Writes as this person, and lets the time pass in which a page that is in front says so. */
  const write = async (chatId: string, sender: ParticipantId) => {
    const { store, clock, limits } = subject();
    const message = await appendMessage(store, chatId, newMessage(sender));
    await clock.advance(limits.noticeAfterMs);
    return message;
  };

  it('say of a device that it is told, and tell the watchers', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const [device, other] = [await enteredDevice(store, chatId, 'b'), await enteredDevice(store, chatId, 'b')];
    const log = await watchChat(store, chatId);
    expect(await store.subscribe(chatId, device, newSubscription())).toBe('subscribed');
    expect(await log.first(1)).toEqual([{ type: 'subscription', ...device, isSubscribed: true }]);
    expect(await areSubscribed(store, chatId, [device, other])).toEqual([true, false]);
    await store.unsubscribe(chatId, device);
    expect((await log.first(2))[1]).toEqual({ type: 'subscription', ...device, isSubscribed: false });
    expect(await areSubscribed(store, chatId, [device, other])).toEqual([false, false]);
    await store.unsubscribe(chatId, device);
    await everythingTold(store);
    expect(log.events).toHaveLength(2);
  });

  it('are for a device of the chat alone', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const { deviceId } = await enteredDevice(store, chatId, 'a');
    for (const stranger of [
      { participantId: 'a' as const, deviceId: newDeviceId() },
      { participantId: 'b' as const, deviceId },
    ])
      expect(await store.subscribe(chatId, stranger, newSubscription())).toBe('unknown');
    expect(await store.subscribe('AAAAAAAAAA', { participantId: 'a', deviceId }, newSubscription())).toBe('gone');
    await write(chatId, 'b');
    expect(await store.claimNotice(chatId, 'a')).toEqual(nothing);
  });

  it('are claimed for a message that the participant has not read, by one server', async () => {
    const { store, another } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    const subscription = newSubscription();
    await store.subscribe(chatId, device, subscription);
    expect(await store.claimNotice(chatId, 'b')).toEqual(nothing);
    await write(chatId, 'a');
    const stores = [store, (await another?.()) ?? store];
    const claims = await Promise.all(stores.map((each) => each.claimNotice(chatId, 'b')));
    expect(claims.filter(({ claim }) => claim === 'tell')).toEqual([
      { claim: 'tell', devices: [{ deviceId: device.deviceId, subscription }], pushedSequence: 1 },
    ]);
    expect(claims).toContainEqual({ claim: 'nothing', stands: true });
    expect(await store.claimNotice(chatId, 'a')).toEqual(nothing);
  });

  it('are not claimed for one’s own messages, nor for those that were read', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    await store.subscribe(chatId, await enteredDevice(store, chatId, 'b'), newSubscription());
    await write(chatId, 'b');
    expect(await store.claimNotice(chatId, 'b')).toEqual(nothing);
    const { sequence } = await write(chatId, 'a');
    await store.advanceReceipts(chatId, 'b', { read: { sequence, sealed: 'seal' } });
    expect(await store.claimNotice(chatId, 'b')).toEqual(nothing);
  });

  it('are not claimed for a message that was deleted before anybody was told of it', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    await store.subscribe(chatId, await enteredDevice(store, chatId, 'b'), newSubscription());
    for (let times = 0; times < 2; times += 1) {
      const message = await appendMessage(store, chatId, newMessage('a'));
      expect((await store.delete(chatId, changeOf(message))).outcome).toBe('changed');
    }
    await clock.advance(limits.noticeAfterMs);
    expect(await store.claimNotice(chatId, 'b')).toEqual(nothing);
    await appendMessage(store, chatId, newMessage('b'));
    await appendMessage(store, chatId, newMessage('a'));
    // Counted from the message that is left.
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: limits.noticeAfterMs });
    await clock.advance(limits.noticeAfterMs);
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell', pushedSequence: 4 });
  });

  it('are claimed once in a while, however much is written', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    await store.subscribe(chatId, await enteredDevice(store, chatId, 'b'), newSubscription());
    await write(chatId, 'a');
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell' });
    await write(chatId, 'a');
    const leftMs = limits.noticeEveryMs - limits.noticeAfterMs;
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: leftMs });
    await clock.advance(leftMs);
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell' });
  });

  it('are not claimed while a page of the participant is in front, or was a moment ago', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    await store.subscribe(chatId, await enteredDevice(store, chatId, 'b'), newSubscription());
    const [another, others] = [await enteredDevice(store, chatId, 'b'), await enteredDevice(store, chatId, 'a')];
    await appendMessage(store, chatId, newMessage('a'));
    await clock.advance(1_000);
    expect(await store.noteLooking(chatId, another)).toBe('noted');
    await clock.advance(1);
    expect(await store.noteLooking(chatId, others)).toBe('noted');
    await clock.advance(limits.noticeAfterMs - 2);
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: 1 });
    await clock.advance(1);
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell' });
    expect(await store.noteLooking('AAAAAAAAAA', another)).toBe('gone');
  });

  it('are not claimed before a page can have said that it is in front, from the first message on that is new', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const phone = await enteredDevice(store, chatId, 'b');
    await store.subscribe(chatId, phone, newSubscription());
    await appendMessage(store, chatId, newMessage('a'));
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: limits.noticeAfterMs });
    await clock.advance(limits.noticeAfterMs - 1);
    await appendMessage(store, chatId, newMessage('a'));
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: 1 });
    await clock.advance(1);
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell' });
    // What was told of is read, and something comes just before a push may go again.
    await store.advanceReceipts(chatId, 'b', { read: { sequence: 2, sealed: 'seal' } });
    await clock.advance(limits.noticeEveryMs - 1);
    for (const sender of ['b', 'a', 'a'] as const) await appendMessage(store, chatId, newMessage(sender));
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: limits.noticeAfterMs });
    await clock.advance(limits.noticeAfterMs);
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell' });
  });

  it('are not claimed again for what was told, though it stays unread', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    await store.subscribe(chatId, await enteredDevice(store, chatId, 'b'), newSubscription());
    await write(chatId, 'a');
    await store.claimNotice(chatId, 'b');
    await clock.advance(limits.noticeEveryMs);
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'nothing', stands: true });
    await write(chatId, 'a');
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell' });
  });

  it('are claimed once more when what was told was read elsewhere, so that the notification goes', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const [reading, another] = [await enteredDevice(store, chatId, 'b'), await enteredDevice(store, chatId, 'b')];
    for (const device of [reading, another]) await store.subscribe(chatId, device, newSubscription());
    const { sequence } = await write(chatId, 'a');
    await store.claimNotice(chatId, 'b');
    const log = await watchChat(store, chatId);
    await store.noteLooking(chatId, reading);
    await store.noteLooking(chatId, reading);
    await store.advanceReceipts(chatId, 'b', { read: { sequence, sealed: 'seal' } });
    expect(await log.first(2)).toMatchObject([{ type: 'notice-closed', ...reading }, { type: 'receipts' }]);
    expect(await store.claimNotice(chatId, 'b')).toEqual({ claim: 'later', inMs: limits.noticeEveryMs });
    await clock.advance(limits.noticeEveryMs);
    const closed = await store.claimNotice(chatId, 'b');
    expect(closed).toMatchObject({ claim: 'close', devices: [{ deviceId: another.deviceId }] });
    expect(closed).toHaveProperty('devices.length', 1);
    await clock.advance(limits.noticeEveryMs);
    expect(await store.claimNotice(chatId, 'b')).toEqual(nothing);
  });

  it('are claimed again for the devices that a push did not reach, once the minute is over', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const devices = [await enteredDevice(store, chatId, 'b'), await enteredDevice(store, chatId, 'b')] as const;
    const [phone, tablet] = devices;
    for (const device of devices) await store.subscribe(chatId, device, newSubscription());
    const { sequence } = await write(chatId, 'a');
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'tell', pushedSequence: sequence });
    const missed = { deviceIds: [tablet.deviceId, newDeviceId()], pushedSequence: sequence };
    expect(await store.claimNotice(chatId, 'b', { missed })).toEqual({ claim: 'later', inMs: limits.noticeEveryMs });
    const subscription = newSubscription();
    await store.subscribe(chatId, tablet, subscription);
    await clock.advance(limits.noticeEveryMs);
    const again = { claim: 'tell', devices: [{ deviceId: tablet.deviceId, subscription }], pushedSequence: sequence };
    expect(await store.claimNotice(chatId, 'b', { missed })).toEqual(again);
    await clock.advance(limits.noticeEveryMs - 1);
    expect(await store.claimNotice(chatId, 'b', { missed })).toEqual({ claim: 'later', inMs: 1 });
    // A page of the tablet was in front, and the phone was reached.
    await store.noteLooking(chatId, tablet);
    await clock.advance(limits.noticeAfterMs);
    expect(await store.claimNotice(chatId, 'b', { missed })).toEqual({ claim: 'nothing', stands: true });
    await store.advanceReceipts(chatId, 'b', { read: { sequence, sealed: 'seal' } });
    const bothMissed = { deviceIds: [phone.deviceId, tablet.deviceId], pushedSequence: sequence };
    expect(await store.claimNotice(chatId, 'b', { missed: bothMissed })).toMatchObject({ claim: 'close' });
  });

  it('are not claimed again where somebody was told of more since', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    await store.subscribe(chatId, device, newSubscription());
    const missed = { deviceIds: [device.deviceId], pushedSequence: (await write(chatId, 'a')).sequence };
    await store.claimNotice(chatId, 'b');
    await clock.advance(limits.noticeEveryMs);
    const { sequence } = await write(chatId, 'a');
    expect(await store.claimNotice(chatId, 'b', { missed })).toMatchObject({ claim: 'tell', pushedSequence: sequence });
    await clock.advance(limits.noticeEveryMs);
    expect(await store.claimNotice(chatId, 'b', { missed })).toEqual({ claim: 'nothing', stands: true });
  });

  it('are claimed before the minute is over by a server that stops, unless a page may be in front', async () => {
    const { store, clock, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    await store.subscribe(chatId, device, newSubscription());
    await write(chatId, 'a');
    await store.claimNotice(chatId, 'b');
    await appendMessage(store, chatId, newMessage('a'));
    const isLast = true;
    expect(await store.claimNotice(chatId, 'b', { isLast })).toEqual({ claim: 'later', inMs: limits.noticeAfterMs });
    await clock.advance(limits.noticeAfterMs - 1);
    await store.noteLooking(chatId, await enteredDevice(store, chatId, 'b'));
    expect(await store.claimNotice(chatId, 'b', { isLast })).toEqual({ claim: 'later', inMs: limits.noticeAfterMs });
    await clock.advance(limits.noticeAfterMs);
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ claim: 'later' });
    expect(await store.claimNotice(chatId, 'b', { isLast })).toMatchObject({ claim: 'tell', pushedSequence: 2 });
    expect(await store.claimNotice(chatId, 'b', { isLast })).toEqual({ claim: 'nothing', stands: true });
    await store.advanceReceipts(chatId, 'b', { read: { sequence: 2, sealed: 'seal' } });
    expect(await store.claimNotice(chatId, 'b', { isLast })).toMatchObject({ claim: 'close' });
  });

  it('are replaced by newer ones of the same device, and erased by their endpoint alone', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    const [older, newer] = [newSubscription(), newSubscription()];
    await store.subscribe(chatId, device, older);
    await store.subscribe(chatId, device, newer);
    await store.unsubscribe(chatId, device, older.endpoint);
    await write(chatId, 'a');
    expect(await store.claimNotice(chatId, 'b')).toMatchObject({ devices: [{ subscription: newer }] });
    await store.unsubscribe(chatId, device, newer.endpoint);
    expect(await areSubscribed(store, chatId, [device])).toEqual([false]);
    expect(await store.claimNotice(chatId, 'b')).toEqual(nothing);
  });

  it('go with their device: when it is signed out, makes room, or leaves for a new code', async () => {
    const { store, clock, limits } = subject();
    const made = await makeWaitingChat(store);
    const { chatId } = made;
    const [leaving, displaced, others] = [
      await enteredDevice(store, chatId, 'a'),
      await enteredDevice(store, chatId, 'a'),
      await enteredDevice(store, chatId, 'a'),
    ];
    for (const device of [leaving, displaced, others]) await store.subscribe(chatId, device, newSubscription());
    const subscribedNow = async () => {
      await clock.advance(limits.noticeEveryMs);
      await write(chatId, 'b');
      const claimed = await store.claimNotice(chatId, 'a');
      return 'devices' in claimed ? claimed.devices.map(({ deviceId }) => deviceId).sort() : [];
    };
    const idsOf = (...devices: readonly DeviceSeat[]) => devices.map(({ deviceId }) => deviceId).sort();
    expect(await subscribedNow()).toEqual(idsOf(leaving, displaced, others));
    await store.signOut(chatId, 'a', leaving.deviceId);
    expect(await subscribedNow()).toEqual(idsOf(displaced, others));
    const staying = [await enteredDevice(store, chatId, 'a'), await enteredDevice(store, chatId, 'a')] as const;
    expect(await subscribedNow()).toEqual(idsOf(others));
    const seals = { verifier: newDeviceId(), sealedChatKey: newDeviceId(), ownKeyHash: newDeviceId() };
    await store.replaceCode(chatId, staying[0], seals, 'leave');
    expect(await subscribedNow()).toEqual([]);
    await store.enter(chatId, 'a', leaving.deviceId);
    expect(await store.findByLink(linkOf(made, 'a'), leaving.deviceId)).toMatchObject({ device: { ...leaving } });
    expect(await areSubscribed(store, chatId, [leaving])).toEqual([false]);
    expect(await subscribedNow()).toEqual([]);
    // Nothing is left that could be erased.
    const log = await watchChat(store, chatId);
    await store.unsubscribe(chatId, leaving);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('go with the chat, and keep it no longer', async () => {
    const { store, clock } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    await clock.advance(idleTimeoutMs - 1);
    await store.subscribe(chatId, device, newSubscription());
    await store.noteLooking(chatId, device);
    await clock.advance(1);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
    expect(await store.subscribe(chatId, device, newSubscription())).toBe('gone');
    expect(await store.claimNotice(chatId, 'b')).toEqual(gone);
    await store.unsubscribe(chatId, device);
  });

  it('are part of nothing else that is read or told', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const log = await watchChat(store, chatId);
    const device = await enteredDevice(store, chatId, 'b');
    const { endpoint, p256dh, auth } = newSubscription();
    await store.subscribe(chatId, device, { endpoint, p256dh, auth });
    await appendMessage(store, chatId, newMessage('a'));
    await log.first(3);
    for (const seen of [await findChat(store, chatId), await store.page(chatId, 10), log.events]) {
      for (const kept of [endpoint, p256dh, auth]) expect(JSON.stringify(seen)).not.toContain(kept);
    }
  });

  it('let a message say who may have to be told, and take no revision', async () => {
    const { store } = subject();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    const { revision } = await findChat(store, chatId);
    expect(await store.append(chatId, newMessage('a'))).not.toHaveProperty('toTell');
    await store.subscribe(chatId, device, newSubscription());
    expect(await store.append(chatId, newMessage('a'))).toMatchObject({ outcome: 'appended', toTell: ['b'] });
    expect(await store.append(chatId, newMessage('b'))).not.toHaveProperty('toTell');
    await store.unsubscribe(chatId, device);
    expect(await store.append(chatId, newMessage('a'))).not.toHaveProperty('toTell');
    expect((await findChat(store, chatId)).revision).toBe(revision + 4);
  });

  it('tell one server’s watchers of what another keeps', async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeFullyOpenChat(store);
    const device = await enteredDevice(store, chatId, 'b');
    const log = await watchChat(elsewhere, chatId);
    await store.subscribe(chatId, device, newSubscription());
    expect(await log.first(1)).toEqual([{ type: 'subscription', ...device, isSubscribed: true }]);
    expect(await elsewhere.append(chatId, newMessage('a'))).toMatchObject({ toTell: ['b'] });
  });
}

const newSubscription = (): Subscription => ({
  endpoint: `https://push.example/${newDeviceId()}`,
  p256dh: randomBytes(65).toString('base64url'),
  auth: randomBytes(16).toString('base64url'),
});

async function enteredDevice(store: ChatStore, chatId: string, participantId: ParticipantId): Promise<DeviceSeat> {
  const deviceId = newDeviceId();
  await store.enter(chatId, participantId, deviceId);
  return { participantId, deviceId };
}

async function areSubscribed(
  store: ChatStore,
  chatId: string,
  seats: readonly DeviceSeat[],
): Promise<readonly boolean[]> {
  const { devices } = await findChat(store, chatId);
  return seats.map(({ deviceId }) => devices.find((device) => device.deviceId === deviceId)?.isSubscribed ?? false);
}
