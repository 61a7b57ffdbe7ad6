import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { participantOf } from '../../../src/chat/chat.ts';
import type { EntrySeals } from '../../../src/chat/participant.ts';
import type { DeviceSeat } from '../../../src/store/chat-store.ts';
import {
  everythingTold,
  findChat,
  happened,
  idleTimeoutMs,
  linkOf,
  makeWaitingChat,
  newDeviceId,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

/** A new code, as the store knows codes. */
export const newSeals = (): EntrySeals => ({
  verifier: randomBytes(32).toString('base64url'),
  sealedChatKey: randomBytes(105).toString('base64url'),
  ownKeyHash: randomBytes(32).toString('base64url'),
});

/** Another code of the same person. */
const newSealsBeside = ({ ownKeyHash }: EntrySeals): EntrySeals => ({ ...newSeals(), ownKeyHash });

/** What the store keeps of a participant with this code. */
const keptOf = ({ verifier, sealedChatKey, ownKeyHash }: EntrySeals) => ({
  verifier,
  sealedChatKey,
  ownKey: { hash: ownKeyHash },
});

export function describeOwnCodes(subject: () => StoreUnderTest): void {
  /** A chat with a device of Anny's and one of Bert's. */
  async function chatWithDevices() {
    const { store } = subject();
    const made = await makeWaitingChat(store);
    const enter = async (participantId: 'a' | 'b'): Promise<DeviceSeat> => {
      const deviceId = newDeviceId();
      await store.enter(made.chatId, participantId, deviceId);
      return { participantId, deviceId };
    };
    return { made, chatId: made.chatId, enter, anny: await enter('a'), bert: await enter('b') };
  }

  it('takes the place of the verifier and the sealed key in one step, and of nothing else', async () => {
    const { store } = subject();
    const { chatId, anny } = await chatWithDevices();
    const before = await findChat(store, chatId);
    const seals = newSeals();
    expect(await store.replaceCode(chatId, anny, seals, 'stay')).toBe('replaced');
    const after = await findChat(store, chatId);
    expect(participantOf(after, 'a')).toEqual({ ...participantOf(before, 'a'), ...keptOf(seals) });
    expect(participantOf(after, 'b')).toEqual(participantOf(before, 'b'));
    expect(after.devices).toEqual(before.devices);
    expect(after.organizerVerifier).toBe(before.organizerVerifier);
    expect(await store.findByLink(linkOf(before, 'a'), anny.deviceId)).toMatchObject({ device: anny });
  });

  it('is told to everybody as a happening with a revision, and kept for who comes later', async () => {
    const { store, clock } = subject();
    const { chatId, bert } = await chatWithDevices();
    const log = await watchChat(store, chatId);
    const seals = newSeals();
    await store.replaceCode(chatId, bert, seals, 'stay');
    const happening = happened('own-code', 'b', 3, clock.nowMs());
    expect(await log.first(2)).toEqual([
      { type: 'happened', happening },
      { type: 'own-key', participantId: 'b', ownKey: { hash: seals.ownKeyHash } },
    ]);
    const { happenings, revision } = await findChat(store, chatId);
    expect([revision, happenings.at(-1)]).toEqual([3, happening]);
  });

  it('signs out the other devices of this participant in the same step, where it is wished, and no others', async () => {
    const { store } = subject();
    const { made, chatId, enter, anny, bert } = await chatWithDevices();
    const leaving = [await enter('a'), await enter('a')];
    const keys = await Promise.all([anny, bert].map((device) => store.storageKey(chatId, device)));
    for (const device of leaving) await store.storageKey(chatId, device);
    const log = await watchChat(store, chatId);
    await store.replaceCode(chatId, anny, newSeals(), 'leave');
    const signedOut = leaving.map((device) => ({ type: 'signed-out', ...device }));
    const told = ['happened', 'own-key'].map((type) => expect.objectContaining({ type }));
    expect(await log.first(4)).toEqual([...told, ...signedOut]);
    expect((await findChat(store, chatId)).devices).toMatchObject([anny, bert]);
    for (const device of leaving) {
      expect(await store.findByLink(linkOf(made, 'a'), device.deviceId)).toMatchObject({ device: undefined });
      expect(await store.storageKey(chatId, device)).toBeUndefined();
    }
    expect(await Promise.all([anny, bert].map((device) => store.storageKey(chatId, device)))).toEqual(keys);
  });

  it('is replaced by who sits there alone: not by the other, a stranger, or a device that was signed out', async () => {
    const { store } = subject();
    const { chatId, enter, anny, bert } = await chatWithDevices();
    const left = await enter('a');
    await store.signOut(chatId, 'a', left.deviceId);
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    const strangers: readonly DeviceSeat[] = [
      { participantId: 'a', deviceId: bert.deviceId },
      { participantId: 'b', deviceId: anny.deviceId },
      { participantId: 'a', deviceId: newDeviceId() },
      left,
    ];
    for (const stranger of strangers)
      expect(await store.replaceCode(chatId, stranger, newSeals(), 'leave')).toBe('unknown');
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
  });

  it('changes nothing when it is there already: whoever missed the answer may ask again', async () => {
    const { store } = subject();
    const { chatId, enter, anny } = await chatWithDevices();
    const seals = newSeals();
    await store.replaceCode(chatId, anny, seals, 'leave');
    await enter('a');
    const before = await findChat(store, chatId);
    expect(await store.replaceCode(chatId, anny, { ...seals, sealedChatKey: newSeals().sealedChatKey }, 'leave')).toBe(
      'replaced',
    );
    expect(await findChat(store, chatId)).toEqual(before);
  });

  it('may be replaced again, each time as a happening of its own', async () => {
    const { store } = subject();
    const { chatId, anny } = await chatWithDevices();
    const first = newSeals();
    const second = newSealsBeside(first);
    await store.replaceCode(chatId, anny, first, 'stay');
    await store.replaceCode(chatId, anny, second, 'stay');
    const chat = await findChat(store, chatId);
    expect(participantOf(chat, 'a')).toMatchObject(keptOf(second));
    expect(chat.happenings.map(({ kind, count }) => [kind, count])).toEqual([
      ['came-in', 1],
      ['came-in', 1],
      ['own-code', 1],
      ['own-code', 1],
    ]);
  });

  it('keeps out who proved the earlier code a moment ago, and lets in who proved the new one', async () => {
    const { store } = subject();
    const { chatId, anny } = await chatWithDevices();
    const earlier = participantOf(await findChat(store, chatId), 'a').verifier;
    const seals = newSeals();
    await store.replaceCode(chatId, anny, seals, 'leave');
    const before = await findChat(store, chatId);
    expect(await store.enter(chatId, 'a', newDeviceId(), earlier)).toBe('replaced');
    // Not even a device that is in the chat.
    expect(await store.enter(chatId, 'a', anny.deviceId, earlier)).toBe('replaced');
    expect(await findChat(store, chatId)).toEqual(before);
    expect(await store.enter(chatId, 'a', newDeviceId(), seals.verifier)).toBe('entered');
  });

  it('leaves no device in the chat that entered by the earlier code at the same moment', async () => {
    const { store, another } = subject();
    const elsewhere = (await another?.()) ?? store;
    const { chatId, anny } = await chatWithDevices();
    const earlier = participantOf(await findChat(store, chatId), 'a').verifier;
    const entering = () => elsewhere.enter(chatId, 'a', newDeviceId(), earlier);
    await Promise.all([entering(), store.replaceCode(chatId, anny, newSeals(), 'leave'), entering()]);
    const { devices } = await findChat(store, chatId);
    expect(devices.filter(({ participantId }) => participantId === 'a')).toMatchObject([anny]);
  });

  it('is no activity, and nothing in a chat that is gone', async () => {
    const { store, clock } = subject();
    const { chatId, anny } = await chatWithDevices();
    await clock.advance(idleTimeoutMs - 1);
    expect(await store.replaceCode(chatId, anny, newSeals(), 'stay')).toBe('replaced');
    await clock.advance(1);
    expect(await store.replaceCode(chatId, anny, newSeals(), 'stay')).toBe('gone');
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
  });

  it("is told to another server's watchers, and holds there", async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const { chatId, anny } = await chatWithDevices();
    const log = await watchChat(elsewhere, chatId);
    const seals = newSeals();
    await store.replaceCode(chatId, anny, seals, 'stay');
    expect(await log.first(1)).toMatchObject([{ type: 'happened', happening: { kind: 'own-code' } }]);
    expect(participantOf(await findChat(elsewhere, chatId), 'a')).toMatchObject(keptOf(seals));
  });

  it('is not replaced with another own key: a participant has one, whatever codes they choose', async () => {
    const { store } = subject();
    const { chatId, anny, bert } = await chatWithDevices();
    await store.replaceCode(chatId, anny, newSeals(), 'stay');
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    expect(await store.replaceCode(chatId, anny, newSeals(), 'leave')).toBe('overtaken');
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
    expect(await store.replaceCode(chatId, bert, newSeals(), 'stay')).toBe('replaced');
  });

  it('brings an own key, of which the hash is shown first, and the sealed key once its device shows it', async () => {
    const { store } = subject();
    const { chatId, enter, anny, bert } = await chatWithDevices();
    const seals = newSeals();
    expect(await store.showOwnKey(chatId, anny, 'too soon')).toBe('unknown');
    await store.replaceCode(chatId, anny, seals, 'stay');
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    expect(await store.showOwnKey(chatId, { ...bert, participantId: 'a' }, 'of a stranger')).toBe('unknown');
    expect(await store.showOwnKey(chatId, bert, 'without a code')).toBe('unknown');
    expect(await store.showOwnKey(chatId, anny, 'sealed-key')).toBe('shown');
    // What is shown stays as it is.
    expect(await store.showOwnKey(chatId, await enter('a'), 'another-key')).toBe('shown');
    const ownKey = { hash: seals.ownKeyHash, sealed: 'sealed-key' };
    expect((await log.first(1))[0]).toEqual({ type: 'own-key', participantId: 'a', ownKey });
    const after = await findChat(store, chatId);
    expect(participantOf(after, 'a')).toEqual({ ...participantOf(before, 'a'), ownKey });
    await store.replaceCode(chatId, anny, newSealsBeside(seals), 'stay');
    expect(participantOf(await findChat(store, chatId), 'a').ownKey).toEqual(ownKey);
    await store.destroy(chatId, 'a');
    expect(await store.showOwnKey(chatId, anny, 'too late')).toBe('gone');
  });

  /** A chat in which both have an own key, and show it. */
  async function chatWithOwnKeys() {
    const { store } = subject();
    const chat = await chatWithDevices();
    for (const device of [chat.anny, chat.bert]) {
      await store.replaceCode(chat.chatId, device, newSeals(), 'stay');
      await store.showOwnKey(chat.chatId, device, 'sealed-key');
    }
    return chat;
  }

  it('keeps that a device has agreed with the other’s on a key, and tells it, once the own key is shown', async () => {
    const { store } = subject();
    const { chatId, enter, anny, bert } = await chatWithDevices();
    expect(await store.keepAgreement(chatId, anny, 'without a code')).toBe('unknown');
    const seals = newSeals();
    await store.replaceCode(chatId, anny, seals, 'stay');
    expect(await store.keepAgreement(chatId, anny, 'before the key')).toBe('unknown');
    await store.showOwnKey(chatId, anny, 'sealed-key');
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    expect(await store.keepAgreement(chatId, { ...bert, participantId: 'a' }, 'of a stranger')).toBe('unknown');
    expect(await store.keepAgreement(chatId, anny, 'agreement')).toBe('shown');
    // What is kept stays as it is.
    expect(await store.keepAgreement(chatId, await enter('a'), 'another-one')).toBe('shown');
    expect(await store.showOwnKey(chatId, anny, 'another-key')).toBe('shown');
    const ownKey = { hash: seals.ownKeyHash, sealed: 'sealed-key', agreement: 'agreement' };
    expect((await log.first(1))[0]).toEqual({ type: 'own-key', participantId: 'a', ownKey });
    const after = await findChat(store, chatId);
    expect(participantOf(after, 'a')).toEqual({ ...participantOf(before, 'a'), ownKey });
    expect(participantOf(after, 'b')).toEqual(participantOf(before, 'b'));
    // Another code leaves what is agreed.
    await store.replaceCode(chatId, anny, newSealsBeside(seals), 'stay');
    expect(participantOf(await findChat(store, chatId), 'a').ownKey).toEqual(ownKey);
    await store.destroy(chatId, 'a');
    expect(await store.keepAgreement(chatId, anny, 'too late')).toBe('gone');
  });

  it('keeps one agreement of each, whichever device says it first, and it is no activity', async () => {
    const { store, another, clock } = subject();
    const elsewhere = (await another?.()) ?? store;
    const { chatId, enter, anny, bert } = await chatWithOwnKeys();
    const second = await enter('a');
    await clock.advance(idleTimeoutMs - 1);
    const outcomes = await Promise.all([
      store.keepAgreement(chatId, anny, 'one'),
      elsewhere.keepAgreement(chatId, second, 'other'),
      elsewhere.keepAgreement(chatId, bert, 'berts'),
    ]);
    expect(outcomes).toEqual(['shown', 'shown', 'shown']);
    const chat = await findChat(elsewhere, chatId);
    expect(['one', 'other']).toContain(participantOf(chat, 'a').ownKey?.agreement);
    expect(participantOf(chat, 'b').ownKey?.agreement).toBe('berts');
    await clock.advance(1);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
  });
}
