import { hash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Redis } from 'ioredis';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { assetNames } from '../../views/assets.ts';
import { shareChromium } from '../support/browsers/chromium.ts';
import { cachedFiles, notBuilt, untilWorkerIs, withWorker } from '../support/browsers/service-worker.ts';
import { type RequestBalancer, startRequestBalancer } from '../support/networks/request-balancer.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import { chatOnTwoPhones, openLink, phone, say, typeCode, untilInChat, untilSeen } from '../support/people/phones.ts';
import { type AnotherBuild, buildAnotherVersion } from '../support/servers/another-build.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';

let browser: Browser;
let other: AnotherBuild;
beforeAll(async () => {
  [browser, other] = await Promise.all([shareChromium(), buildAnotherVersion()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await other.remove();
});

let redis: RedisProcess;
let versions: Readonly<Record<Version, BuiltParley>>;
let balancer: RequestBalancer;
type Version = 'this' | 'another';

beforeEach(async () => {
  redis = await startRedis();
  const environment = { REDIS_URL: redis.url, LOG_LEVEL: 'warn' };
  const [ofThis, ofAnother] = await Promise.all([
    startBuiltParley(environment),
    startBuiltParley(environment, { project: other.folder }),
  ]);
  versions = { this: ofThis, another: ofAnother };
  balancer = await startRequestBalancer(ofThis.port, ofAnother.port);
});
afterEach(async () => {
  await balancer.close();
  await Promise.all(Object.values(versions).map((server) => server.close()));
  await redis.stop();
});

/** The URL paths of the scripts and styles that a server's page names. */
async function filesOf(server: BuiltParley): Promise<readonly string[]> {
  const page = await (await fetch(`${server.url}/`)).text();
  return [...new Set(page.match(/\/assets\/[\w.-]+\.(js|css)/g))];
}

async function sayBothWays(one: Page, other: Page, text: string): Promise<void> {
  await say(one, `${text}, from the one`);
  await untilSeen(other, `${text}, from the one`);
  await say(other, `${text}, from the other`);
  await untilSeen(one, `${text}, from the other`);
}

it('ten of ten landing pages greet while two versions stand behind one balancer', { timeout: 180_000 }, async () => {
  const chat = await startChatAtOnce(balancer.url);
  const ports = [versions.this.port, versions.another.port] as const;
  const scripts = new Set<string>();
  for (let landing = 1; landing <= 10; landing += 1) {
    // The page itself comes from each version in turn, and what it loads from both.
    balancer.useServers(...(landing % 2 === 0 ? ports : ports.toReversed()));
    const guest = await phone(browser);
    guest.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    await openLink(guest.page, chat.a);
    await guest.close();
  }
  expect([...scripts].filter((url) => url.includes('/entry-'))).toHaveLength(2);
});

it.each([
  ['this', 'another'],
  ['another', 'this'],
] as const)('a chat opened on %s version goes on, on %s one alone', { timeout: 180_000 }, async (before, after) => {
  balancer.useServers(versions[before].port);
  const { anny, bert, chat, close } = await chatOnTwoPhones(browser, balancer.url);
  await sayBothWays(anny.page, bert.page, 'Before');
  const late = await phone(browser);
  await openLink(late.page, chat.b);

  balancer.useServers(versions[after].port);
  await versions[before].close();
  await sayBothWays(anny.page, bert.page, 'After');
  // A page of the version that is gone still gets in, with what that version loads only then.
  await typeCode(late.page, chat.b.code);
  await untilInChat(late.page);
  await sayBothWays(late.page, anny.page, 'Late');
  await anny.page.reload();
  await untilSeen(anny.page, 'Before, from the one');
  await Promise.all([close(), late.close()]);
});

it('a page has the scripts of one version, and the worker of a new one waits until no page of the old one is open', async () => {
  const scriptsOf = (page: Page) =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /\/assets\/[a-z-]+-\w+\.(js|css)$/.exec(name)?.[0] ?? []),
    );
  const stateOf = (page: Page) =>
    page.evaluate(async () => {
      const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return { active: active?.scriptURL, isAnotherWaiting: waiting?.state === 'installed' };
    });
  balancer.useServers(versions.this.port);
  const { page, context, close } = await phone(browser, withWorker);
  await page.goto(balancer.url);
  await untilWorkerIs(page);
  const before = await stateOf(page);
  const left = await context.newPage();
  await left.goto(balancer.url);
  const ofThis = await scriptsOf(left);

  balancer.useServers(versions.another.port);
  await versions.this.close();
  const admin = new Redis(redis.url);
  await admin.flushall();
  admin.disconnect();
  await page.reload();
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toEqual({ ...before, isAnotherWaiting: true });
  const shared = await filesOf(versions.another);
  const unlike = ofThis.filter((path) => !shared.includes(path) && !path.includes('sweep'));
  expect(unlike).not.toEqual([]);
  expect((await scriptsOf(page)).filter((path) => unlike.includes(path))).toEqual([]);
  // No server has the files of the page that was left open any more.
  const [late = ''] = unlike;
  expect((await fetch(versions.another.url + late)).status).toBe(404);
  expect(await left.evaluate(async (path) => (await fetch(path)).status, late)).toBe(200);

  await left.close();
  await page.reload();
  await untilWorkerIs(page);
  const files = await cachedFiles(page);
  expect(files).not.toEqual([]);
  expect(notBuilt(files, pathToFileURL(`${join(other.folder, 'public/built')}/`))).toEqual([]);
  await close();
});

it('no file is served that is not the one its name says', async () => {
  const [script = ''] = (await filesOf(versions.another)).filter((path) => path.endsWith('.js'));
  const ask = () => fetch(versions.this.url + script);
  const admin = new Redis(redis.url);
  const key = `parley:asset:${script.replace('/assets/', '')}`;
  const real = await admin.getBuffer(key);
  if (!real) throw new Error('the other version shares its scripts');
  for (const forged of [
    brotliCompressSync('alert(1)'),
    Buffer.from('alert(1)'),
    brotliCompressSync(Buffer.alloc(2 ** 25)),
  ]) {
    await admin.set(key, forged);
    expect((await ask()).status).toBe(404);
  }
  await admin.set(key, real);
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script).toContain(hash('sha256', Buffer.from(await answer.arrayBuffer()), 'hex'));
  admin.disconnect();
});

it('Redis is given them again after it lost them, and forgets those of a version that is gone', async () => {
  const admin = new Redis(redis.url);
  const server = await startBuiltParley({
    REDIS_URL: redis.url,
    LIMIT_SHARE_ASSETS_EVERY_MS: '100',
    LIMIT_SHARED_ASSETS_MS: '2000',
  });
  await admin.flushall();
  const keys = () => admin.keys('parley:asset:*');
  await expect.poll(async () => (await keys()).length, { timeout: 10_000 }).toBe(assetNames.length);
  await server.close();
  await expect.poll(keys, { timeout: 10_000 }).toEqual([]);
  admin.disconnect();
});
