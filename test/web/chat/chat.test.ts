import { beforeEach, describe, expect, it } from 'vitest';
import { type Command, encodeCommand } from '../../../src/protocol/commands.ts';
import { paths } from '../../../src/protocol/page.ts';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { type AppOptions, type AppUnderTest, type MadeChat, randomText, startApp } from '../support/app-under-test.ts';

interface OpenChat {
  readonly app: AppUnderTest;
  readonly chat: MadeChat;
  /** Asks as the device of person a. */
  readonly as: { readonly headers: { readonly cookie: string } };
  say(command: Command | string): Promise<Response>;
}

async function anOpenChat(options: AppOptions = {}): Promise<OpenChat> {
  const app = await startApp(options);
  const chat = await app.makeChat();
  const as = { headers: { cookie: await app.enter(chat, 'a') } };
  return {
    app,
    chat,
    as,
    say: (command) =>
      app.post(paths.commands(chat.linkIds.a), typeof command === 'string' ? command : encodeCommand(command), as),
  };
}

const aMessage = (messageId = randomText(16)) => ({ type: 'send', messageId, sealed: randomText(30) }) as const;

describe('a part of the chat’s messages', () => {
  let open: OpenChat;
  const messages = Array.from({ length: 7 }, () => aMessage());

  beforeEach(async () => {
    open = await anOpenChat({ limits: { messagesPerPage: 3 } });
    for (const message of messages) await open.say(message);
  });

  const ask = (query: string, asking?: { readonly headers: { readonly cookie: string } }) =>
    open.app.ask(`${paths.messages(open.chat.linkIds.a)}${query}`, asking);
  const sequencesIn = (html: string) =>
    [...html.matchAll(/data-sequence="(\d+)"/g)].map(([, sequence]) => Number(sequence));
  const sequencesFor = async (query: string) => sequencesIn(await (await ask(query, open.as)).text());

  it('is found before a sequence, after one, at the end, and around a message', async () => {
    expect(await sequencesFor('?before=5')).toEqual([2, 3, 4]);
    expect(await sequencesFor('?before=2')).toEqual([1]);
    expect(await sequencesFor('?after=2')).toEqual([3, 4, 5]);
    expect(await sequencesFor('?after=6')).toEqual([7]);
    expect(await sequencesFor('')).toEqual([5, 6, 7]);
    expect(await sequencesFor(`?around=${messages[3]?.messageId}`)).toEqual([3, 4, 5]);
    expect(await sequencesFor(`?around=${messages[0]?.messageId}`)).toEqual([1, 2, 3]);
    expect(await sequencesFor(`?around=${messages[6]?.messageId}`)).toEqual([5, 6, 7]);
  });

  it.each(['?before=1', '?after=7', '?after=9000', `?around=${randomText(16)}`])(
    'is empty where there is none: %s',
    async (query) => {
      const answer = await ask(query, open.as);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('');
    },
  );

  it.each([
    ...['', '0', '-1', '1.5', 'x', '1e400'].flatMap((value) => [`?before=${value}`, `?after=${value}`]),
    '?around=',
    '?around=7',
    `?around=${'x'.repeat(500)}`,
    '?before=3&after=1',
  ])('is not found where there is no place: %s', async (query) => {
    expect((await ask(query, open.as)).status).toBe(400);
  });

  it.each(['?before=5', '?after=2', '', `?around=${messages[3]?.messageId}`])(
    'is for devices that have entered by this link: %s',
    async (query) => {
      expect((await ask(query)).status).toBe(401);
      const other = await open.app.enter(open.chat, 'b');
      expect((await ask(query, { headers: { cookie: other } })).status).toBe(401);
    },
  );

  it('is not found around a message of another chat', async () => {
    const another = await anOpenChat();
    const message = aMessage();
    await another.say(message);
    expect(await sequencesFor(`?around=${message.messageId}`)).toEqual([]);
  });

  it('is gone with the chat', async () => {
    await open.app.store.destroy(open.chat.chatId, 'b');
    const gone = await ask('?before=5', open.as);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('This chat has ended');
  });
});

