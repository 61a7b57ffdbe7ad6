import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushPaths, subscriptionFields } from '../../../src/protocol/push.ts';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { partsOf } from '../../../src/sealing/files/parts.ts';
import { launchChromium } from '../../support/browsers/chromium.ts';
import { withWorker } from '../../support/browsers/service-worker.ts';
import { keysInTab, ownKeyIn } from '../../support/browsers/tab-keys.ts';
import { recordTraffic, type Traffic } from '../../support/browsers/traffic.ts';
import { drawJpeg } from '../../support/files/pictures.ts';
import { startWire, type Wire } from '../../support/networks/wire.ts';
import { choose as attach, ready, saved, sendThem } from '../../support/people/attaching.ts';
import {
  mediaPieces,
  piecesOf,
  recordAndSendRoundVideo,
  recordAndSendVoice,
  watchMedia,
} from '../../support/people/media.ts';
import { choose, edit, reply } from '../../support/people/message-menu.ts';
import { chooseMadeCode } from '../../support/people/own-codes.ts';
import {
  endChat,
  enter,
  kept,
  openLink,
  type Phone,
  pendingMessages,
  phone,
  type StartedChat,
  say,
  startChat,
  storedByPage,
  typeCode,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { everythingIn, type RedisProcess, startRedis } from '../../support/stores/redis.ts';
import { findSecrets, type Secret } from '../../support/texts/secrets.ts';

const names = ['Žofie Čapková', 'Bertrand d’Aubigny'] as const;
const texts = [
  'the heron flies at <dusk> & "dawn"',
  'přijedu vlakem, ať nás nikdo nečeká',
  'the safe opens with 4711-0815',
];
const readOnceText = 'burn this under the old willow';
const answers = ['I shall bring the blue umbrella', 'I shall bring the green umbrella'] as const;
const waitingEdit = 'changed where there is no network';
const waitingMessage = 'written where there is no network';
const caption = 'the boathouse, seen from behind';
const photoName = 'boathouse-in-june.jpg';
const fileName = 'map-of-the-oaks.txt';
const fileText = 'the map leads to the third oak behind the mill';
/** Of many parts: each is sealed and sent by itself. */
const largeFile = {
  name: 'survey-of-the-orchard.dat',
  mimeType: 'application/x-orchard-survey',
  buffer: randomBytes(3_500_000),
};
const reaction = '👩🏽‍🚒';
/** Where the requests come from, as a proxy in front of the server says. */
const addressOfPeople = '203.0.113.77';

let redis: RedisProcess;
let parley: TestParley;
/** Between the browsers and the server: what really went over the network. */
let wire: Wire;
let browser: Browser;
let people: Readonly<Record<'organizer' | 'one' | 'other', Phone>>;
/** The list of chats, in another tab of the one. */
let list: Page;
let traffic: readonly Traffic[];
let secrets: readonly Secret[];
let chat: StartedChat;

/** One whole chat, with everything a person can do in it. */
beforeAll(async () => {
  [browser, redis] = await Promise.all([launchChromium(), startRedis()]);
  parley = await startTestParley({
    store: { redisUrl: redis.url },
    environment: { TRUST_PROXY: '1', PUSH_SERVICES: 'push.invalid' },
  });
  wire = await startWire(parley.port);
  const behindProxy = { ...withWorker, extraHTTPHeaders: { 'x-forwarded-for': addressOfPeople } };
  people = {
    organizer: await phone(browser, behindProxy),
    one: await phone(browser, { ...behindProxy, permissions: ['microphone', 'camera'] }),
    other: await phone(browser, behindProxy),
  };
  const { organizer, one, other } = people;
  await watchMedia(one.context);
  traffic = await Promise.all([organizer, one, other].map(({ context }) => recordTraffic(context)));

  chat = await startChat(organizer.page, wire.url, names);
  await openLink(one.page, chat.a);
  await typeCode(one.page, 'WRNG-C0DE');
  await one.page.getByRole('alert').getByText('tries left').waitFor();
  await typeCode(one.page, chat.a.code);
  await untilInChat(one.page);
  await enter(other.page, chat.b);
  await subscribe(other.page);
  await say(one.page, texts[0] ?? '');
  await untilSeen(other.page, texts[0] ?? '');
  await other.page.reload();
  await say(other.page, texts[1] ?? '');
  await untilSeen(one.page, texts[1] ?? '');
  await sendFiles();
  await sendRecordings();
  await sendToBeReadOnce();
  await answerEditAndReact();
  const ownCodes = [await chooseMadeCode(one.page), await chooseMadeCode(other.page)];
  for (const { page } of [one, other]) await page.getByText('The organizer can no longer read this chat').waitFor();
  await organizer.page.reload();
  list = await one.context.newPage();
  await list.goto(`${wire.url}/chats`);
  await list.getByText(answers[1]).waitFor();
  await one.context.setOffline(true);
  await edit(one.page, texts[0] ?? '', waitingEdit);
  await one.page.getByRole('img', { name: 'waiting' }).waitFor();
  // A browser that is offline may keep the sockets that it has.
  await one.page.evaluate(() => {
    WebSocket.prototype.send = () => {};
  });
  await say(one.page, waitingMessage);
  await pendingMessages(one.page).filter({ hasText: waitingMessage }).waitFor();
  await one.page.getByLabel('Message', { exact: true }).fill('typed, and never sent');
  await until('the draft to be kept', async () =>
    JSON.stringify(await storedByPage(one.page)).includes('parley:draft:'),
  );
  const keys = [await keysInTab(one.page), await keysInTab(other.page)];
  const agreedKeys = keys.flatMap(({ agreedKey = new Uint8Array() }) => [encodeBase64url(agreedKey)]);
  const recorded = await mediaPieces(one.page);
  // A photo, a voice and a round video, as they were recorded or shown.
  expect(recorded.length).toBeGreaterThanOrEqual(3 * 3);
  secrets = [
    ...names.map((text) => ({ called: 'a name', text })),
    ...names.map((text) => ({ called: 'a part of a name', text: text.split(' ')[1] ?? '' })),
    ...texts.slice(0, 2).map((text) => ({ called: 'a message', text })),
    { called: 'a message that was read once', text: readOnceText },
    ...answers.map((text) => ({ called: 'an answer', text })),
    { called: 'an edit that waits', text: waitingEdit },
    { called: 'a message that waits', text: waitingMessage },
    { called: 'a reaction', text: reaction },
    { called: 'a caption', text: caption },
    { called: 'the name of a photo', text: photoName },
    { called: 'the name of a file', text: fileName },
    { called: 'what is in a file', text: fileText },
    { called: 'the name of a large file', text: largeFile.name },
    { called: 'the kind of a large file', text: largeFile.mimeType },
    ...piecesOf('what is in a large file', largeFile.buffer),
    ...recorded,
    { called: 'a text that was typed', text: 'typed, and never sent' },
    { called: 'a wrong code', text: 'WRNG-C0DE' },
    ...[chat.a, chat.b].flatMap(({ link, code }) => [
      { called: 'a secret code', text: code },
      { called: 'a link key', text: new URL(link).hash.slice(1) },
    ]),
    ...keys.map(({ chatKey }) => ({ called: 'the chat key', text: encodeBase64url(chatKey) })),
    ...ownCodes.map((text) => ({ called: 'a code of one’s own', text })),
    ...keys.flatMap(ownKeyIn).map((text) => ({ called: 'an own key', text })),
    ...agreedKeys.map((text) => ({ called: 'the agreed key', text })),
  ];
}, 120_000);

/** From now on this device is told of messages; there is no push service by its name. */
async function subscribe(page: Page): Promise<void> {
  const linkId = new URL(chat.b.link).pathname.slice(1);
  const status = await page.evaluate(
    async ([path, fields]) => {
      const headers = { 'hx-request': 'true' };
      return (await fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) })).status;
    },
    [
      pushPaths.subscription(linkId),
      {
        [subscriptionFields.endpoint]: 'https://push.invalid/to-be-told',
        [subscriptionFields.p256dh]: encodeBase64url(crypto.getRandomValues(new Uint8Array(65))),
        [subscriptionFields.auth]: encodeBase64url(crypto.getRandomValues(new Uint8Array(16))),
      },
    ] as const,
  );
  expect(status).toBe(204);
}

