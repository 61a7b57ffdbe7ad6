import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { type Radosgw, startRadosgw } from '../support/stores/radosgw.ts';
import { everythingIn, type SharedRedis, shareRedis } from '../support/stores/redis.ts';
import { inventPeople, openCanaryChat, pushServices } from './support/canary-chat.ts';
import { Search } from './support/search.ts';

let radosgw: Radosgw;
let redis: SharedRedis;
let url: string;
let parley: TestParley;
beforeAll(async () => {
  [radosgw, redis] = await Promise.all([startRadosgw(), shareRedis()]);
  url = await radosgw.bucketUrl();
  parley = await startTestParley({ store: { redisUrl: redis.url }, environment: { ASSETS_URL: url, ...pushServices } });
});
afterAll(async () => {
  await parley?.close();
  radosgw?.stop();
});

it('has no byte of a chat left once it has ended, in the bucket or in Redis', async () => {
  const chat = await openCanaryChat(
    parley,
    inventPeople({ a: 'Žofie who sends files', b: 'Bertrand d’Étoile' }),
    60 * 60_000,
  );
  const { canaries } = chat;
  const inRedis = async () => Buffer.from(JSON.stringify([...(await everythingIn(redis.url))]));
  const files = new Search(canaries.files);
  // The bytes of files are in the bucket alone, and those of a deleted message are gone already.
  expect(files.textsIn(await radosgw.bytes(url)).size).toBe(canaries.files.length);
  expect(files.in(await inRedis())).toEqual([]);
  expect(new Search(canaries.passing).in(await radosgw.bytes(url))).toEqual([]);
  const [, page] = chat.pages;
  page?.say({ type: 'end' });
  await page?.closed;
  await until('the bucket to be empty', async () => (await radosgw.keys(url)).length === 0);
  expect(new Search(Object.values(canaries).flat()).in(await inRedis())).toEqual([]);
});
