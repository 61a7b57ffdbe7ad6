import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mostChatsAskedAbout } from '../../../src/chat/limits.ts';
import { linkIdLength } from '../../../src/chat/link.ts';
import { type KeptAnswer, keptFields, paths } from '../../../src/protocol/page.ts';
import { type AppUnderTest, randomText, startApp } from '../support/app-under-test.ts';

const randomLink = (): string => randomBytes(linkIdLength).toString('hex').slice(0, linkIdLength);

type Chat = Awaited<ReturnType<AppUnderTest['makeChat']>>;

async function ask(app: AppUnderTest, cookie: string, links: readonly string[], chats: readonly string[] = []) {
  const form = new URLSearchParams([
    ...links.map((link) => [keptFields.links, link]),
    ...chats.map((chat) => [keptFields.chats, chat]),
  ]);
  const response = await app.post(paths.kept, form.toString(), {
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(response.status).toBe(200);
  return { answer: (await response.json()) as KeptAnswer, cookies: response.headers.getSetCookie() };
}

const storageKeyOn = (page: string): string => /data-storage-key="([\w-]{43})"/.exec(page)?.[1] ?? 'none';

const pageOf = async (app: AppUnderTest, { linkIds }: Chat, cookie: string): Promise<string> =>
  (await app.ask(paths.link(linkIds.a), { headers: { cookie } })).text();

describe('what a browser keeps', () => {
  it('is opened by a key that its cookie alone gets: the same on the page, in the answer to the code, and here', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    const { answer } = await ask(app, cookie, [chat.linkIds.a, chat.linkIds.b]);
    const key = storageKeyOn(await pageOf(app, chat, cookie));
    expect(answer).toEqual({ gone: [], storageKeys: { [chat.linkIds.a]: key } });
    const stranger = await ask(app, `device-${chat.linkIds.a}=${randomText(32)}`, [chat.linkIds.a]);
    expect(stranger.answer).toEqual({ gone: [], storageKeys: {} });
    const second = await app.enter(chat, 'a');
    expect(storageKeyOn(await pageOf(app, chat, second))).not.toBe(key);
  });

  it('of an organizer is opened by a key of its own', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const panel = await app.ask(paths.organizer(chat.chatId), { headers: { cookie: chat.organizerCookie } });
    const { answer } = await ask(app, chat.organizerCookie, [], [chat.chatId]);
    expect(answer.storageKeys[chat.chatId]).toBe(storageKeyOn(await panel.text()));
    expect((await ask(app, '', [], [chat.chatId])).answer).toEqual({ gone: [], storageKeys: {} });
  });

  it('is said to be of no use when its chat has ended or never was, and its cookies are taken back', async () => {
    const app = await startApp();
    const [ended, living] = [await app.makeChat(), await app.makeChat()];
    const cookies = [await app.enter(ended, 'a'), await app.enter(living, 'a')];
    await app.store.destroy(ended.chatId, 'b');
    const unknown = 'A'.repeat(18);
    const { answer, cookies: set } = await ask(app, cookies.join('; '), [ended.linkIds.a, living.linkIds.a, unknown]);
    expect(answer.gone).toEqual([ended.linkIds.a, unknown]);
    expect(Object.keys(answer.storageKeys)).toEqual([living.linkIds.a]);
    expect(set.filter((cookie) => cookie.includes('Max-Age=0')).join()).toMatch(`device-${ended.linkIds.a}=;`);
    expect(set.join()).not.toContain(`device-${living.linkIds.a}=;`);
  });

  it('takes back the cookies of ended chats that are not asked about', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    await app.store.destroy(chat.chatId, 'b');
    const { cookies } = await ask(app, `${cookie}; ${chat.organizerCookie}`, []);
    expect(cookies).toEqual([
      expect.stringMatching(/^device-.*Max-Age=0/),
      expect.stringMatching(/^organizer=;.*Max-Age=0/),
    ]);
  });

  it('is not asked about by pages of other sites', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    const body = { [keptFields.links]: chat.linkIds.a };
    const response = await app.post(paths.kept, body, { headers: { cookie, origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
  });

  it('is answered for so many links only as a page may ask about', async () => {
    const app = await startApp();
    const unknown = Array.from({ length: mostChatsAskedAbout + 1 }, (_, index) =>
      String(index).padStart(linkIdLength, '0'),
    );
    expect((await ask(app, '', unknown)).answer.gone).toEqual(unknown.slice(0, mostChatsAskedAbout));
  });

  it('is answered as often as a network may read: every chat that is asked about, or claimed by a cookie, is one', async () => {
    const app = await startApp({ limits: { readsPerAddress: 100 } });
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    const links = Array.from({ length: 40 }, () => randomLink());
    const claimed = Array.from({ length: 40 }, () => `device-${randomLink()}=${randomText(32)}`).join('; ');
    await ask(app, '', links);
    await ask(app, claimed, []);
    await ask(app, cookie, [chat.linkIds.a]);
    const body = new URLSearchParams(links.slice(20).map((link) => [keptFields.links, link])).toString();
    const asking = { headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' } };
    const refused = await app.post(paths.kept, body, asking);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect((await app.post(paths.kept, body, { ...asking, from: '192.0.2.2' })).status).toBe(200);
    const statuses: number[] = [];
    for (let count = 0; count < 20; count += 1) statuses.push((await app.ask(paths.start)).status);
    expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 429]);
  });
});