/** A voice and a round video, which the other plays. */
async function sendRecordings(): Promise<void> {
  const { one, other } = people;
  await recordAndSendVoice(one.page);
  await recordAndSendRoundVideo(one.page);
  await other.page.getByRole('button', { name: 'Play voice message' }).click();
  await other.page.getByRole('button', { name: 'Play round video' }).click();
  await until('both to have come', async () => (await pendingMessages(one.page).count()) === 0);
}

/** A message that the other opens and closes. */
async function sendToBeReadOnce(): Promise<void> {
  const { one, other } = people;
  await one.page.getByRole('button', { name: 'Attach' }).click();
  await one.page.getByRole('menuitemcheckbox', { name: 'Read once' }).click();
  await say(one.page, readOnceText);
  await other.page.getByRole('button', { name: 'Read once: tap to open' }).click();
  await other.page.getByRole('dialog', { name: 'Read once' }).getByText(readOnceText).waitFor();
  await other.page.keyboard.press('Escape');
  await one.page.getByText('message was read once').waitFor();
}

/** A photo with a caption, a file, and one of many parts, all opened by the other. */
async function sendFiles(): Promise<void> {
  const { one, other } = people;
  const photo = { name: photoName, mimeType: 'image/jpeg', buffer: await drawJpeg(one.page, 300, 200) };
  await attach(one.page, 'Photo or video', photo);
  await ready(one.page).getByLabel('Caption').fill(caption);
  await sendThem(one.page);
  await other.page.getByRole('img', { name: caption }).waitFor();
  const file = { name: fileName, mimeType: 'text/plain', buffer: Buffer.from(fileText) };
  await attach(one.page, 'File', file);
  await sendThem(one.page);
  const { bytes } = await saved(other.page, other.page.getByRole('button', { name: `Download ${fileName}` }));
  expect(bytes.toString()).toBe(fileText);
  await attach(one.page, 'File', largeFile);
  await sendThem(one.page);
  const large = await saved(other.page, other.page.getByRole('button', { name: `Download ${largeFile.name}` }));
  expect(large.bytes.equals(largeFile.buffer)).toBe(true);
}

