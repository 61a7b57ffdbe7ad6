import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { linkIdLength } from '../../../src/chat/link.ts';
import { chatEntryElementId, paths } from '../../../src/protocol/page.ts';
import { pushPaths } from '../../../src/protocol/push.ts';
import { aMessage } from '../../hub/support/hub-on-loopback.ts';
import { LiveClient } from '../../hub/support/live-client.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley, type TestParleyOptions } from '../../support/servers/parley.ts';
import { until } from '../../support/servers/processes.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import { type AppUnderTest, type MadeChat, randomText, startApp } from '../support/app-under-test.ts';
import { type OpenChat, openChat } from '../support/open-chat.ts';
import { refusalOf } from '../support/refused-upgrade.ts';

const linkIdsIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/id="chat-entry-(\w+)"/g)].map(([, linkId]) => linkId ?? '')),
];

describe('the list of a browser’s chats', () => {
  const listFor = async (app: AppUnderTest, cookie: string) => {
    const response = await app.ask(paths.chats, { headers: { cookie } });
    expect(response.status).toBe(200);
    const html = await response.text();
    return { html, linkIds: linkIdsIn(html), givenBack: response.headers.getSetCookie() };
  };

  const enterOne = async (app: AppUnderTest): Promise<{ chat: MadeChat; cookie: string; linkId: string }> => {
    const chat = await app.makeChat();
    return { chat, cookie: await app.enter(chat, 'a'), linkId: chat.linkIds.a };
  };

  it('holds every chat that it has entered, the one that was last written in first, with what is unread', async () => {
    const clock = new TestClock();
    const app = await startApp({ clock });
    const chats = [await enterOne(app), await enterOne(app), await enterOne(app)] as const;
    const write = async (index: 0 | 1, sender: 'a' | 'b', sealed: string) => {
      await clock.advance(1000);
      await app.store.append(chats[index].chat.chatId, { messageId: randomText(16), sender, sealed });
    };
    await write(1, 'b', 'b25l');
    await write(0, 'a', 'dHdv');
    const { html, linkIds, givenBack } = await listFor(app, chats.map(({ cookie }) => cookie).join('; '));
    expect(linkIds).toEqual([chats[0].linkId, chats[1].linkId, chats[2].linkId]);
    expect(html.match(/chat-entry-unread">\d+/g)).toEqual(['chat-entry-unread">1']);
    for (const sealed of ['b25l', 'dHdv']) expect(html).toContain(`data-sealed="${sealed}"`);
    expect(html).toContain(`hx-ws:connect="${paths.chatsLive}?language=en"`);
    expect(givenBack).toEqual([]);
  });

  it('is bounded for its device, whatever cookies are invented beside it, and for the network by all that are claimed', async () => {
    const app = await startApp({ limits: { readsPerDevice: 5, readsPerAddress: 80 } });
    const { cookie, linkId } = await enterOne(app);
    const invented = () =>
      `device-${randomBytes(linkIdLength).toString('hex').slice(0, linkIdLength)}=${randomText(32)}`;
    const paged = (path: string, cookies: readonly string[]) =>
      app.ask(path, { headers: { cookie: cookies.join('; ') } });
    for (let count = 0; count < 5; count += 1)
      expect((await paged(paths.chats, [cookie, invented()])).status).toBe(200);
    const refused = await paged(paths.chats, [cookie, invented()]);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await app.ask(paths.link(linkId), { headers: { cookie } })).status).toBe(429);
    for (const path of [paths.chats, pushPaths.unread]) {
      const many = () => Array.from({ length: 40 }, invented);
      expect((await paged(path, many())).status).toBe(path === paths.chats ? 200 : 429);
    }
  });

  it('holds both people of a chat when both are in this browser', async () => {
    const app = await startApp();
    const { chat, cookie } = await enterOne(app);
    const { linkIds } = await listFor(app, `${cookie}; ${await app.enter(chat, 'b')}`);
    expect([...linkIds].sort()).toEqual([chat.linkIds.a, chat.linkIds.b].sort());
  });

  it('is empty in a browser that has entered none, and asks for no connection', async () => {
    const app = await startApp();
    await enterOne(app);
    for (const cookie of ['', 'theme=dark', 'device-=x', 'device-__proto__=x', '__proto__=x']) {
      const { html, linkIds } = await listFor(app, cookie);
      expect(linkIds).toEqual([]);
      expect(html).toContain('No chat is open in this browser');
      expect(html).not.toContain('hx-ws:connect');
    }
  });

  it('holds nothing of chats that ended or that this device was signed out of, and takes their cookies back', async () => {
    const app = await startApp();
    const [ended, left, open] = [await enterOne(app), await enterOne(app), await enterOne(app)];
    await app.store.destroy(ended.chat.chatId, 'b');
    const found = await app.store.find(left.chat.chatId);
    const deviceId = found.found === 'chat' ? found.chat.devices[0]?.deviceId : undefined;
    await app.store.signOut(left.chat.chatId, 'a', deviceId ?? '');
    const unknown = `device-${'A'.repeat(linkIdLength)}=${randomText(32)}`;
    const cookies = [ended.cookie, left.cookie, open.cookie, unknown].join('; ');
    const { html, linkIds, givenBack } = await listFor(app, cookies);
    expect(linkIds).toEqual([open.linkId]);
    for (const { chat } of [ended, left]) expect(html).not.toContain(chat.chatId);
    const names = givenBack.map((cookie) => cookie.split('=')[0]);
    expect(names).toEqual([`device-${ended.linkId}`, `device-${left.linkId}`, unknown.split('=')[0]]);
    for (const cookie of givenBack) expect(cookie).toMatch(/=; .*Max-Age=0/);
  });

  it('shows nothing for the cookies of others, made-up ones and tampered ones, whether there is such a chat or not', async () => {
    const app = await startApp();
    const mine = await enterOne(app);
    const theirs = await app.makeChat();
    await app.enter(theirs, 'a');
    const token = mine.cookie.split('=')[1] ?? '';
    const other = token.startsWith('A') ? 'B' : 'A';
    const attempts = [
      `device-${theirs.linkIds.a}=${token}`,
      `device-${mine.chat.linkIds.b}=${token}`,
      `device-${theirs.linkIds.a}=${randomText(32)}`,
      `device-${'A'.repeat(linkIdLength)}=${token}`,
      `device-${mine.linkId}=${other}${token.slice(1)}`,
    ];
    for (const attempt of attempts) {
      const { linkIds, givenBack } = await listFor(app, attempt);
      expect(linkIds).toEqual([]);
      expect(givenBack.map((cookie) => cookie.split('=')[0])).toEqual([attempt.split('=')[0]]);
    }
    // Whoever makes up links has learned nothing, and has not been taken for a guesser.
    expect((await app.ask(paths.link(theirs.linkIds.b))).status).toBe(200);
  });

  it('holds so many at most, the ones entered last', async () => {
    const app = await startApp({ limits: { chatsPerBrowser: 2 } });
    const [first, second, third] = [await enterOne(app), await enterOne(app), await enterOne(app)];
    const { linkIds, givenBack } = await listFor(app, [first, second, third].map(({ cookie }) => cookie).join('; '));
    expect([...linkIds].sort()).toEqual([second.linkId, third.linkId].sort());
    expect(givenBack).toEqual([]);
  });

  it('is changed by nobody who asks for it', async () => {
    const app = await startApp();
    const { chat, cookie } = await enterOne(app);
    const before = await app.store.find(chat.chatId);
    await listFor(app, cookie);
    expect(await app.store.find(chat.chatId)).toEqual(before);
  });

  it('has a live address that is no page', async () => {
    const app = await startApp();
    expect((await app.ask(paths.chatsLive)).status).toBe(426);
  });
});

