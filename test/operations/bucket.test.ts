import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assetPartsField, paths } from '../../src/protocol/page.ts';
import { type Guest, openChat, sitDown } from '../attacks/support/people.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { type Radosgw, startRadosgw } from '../support/stores/radosgw.ts';
import { type SharedRedis, shareRedis } from '../support/stores/redis.ts';

let radosgw: Radosgw;
let redis: SharedRedis;
beforeAll(async () => {
  [radosgw, redis] = await Promise.all([startRadosgw(), shareRedis()]);
});
afterAll(() => radosgw?.stop());

const limits = { bucketTimeoutMs: 2_000, bucketSweepMs: 300 };
const start = (url: string): Promise<TestParley> =>
  startTestParley({ store: { redisUrl: redis.url }, environment: { ASSETS_URL: url }, limits });

const warnings = async (url: string): Promise<string> => {
  const parley = await start(url);
  await parley.close();
  return parley.logs();
};

const refusalOf = (url: string): Promise<string> =>
  start(url).then(
    async (parley) => {
      await parley.close();
      return 'it started';
    },
    (error: unknown) => String(error),
  );

async function putFile({ visitor, linkId }: Guest, body: Buffer): Promise<{ assetId: string; status: number }> {
  const assetId = randomBytes(16).toString('base64url');
  const path = `${paths.assetPart(linkId, assetId, 0)}?${assetPartsField}=1`;
  const { status } = await visitor.ask('PUT', path, { headers: { 'Content-Length': body.length }, body });
  return { assetId, status };
}

it('warns of a bucket that keeps versions, and of one where nothing expires', async () => {
  expect(await warnings(await radosgw.bucketUrl())).not.toContain('ASSETS_URL:');
  expect(await warnings(await radosgw.bucketUrl({ isVersioned: true }))).toContain('keeps versions');
  expect(await warnings(await radosgw.bucketUrl({ expires: false }))).toContain('no lifecycle rule');
});

it('starts with no bucket that it cannot use, says what to change, and tells no key', async () => {
  const url = await radosgw.bucketUrl();
  expect(await refusalOf(url.replace('SKTEST', 'wrong'))).toContain('Write the key and the secret');
  expect(await refusalOf(url.replace(/\/parley-\w+/, '/nowhere'))).toContain('Make the bucket');
  const unreachable = await refusalOf(url.replace(/:\d+\//, ':1/'));
  expect(unreachable).toContain('Check that it runs there');
  expect(unreachable).not.toContain('SKTEST');
  expect(unreachable).not.toContain('AKTEST');
});

it('erases from a bucket that was away what ended meanwhile, by another server too', async () => {
  const url = await radosgw.bucketUrl();
  const [parley, another] = [await start(url), await start(url)];
  const chat = await openChat(parley);
  const { anny } = chat;
  expect(await putFile(anny, randomBytes(5_000))).toMatchObject({ status: 204 });
  expect(await radosgw.keys(url)).toHaveLength(1);
  await radosgw.breakDown();
  // Pages try again, and people go on talking meanwhile.
  expect((await putFile(anny, randomBytes(5_000))).status).toBe(503);
  const page = await sitDown(anny);
  page.say({ type: 'end' });
  await page.closed;
  await parley.close();
  expect(parley.logs()).toContain('files could not be erased from the bucket yet');
  await radosgw.comeBack();
  await until('the bucket to be empty', async () => (await radosgw.keys(url)).length === 0);
  await another.close();
});