/** The other answers the first message, changes the answer, and is reacted to. */
async function answerEditAndReact(): Promise<void> {
  const { one, other } = people;
  await reply(other.page, texts[0] ?? '', answers[0]);
  await untilSeen(one.page, answers[0]);
  await edit(other.page, answers[0], answers[1]);
  await untilSeen(one.page, answers[1]);
  await choose(one.page, answers[1], 'Another emoji');
  await one.page.getByLabel('Emoji', { exact: true }).fill(reaction);
  await one.page.keyboard.press('Enter');
  await other.page.getByRole('img', { name: /reacted with/ }).waitFor();
}

afterAll(async () => {
  await browser?.close();
  await wire?.close();
  await parley?.close();
  await redis?.stop();
});

/** Every key and every value, each as a text. */
async function inRedis(): Promise<readonly string[]> {
  return [...(await everythingIn(redis.url))].flat();
}

describe('while a chat is alive', () => {
  it('nothing that browsers send holds a name, a code, a key or a text', () => {
    const sent = traffic.flatMap((each) => each.sent());
    expect(sent.length).toBeGreaterThan(100);
    expect(traffic.reduce((sum, each) => sum + each.frames(), 0)).toBeGreaterThanOrEqual(2);
    expect(findSecrets(secrets, { 'what browsers sent': sent, 'the network': wire.sent() })).toEqual([]);
  });

  it('the recording is whole: it holds the wrong try, the right one, every message and what was changed', () => {
    const sent = wire.sent().join('\n');
    expect(sent.match(/POST \/\w+\/enter /g)).toHaveLength(3);
    expect(traffic.flatMap((each) => each.sent()).filter((text) => text.includes('"type":"send"'))).toHaveLength(9);
    expect(sent.match(/PUT \/\w+\/assets\/[\w-]{22}\/0\?of=1 /g)).toHaveLength(4);
    const parts = partsOf(largeFile.buffer.length);
    expect(parts).toBeGreaterThan(10);
    expect(sent.match(new RegExp(`PUT /\\w+/assets/[\\w-]{22}/\\d+\\?of=${parts} `, 'g'))).toHaveLength(parts);
    expect(sent.length).toBeGreaterThan(largeFile.buffer.length);
    for (const part of ['"type":"edit"', '"type":"react"', 'GET /chats/live?language=en '])
      expect(sent).toContain(part);
    expect(traffic.flatMap((each) => each.sent()).join('\n')).toContain('"type":"read"');
  });

  it('browsers ask this server alone', () => {
    // A picture that a page has opened has an address within that page.
    const addresses = traffic.flatMap((each) => each.addresses()).map((address) => address.replace(/^blob:/, ''));
    const origins = new Set(addresses.map((address) => new URL(address).host));
    expect([...origins]).toEqual([new URL(wire.url).host]);
  });

  it('nothing that the server logs or stores holds any of it', async () => {
    expect(parley.logs().length).toBeGreaterThan(0);
    const stored = await inRedis();
    expect(stored.length).toBeGreaterThan(0);
    expect(findSecrets(secrets, { 'the log': [parley.logs()], Redis: stored })).toEqual([]);
  });

  it('nothing that browsers keep, of drafts and of what waits, can be read without the keys', async () => {
    const readable = secrets.filter(({ called }) => !called.includes('key'));
    const stored = await Promise.all([people.one, people.other].map(({ page }) => storedByPage(page)));
    const keptTexts = stored.flat().map(({ text }) => text);
    expect(stored.flat().map(({ place }) => place.replace(/:[^:]*$/, ''))).toContain('sessionStorage parley:draft');
    for (const name of ['changes', 'outbox']) {
      expect(
        stored.flat().some(({ place }) => place.startsWith(`IndexedDB parley:${name}:`)),
        name,
      ).toBe(true);
    }
    expect(findSecrets(readable, { 'what browsers keep': keptTexts })).toEqual([]);
  });

  it('the log does not say which links are used, nor by whom', () => {
    const links = [chat.a, chat.b].map(({ link }) => ({ called: 'a link', text: new URL(link).pathname.slice(1) }));
    expect(
      findSecrets([...links, { called: 'an address', text: addressOfPeople }], { 'the log': [parley.logs()] }),
    ).toEqual([]);
  });
});

