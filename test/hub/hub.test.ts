import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Limits } from '../../src/config/limits.ts';
import { pongFrame } from '../../src/protocol/page.ts';
import { languageOf } from '../../src/words/languages.ts';
import { wordsOf } from '../../src/words/words.ts';
import { until } from '../support/servers/processes.ts';
import { TestClock } from '../support/servers/test-clock.ts';
import { startDistantHub } from './support/distant-store.ts';
import { aMessage, type HubOnLoopback, type HubOptions, newMessageId, startHub } from './support/hub-on-loopback.ts';

let running: HubOnLoopback | undefined;

async function aHub(options: HubOptions = {}): Promise<HubOnLoopback> {
  running = await startHub(options);
  return running;
}

const withLimits = (limits: Partial<Limits>): Promise<HubOnLoopback> => aHub({ limits });

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('two people who talk', () => {
  it('see every message of both, in one order, the echo being the acknowledgement', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    for (let count = 0; count < 50; count += 1) {
      anny.say(aMessage());
      bert.say(aMessage());
    }
    await Promise.all([anny.untilSequence(100), bert.untilSequence(100)]);
    expect(anny.sequences).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(bert.sequences).toEqual(anny.sequences);
  });

  it('are answered alone when they ask whether the connection works, and nothing changes by it', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    const before = await hub.store.find(chatId);
    anny.say({ type: 'ping' });
    await anny.until(pongFrame);
    bert.say(aMessage());
    await bert.untilSequence(1);
    expect(bert.frames).not.toContain(pongFrame);
    expect(before).toMatchObject({ chat: { revision: 2 } });
    expect(await hub.store.find(chatId)).toMatchObject({ chat: { revision: 3 } });
  });

  it('keep the order in which one wrote', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const messageIds = Array.from({ length: 30 }, newMessageId);
    for (const messageId of messageIds) anny.say(aMessage(messageId));
    await anny.untilSequence(30);
    expect([...anny.html.matchAll(/data-message-id="([^"]+)"/g)].map(([, id]) => id)).toEqual(messageIds);
  });

  it('get what one of them sent in one go in one frame, the same for both', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    await Promise.all([anny.until('presence-online" id="presence-b"'), bert.until('id="countdown"')]);
    const framesBefore = { anny: anny.frames.length, bert: bert.frames.length };
    anny.sayAtOnce(Array.from({ length: 10 }, () => aMessage()));
    await Promise.all([anny.untilSequence(10), bert.untilSequence(10)]);
    expect(anny.frames.length - framesBefore.anny).toBe(1);
    expect(bert.frames.length - framesBefore.bert).toBe(1);
    expect(bert.frames.at(-1)).toBe(anny.frames.at(-1));
  });

  it('get what happens at one moment in one frame', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    await anny.until('id="countdown"');
    const framesBefore = anny.frames.length;
    await Promise.all(Array.from({ length: 10 }, () => hub.store.append(chatId, { ...aMessage(), sender: 'b' })));
    await anny.untilSequence(10);
    expect(anny.frames.length - framesBefore).toBe(1);
  });

  it('are told when the other types, is there, and has gone', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    await anny.until('class="presence presence-online" id="presence-b"');
    expect(anny.html).not.toContain('id="typing-b"');
    bert.say({ type: 'typing' });
    await anny.until('id="typing-b"');
    bert.socket.close();
    await anny.until('class="presence presence-away" id="presence-b"');
  });
});

describe('a message that is sent again', () => {
  it('is shown again to the one who sent it, and is nothing new to anybody', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const bert = await hub.join(chatId, 'b');
    const message = aMessage();
    anny.say(message);
    await bert.untilSequence(1);
    anny.say(message);
    await anny.until(`data-message-id="${message.messageId}"`, 2);
    anny.say(aMessage());
    await bert.untilSequence(2);
    expect(bert.sequences).toEqual([1, 2]);
  });
});