describe('a command over plain HTTP', () => {
  it('is answered with the message as everybody sees it', async () => {
    const { say } = await anOpenChat();
    const message = aMessage();
    const response = await say(message);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/^<hx-upsert hx-target="#messages".*data-sequence="1"/);
    const again = await say(message);
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('data-sequence="1"');
  });

  it('edits, deletes, keeps open, tells how far was read and that somebody types', async () => {
    const { say } = await anOpenChat();
    const { messageId } = aMessage();
    await say(aMessage(messageId));
    expect(await (await say({ type: 'edit', messageId, version: 2, sealed: 'YW5ldw' })).text()).toContain(
      'data-sealed="YW5ldw"',
    );
    expect(await (await say({ type: 'delete', messageId, version: 3, sealed: 'Z29uZQ' })).text()).toContain(
      'message-deleted',
    );
    for (const command of [
      { type: 'keep-open' },
      { type: 'typing' },
      { type: 'delivered', sequence: 1, sealed: 'eA' },
      { type: 'read', sequence: 1, sealed: 'eA' },
    ] as const) {
      const response = await say(command);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    }
  });

  it('ends the chat, and is answered with the end', async () => {
    const { app, chat, say } = await anOpenChat();
    const ended = await say({ type: 'end' });
    expect(ended.status).toBe(200);
    expect(await ended.text()).toContain('This chat has ended');
    expect(await app.store.find(chat.chatId)).toMatchObject({ found: 'tombstone' });
    expect((await say(aMessage())).status).toBe(410);
  });

  it.each([
    ['{', 400, 'malformed'],
    ['', 400, 'malformed'],
    ['{"type":"rename"}', 400, 'unknown'],
    [encodeCommand({ type: 'send', messageId: 'm'.repeat(22), sealed: 'x'.repeat(101) }), 413, 'too-large'],
    [encodeCommand({ type: 'delete', messageId: 'm'.repeat(22), version: 2, sealed: 'eA' }), 404, 'no-such-message'],
  ])('is refused with a reason and its status: %s', async (body, status, reason) => {
    const { say } = await anOpenChat({ limits: { sealedCharacters: 100 } });
    const response = await say(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`data-refusal="${reason}"`);
  });

  it('is refused at its message when the chat is full', async () => {
    const { say } = await anOpenChat({ limits: { messagesPerChat: 1 } });
    await say(aMessage());
    const message = aMessage();
    const refused = await say(message);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`data-refusal="chat-full" data-message-id="${message.messageId}"`);
  });

  it('is answered with the message as it is now when another device has made its version', async () => {
    const { say } = await anOpenChat();
    const { messageId } = aMessage();
    await say(aMessage(messageId));
    await say({ type: 'edit', messageId, version: 2, sealed: 'Zmlyc3Q' });
    const overtaken = await say({ type: 'edit', messageId, version: 2, sealed: 'c2Vjb25k' });
    expect(overtaken.status).toBe(409);
    const html = await overtaken.text();
    expect(html).toContain('data-version="2" data-sealed="Zmlyc3Q"');
    expect(html).toContain(`data-refusal="overtaken" data-message-id="${messageId}"`);
    expect((await say({ type: 'edit', messageId, version: 2, sealed: 'Zmlyc3Q' })).status).toBe(200);
    expect((await say({ type: 'edit', messageId, version: 3, sealed: 'c2Vjb25k' })).status).toBe(200);
  });

  it('is refused when the message is another’s', async () => {
    const { app, chat, say } = await anOpenChat();
    const messageId = randomText(16);
    await app.store.append(chat.chatId, { messageId, sender: 'b', sealed: 'eA' });
    expect((await say({ type: 'edit', messageId, version: 2, sealed: 'eQ' })).status).toBe(403);
  });

  it('is refused when there are too many, and taken again later', async () => {
    const { say } = await anOpenChat({ limits: { commandsPerWindow: 2 } });
    await say(aMessage());
    await say(aMessage());
    const refused = await say(aMessage());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('data-refusal="too-frequent"');
  });

  it('is refused when the store does not answer, so that it is sent again', async () => {
    const { say } = await anOpenChat({ makeStore: (options) => new SilentStore(options) });
    const refused = await say(aMessage());
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('data-refusal="unavailable"');
  });

  it('is refused without the device’s cookie, and for a link that is unknown', async () => {
    const { app, chat } = await anOpenChat();
    expect((await app.post(paths.commands(chat.linkIds.a), encodeCommand(aMessage()))).status).toBe(401);
    expect((await app.post(paths.commands('A'.repeat(18)), encodeCommand(aMessage()))).status).toBe(404);
    expect(await app.store.page(chat.chatId, 50)).toEqual([]);
  });
});

describe('the address of a live channel', () => {
  it('is no page', async () => {
    const { app, chat, as } = await anOpenChat();
    expect((await app.ask(paths.live(chat.linkIds.a), as)).status).toBe(426);
    expect((await app.ask(paths.organizerLive(chat.chatId), as)).status).toBe(426);
  });
});

class SilentStore extends EmbeddedStore {
  override append(): Promise<never> {
    return Promise.reject(new Error('no answer'));
  }
}
