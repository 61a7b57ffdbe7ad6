import { describe, expect, it } from 'vitest';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { cookieIn, creationForm, origin, randomText, startApp } from '../support/app-under-test.ts';

const someKeys = () => ({ a: randomText(32), b: randomText(32) });
const aForm = () => creationForm(someKeys(), someKeys());

describe('the start page', () => {
  it('is there, and says nothing about addresses when it was opened by a name', async () => {
    const app = await startApp();
    const response = await app.ask('/');
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<!doctype html>');
    expect(page).toContain('Start chat');
    expect(page).not.toContain('Phones cannot reach');
  });

  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('says when phones cannot reach it: %s', async (host) => {
    const app = await startApp();
    expect(await (await app.ask('/', { headers: { host } })).text()).toContain('Phones cannot reach');
  });

  it('does not say so when links begin with a public address', async () => {
    const app = await startApp({ publicUrl: 'https://parley.example' });
    const page = await (await app.ask('/', { headers: { host: 'localhost:3000' } })).text();
    expect(page).not.toContain('Phones cannot reach');
  });

  it.each(['', 'a b', 'me:pw@parley.example', 'parley.example/path', '"><script>'])(
    'refuses a host that is none: %s',
    async (host) => {
      const app = await startApp();
      expect((await app.ask('/', { headers: { host } })).status).toBe(400);
    },
  );
});

