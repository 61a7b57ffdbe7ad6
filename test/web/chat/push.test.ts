import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { pushPaths, subscriptionFields } from '../../../src/protocol/push.ts';
import { type AppUnderTest, type MadeChat, origin, startApp } from '../support/app-under-test.ts';

let app: AppUnderTest;
let chat: MadeChat;
let cookie: string;
beforeEach(async () => {
  app = await startApp();
  chat = await app.makeChat();
  cookie = await app.enter(chat, 'b');
});

const aSubscription = (changed: Readonly<Record<string, string>> = {}) => ({
  [subscriptionFields.endpoint]: 'https://push.example/send/abc',
  [subscriptionFields.p256dh]: randomBytes(65).toString('base64url'),
  [subscriptionFields.auth]: randomBytes(16).toString('base64url'),
  ...changed,
});

const subscribe = (form = aSubscription(), asking = {}) =>
  app.post(pushPaths.subscription(chat.linkIds.b), form, { headers: { cookie }, ...asking });

const unread = async (cookies = cookie) =>
  (await app.ask(pushPaths.unread, { headers: { cookie: cookies } })).json() as Promise<unknown>;

const write = () =>
  app.store.append(chat.chatId, { messageId: randomBytes(16).toString('base64url'), sender: 'a', sealed: 'sealed' });

describe('where a device is told', () => {
  it('is taken from a device of the chat, which then learns what it has not read, and no more once it takes it back', async () => {
    const key = await app.ask(pushPaths.subscription(chat.linkIds.b), { headers: { cookie } });
    expect(await key.json()).toEqual({ publicKey: 'key' });
    expect((await subscribe()).status).toBe(204);
    expect(await unread()).toEqual({ isSubscribed: true, chats: [] });
    await write();
    const notice = expect.stringMatching(/^[\w-]{16}$/);
    expect(await unread()).toEqual({ isSubscribed: true, chats: [{ linkId: chat.linkIds.b, notice }] });
    const { status } = await app.ask(pushPaths.subscription(chat.linkIds.b), {
      method: 'DELETE',
      headers: { cookie, origin },
    });
    expect(status).toBe(204);
    expect(await unread()).toEqual({ isSubscribed: false, chats: [] });
  });

  it.each([
    ['no address', { endpoint: '' }, 400],
    ['an address without TLS', { endpoint: 'http://push.example/send/abc' }, 400],
    ['an address with a line end', { endpoint: 'https://push.example/send/\nabc' }, 400],
    ['an address beyond its bound', { endpoint: `https://push.example/${'a'.repeat(1_024)}` }, 400],
    ['no key', { p256dh: '' }, 400],
    ['a secret of another size', { auth: 'abc' }, 400],
    ['an address of nobody’s push service', { endpoint: 'https://127.0.0.1/send' }, 403],
  ])('is not taken with %s', async (_, changed, status) => {
    expect((await subscribe(aSubscription(changed))).status).toBe(status);
    expect(await unread()).toEqual({ isSubscribed: false, chats: [] });
  });

  it('is taken from nobody else: a stranger, the other person, another site’s page, or of a chat that has ended', async () => {
    expect((await subscribe(aSubscription(), { headers: {} })).status).toBe(401);
    const others = await app.enter(chat, 'a');
    expect((await subscribe(aSubscription(), { headers: { cookie: others } })).status).toBe(401);
    const foreign = { headers: { cookie, origin: 'https://evil.example' } };
    expect((await subscribe(aSubscription(), foreign)).status).toBe(403);
    await app.store.destroy(chat.chatId, 'a');
    expect((await subscribe()).status).toBe(410);
    expect(await unread()).toEqual({ isSubscribed: false, chats: [] });
  });

  it('is told to nobody: what is unread is answered by the cookies of the device alone', async () => {
    await subscribe();
    await write();
    expect(await unread('')).toEqual({ isSubscribed: false, chats: [] });
    expect(await unread(await app.enter(chat, 'b'))).toEqual({ isSubscribed: false, chats: [] });
    expect(app.lines.join()).not.toContain('push.example');
  });

  it('is asked for so often by a device, whatever cookies are invented beside its own', async () => {
    app = await startApp({ limits: { readsPerDevice: 3 } });
    chat = await app.makeChat();
    cookie = await app.enter(chat, 'b');
    await subscribe();
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const invented = `device-${randomBytes(9).toString('hex')}=${randomBytes(32).toString('base64url')}`;
      const headers = { cookie: `${cookie}; ${invented}` };
      statuses.push((await app.ask(pushPaths.unread, { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});