describe('the cookies of a browser', () => {
  it('are bound to this very server over https', async () => {
    const secure = 'https://parley.example';
    const app = await startApp({ publicUrl: secure });
    const headers = { origin: secure };
    const made = await app.post(paths.chats, await formOf(), { headers });
    expect(made.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-organizer=.*Path=\/;.*Secure/)]);
  });

  it.each(['its panel', 'all that it keeps'])(
    'of an organizer keep their names when one asks about %s',
    async (what) => {
      const app = await startApp();
      const [first, second] = [(await app.makeChat()).chatId, (await app.makeChat()).chatId];
      const token = randomText(32);
      // A browser sends no origin with a request that only reads.
      const askAbout = (chatId: string, cookie: string) =>
        what === 'its panel'
          ? app.ask(paths.organizer(chatId), { headers: { cookie } })
          : app.post(paths.kept, '', { headers: { cookie } });
      await app.store.destroy(first, 'a');
      const afterFirst = await askAbout(first, `__Host-organizer=${token}.${first}.${second}`);
      expect(afterFirst.headers.getSetCookie()).toEqual([
        expect.stringMatching(new RegExp(`^__Host-organizer=${token}\\.${second};.*Secure`)),
      ]);
      await app.store.destroy(second, 'a');
      const afterLast = await askAbout(second, `__Host-organizer=${token}.${second}; organizer=${token}.${second}`);
      expect(afterLast.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-organizer=;.*Max-Age=0.*Secure/),
        expect.stringMatching(/^organizer=;.*Max-Age=0/),
      ]);
    },
  );

  it('of an organizer stay as they are where another site has planted one of the same name', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    await app.store.destroy(chat.chatId, 'a');
    const cookie = `organizer=${randomText(32)}.${chat.chatId}; ${chat.organizerCookie}`;
    const asked = await app.ask(paths.organizer(chat.chatId), { headers: { cookie } });
    expect(asked.headers.getSetCookie()).toEqual([]);
  });

  it('of a device are renewed under every name that its token has', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const device = await app.enter(chat, 'a');
    const { cookies } = await ask(app, `__Host-${device}; ${device}`, [chat.linkIds.a]);
    expect(cookies.map((cookie) => cookie.split(';')[0])).toEqual([`__Host-${device}`, device]);
  });

  it('of one name may be several: a planted one neither opens anything nor takes the true one back', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    const planted = `device-${chat.linkIds.a}=${randomText(32)}`;
    for (const sent of [`${planted}; ${cookie}`, `${cookie}; ${planted}`, `__Host-${planted}; ${cookie}`]) {
      const response = await app.ask(paths.link(chat.linkIds.a), { headers: { cookie: sent } });
      expect(await response.text()).toContain('data-me="a"');
      expect(response.headers.getSetCookie().join()).not.toContain('Max-Age=0');
    }
    const organizer = `organizer=${randomText(32)}.${chat.chatId}; ${chat.organizerCookie}`;
    expect((await app.ask(paths.organizer(chat.chatId), { headers: { cookie: organizer } })).status).toBe(200);
  });

  it('are one for all the chats that it makes, and the first panel is shown after two hundred', async () => {
    const app = await startApp({ limits: { chatsPerAddress: 1_000 } });
    const first = await app.makeChat();
    let cookie = first.organizerCookie;
    for (let count = 1; count < 200; count += 1) {
      const made = await app.post(paths.chats, first.form, { headers: { cookie } });
      cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    }
    expect(cookie.length).toBeLessThan(4_000);
    expect((await app.ask(paths.organizer(first.chatId), { headers: { cookie } })).status).toBe(200);
    const { organizerVerifier } = await chatOf(app, first.chatId);
    const last = cookie.split('.').at(-1) ?? '';
    expect((await chatOf(app, last)).organizerVerifier).not.toBe(organizerVerifier);
  });

  it('of a device live a day at least, and no longer than the chat can', async () => {
    const app = await startApp({ limits: { longestLifeMs: 3_600_000 } });
    const chat = await app.makeChat();
    const entered = await app.post(paths.enter(chat.linkIds.a), {
      accessKey: chat.accessKeys.a,
      linkProof: chat.linkProofs.a,
    });
    expect(entered.headers.getSetCookie()[0]).toContain('Max-Age=3600;');
  });

  it('are taken back from a device that signs itself out, which is then in no chat', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const [cookie, other] = [await app.enter(chat, 'a'), await app.enter(chat, 'a')];
    const response = await app.post(paths.signOutHere(chat.linkIds.a), {}, { headers: { cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().at(-1)).toMatch(/^device-.*=;.*Max-Age=0/);
    expect(await pageOf(app, chat, cookie)).toContain('Get in');
    expect(await pageOf(app, chat, other)).toContain('data-me="a"');
    expect((await app.post(paths.signOutHere(chat.linkIds.a), {}, { headers: { cookie } })).status).toBe(401);
  });
});

async function formOf(): Promise<Record<string, string>> {
  return (await (await startApp()).makeChat()).form;
}

async function chatOf(app: AppUnderTest, chatId: string) {
  const found = await app.store.find(chatId);
  if (found.found !== 'chat') throw new Error('the chat is gone');
  return found.chat;
}
