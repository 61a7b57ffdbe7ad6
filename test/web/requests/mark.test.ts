import { beforeEach, describe, expect, it } from 'vitest';
import { markHeader } from '../../../src/protocol/mark.ts';
import { paths } from '../../../src/protocol/page.ts';
import { type AppUnderTest, type MadeChat, startApp } from '../support/app-under-test.ts';

let app: AppUnderTest;
let chat: MadeChat;

beforeEach(async () => {
  app = await startApp();
  chat = await app.makeChat();
});

const markIn = (response: Response) => response.headers.get(markHeader);

describe('every answer of Parley carries its mark', () => {
  it('a page, a script, a problem, a health check, and a request that came from elsewhere', async () => {
    const script = /\/built\/[^"]+\.js/.exec(await (await app.ask(paths.start)).text())?.[0] ?? '';
    for (const path of [paths.start, paths.security, paths.chats, script, '/healthz', '/nothing/here'])
      expect([path, markIn(await app.ask(path))]).toEqual([path, 'here']);
    expect(markIn(await app.post(paths.chats, {}))).toBe('here');
    const foreign = await app.post(paths.chats, {}, { headers: { origin: 'http://elsewhere.example' } });
    expect([foreign.status, markIn(foreign)]).toEqual([403, 'here']);
  });

  it('and of which chat it speaks, whether that lives, asks for the code, or has ended', async () => {
    const { chatId, linkIds, organizerCookie } = chat;
    const marks = async () => [
      markIn(await app.ask(paths.link(linkIds.a))),
      markIn(await app.ask(`${paths.messages(linkIds.a)}?before=1`)),
      markIn(await app.post(paths.enter(linkIds.b), { accessKey: 'x' })),
      markIn(await app.post(paths.commands(linkIds.b), '{}')),
      markIn(await app.ask(paths.organizer(chatId), { headers: { cookie: organizerCookie } })),
    ];
    expect(await marks()).toEqual(Array(5).fill(chatId));
    await app.store.destroy(chatId, 'organizer');
    expect((await app.ask(paths.link(linkIds.a))).status).toBe(410);
    expect(await marks()).toEqual(Array(5).fill(chatId));
  });

  it('also when the store fails', async () => {
    app.store.findByLink = () => Promise.reject(new Error('no store'));
    const failed = await app.ask(paths.link(chat.linkIds.a));
    expect([failed.status, markIn(failed)]).toEqual([503, chat.chatId]);
  });
});
