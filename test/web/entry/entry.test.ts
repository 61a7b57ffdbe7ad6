import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatEvent } from '../../../src/chat/events.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { entryFields, paths } from '../../../src/protocol/page.ts';
import { type AppUnderTest, cookieIn, type MadeChat, randomText, startApp } from '../support/app-under-test.ts';

const tryCode = (
  app: AppUnderTest,
  chat: MadeChat,
  accessKey: string,
  from?: string,
  linkProof = chat.linkProofs.a,
): Promise<Response> =>
  app.post(
    paths.enter(chat.linkIds.a),
    { [entryFields.accessKey]: accessKey, [entryFields.linkProof]: linkProof },
    from === undefined ? {} : { from },
  );

/** The key with another first character. */
const nearMiss = (key: string): string => `${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`;
const wrongCode = () => randomText(32);

async function eventsOf(app: AppUnderTest, chat: MadeChat): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  await app.store.watch(chat.chatId, { onEvent: (event) => void events.push(event), onInterrupted: () => {} });
  return events;
}

describe('a link', () => {
  it('leads to the landing page, which greets without the code', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const response = await app.ask(paths.link(chat.linkIds.a));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain(chat.form['a.sealedGreeting']);
    expect(page).toContain('Get in');
  });

  it('gives nothing away before the code is proved: no key, no name under the chat’s key, nothing of the other', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const page = await (await app.ask(paths.link(chat.linkIds.a))).text();
    for (const field of [
      'a.sealedChatKey',
      'a.sealedName',
      'a.verifier',
      'a.linkVerifier',
      'b.sealedGreeting',
      'b.sealedName',
    ]) {
      expect(page).not.toContain(chat.form[field]);
    }
    expect(page).not.toContain(chat.linkIds.b);
  });

  it('leads to the chat for a device that has entered, each link for its own person', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = `${await app.enter(chat, 'a')}; ${await app.enter(chat, 'b')}`;
    for (const participantId of ['a', 'b'] as const) {
      const page = await (await app.ask(paths.link(chat.linkIds[participantId]), { headers: { cookie } })).text();
      expect(page).toContain(`data-me="${participantId}"`);
    }
  });

  it('leads to the landing page for a device that entered by the other link', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const [, token] = (await app.enter(chat, 'a')).split('=');
    const headers = { cookie: `device-${chat.linkIds.b}=${token}` };
    const response = await app.ask(paths.link(chat.linkIds.b), { headers });
    expect(await response.text()).toContain('Get in');
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=0');
  });

  const sequencesIn = (page: string) =>
    [...page.matchAll(/data-sequence="(\d+)"/g)].map(([, sequence]) => Number(sequence));

  /** A chat page's messages; each letter is the writer of one. @param read how far the reader, a, has read */
  async function openedWith(writers: string, read: number): Promise<{ sequences: readonly number[]; page: string }> {
    const app = await startApp({ limits: { messagesPerPage: 5 } });
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    for (const sender of writers as Iterable<ParticipantId>) {
      await app.store.append(chat.chatId, { messageId: randomText(16), sender, sealed: randomText(20) });
    }
    await app.store.advanceReceipts(chat.chatId, 'a', { read: { sequence: read, sealed: 'eA' } });
    const page = await (await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } })).text();
    // The last one is the template of pending messages.
    return { sequences: sequencesIn(page).slice(0, -1), page };
  }

  it('brings the newest messages with the page when everything was read', async () => {
    expect((await openedWith('bbbbbbbb', 8)).sequences).toEqual([4, 5, 6, 7, 8]);
  });

  it('brings the first unread message with the page, however far back, with the one before it', async () => {
    const { sequences, page } = await openedWith('b'.repeat(30), 11);
    expect(sequences).toEqual([11, 12, 13, 14, 15]);
    expect(page).toContain('data-unread="19" data-first-unread="12"');
    expect((await openedWith('bbbbbbbb', 6)).sequences).toEqual([4, 5, 6, 7, 8]);
  });

  it('counts none of a person’s own messages as unread to them', async () => {
    const { sequences, page } = await openedWith('baaaaaaaaabb', 1);
    expect(page).toContain('data-unread="2" data-first-unread="11"');
    expect(sequences).toEqual([8, 9, 10, 11, 12]);
  });

  it.each(['', 'x'.repeat(17), 'x'.repeat(19), `${'A'.repeat(17)}-`, '%00', '..%2F..%2Fetc%2Fpasswd'])(
    'that cannot be one is not there: %s',
    async (linkId) => {
      const app = await startApp();
      expect((await app.ask(`/${linkId || '%20'}`)).status).toBe(404);
    },
  );

  it('that is unknown is not there, and the page says what may be wrong', async () => {
    const app = await startApp();
    const response = await app.ask(`/${'A'.repeat(18)}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Check the link');
  });

  it('says after the end that the chat has ended, and takes the cookie back', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    await app.store.destroy(chat.chatId, 'b');
    const response = await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('This chat has ended');
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=0');
  });

  it.each(['.', ')', '/', '.)', '%20', '”', '%E2%80%9D', '&utm_source=x', ',%20thanks', '/?x=1', '//'])(
    'with something added behind its path leads to the link: %s',
    async (added) => {
      const app = await startApp();
      const chat = await app.makeChat();
      const response = await app.ask(paths.link(chat.linkIds.a) + added);
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe(paths.link(chat.linkIds.a));
    },
  );

  it.each(['/', '//'])('with slashes added before its path leads to the link: %s', async (added) => {
    const app = await startApp();
    const chat = await app.makeChat();
    const response = await app.ask(added + paths.link(chat.linkIds.a));
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(paths.link(chat.linkIds.a));
  });

  it.each(['%23', '%2523', '/%23', '.%23', '%20%23', '%E2%80%9D%2523', '?x=1%23', '/?x=1&y=2%2523'])(
    'whose # became %s says what happened',
    async (mark) => {
      const app = await startApp();
      const chat = await app.makeChat();
      const response = await app.ask(`${paths.link(chat.linkIds.a)}${mark}8PHy8_T19vf4-fr7_P3-_w`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('A program has replaced the # in the link by %23');
      expect(app.lines.join()).not.toContain('8PHy8');
    },
  );

  it.each(['/messages', '/enter', '/nothing', 'x', '-live'])('keeps its other paths: %s', async (rest) => {
    const app = await startApp();
    const chat = await app.makeChat();
    const { status } = await app.ask(paths.link(chat.linkIds.a) + rest);
    expect(status).not.toBe(rest === '-live' ? 200 : 302);
  });

  it('shows a pause after wrong codes again when the page is loaded again, and no longer than it lasts', async () => {
    const app = await startApp({ limits: { codeTriesPerAddress: 1, firstCodePauseMs: 60_000 } });
    const chat = await app.makeChat();
    await tryCode(app, chat, wrongCode());
    const page = await (await app.ask(paths.link(chat.linkIds.a))).text();
    const remainingMs = Number(/data-remaining-ms="(\d+)"/.exec(page)?.[1]);
    expect(remainingMs).toBeGreaterThan(50_000);
    expect(remainingMs).toBeLessThanOrEqual(60_000);
    const elsewhere = await app.ask(paths.link(chat.linkIds.a), { from: '192.0.2.99' });
    expect(await elsewhere.text()).not.toContain('data-remaining-ms');
  });

  it('is changed by no GET', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const before = await app.store.find(chat.chatId);
    for (const path of [paths.link(chat.linkIds.a), paths.enter(chat.linkIds.a), paths.commands(chat.linkIds.a)]) {
      await app.ask(path);
    }
    expect(await app.store.find(chat.chatId)).toEqual(before);
  });
});

describe('the right code', () => {
  it('is answered with the sealed chat key, the device’s cookie, and a page that is loaded anew', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const response = await tryCode(app, chat, chat.accessKeys.a);
    expect(response.status).toBe(200);
    expect(response.headers.get('hx-refresh')).toBe('true');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const [sealedChatKey, storageKey, ...rest] = (await response.text()).split(' ');
    expect([sealedChatKey, rest]).toEqual([chat.form['a.sealedChatKey'], []]);
    expect(storageKey).toMatch(/^[\w-]{43}$/);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        new RegExp(`^device-${chat.linkIds.a}=[\\w-]{43}; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax$`),
      ),
    ]);
    expect(await app.store.find(chat.chatId)).toMatchObject({ chat: { state: 'open' } });
  });

  it('typed again on the same device makes no second device of it, and nobody is told of one', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    const events = await eventsOf(app, chat);
    expect(await app.enter(chat, 'a', { headers: { cookie } })).toBe(cookie);
    expect(events.map(({ type }) => type)).toEqual(['kept-open']);
  });

  it('makes a new device of a browser whose cookie the server does not know', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const planted = `device-${chat.linkIds.a}=${randomText(32)}`;
    expect(await app.enter(chat, 'a', { headers: { cookie: planted } })).not.toBe(planted);
  });

  it('opens nothing once the chat has ended', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    await app.store.destroy(chat.chatId, 'b');
    const response = await tryCode(app, chat, chat.accessKeys.a);
    expect(response.status).toBe(410);
    expect(cookieIn(response)).toBe('');
    expect(await response.text()).not.toContain(chat.form['a.sealedChatKey']);
  });

  it('of one person does not open the other’s link', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    expect((await tryCode(app, chat, chat.accessKeys.b)).status).toBe(403);
  });
});

describe('a wrong code', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const minuteMs = 60_000;

  it('is answered with how many tries are left, then with how long to wait', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    for (const triesLeft of ['4 tries', '3 tries', '2 tries', '1 try']) {
      const response = await tryCode(app, chat, wrongCode());
      expect(response.status).toBe(403);
      expect(await response.text()).toContain(`${triesLeft} left`);
    }
    const last = await tryCode(app, chat, wrongCode());
    expect(last.status).toBe(429);
    expect(last.headers.get('retry-after')).toBe('60');
    expect(await last.text()).toContain('data-remaining-ms="60000"');
  });

  it('makes the next pause twice as long each time, up to an hour', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    for (let tries = 0; tries < 4; tries += 1) await tryCode(app, chat, wrongCode());
    const pauses: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const pauseS = Number((await tryCode(app, chat, wrongCode())).headers.get('retry-after'));
      pauses.push(pauseS / 60);
      vi.advanceTimersByTime(pauseS * 1000);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('keeps even the right code out during a pause, from this address alone', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    for (let tries = 0; tries < 5; tries += 1) await tryCode(app, chat, wrongCode());
    const paused = await tryCode(app, chat, chat.accessKeys.a);
    expect(paused.status).toBe(429);
    expect(cookieIn(paused)).toBe('');
    expect((await tryCode(app, chat, chat.accessKeys.a, '198.51.100.7')).status).toBe(200);
    vi.advanceTimersByTime(minuteMs);
    expect((await tryCode(app, chat, chat.accessKeys.a)).status).toBe(200);
  });

  it('is forgotten once the right one was typed', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    for (let tries = 0; tries < 4; tries += 1) await tryCode(app, chat, wrongCode());
    await tryCode(app, chat, chat.accessKeys.a);
    expect(await (await tryCode(app, chat, wrongCode())).text()).toContain('4 tries left');
  });

  it('is forgotten after a day', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    for (let tries = 0; tries < 4; tries += 1) await tryCode(app, chat, wrongCode());
    vi.advanceTimersByTime(app.limits.codeTryMemoryMs / 2);
    await app.store.enter(chat.chatId, 'b', 'device');
    vi.advanceTimersByTime(app.limits.codeTryMemoryMs / 2);
    expect(await (await tryCode(app, chat, wrongCode())).text()).toContain('4 tries left');
  });

  it('is not let through by sending many at once', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const events = await eventsOf(app, chat);
    const responses = await Promise.all(Array.from({ length: 40 }, () => tryCode(app, chat, wrongCode())));
    expect(responses.filter(({ status }) => status === 403)).toHaveLength(4);
    expect(responses.filter(({ status }) => status === 429)).toHaveLength(36);
    expect(events.filter(({ type }) => type === 'happened')).toHaveLength(5);
  });

  it.each([
    ['another proof', randomText(32)],
    ['no proof', ''],
    ['a proof that cannot be one', 'x'.repeat(44)],
  ])('of who has not the link’s key is answered alike, with %s, and spends nothing', async (_, linkProof) => {
    const app = await startApp({ limits: { codeTriesPerLink: 10 } });
    const chat = await app.makeChat();
    const events = await eventsOf(app, chat);
    const asStranger = (from?: string) => tryCode(app, chat, chat.accessKeys.a, from, linkProof);
    const one = await asStranger();
    const other = await tryCode(app, chat, wrongCode(), '198.51.100.1');
    expect(one.status).toBe(403);
    expect(await one.text()).toBe(await other.text());
    expect([...one.headers]).toEqual([...other.headers]);
    for (let tries = 0; tries < 3; tries += 1) expect((await asStranger()).status).toBe(403);
    for (let tries = 0; tries < 3; tries += 1) expect((await asStranger()).status).toBe(429);
    for (let address = 1; address <= 20; address += 1) await asStranger(`203.0.113.${address}`);
    expect(await (await tryCode(app, chat, wrongCode())).text()).toContain('4 tries left');
    expect((await tryCode(app, chat, chat.accessKeys.a)).status).toBe(200);
    expect(events.filter(({ type }) => type === 'happened')).toHaveLength(2);
  });

  it('is told to both people and the organizer', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const events = await eventsOf(app, chat);
    await tryCode(app, chat, wrongCode());
    expect(events).toMatchObject([{ type: 'happened', happening: { kind: 'wrong-code', participantId: 'a' } }]);
  });

  it('from many addresses is stopped for the link, which a right code from one of them does not use up', async () => {
    const app = await startApp({ limits: { codeTriesPerLink: 10 } });
    const chat = await app.makeChat();
    for (let address = 1; address <= 9; address += 1) await tryCode(app, chat, wrongCode(), `198.51.100.${address}`);
    for (let times = 0; times < 3; times += 1) {
      expect((await tryCode(app, chat, chat.accessKeys.a, '203.0.113.1')).status).toBe(200);
    }
    expect((await tryCode(app, chat, wrongCode(), '198.51.100.10')).status).toBe(403);
    expect((await tryCode(app, chat, wrongCode(), '198.51.100.11')).status).toBe(429);
    vi.advanceTimersByTime(app.limits.codeTriesPerLinkWindowMs);
    expect((await tryCode(app, chat, chat.accessKeys.a, '198.51.100.11')).status).toBe(200);
  });

  it('answers alike, whoever’s and whatever it is', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const nearly = nearMiss(chat.accessKeys.a);
    const one = await tryCode(app, chat, nearly, '198.51.100.1');
    const other = await tryCode(app, chat, wrongCode(), '198.51.100.2');
    expect(await one.text()).toBe(await other.text());
    expect([...one.headers]).toEqual([...other.headers]);
  });

  it.each(['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}!`])('that no page sends costs no try: %s', async (key) => {
    const app = await startApp();
    const chat = await app.makeChat();
    const refused = await tryCode(app, chat, key);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('could not be read');
    expect(await (await tryCode(app, chat, wrongCode())).text()).toContain('4 tries left');
  });

  it('says that it needs JavaScript when the form was sent without', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const headers = { origin: 'http://parley.example' };
    const response = await app.ask(paths.enter(chat.linkIds.a), { method: 'POST', headers, body: '' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('needs JavaScript');
  });
});

describe('guessing links', () => {
  it('is answered no more after a while, even where there is one, for this network alone', async () => {
    const app = await startApp({ limits: { unknownLinksPerAddress: 3 } });
    const chat = await app.makeChat();
    for (let tries = 0; tries < 3; tries += 1) {
      expect((await app.ask(`/${randomText(30).replace(/\W|_/g, 'x').slice(0, 18)}`)).status).toBe(404);
    }
    const refused = await app.ask(paths.link(chat.linkIds.a));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await tryCode(app, chat, chat.accessKeys.a, undefined, randomText(32))).status).toBe(429);
    expect((await app.ask(paths.link(chat.linkIds.a), { from: '192.0.2.99' })).status).toBe(200);
    // Whoever proves to have a link's key is not guessing links.
    expect((await tryCode(app, chat, chat.accessKeys.a)).status).toBe(200);
  });

  it('does not keep out a device that has entered', async () => {
    const app = await startApp({ limits: { unknownLinksPerAddress: 1 } });
    const chat = await app.makeChat();
    const cookie = await app.enter(chat, 'a');
    await app.ask(`/${'A'.repeat(18)}`);
    expect((await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } })).status).toBe(200);
  });
});
