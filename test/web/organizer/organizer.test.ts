import { describe, expect, it } from 'vitest';
import { randomText, startApp } from '../support/app-under-test.ts';

describe('the organizer’s panel', () => {
  it('is shown again to the browser that made the chat', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const response = await app.ask(`/chats/${chat.chatId}`, { headers: { cookie: chat.organizerCookie } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(chat.linkIds.b);
  });

  it.each([
    ['no cookie', ''],
    ['a cookie with another token', `organizer=${randomText(32)}.CHAT`],
    ['a cookie that is no token', 'organizer=1.CHAT'],
    ['the cookie of another chat', 'OTHER'],
  ])('is shown to nobody else: %s', async (_what, cookie) => {
    const app = await startApp();
    const chat = await app.makeChat();
    const other = await app.makeChat();
    const headers = { cookie: cookie.replace('CHAT', chat.chatId).replace('OTHER', other.organizerCookie) };
    for (const response of [
      await app.ask(`/chats/${chat.chatId}`, { headers }),
      await app.post(`/chats/${chat.chatId}/end`, {}, { headers }),
    ]) {
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain(chat.linkIds.a);
    }
    expect(await app.store.find(chat.chatId)).toMatchObject({ found: 'chat' });
  });

  it('is not there for a chat that never was', async () => {
    const app = await startApp();
    const headers = { cookie: `organizer=${randomText(32)}` };
    expect((await app.ask('/chats/AAAAAAAAAA', { headers })).status).toBe(404);
    expect((await app.ask('/chats/short', { headers })).status).toBe(404);
  });
});

describe('ending a chat as its organizer', () => {
  it('destroys it, says so, and takes the cookie back', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const headers = { cookie: chat.organizerCookie };
    const ended = await app.post(`/chats/${chat.chatId}/end`, {}, { headers });
    expect(ended.status).toBe(200);
    expect(await ended.text()).toContain('This chat has ended');
    expect(ended.headers.getSetCookie()[0]).toMatch(/^organizer=;.*Max-Age=0/);
    expect(await app.store.find(chat.chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'ended' } });
  });

  it('says the same when it had ended already, with the status of what is gone', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    const headers = { cookie: chat.organizerCookie };
    await app.store.destroy(chat.chatId, 'a');
    for (const response of [
      await app.post(`/chats/${chat.chatId}/end`, {}, { headers }),
      await app.ask(`/chats/${chat.chatId}`, { headers }),
    ]) {
      expect(response.status).toBe(410);
      expect(await response.text()).toContain('This chat has ended');
    }
  });

  it('is not done by a GET', async () => {
    const app = await startApp();
    const chat = await app.makeChat();
    await app.ask(`/chats/${chat.chatId}/end`, { headers: { cookie: chat.organizerCookie } });
    expect(await app.store.find(chat.chatId)).toMatchObject({ found: 'chat' });
  });
});
