import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkIdLength } from '../../src/chat/link.ts';
import { deviceCookieName, organizerCookieName } from '../../src/protocol/cookies.ts';
import { paths } from '../../src/protocol/page.ts';
import { withBothStores } from '../support/servers/both-stores.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import {
  aMessage,
  deviceToken,
  type Guest,
  isIn,
  letIn,
  type MadeChat,
  makeChat,
  messagesOf,
  newMessageId,
  openChat,
  sealedBytes,
  sitDown,
  tryCode,
  wrongKey,
} from './support/people.ts';
import { type Answer, Visitor } from './support/visitor.ts';

type OpenChat = MadeChat & { readonly anny: Guest; readonly bert: Guest };

const organizerToken = ({ organizer }: MadeChat): string =>
  organizer.cookies.get(organizerCookieName)?.split('.')[0] ?? 'none';

/** What a page shows of one message: who wrote it, and what is in it. */
const shown = (html: string, messageId: string) => {
  const item = html.split('<li ').find((part) => part.includes(`data-message-id="${messageId}"`)) ?? '';
  return {
    sender: /data-sender="(\w)"/.exec(item)?.[1],
    sealed: /data-sealed="([^"]*)"/.exec(item)?.[1],
    isDeleted: item.includes('message-deleted'),
  };
};

const receiptsOf = (html: string, participantId: string): string | undefined =>
  [
    ...html.matchAll(
      new RegExp(
        `id="receipts-${participantId}"[^>]*data-delivered-sequence="(\\d+)"[^>]*data-read-sequence="(\\d+)"`,
        'g',
      ),
    ),
  ]
    .map(([, delivered, read]) => `${delivered} delivered, ${read} read`)
    .at(-1);

/** What is for those alone who have proved the code. */
const leaksIn = (html: string): readonly string[] =>
  html.match(/<sealed-message|data-purpose="name"|data-message-id=|data-revision=|id="chat-room"|<chat-entry/g) ?? [];

const pageOf = ({ visitor, linkId }: Guest): Promise<string> =>
  visitor.get(paths.link(linkId)).then(({ body }) => body);

