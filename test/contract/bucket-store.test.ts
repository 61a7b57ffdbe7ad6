import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseBucketAddress } from '../../src/config/bucket-address.ts';
import type { FilesElsewhere } from '../../src/store/asset-store.ts';
import { openBucketFiles } from '../../src/store/bucket/bucket-files.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { changeOf } from '../support/commands/changes.ts';
import { until } from '../support/servers/processes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { type Radosgw, startRadosgw } from '../support/stores/radosgw.ts';
import { type SharedRedis, shareRedis } from '../support/stores/redis.ts';
import { describeAssets } from './parts/assets.ts';
import { setupRedisStore } from './redis-setup.ts';
import {
  appendMessage,
  contractLimits,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeOpenChat,
  newMessage,
  type StoreUnderTest,
} from './support.ts';

let radosgw: Radosgw;
let redis: SharedRedis;
let bucketUrl: string;
beforeAll(async () => {
  [radosgw, redis] = await Promise.all([startRadosgw(), shareRedis()]);
  bucketUrl = await radosgw.bucketUrl();
});
afterAll(() => radosgw?.stop());

/** Each store has a prefix of its own, and what it warns of is kept. */
const openFiles = (url: string, clock: TestClock, warnings: string[] = []): Promise<FilesElsewhere> =>
  openBucketFiles({
    address: parseBucketAddress(url),
    clock,
    limits: contractLimits,
    warn: (problem) => warnings.push(problem),
  });
const newUrl = () => `${bucketUrl}/${randomBytes(6).toString('hex')}`;

async function embeddedOver(url: string, clock = new TestClock()): Promise<StoreUnderTest> {
  const store = createEmbeddedStore({ clock, limits: contractLimits, files: await openFiles(url, clock) });
  return { store, clock, limits: contractLimits, close: () => store.close() };
}

const redisOver = (url: string): Promise<StoreUnderTest> =>
  setupRedisStore(redis.url, (clock) => openFiles(url, clock));

describe.each([
  ['the embedded store', embeddedOver],
  ['the Redis store', redisOver],
] as const)('%s with its files in a bucket', (_, setup) => {
  let subject: StoreUnderTest;
  let url: string;
  beforeEach(async () => {
    url = newUrl();
    subject = await setup(url);
  });
  afterEach(() => subject.close());

  describeAssets(() => subject);

  const stored = async (chatId: string, assetId = randomBytes(16).toString('base64url')) => {
    const bytes = new Uint8Array(randomBytes(1_000));
    const part = { assetId, participantId: 'a', part: 0, parts: 1, bytes } as const;
    expect(await subject.store.assets.putPart(chatId, part)).toBe('stored');
    return assetId;
  };

  it('has the bytes in the bucket, and erases those of a deleted message and of an ended chat there', async () => {
    const { store } = subject;
    const [chatId, other] = [await makeOpenChat(store), await makeOpenChat(store)];
    const [deleted, discarded, kept] = [await stored(chatId), await stored(chatId), await stored(chatId)];
    const ofOther = await stored(other);
    const objects = async () => (await radosgw.keys(url)).map((key) => key.split('/').at(-2)).sort();
    expect(await objects()).toEqual([deleted, discarded, kept, ofOther].sort());
    const message = { ...newMessage('a'), assetIds: [deleted] };
    await appendMessage(store, chatId, message);
    await store.delete(chatId, changeOf(message, 'sealed', 2));
    await store.assets.discard(chatId, discarded, 'a');
    await until('the files to leave the bucket', async () => (await objects()).length === 2);
    await store.destroy(chatId, 'a');
    await until('the chat to leave the bucket', async () => (await objects()).join() === ofOther);
  });

  it('erases those of a message there that vanished or was read once', async () => {
    const { store, clock } = subject;
    const chatId = await makeFullyOpenChat(store, { vanishAfterMs: 60_000 });
    const [vanishing, once] = [await stored(chatId), await stored(chatId)];
    await appendMessage(store, chatId, { ...newMessage('a'), assetIds: [vanishing] });
    const message = { ...newMessage('a'), assetIds: [once], isReadOnce: true };
    await appendMessage(store, chatId, message);
    await store.advanceReceipts(chatId, 'b', { read: { sequence: 1, sealed: 'read' } });
    const { messageId } = message;
    await store.openMessage(chatId, { messageId, participantId: 'b', sealed: 'opening' });
    await store.closeMessage(chatId, { messageId, participantId: 'b' });
    const objects = async () => (await radosgw.keys(url)).length;
    await until('the closed one to leave the bucket', async () => (await objects()) === 1);
    await clock.advance(60_000);
    await until('the vanished one to leave the bucket', async () => (await objects()) === 0);
  });

  it('erases in a sweep what is left of a chat that ended in silence, or that nobody knows', async () => {
    const { store, clock } = subject;
    await stored(await makeOpenChat(store));
    await radosgw.put(url, '0123456789/left-behind-by-a-crash/a-0');
    expect(await radosgw.keys(url)).toHaveLength(2);
    await clock.advance(idleTimeoutMs);
    await until('the bucket to be empty', async () => (await radosgw.keys(url)).length === 0);
  });

  it('leaves alone what may be on its way, and erases it from a living chat when it is still unknown later', async () => {
    const { store, clock, limits } = subject;
    const chatId = await makeOpenChat(store);
    const assetId = await stored(chatId);
    await appendMessage(store, chatId, { ...newMessage('a'), assetIds: [assetId] });
    await radosgw.put(url, `${chatId}/${assetId}/a-7`);
    const sweep = async () => {
      await clock.advance(limits.bucketSweepMs);
      await new Promise((resolve) => setTimeout(resolve, 60));
    };
    for (let sweeps = 0; sweeps < 10; sweeps += 1) await sweep();
    expect(await radosgw.keys(url)).toHaveLength(2);
    for (let sweeps = 0; sweeps < 25 && (await radosgw.keys(url)).length > 1; sweeps += 1) {
      await sweep();
    }
    expect((await radosgw.keys(url)).map((key) => key.split('/').at(-1))).toEqual(['a-0']);
    expect(await store.assets.getPart(chatId, assetId, 0)).toBeDefined();
  });
});
