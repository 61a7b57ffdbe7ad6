import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../../src/config/limits.ts';
import { parseRedisAddress } from '../../src/config/redis-address.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { systemClock } from '../../src/runtime/system-clock.ts';
import type { FilesElsewhere, NewAssetPart, WithAssets } from '../../src/store/asset-store.ts';
import type { ChatStore } from '../../src/store/chat-store.ts';
import { createRedisStore } from '../../src/store/redis/redis-store.ts';
import { newSeals } from '../contract/parts/own-codes.ts';
import {
  appendMessage,
  appendMessages,
  findChat,
  linkOf,
  makeWaitingChat,
  newDeviceId,
  newMessage,
} from '../contract/support.ts';
import { changeOf, reactionOf, upTo } from '../support/commands/changes.ts';
import { until } from '../support/servers/processes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { everythingIn, type RedisProcess, startRedis } from '../support/stores/redis.ts';

describe('what Redis holds of a chat', () => {
  let redis: RedisProcess;
  let admin: Redis;
  const stores: ChatStore[] = [];
  beforeAll(async () => {
    redis = await startRedis();
    admin = new Redis(redis.url);
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await admin.flushall();
  });
  afterAll(async () => {
    admin.disconnect();
    await redis.stop();
  });

  async function startStore(
    clock: Clock,
    changed: Partial<Limits> = {},
    files?: FilesElsewhere,
  ): Promise<ChatStore & WithAssets> {
    const store = await createRedisStore({
      address: parseRedisAddress(redis.url),
      clock,
      limits: { ...defaultLimits, ...changed },
      ...(files && { files }),
    });
    stores.push(store);
    return store;
  }

  /** Does everything that leaves something in Redis, and hands back every string that should be gone in the end. */
  async function fillChat(store: ChatStore & WithAssets) {
    const chat = await makeWaitingChat(store);
    const deviceIds = [newDeviceId(), newDeviceId()];
    for (const deviceId of deviceIds) await store.enter(chat.chatId, 'a', deviceId);
    const [kept, edited, deleted] = [newMessage('a', 300), newMessage('b', 300), newMessage('a', 300)];
    const [fileOfKept, fileOfDeleted, unclaimed] = [newFile(), newFile(), newFile()];
    for (const { part } of [fileOfKept, fileOfDeleted, unclaimed]) await store.assets.putPart(chat.chatId, part);
    await appendMessage(store, chat.chatId, { ...kept, assetIds: [fileOfKept.part.assetId] });
    await appendMessage(store, chat.chatId, edited);
    await appendMessage(store, chat.chatId, { ...deleted, assetIds: [fileOfDeleted.part.assetId] });
    const edit = changeOf(edited, newMessage('b', 300).sealed);
    await store.edit(chat.chatId, edit);
    const reactTo = async (message: { readonly messageId: string }, version = 1) => {
      const { sealed } = newMessage('b', 100);
      await store.react(chat.chatId, reactionOf('b', message, sealed, version));
      return sealed;
    };
    const earlierReaction = await reactTo(kept);
    const reaction = await reactTo(kept, 2);
    const deletedReaction = await reactTo(deleted);
    await store.delete(chat.chatId, changeOf(deleted));
    const signedOut = newDeviceId();
    await store.enter(chat.chatId, 'b', signedOut);
    const ownCode = newSeals();
    const bertsDevice = { participantId: 'b', deviceId: signedOut } as const;
    await store.replaceCode(chat.chatId, bertsDevice, ownCode, 'leave');
    const sealedOwnKey = newMessage('b', 140).sealed;
    await store.showOwnKey(chat.chatId, bertsDevice, sealedOwnKey);
    const sealedAgreement = newMessage('b', 55).sealed;
    await store.keepAgreement(chat.chatId, bertsDevice, sealedAgreement);
    await store.signOut(chat.chatId, 'b', signedOut);
    await store.advanceReceipts(chat.chatId, 'b', { read: upTo(2) });
    await store.typing(chat.chatId, 'b');
    await store.holdPresence(chat.chatId, ['a', 'b']);
    const keeper = { participantId: 'a', deviceId: deviceIds[0] ?? '' } as const;
    const storageKeys = [await store.storageKey(chat.chatId, keeper), await store.storageKey(chat.chatId, 'organizer')];
    const secrets = [
      ...storageKeys.map(String),
      chat.organizerVerifier,
      ...chat.participants.flatMap(({ participantId, ...seals }) =>
        Object.values({ ...seals, ...(participantId === 'b' && { ...ownCode, sealedOwnKey, sealedAgreement }) }),
      ),
      ...deviceIds,
      ...[kept, edited, deleted].map(({ messageId }) => messageId),
      ...[kept.sealed, edit.sealed, reaction],
      ...[fileOfKept, unclaimed].flatMap(({ part, text }) => [part.assetId, text]),
    ];
    const ofDeleted = [deleted.sealed, deletedReaction, fileOfDeleted.part.assetId, fileOfDeleted.text];
    const [, ofBert] = chat.participants;
    const replaced = [ofBert?.verifier ?? '', ofBert?.sealedChatKey ?? ''];
    return { chat, secrets, gone: [edited.sealed, earlierReaction, signedOut, ...ofDeleted, ...replaced] };
  }

  /** All that Redis holds besides which servers there are. */
  async function everythingOfChats(): Promise<ReadonlyMap<string, string>> {
    const found = new Map(await everythingIn(redis.url));
    const servers: object = JSON.parse(found.get('parley:servers') ?? '{}');
    // Nothing that would say which chats a server has.
    for (const [serverId, untilMs] of Object.entries(servers))
      expect(`${serverId} ${untilMs}`).toMatch(/^[\w-]{12} \d+$/);
    found.delete('parley:servers');
    return found;
  }

  const textOf = (found: ReadonlyMap<string, string>) => [...found].flat().join('\n');

  it('is nothing but why it ended, once it was ended', async () => {
    const store = await startStore(new TestClock());
    const { chat, secrets, gone } = await fillChat(store);
    const before = textOf(await everythingIn(redis.url));
    for (const secret of secrets) expect(before).toContain(secret);
    for (const secret of gone) expect(before).not.toContain(secret);

    await store.destroy(chat.chatId, 'a');
    const after = await everythingOfChats();
    expect([...after.keys()]).toEqual([`{${chat.chatId}}:tombstone`]);
    expect([...after.values()]).toEqual([expect.stringMatching(/^ended\n\d+$/)]);
    for (const secret of [...secrets, ...gone]) expect(textOf(after)).not.toContain(secret);
  });

  it('is nothing but why it ended, once a server found it at its deadline', async () => {
    const clock = new TestClock();
    const store = await startStore(clock);
    const { chat, secrets } = await fillChat(store);
    clock.set(chat.idleTimeoutMs);
    expect(await store.find(chat.chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
    const after = await everythingOfChats();
    expect([...after.values()]).toEqual([expect.stringMatching(/^idle\n\d+$/)]);
    for (const secret of secrets) expect(textOf(after)).not.toContain(secret);
  });

  it('goes by itself when no server is left, and still says why for the time of a tombstone', async () => {
    const tombstoneMs = 600;
    const limits = { erasureSlackMs: 50, tombstoneMs };
    const store = await startStore(systemClock, limits);
    const chat = await makeWaitingChat(store, { idleTimeoutMs: 600 });
    await store.enter(chat.chatId, 'a', newDeviceId());
    const lastActivityAtMs = Date.now();
    await appendMessages(store, chat.chatId, 3);
    await store.assets.putPart(chat.chatId, newFile().part);
    await store.holdPresence(chat.chatId, ['a']);
    await store.close();

    const left = () => admin.keys(`{${chat.chatId}}:*`);
    await until('the keys of the chat to go', async () => (await left()).length === 1, 2_000, 5);
    expect(Date.now() - lastActivityAtMs).toBeGreaterThanOrEqual(600);
    const next = await startStore(systemClock, limits);
    const tombstone = { found: 'tombstone', tombstone: { reason: 'idle' } };
    expect(await next.find(chat.chatId)).toEqual(tombstone);
    expect(await next.findByLink(linkOf(chat, 'a'))).toEqual(tombstone);
    await until('the tombstone to go', async () => (await left()).length === 0, 2_000, 5);
    expect(Date.now() - lastActivityAtMs).toBeGreaterThanOrEqual(600 + tombstoneMs);
    expect(await next.find(chat.chatId)).toEqual({ found: 'unknown' });
  });

  it('goes by itself and says that it expired, when nobody ever came or it lived its longest', async () => {
    const limits = { erasureSlackMs: 20, enterWithinMs: 150, longestLifeMs: 250 };
    const store = await startStore(systemClock, limits);
    const neverEntered = await makeWaitingChat(store);
    const longLived = await makeWaitingChat(store);
    await store.enter(longLived.chatId, 'a', newDeviceId());
    await store.close();
    await until('the keys of both chats to go', async () => (await admin.keys('{*')).length === 2, 2_000, 5);
    const next = await startStore(systemClock, limits);
    for (const { chatId } of [neverEntered, longLived]) {
      expect(await next.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'expired' } });
    }
  });

  it('says that it expired also when the last activity had moved its silence past its longest life', async () => {
    const clock = new TestClock();
    const limits = { erasureSlackMs: 300, longestLifeMs: 600 };
    const store = await startStore(clock, limits);
    const { chatId } = await makeWaitingChat(store, { idleTimeoutMs: 400 });
    await store.enter(chatId, 'a', newDeviceId());
    await clock.advance(250);
    await store.keepOpen(chatId, 'a');
    await until('the keys of the chat to go', async () => (await admin.keys('{*')).length === 1, 2_000, 5);
    clock.set(650);
    expect(await store.find(chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'expired' } });
  });

  it('lives as long as activity keeps it open', async () => {
    const store = await startStore(systemClock, { erasureSlackMs: 20 });
    const chat = await makeWaitingChat(store, { idleTimeoutMs: 800 });
    await store.enter(chat.chatId, 'a', newDeviceId());
    const untilMs = Date.now() + 1_200;
    let written = 0;
    await until('time to pass', async () => {
      await appendMessage(store, chat.chatId, newMessage('a'));
      written += 1;
      return Date.now() > untilMs;
    });
    expect((await findChat(store, chat.chatId)).sequence).toBe(written);
    expect(await store.page(chat.chatId, 1_000)).toHaveLength(written);
  });

  it('always has an end, whatever is done and in which order', async () => {
    const clock = new TestClock();
    const store = await startStore(clock);
    const everyKeyEnds = async (chatId: string) => {
      for (const key of await admin.keys(`{${chatId}}:*`)) expect(await admin.pttl(key), key).toBeGreaterThan(0);
    };
    const message = newMessage('a');
    const operations: ((chatId: string) => Promise<unknown>)[] = [
      (chatId) => store.typing(chatId, 'a'),
      (chatId) => store.append(chatId, message),
      (chatId) => store.holdPresence(chatId, ['a']),
      (chatId) => store.edit(chatId, changeOf(message)),
      (chatId) => store.advanceReceipts(chatId, 'b', { read: upTo(1) }),
      (chatId) => store.enter(chatId, 'a', newDeviceId()),
      (chatId) => store.keepOpen(chatId, 'a'),
      (chatId) => store.react(chatId, reactionOf('b', message)),
      (chatId) => store.signOut(chatId, 'a', newDeviceId()),
      (chatId) => store.delete(chatId, changeOf(message, 'deleted', 3)),
      (chatId) => store.holdPresence(chatId, []),
      (chatId) => store.reportWrongCode(chatId, 'a'),
      (chatId) => store.destroy(chatId, 'a'),
    ];
    for (let first = 0; first < operations.length; first += 1) {
      const { chatId } = await makeWaitingChat(store);
      await everyKeyEnds(chatId);
      for (const operation of [...operations.slice(first), ...operations.slice(0, first)]) {
        await operation(chatId);
        await clock.advance(1_000);
        await everyKeyEnds(chatId);
      }
    }
  });

  it('has the end of its keys renewed now and then, not with every message', async () => {
    const clock = new TestClock();
    const store = await startStore(clock);
    const chat = await makeWaitingChat(store);
    await store.enter(chat.chatId, 'a', newDeviceId());
    const renewals = async (messages: number) => {
      await admin.config('RESETSTAT');
      for (let count = 0; count < messages; count += 1) {
        await clock.advance(1_000);
        await appendMessage(store, chat.chatId, newMessage('a'));
      }
      return Number(/cmdstat_pexpire:calls=(\d+)/.exec(await admin.info('commandstats'))?.[1] ?? 0);
    };
    const atOnce = await renewals(30);
    // Every three seconds of thirty, for each of at most three keys.
    expect(atOnce).toBeGreaterThan(0);
    expect(atOnce).toBeLessThanOrEqual(11 * 3);
    const remainingMs = await admin.pttl(`{${chat.chatId}}:chat`);
    expect(remainingMs).toBeGreaterThan(chat.idleTimeoutMs - 6_000);
  });

  it('is erased in one step that no other change survives, also when many servers see the deadline at once', async () => {
    const clock = new TestClock();
    const servers = await Promise.all(Array.from({ length: 4 }, () => startStore(clock)));
    const [first] = servers;
    if (!first) throw new Error('there are four servers');
    const chat = await makeWaitingChat(first);
    await first.enter(chat.chatId, 'a', newDeviceId());
    const heard: string[][] = [];
    for (const server of servers) {
      const types: string[] = [];
      heard.push(types);
      await server.watch(chat.chatId, { onEvent: ({ type }) => void types.push(type), onInterrupted() {} });
    }
    await clock.advance(chat.idleTimeoutMs);
    await until('every server to have heard', () => heard.every((types) => types.length > 0));
    await Promise.all(servers.map((server) => server.append(chat.chatId, newMessage('a'))));
    expect(heard).toEqual(servers.map(() => ['destroyed']));
    expect([...(await everythingOfChats()).keys()]).toEqual([`{${chat.chatId}}:tombstone`]);
  });

  it('has no file that no message claimed in time, although nobody asks, be it the first of its chat', async () => {
    const store = await startStore(systemClock, { unclaimedAssetMs: 300 });
    const { chatId } = await makeWaitingChat(store);
    const { part, text } = newFile();
    expect(await store.assets.putPart(chatId, part)).toBe('stored');
    expect(textOf(await everythingIn(redis.url))).toContain(text);
    await until('the file to go', async () => !textOf(await everythingIn(redis.url)).includes(text), 2_000, 5);
  });

  it('has no file that no message claimed in time, although nobody asks', async () => {
    const store = await startStore(systemClock, { unclaimedAssetMs: 300 });
    const { chatId } = await makeWaitingChat(store);
    const [unclaimed, claimed] = [newFile(), newFile()];
    for (const { part } of [unclaimed, claimed]) await store.assets.putPart(chatId, part);
    await appendMessage(store, chatId, { ...newMessage('a'), assetIds: [claimed.part.assetId] });
    await until(
      'the file to go',
      async () => !textOf(await everythingIn(redis.url)).includes(unclaimed.text),
      2_000,
      5,
    );
    expect(textOf(await everythingIn(redis.url))).toContain(claimed.text);
  });

  it('says once which files were erased with their messages, also where the time of another file was over then', async () => {
    const forgotten: unknown[] = [];
    const forget: FilesElsewhere['forget'] = (...what) => Promise.resolve(void forgotten.push(what));
    const clock = new TestClock();
    const limits = { unclaimedAssetMs: 90_000 };
    const store = await startStore(clock, limits, {
      assetsOver: ({ ledger }) => ledger,
      forget,
      close: () => undefined,
    });
    const { chatId } = await makeWaitingChat(store, { vanishAfterMs: 60_000 });
    for (const participantId of ['a', 'b'] as const) await store.enter(chatId, participantId, newDeviceId());
    const [vanishing, unclaimed] = [newFile(), newFile()];
    await store.assets.putPart(chatId, vanishing.part);
    await store.assets.putPart(chatId, unclaimed.part);
    await appendMessage(store, chatId, { ...newMessage('a'), assetIds: [vanishing.part.assetId] });
    // Another server took the mark, so that this one has no timer for what vanishes.
    const another = await startStore(clock, limits);
    await another.advanceReceipts(chatId, 'b', { read: upTo(1) });
    await another.close();
    await clock.advance(limits.unclaimedAssetMs - 1);
    await store.find(chatId);
    expect(forgotten).toEqual([]);
    await clock.advance(1);
    await until('the file to be forgotten', () => forgotten.length > 0);
    expect(forgotten).toEqual([[chatId, [vanishing.part.assetId]]]);
  });
});

/** A file of letters, which can be searched for. */
function newFile(): { readonly part: NewAssetPart; readonly text: string } {
  const { messageId: assetId, sealed: text } = newMessage('a', 300);
  return { part: { assetId, participantId: 'a', part: 0, parts: 1, bytes: new Uint8Array(Buffer.from(text)) }, text };
}