describe('a command that cannot be carried out', () => {
  it.each([
    ['no JSON', 'hello', 'malformed'],
    ['JSON of another kind', '[1]', 'malformed'],
    ['an empty frame', '', 'malformed'],
    ['an unknown type', '{"type":"rename"}', 'unknown'],
    ['a message with no id', '{"type":"send","sealed":"x"}', 'malformed'],
    ['ciphertext that is none', `{"type":"send","messageId":"${'m'.repeat(22)}","sealed":"<b>"}`, 'malformed'],
    ['a receipt of nothing', '{"type":"read","sequence":0}', 'malformed'],
  ])('is refused with a reason, and the connection goes on: %s', async (_what, text, reason) => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    anny.sayRaw(text);
    await anny.until(`data-refusal="${reason}"`);
    anny.say(aMessage());
    await anny.untilSequence(1);
  });

  it('is refused at the message that it was about', async () => {
    const hub = await withLimits({ messagesPerChat: 1 });
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    anny.say(aMessage());
    const tooMany = aMessage();
    anny.say(tooMany);
    await anny.until(`data-refusal="chat-full" data-message-id="${tooMany.messageId}"`);
  });

  it('is refused when the message is another’s, deleted, not there, of another version, or too large', async () => {
    const hub = await withLimits({ sealedCharacters: 100 });
    const chatId = await hub.newChat();
    const [theirs, mine] = [aMessage(), aMessage()];
    await hub.store.append(chatId, { ...theirs, sender: 'b' });
    await hub.store.append(chatId, { ...mine, sender: 'a' });
    const anny = await hub.join(chatId, 'a');
    anny.say({ type: 'edit', messageId: theirs.messageId, version: 2, sealed: 'eA' });
    anny.say({ type: 'delete', messageId: newMessageId(), version: 2, sealed: 'eA' });
    anny.say({ type: 'edit', messageId: mine.messageId, version: 7, sealed: 'eA' });
    anny.say({ type: 'delete', messageId: mine.messageId, version: 2, sealed: 'eA' });
    anny.say({ type: 'edit', messageId: mine.messageId, version: 3, sealed: 'eA' });
    anny.say(aMessage(newMessageId(), 'x'.repeat(101)));
    await anny.until('data-refusal="too-large"');
    for (const reason of ['not-yours', 'no-such-message', 'overtaken', 'deleted']) {
      expect(anny.html).toContain(`data-refusal="${reason}"`);
    }
  });

  it('closes the socket when there were too many, and nothing after it is taken', async () => {
    const hub = await withLimits({ commandsPerWindow: 5 });
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    const messages = Array.from({ length: 9 }, () => aMessage());
    for (const message of messages) anny.say(message);
    expect(await anny.closed).toBe(1013);
    expect(anny.html).toContain(`data-refusal="too-frequent" data-message-id="${messages[5]?.messageId}"`);
    // What was accepted was acknowledged before.
    expect(anny.sequences).toEqual([1, 2, 3, 4, 5]);
    expect(await hub.store.page(chatId, 50)).toHaveLength(5);
  });

  it('may be sent again when a new window begins', async () => {
    const clock = new TestClock();
    const hub = await aHub({ clock, limits: { commandsPerWindow: 2, commandWindowMs: 1000 } });
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a');
    for (const sequence of [1, 2, 3, 4, 5, 6]) {
      anny.say(aMessage());
      await anny.untilSequence(sequence);
      await clock.advance(500);
    }
  });
});

describe('frames that no page sends', () => {
  it('close the connection: binary with 1003', async () => {
    const hub = await aHub();
    const anny = await hub.join(await hub.newChat(), 'a');
    anny.sayRaw(Buffer.from('{"type":"typing"}'));
    expect(await anny.closed).toBe(1003);
  });

  it('close the connection: larger than any command with 1009', async () => {
    const hub = await aHub();
    const anny = await hub.join(await hub.newChat(), 'a');
    anny.sayRaw('x'.repeat(hub.limits.frameBytes + 1));
    expect(await anny.closed).toBe(1009);
  });

  it('close the connection: anything from an organizer with 1008', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const organizer = await hub.join(chatId, 'organizer');
    organizer.sayRaw('{"type":"end"}');
    expect(await organizer.closed).toBe(1008);
    expect(await hub.store.find(chatId)).toMatchObject({ found: 'chat' });
  });
});

describe('an organizer', () => {
  it('is told who comes in and of wrong codes, and nothing of what is said', async () => {
    const hub = await aHub();
    const chatId = await hub.newChat();
    const organizer = await hub.join(chatId, 'organizer');
    const anny = await hub.join(chatId, 'a');
    anny.say(aMessage());
    await anny.untilSequence(1);
    await hub.store.reportWrongCode(chatId, 'b');
    await organizer.until('wrong code');
    await hub.store.enter(chatId, 'b', 'another-device');
    await organizer.until('came in');
    expect(organizer.html).not.toContain('data-sealed');
  });

  it('is told of what was missed with the next change, and not anew of everything as the two write', async () => {
    const { hub, store } = await startDistantHub();
    running = hub;
    const chatId = await hub.newChat();
    const slowness = Promise.withResolvers<void>();
    const anny = await hub.join(chatId, 'a');
    await anny.until('id="countdown"');
    store.slowFinding = slowness.promise;
    const organizer = await hub.join(chatId, 'organizer');
    await until('the chat to be read', () => store.findingsBegun > 0);
    for (const sender of ['a', 'b'] as const) await store.append(chatId, { ...aMessage(), sender });
    slowness.resolve();
    await organizer.until('organizer-notices');
    store.loseEvents();
    await store.reportWrongCode(chatId, 'b');
    store.hearAgain();
    await store.append(chatId, { ...aMessage(), sender: 'a' });
    await organizer.until('wrong code');
    expect(organizer.frames).toHaveLength(2);
  });
});

describe('people who read different languages', () => {
  /** How often German words are said for one event that so many German pages are told of. */
  async function wordsSaidFor(germanPages: number): Promise<number> {
    const german = wordsOf(languageOf('de') ?? expect.unreachable());
    const hub = await aHub();
    const chatId = await hub.newChat();
    const anny = await hub.join(chatId, 'a', { language: 'ar' });
    const pages = await Promise.all(
      Array.from({ length: germanPages }, () => hub.join(chatId, 'b', { language: 'de' })),
    );
    for (const page of pages) await expect.poll(() => page.html).toContain(german.language.messages['chat.online']);
    const spies = [vi.spyOn(german, 'say'), vi.spyOn(german, 'html')];
    anny.say({ type: 'typing' });
    for (const page of pages)
      await expect.poll(() => page.html).toMatch(/<typing-notice [^>]*data-remaining-ms="[1-9]/);
    const said = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    await hub.close();
    return said;
  }

  it('are told each in their own, and an event is rendered once for all pages of a language', async () => {
    const once = await wordsSaidFor(1);
    expect(once).toBeGreaterThan(0);
    expect(await wordsSaidFor(4)).toBe(once);
  });
});