withBothStores((store) => {
  let parley: TestParley;
  let chat: OpenChat;
  beforeAll(async () => {
    parley = await startTestParley({
      store: store(),
      limits: { chatsPerAddress: 1_000, unknownLinksPerAddress: 1_000 },
    });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    chat = await openChat(parley);
  });

  const say = ({ visitor, linkId }: Guest, command: object): Promise<Answer> =>
    visitor.command(linkId, JSON.stringify(command));

  describe('one of the two', () => {
    it('cannot change or take back what the other wrote, by request or by socket', async () => {
      const { anny, bert } = chat;
      const message = aMessage();
      await say(anny, message);
      for (const type of ['edit', 'delete']) {
        const command = { type, version: 2, sealed: sealedBytes(396) };
        const refused = await say(bert, { ...command, messageId: message.messageId });
        expect(refused.status).toBe(403);
        expect(refused.body).toContain('data-refusal="not-yours"');
        const socket = await sitDown(bert);
        socket.sayRaw(JSON.stringify({ ...command, messageId: message.messageId }));
        await socket.until('data-refusal="not-yours"');
        socket.socket.terminate();
      }
      expect(shown(await messagesOf(anny), message.messageId)).toEqual({
        sender: 'a',
        sealed: message.sealed,
        isDeleted: false,
      });
    });

    it('cannot say that they are the other', async () => {
      const { anny, bert } = chat;
      const message = aMessage();
      const disguise = {
        sender: 'a',
        participantId: 'a',
        chatId: chat.chatId,
        linkId: anny.linkId,
        deviceId: 'x',
        sequence: 1,
      };
      expect((await say(bert, { ...disguise, ...message })).status).toBe(200);
      expect(shown(await messagesOf(anny), message.messageId).sender).toBe('b');
      expect((await say(bert, { ...disguise, type: 'read', sequence: 1, sealed: sealedBytes(68) })).status).toBe(200);
      const page = await pageOf(anny);
      expect(receiptsOf(page, 'a')).toBe('0 delivered, 0 read');
      expect(receiptsOf(page, 'b')).toBe('1 delivered, 1 read');
    });

    it('cannot put another text under the other’s message by writing with its id', async () => {
      const { anny, bert } = chat;
      const message = aMessage();
      await say(anny, message);
      const answer = await say(bert, aMessage(message.messageId));
      expect(shown(answer.body, message.messageId)).toEqual({ sender: 'a', sealed: message.sealed, isDeleted: false });
      const page = await messagesOf(anny);
      expect(page.match(/data-sequence=/g)).toHaveLength(1);
      expect(shown(page, message.messageId).sealed).toBe(message.sealed);
    });

    it('cannot claim to have read what nobody has written', async () => {
      const { anny, bert } = chat;
      await say(anny, aMessage());
      for (const sequence of [2, Number.MAX_SAFE_INTEGER]) {
        await say(bert, { type: 'read', sequence, sealed: sealedBytes(68) });
      }
      await say(anny, aMessage());
      expect(receiptsOf(await pageOf(anny), 'b')).toBe('0 delivered, 0 read');
    });

    it('cannot react as the other, nor take back the other’s reaction', async () => {
      const { anny, bert } = chat;
      const { messageId, ...rest } = aMessage();
      const reactions = (html: string) =>
        [...html.matchAll(/<sealed-reaction data-participant="(\w)"[^>]*?( data-withdrawn)?>/g)].map(
          ([, participant, withdrawn]) => participant + (withdrawn ? ' withdrew' : ' reacted'),
        );
      const version = (number: number) => ({ version: number, sealed: sealedBytes(396) });
      await say(anny, { messageId, ...rest });
      await say(anny, { type: 'react', messageId, ...version(1) });
      await say(bert, { type: 'unreact', messageId, ...version(1) });
      await say(bert, { type: 'react', messageId, ...version(2), participantId: 'a', sender: 'a' });
      expect(reactions(await messagesOf(bert))).toEqual(['a reacted', 'b reacted']);
      await say(anny, { type: 'unreact', messageId, ...version(2), participantId: 'b' });
      expect(reactions(await messagesOf(bert))).toEqual(['a withdrew', 'b reacted']);
    });

    it('cannot sign out the other’s devices', async () => {
      const { anny, bert } = chat;
      const deviceId = hash('sha256', deviceToken(anny), 'base64url');
      const socket = await sitDown(anny);
      await say(bert, { type: 'sign-out', deviceId });
      expect(await isIn(anny)).toBe(true);
      socket.say(aMessage());
      await socket.untilSequence(1);
      socket.socket.terminate();
    });

    it('cannot enter as the other with their own code', async () => {
      const { anny, b } = chat;
      const answer = await tryCode(anny.visitor, b, anny.invitation.accessKey);
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain(b.sealedChatKey);
    });
  });

  describe('a command that is sent again or out of its order', () => {
    it('that writes has been carried out once, whichever way it came', async () => {
      const { anny } = chat;
      const message = aMessage();
      const socket = await sitDown(anny);
      await Promise.all([say(anny, message), say(anny, message), socket.say(message), socket.say(message)]);
      await say(anny, { ...message, sealed: sealedBytes(396) });
      socket.socket.terminate();
      const page = await messagesOf(anny);
      expect(page.match(/data-sequence=/g)).toHaveLength(1);
      expect(shown(page, message.messageId).sealed).toBe(message.sealed);
    });

    it('brings back nothing that was deleted', async () => {
      const { anny } = chat;
      const message = aMessage();
      const edit = { type: 'edit', messageId: message.messageId, version: 2, sealed: sealedBytes(396) };
      const deletion = { ...edit, type: 'delete', version: 3, sealed: sealedBytes(396) };
      for (const command of [message, edit, deletion]) await say(anny, command);
      expect((await say(anny, message)).body).not.toContain(message.sealed);
      expect((await say(anny, edit)).status).toBe(409);
      const page = await messagesOf(anny);
      expect(shown(page, message.messageId)).toEqual({ sender: 'a', sealed: deletion.sealed, isDeleted: true });
    });

    it('takes back no receipt', async () => {
      const { anny, bert } = chat;
      for (let count = 0; count < 3; count += 1) await say(anny, aMessage());
      for (const [type, sequence] of [
        ['read', 2],
        ['delivered', 3],
        ['read', 1],
        ['delivered', 1],
      ]) {
        await say(bert, { type, sequence, sealed: sealedBytes(68) });
      }
      expect(receiptsOf(await pageOf(anny), 'b')).toBe('3 delivered, 2 read');
    });

    it('that changes a message before it was written changes nothing', async () => {
      const { anny } = chat;
      const message = aMessage();
      for (const type of ['edit', 'delete', 'react', 'unreact']) {
        expect((await say(anny, { ...message, type, version: 1 })).status).toBe(404);
      }
      await say(anny, message);
      expect(shown(await messagesOf(anny), message.messageId).sealed).toBe(message.sealed);
    });

    it('brings back nothing of a chat that has ended', async () => {
      const { anny, bert } = chat;
      const message = aMessage();
      const socket = await sitDown(anny);
      await say(anny, message);
      await say(bert, { type: 'end' });
      expect(await socket.closed).toBe(1000);
      for (const command of [
        message,
        aMessage(),
        { type: 'keep-open' },
        { type: 'read', sequence: 1, sealed: sealedBytes(68) },
        { type: 'end' },
      ]) {
        const answer = await say(anny, command);
        expect(answer.status).toBe(410);
        expect(answer.body).not.toContain(message.sealed);
      }
      expect((await tryCode(anny.visitor, chat.a)).status).toBe(410);
      expect(await anny.visitor.statusOfSocket(paths.live(anny.linkId))).toBe(410);
      expect((await anny.visitor.get(paths.events(anny.linkId))).status).toBe(410);
      expect((await bert.visitor.get(paths.link(bert.linkId))).body).toContain('This chat has ended');
    });
  });

  describe('a cookie opens nothing but what it was given for', () => {
    /** Everything that a device of a link can ask for, and the status when it may not. */
    async function triedAsDevice(linkId: string, token: string): Promise<readonly number[]> {
      const intruder = new Visitor(parley);
      intruder.cookies.set(deviceCookieName(linkId), token);
      const page = await intruder.get(paths.link(linkId));
      // The landing page takes the useless cookie away, and so does the list of chats.
      intruder.cookies.set(deviceCookieName(linkId), token);
      const list = await intruder.get(paths.chats);
      intruder.cookies.set(deviceCookieName(linkId), token);
      const stream = await intruder.statusOfStream(paths.events(linkId));
      const answers = [
        await intruder.get(`${paths.messages(linkId)}?before=9`),
        await intruder.command(linkId, aMessage()),
        await intruder.command(linkId, { type: 'end' }),
      ];
      for (const { body } of [page, list, ...answers]) expect(leaksIn(body)).toEqual([]);
      expect(list.body).not.toContain(linkId);
      const livePaths = [paths.live(linkId), paths.chatsLive];
      const sockets = await Promise.all(livePaths.map((path) => intruder.statusOfSocket(path)));
      return [stream, ...answers.map(({ status }) => status), ...sockets];
    }

    const notLetIn = [401, 401, 401, 401, 401, 401];

    async function triedAsOrganizer(chatId: string, token: string): Promise<readonly number[]> {
      const intruder = new Visitor(parley);
      intruder.cookies.set(organizerCookieName, token);
      const panel = await intruder.get(paths.organizer(chatId));
      const end = await intruder.post(paths.organizerEnd(chatId));
      expect(panel.body).not.toContain(chatId);
      return [panel.status, end.status, await intruder.statusOfSocket(paths.organizerLive(chatId))];
    }

    it('not the other’s link', async () => {
      await say(chat.bert, aMessage());
      expect(await triedAsDevice(chat.b.linkId, deviceToken(chat.anny))).toEqual(notLetIn);
    });

    it('not a link of another chat', async () => {
      const other = await openChat(parley);
      for (const linkId of [other.a.linkId, other.b.linkId]) {
        expect(await triedAsDevice(linkId, deviceToken(chat.anny))).toEqual(notLetIn);
      }
      expect(await isIn(other.anny)).toBe(true);
    });

    it('not another chat in the list of its own, neither the page nor what it is told live', async () => {
      const other = await openChat(parley);
      const { visitor } = chat.anny;
      visitor.cookies.set(deviceCookieName(other.a.linkId), deviceToken(chat.anny));
      const list = await visitor.connect(paths.chatsLive);
      visitor.cookies.set(deviceCookieName(other.b.linkId), wrongKey());
      const { body } = await visitor.get(paths.chats);
      await say(other.bert, aMessage());
      await say(chat.bert, aMessage());
      await list.until('data-message-id');
      for (const html of [body, list.html]) {
        expect(html).toContain(chat.chatId);
        expect(html).not.toContain(other.chatId);
      }
      list.socket.terminate();
    });

    it('not a chat for its organizer, who hears less than the two', async () => {
      for (const linkId of [chat.a.linkId, chat.b.linkId]) {
        expect(await triedAsDevice(linkId, organizerToken(chat))).toEqual(notLetIn);
      }
    });

    it('not the organizer’s panel for one of the two, nor for another organizer', async () => {
      const other = await makeChat(parley);
      for (const token of [deviceToken(chat.anny), deviceToken(chat.bert), organizerToken(other)]) {
        expect(await triedAsOrganizer(chat.chatId, token)).toEqual([403, 403, 403]);
      }
      expect(await isIn(chat.anny)).toBe(true);
    });

    it('not even that, once its device was signed out: neither page nor socket nor command', async () => {
      const { anny, a } = chat;
      const other = await letIn(parley, a);
      const socket = await sitDown(anny);
      await say(other, { type: 'sign-out', deviceId: hash('sha256', deviceToken(anny), 'base64url') });
      expect(await socket.closed).toBeGreaterThan(0);
      expect(await triedAsDevice(a.linkId, deviceToken(anny))).toEqual(notLetIn);
      expect(await isIn(other)).toBe(true);
    });

    it('and nothing that the store holds opens anything: neither verifiers nor hashes of tokens', async () => {
      const { anny, a } = chat;
      // Pages know a device by what the store holds of it.
      const stored = /data-device-id="([\w-]+)"/.exec(await pageOf(anny))?.[1] ?? '';
      expect(stored).toHaveLength(43);
      expect(await triedAsDevice(a.linkId, stored)).toEqual(notLetIn);
      const storedOfOrganizer = hash('sha256', organizerToken(chat), 'base64url');
      expect(await triedAsOrganizer(chat.chatId, storedOfOrganizer)).toEqual([403, 403, 403]);
      expect((await tryCode(new Visitor(parley), a, a.verifier)).status).toBe(403);
    });

    it('and a stranger with the link alone sees the greeting, and no message, key or name', async () => {
      await say(chat.anny, aMessage());
      const stranger = new Visitor(parley);
      const { status, body } = await stranger.get(paths.link(chat.a.linkId));
      expect(status).toBe(200);
      expect(body).toContain('data-sealed-greeting=');
      expect(leaksIn(body)).toEqual([]);
      expect(body).not.toContain(chat.a.sealedChatKey);
    });

    it('and of a tampered link nothing is opened by the cookie of the true one', async () => {
      const { visitor, linkId } = chat.anny;
      const almost = linkId.slice(0, -1) + (linkId.endsWith('A') ? 'B' : 'A');
      for (const link of [almost, linkId.toLowerCase() + linkId, `${linkId}A`, linkId.slice(0, linkIdLength - 1)]) {
        expect((await visitor.command(link, aMessage())).status).toBe(404);
      }
    });
  });

  describe('an organizer', () => {
    it('hears no message, and may say nothing', async () => {
      const { organizer, chatId, anny } = chat;
      const socket = await organizer.connect(paths.organizerLive(chatId));
      await say(anny, aMessage());
      socket.say({ type: 'send', messageId: newMessageId(), sealed: 'c2VhbGVk' });
      expect(await socket.closed).toBe(1008);
      expect(leaksIn(socket.html)).toEqual([]);
      expect((await messagesOf(anny)).match(/data-sequence=/g)).toHaveLength(1);
    });
  });
});