describe('after its destruction', () => {
  /** What stood in Redis for names, codes and texts: the sealed bytes themselves. */
  let sealed: readonly Secret[];

  beforeAll(async () => {
    const { organizer, one, other } = people;
    const written = traffic.flatMap((each) => each.sent()).join('\n');
    sealed = [...new Set(written.match(/[A-Za-z0-9_-]{80,}|to-be-told/g))].map((text) => ({
      called: 'sealed bytes',
      text,
    }));
    expect(sealed.length).toBeGreaterThan(4);
    expect(findSecrets(sealed, { Redis: await inRedis() })).not.toEqual([]);
    await one.context.setOffline(false);
    await endChat(other.page);
    for (const { page } of [one, other]) await untilEnded(page);
    await list.getByText('No chat is open in this browser').waitFor();
    await organizer.page.getByText('This chat has ended').waitFor();
  });

  it('Redis holds no byte of the chat: only that it ended, and why', async () => {
    const stored = await inRedis();
    expect(findSecrets([...secrets, ...sealed], { Redis: stored })).toEqual([]);
    expect(stored.join('\n')).toContain('ended');
  });

  it('no page holds anything of it but the name of who ended it, told at that moment', async () => {
    const mayBeNamed = (secret: Secret) => secret.called.includes('name');
    for (const page of Object.values(people).flatMap(({ context }) => context.pages())) {
      const html = await page.evaluate(() => document.documentElement.outerHTML);
      const rest = [...secrets, ...sealed].filter((secret) => !mayBeNamed(secret));
      expect(findSecrets(rest, { 'the page': [html] })).toEqual([]);
      expect(new URL(page.url()).hash).toBe('');
    }
  });

  it('no browser keeps anything of it: no storage, no cookie, and nothing on the page when it is opened again', async () => {
    for (const someone of Object.values(people)) {
      await expect.poll(() => kept(someone), { timeout: 5_000 }).toEqual([]);
      for (const page of someone.context.pages()) {
        await page.reload();
        const html = await page.evaluate(() => document.documentElement.outerHTML);
        expect(findSecrets([...secrets, ...sealed], { 'the page': [html] })).toEqual([]);
      }
      expect(await kept(someone)).toEqual([]);
    }
  });

  it('the log still holds nothing', () => {
    expect(findSecrets([...secrets, ...sealed], { 'the log': [parley.logs()] })).toEqual([]);
  });
});