describe('making a chat', () => {
  it('answers with the panel and the links, and gives the organizer a cookie of this browser session', async () => {
    const app = await startApp();
    const response = await app.post('/chats', aForm());
    expect(response.status).toBe(201);
    expect(response.headers.has('hx-retarget')).toBe(false);
    const panel = await response.text();
    const [, chatId] = /data-chat-id="(\w{10})"/.exec(panel) ?? [];
    expect(new Set(panel.match(new RegExp(`${origin}/${chatId}\\w{8}`, 'g'))).size).toBe(2);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(new RegExp(`^organizer=[\\w-]{43}\\.${chatId}; Path=/; HttpOnly; SameSite=Lax$`)),
    ]);
  });

  it('keeps what was sealed as it came, and of the organizer’s token only its hash', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const found = await app.store.find(chat.chatId);
    expect(found).toMatchObject({ chat: { state: 'waiting', idleTimeoutMs: 86_400_000 } });
    for (const [name, value] of Object.entries(chat.form)) {
      if (name !== 'idleTimeoutMs') expect(JSON.stringify(found)).toContain(value);
    }
    expect(JSON.stringify(found)).not.toContain(chat.organizerCookie.split('=')[1]);
  });

  it.each([
    [{}, 0],
    [{ vanishAfterMs: '0' }, 0],
    [{ vanishAfterMs: '300000' }, 300_000],
  ])('lets messages vanish as the form says, and stay where it does not: %o', async (chosen, vanishAfterMs) => {
    const app = await startApp();
    const response = await app.post('/chats', { ...aForm(), ...chosen });
    expect(response.status).toBe(201);
    const chatId = /data-chat-id="(\w+)"/.exec(await response.text())?.[1] ?? '';
    expect(await app.store.find(chatId)).toMatchObject({ chat: { vanishAfterMs } });
  });

  it('makes links of the public address where there is one, and a cookie for https alone', async () => {
    const app = await startApp({ publicUrl: 'https://parley.example' });
    const response = await app.post('/chats', aForm(), { headers: { origin: 'https://parley.example' } });
    expect(response.headers.getSetCookie()[0]).toContain('; Secure');
    expect(await response.text()).toContain('https://parley.example/');
  });

  it.each([
    ['a field that is missing', { 'a.verifier': undefined }],
    ['a field that is too short', { 'b.sealedName': 'x'.repeat(278) }],
    ['a field that is too long', { 'a.sealedChatKey': 'x'.repeat(99) }],
    ['a field of another alphabet', { 'a.sealedGreeting': '<'.repeat(279) }],
    ['a silence that cannot be chosen', { idleTimeoutMs: '1' }],
    ['no silence', { idleTimeoutMs: '' }],
    ['a time to vanish that cannot be chosen', { vanishAfterMs: '60001' }],
  ])('is refused in the form, which stays: %s', async (_what, changed) => {
    const app = await startApp();
    const form = Object.entries({ ...aForm(), ...changed }).filter(([, value]) => value !== undefined);
    const response = await app.post('/chats', Object.fromEntries(form) as Record<string, string>);
    expect(response.status).toBe(400);
    expect(response.headers.get('hx-retarget')).toBe('#start-error');
    expect(await response.text()).toContain('not complete');
  });

  it('is refused when it is not sent as a form', async () => {
    const app = await startApp();
    const headers = { 'content-type': 'application/json' };
    expect((await app.post('/chats', JSON.stringify(aForm()), { headers })).status).toBe(400);
  });

  it('says that it needs JavaScript when the form was sent without', async () => {
    const app = await startApp();
    const response = await app.ask('/chats', {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ idleTimeoutMs: '300000' }),
    });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('<!doctype html>');
    expect(page).toContain('needs JavaScript');
  });

  it('is refused when one network makes too many, without harm to another', async () => {
    const app = await startApp({ limits: { chatsPerAddress: 2 } });
    await app.makeChat();
    await app.makeChat();
    const refused = await app.post('/chats', aForm());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
    expect(refused.headers.get('hx-retarget')).toBe('#start-error');
    expect((await app.post('/chats', aForm(), { from: '192.0.2.2' })).status).toBe(201);
  });

  it('is counted for a whole home and a whole company, which may do more than one of their networks', async () => {
    const app = await startApp({ limits: { chatsPerAddress: 2, ipv6Slash56Factor: 2, ipv6Slash48Factor: 3 } });
    const made = async (from: string) => (await app.post('/chats', aForm(), { from })).status;
    expect([await made('2001:db8:0:101::1'), await made('2001:db8:0:101::2')]).toEqual([201, 201]);
    expect(await made('2001:db8:0:101::3')).toBe(429);
    expect([await made('2001:db8:0:102::1'), await made('2001:db8:0:103::1')]).toEqual([201, 201]);
    expect(await made('2001:db8:0:104::1')).toBe(429);
    expect([await made('2001:db8:0:201::1'), await made('2001:db8:0:201::1')]).toEqual([201, 201]);
    expect(await made('2001:db8:0:301::1')).toBe(429);
    expect(await made('2001:db8:1::1')).toBe(201);
  });

  it('is refused when the server is full, which costs the organizer nothing', async () => {
    const app = await startApp({ limits: { chats: 1, chatsPerAddress: 2 } });
    const chat = await app.makeChat();
    const refused = await app.post('/chats', aForm());
    expect(refused.status).toBe(503);
    expect(refused.headers.get('hx-retarget')).toBe('#start-error');
    await app.store.destroy(chat.chatId, 'organizer');
    expect((await app.post('/chats', aForm())).status).toBe(201);
  });

  it('is refused while the server stops', async () => {
    const app = await startApp();
    app.isDraining = true;
    expect((await app.post('/chats', aForm())).status).toBe(503);
  });

  it('is refused in the form when the store does not answer', async () => {
    const app = await startApp({ makeStore: (options) => new SilentStore(options) });
    const refused = await app.post('/chats', aForm());
    expect(refused.status).toBe(503);
    expect(refused.headers.get('hx-retarget')).toBe('#start-error');
    expect(await refused.text()).not.toContain('no answer');
  });

  it('sets no cookie when it fails', async () => {
    const app = await startApp();
    expect(cookieIn(await app.post('/chats', {}))).toBe('');
  });
});

class SilentStore extends EmbeddedStore {
  override create(): Promise<never> {
    return Promise.reject(new Error('no answer'));
  }
}