describe('a list that is kept live', () => {
  let running: TestParley | undefined;

  async function aParley(options: TestParleyOptions = {}): Promise<TestParley> {
    running = await startTestParley(options);
    return running;
  }

  afterEach(async () => {
    await running?.close();
    running = undefined;
  });

  const look = (url: string, cookie: string): Promise<LiveClient> =>
    new LiveClient(url.replace('http', 'ws') + paths.chatsLive, { headers: { origin: url, cookie } }).opened();

  const join = (url: string, chat: OpenChat, who: 'a' | 'b'): Promise<LiveClient> =>
    new LiveClient(url.replace('http', 'ws') + paths.live(chat.linkIds[who]), {
      headers: { origin: url, cookie: chat.cookies[who] },
    }).opened();

  withBothStores((store) => {
    it('is told of every chat over one connection, until the last has ended', async () => {
      const { url, logs } = await aParley({ store: store() });
      const chats = [await openChat(url), await openChat(url)] as const;
      const list = await look(url, `${chats[0].cookies.a}; theme=dark; ${chats[1].cookies.a}`);
      await list.until('chat-entry-', 2);
      expect([...linkIdsIn(list.html)].sort()).toEqual(chats.map(({ linkIds }) => linkIds.a).sort());
      for (const chat of chats) {
        const bert = await join(url, chat, 'b');
        await bert.until('id="countdown"');
        // Looking at the list is not being there.
        expect(bert.html).toContain('presence-away" id="presence-a"');
        bert.say(aMessage());
        await list.until(`id="${chatEntryElementId(chat.linkIds.a)}"`, 2);
        expect(list.frames.at(-1)).toContain('chat-entry-unread">1<');
        bert.say({ type: 'end' });
        await list.until(`#${chatEntryElementId(chat.linkIds.a)}" hx-swap="delete"`, 2);
      }
      expect(await list.closed).toBe(1000);
      for (const secret of [chats[0].chatId, chats[1].linkIds.a, chats[0].cookies.a])
        expect(logs()).not.toContain(secret);
    });
  });

  it('is refused to browsers that have entered no chat that lives, and to pages of others', async () => {
    const { url } = await aParley();
    const chat = await openChat(url);
    const path = paths.chatsLive;
    const token = chat.cookies.a.split('=')[1];
    for (const cookie of ['', chat.organizerCookie, `device-${chat.linkIds.b}=${token}`, `${chat.cookies.a}x`]) {
      expect(await refusalOf(url, path, { origin: url, cookie })).toBe(401);
    }
    const cookie = chat.cookies.a;
    for (const headers of [
      { cookie },
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: url, 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(await refusalOf(url, path, headers)).toBe(403);
    }
    const anny = await join(url, chat, 'a');
    anny.say({ type: 'end' });
    await anny.closed;
    expect(await refusalOf(url, path, { origin: url, cookie })).toBe(401);
  });

  it('is refused to the eleventh tab', async () => {
    const { url } = await aParley({ limits: { listsPerBrowser: 1 } });
    const chat = await openChat(url);
    await look(url, chat.cookies.a);
    expect(await refusalOf(url, paths.chatsLive, { origin: url, cookie: chat.cookies.a })).toBe(429);
    await look(url, chat.cookies.b);
  });

  it('shows nobody the chats of another', async () => {
    const { url } = await aParley();
    const chats = [await openChat(url), await openChat(url)] as const;
    const list = await look(url, `${chats[0].cookies.a}; device-${chats[1].linkIds.a}=${randomText(32)}`);
    await until('the list', () => list.frames.length > 0);
    const bert = await join(url, chats[1], 'b');
    bert.say(aMessage());
    await bert.untilSequence(1);
    const other = await join(url, chats[0], 'b');
    other.say(aMessage());
    await list.until('chat-entry-unread');
    expect(list.html).not.toContain(chats[1].chatId);
  });
});
