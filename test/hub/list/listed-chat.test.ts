import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChatEntry } from '../../../src/actions/read-chat-entry.ts';
import type { ChatEntry } from '../../../src/chat/chat-entry.ts';
import { mostUnread } from '../../../src/chat/limits.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { defaultLimits, type Limits } from '../../../src/config/limits.ts';
import { ListedChat } from '../../../src/hub/list/listed-chat.ts';
import { changeOf, reactionOf, upTo } from '../../support/commands/changes.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import { DistantStore } from '../support/distant-store.ts';
import { aMessage, linkOf, newMessageId, newOpenChat } from '../support/hub-on-loopback.ts';

const limits: Limits = { ...defaultLimits, messagesPerPage: 3 };

async function anOpenChat() {
  const store = new DistantStore({ clock: new TestClock(), limits });
  const chatId = await newOpenChat(store);
  const write = async (sender: ParticipantId, count = 1) => {
    for (let written = 0; written < count; written += 1) await store.append(chatId, { ...aMessage(), sender });
  };
  const read = () => readChatEntry(store, linkOf(chatId));
  return { store, chatId, write, read };
}

describe('an entry of the list', () => {
  it('counts what the other wrote after what was read, and shows what came last of anybody', async () => {
    const { store, chatId, write, read } = await anOpenChat();
    expect(await read()).toMatchObject({ unread: 0, lastMessage: undefined });
    await write('b', 4);
    await write('a', 5);
    expect(await read()).toMatchObject({ unread: 4, lastMessage: { sequence: 9, sender: 'a' } });
    await store.advanceReceipts(chatId, 'a', { read: upTo(3) });
    expect(await read()).toMatchObject({ unread: 1 });
    await store.advanceReceipts(chatId, 'a', { read: upTo(9) });
    expect(await read()).toMatchObject({ unread: 0, lastMessage: { sequence: 9 } });
    await store.advanceReceipts(chatId, 'b', { read: upTo(9) });
    await write('b');
    expect(await read()).toMatchObject({ unread: 1, lastMessage: { sequence: 10, sender: 'b' } });
  });

  it('counts to ninety-nine', async () => {
    const { write, read } = await anOpenChat();
    await write('b', mostUnread - 1);
    expect(await read()).toMatchObject({ unread: mostUnread - 1 });
    await write('b', 5);
    expect(await read()).toMatchObject({ unread: mostUnread });
  });

  it('counts however long ago the other wrote', async () => {
    const { store, chatId, write, read } = await anOpenChat();
    await write('b', 3);
    await write('a', 600);
    expect(await read()).toMatchObject({ unread: 3 });
    await store.advanceReceipts(chatId, 'a', { read: upTo(2) });
    expect(await read()).toMatchObject({ unread: 1 });
  });

  it('is none for a device that is not, or no longer, in the chat, and of a chat that is over', async () => {
    const { store, chatId, read } = await anOpenChat();
    const { linkId, deviceId } = linkOf(chatId);
    expect(await readChatEntry(store, { linkId, deviceId: 'another' })).toBeUndefined();
    expect(await readChatEntry(store, { linkId: linkId.replace(/a+$/, 'bbbbbbbb'), deviceId })).toBeUndefined();
    await store.signOut(chatId, 'a', deviceId);
    expect(await read()).toBeUndefined();
    await store.enter(chatId, 'a', deviceId);
    expect(await read()).toBeDefined();
    await store.destroy(chatId, 'b');
    expect(await read()).toBeUndefined();
  });
});

describe('an entry that is kept live', () => {
  const person = fc.constantFrom<ParticipantId>('a', 'b');
  const place = fc.integer({ min: 1, max: 15 });
  const happening = fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('send'), who: person, place }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constantFrom('pause', 'pause', 'interruption'), who: person, place }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constantFrom('edit', 'delete', 'react', 'read', 'delivered', 'typing'),
        who: person,
        place,
      }),
    },
  );

  it('is always what the store would say, whatever happens', async () => {
    const property = fc.asyncProperty(fc.array(happening, { maxLength: 60, size: 'max' }), async (happenings) => {
      const { store, chatId, read, write } = await anOpenChat();
      const messageIds: string[] = [];
      let shown: ChatEntry | undefined;
      const listed = new ListedChat(linkOf(chatId), store, {
        onChanged: ({ entry }) => {
          shown = entry;
        },
        onLeft: () => expect.unreachable(),
        onLost: () => expect.unreachable(),
      });
      const opening = listed.open();
      const under: Promise<unknown>[] = [];
      for (const { type, who, place } of happenings) {
        const messageId = messageIds[place - 1] ?? newMessageId();
        if (type === 'send') {
          messageIds.push(newMessageId());
          under.push(store.append(chatId, { ...aMessage(messageIds.at(-1)), sender: who }));
        } else if (type === 'edit') under.push(store.edit(chatId, changeOf({ messageId, sender: who })));
        else if (type === 'delete') under.push(store.delete(chatId, changeOf({ messageId, sender: who })));
        else if (type === 'react') under.push(store.react(chatId, reactionOf(who, { messageId })));
        else if (type === 'typing') under.push(store.typing(chatId, who));
        else if (type === 'interruption') {
          store.loseEvents();
          await write(who);
          store.regainEvents();
        } else if (type === 'pause') await setImmediate();
        else under.push(store.advanceReceipts(chatId, who, { [type]: upTo(place) }));
      }
      await opening;
      await Promise.all(under);
      // What is still being read has come by then: the embedded store answers within this turn.
      await setImmediate();
      const { lastMessage, unread } = (await read()) ?? {};
      expect({ lastMessage: shown?.lastMessage, unread: shown?.unread }).toEqual({ lastMessage, unread });
      listed.close();
      await store.close();
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
