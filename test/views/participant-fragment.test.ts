import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../src/chat/events.ts';
import { defaultLimits } from '../../src/config/limits.ts';
import { refusalReasons } from '../../src/protocol/commands.ts';
import { languageOf } from '../../src/words/languages.ts';
import { wordsOf } from '../../src/words/words.ts';
import { renderMessage } from '../../views/components/messages/message.ts';
import {
  type FragmentContext,
  isAlikeInEachLanguage,
  renderEvent,
  renderNumberedState,
  renderRefusal,
  renderState,
} from '../../views/fragments/participant-fragment.ts';
import { happened } from '../contract/support.ts';
import { receiptsAt } from '../support/commands/changes.ts';
import { englishWords } from '../support/texts/words.ts';
import { aChat, aDevice, aMessage, noonMs, tagsOf } from './support.ts';

const context: FragmentContext = {
  words: englishWords,
  nowMs: noonMs,
  limits: defaultLimits,
  lifetime: { createdAtMs: noonMs - 1_000, idleTimeoutMs: 300_000 },
};
const render = (event: ChatEvent) => renderEvent(event, context);

describe('what both people’s pages are sent', () => {
  it('is the message itself, to be put in its place by its sequence', () => {
    const message = aMessage();
    expect(render({ type: 'message', message })).toBe(
      `<hx-upsert hx-target="#messages" key="data-sequence">${renderMessage(message, englishWords)}</hx-upsert>`,
    );
  });

  it('is how far somebody has got, with its revision', () => {
    const receipts = receiptsAt(5, 3);
    const html = render({ type: 'receipts', participantId: 'b', revision: 11, receipts });
    expect(html).toContain('hx-target="#receipts-b"');
    expect(html).toContain(
      'data-delivered-sequence="5" data-delivered-seal="seal-5" data-read-sequence="3" data-read-seal="seal-3" data-revision="11"',
    );
  });

  it('is that somebody came in, and the time the chat has from then', () => {
    const html = render({ type: 'entered', deviceId: 'd', happening: happened('came-in', 'b', 5, noonMs) });
    expect(html).toContain('<participant-name data-participant="b"></participant-name> came in<');
    expect(html).toContain('data-remaining-ms="300000"');
  });

  it('is that somebody came in on another device, with its revision and its place among the messages', () => {
    const { deviceId } = aDevice('a');
    const html = render({ type: 'entered', deviceId, happening: happened('another-device', 'a', 5, noonMs, 3) });
    expect(html).toContain('<participant-name data-participant="a"></participant-name> came in on another device<');
    expect(html).toContain('data-after="3" data-revision="5"');
  });

  it('is a device that comes and goes in the list of its own person, which no other page has', () => {
    const { deviceId } = aDevice('a');
    const entered = render({ type: 'entered', deviceId, happening: happened('another-device', 'a', 5, noonMs) });
    expect(entered).toContain(`<hx-upsert hx-target="#devices-a" key="data-order"><li id="device-${deviceId}"`);
    expect(render({ type: 'signed-out', participantId: 'a', deviceId })).toBe(
      `<hx-partial hx-target="#device-${deviceId}" hx-swap="delete"></hx-partial>`,
    );
  });

  it('is that somebody typed a wrong code, and for whose link', () => {
    const happening = happened('wrong-code', 'a', 5, noonMs);
    const name = '<participant-name data-participant="a"></participant-name>';
    expect(render({ type: 'happened', happening })).toContain(`Someone typed a wrong code for ${name}’s link<`);
    const gathered = { ...happening, count: 12, atMs: noonMs + 60_000 };
    const html = render({ type: 'happened', happening: gathered });
    expect(html).toContain(`Someone typed 12 wrong codes for ${name}’s link<`);
    expect(html.match(/datetime="[^"]+"/g)).toEqual([
      'datetime="2024-05-01T12:00:00.000Z"',
      'datetime="2024-05-01T12:01:00.000Z"',
    ]);
  });

  it('is everything that has happened, on each connection of a page that lacks a change', () => {
    const happenings = [happened('came-in', 'a', 1, noonMs), happened('wrong-code', 'b', 2, noonMs)];
    const html = renderNumberedState(aChat({ happenings }), 'a', englishWords);
    expect(html).toContain('hx-target="#happenings" hx-swap="innerHTML"');
    expect(html).toContain('came in<');
    expect(html).toContain('typed a wrong code');
  });

  it('is whether somebody is there, or when they last were', () => {
    expect(render({ type: 'presence', participantId: 'a', presence: { state: 'online' } })).toContain('online');
    expect(render({ type: 'presence', participantId: 'a', presence: { state: 'never' } })).toContain('has not come in');
    const away = render({ type: 'presence', participantId: 'a', presence: { state: 'away', lastSeenAtMs: noonMs } });
    expect(away).toContain('last seen <local-time datetime="2024-05-01T12:00:00.000Z">');
  });

  it('is how much longer somebody counts as typing, not until when', () => {
    const html = render({ type: 'typing', participantId: 'b', untilMs: noonMs + 5_000 });
    expect(html).toContain('data-remaining-ms="5000"');
    expect(render({ type: 'typing', participantId: 'b', untilMs: 0 })).toContain('data-remaining-ms="0"');
  });

  it('is the time the chat has when somebody kept it open', () => {
    expect(render({ type: 'kept-open', participantId: 'a', atMs: noonMs })).toContain('data-remaining-ms="300000"');
  });

  it('is never more time than the chat’s longest life leaves', () => {
    const lifetime = { createdAtMs: noonMs - defaultLimits.longestLifeMs + 60_000, idleTimeoutMs: 300_000 };
    const html = renderEvent({ type: 'kept-open', participantId: 'a', atMs: noonMs }, { ...context, lifetime });
    expect(html).toContain('data-remaining-ms="60000"');
    expect(html).toContain('data-expires-in-ms="60000"');
  });

  it('is rendered once for all languages only where it is alike in each', () => {
    const sealed = { kind: 'sealed', version: 2, sealed: 'c2VhbGVk' } as const;
    const opening = { sealed: 'b3BlbmVk', atMs: noonMs };
    const reaction = { version: 1, sealed: 'cmVhY3Rpb24', isWithdrawn: false };
    const messages = [
      aMessage(),
      aMessage({ reactions: { a: reaction } }),
      aMessage({ content: { ...sealed, readOnce: {} } }),
      aMessage({ content: { ...sealed, readOnce: { opened: opening } } }),
      aMessage({ content: { ...sealed, editedAtMs: noonMs } }),
      aMessage({ content: { kind: 'deleted', version: 2, sealed: '', deletedAtMs: noonMs } }),
      aMessage({ content: { kind: 'erased', version: 2, erasedAtMs: noonMs } }),
      aMessage({ content: { kind: 'erased', version: 2, erasedAtMs: noonMs, opening } }),
    ];
    const events: ChatEvent[] = [
      ...messages.map((message) => ({ type: 'message', message }) as const),
      { type: 'receipts', participantId: 'b', revision: 11, receipts: receiptsAt(5, 3) },
      { type: 'typing', participantId: 'b', untilMs: noonMs + 5_000 },
      { type: 'presence', participantId: 'a', presence: { state: 'online' } },
      { type: 'happened', happening: happened('wrong-code', 'a', 5, noonMs) },
      { type: 'kept-open', participantId: 'a', atMs: noonMs },
      { type: 'destroyed', reason: 'ended', endedBy: 'b' },
    ];
    const words = ['de', 'ar'].map((tag) => wordsOf(languageOf(tag) ?? expect.unreachable()));
    for (const event of events) {
      const [german, arabic] = words.map((words) => renderEvent(event, { ...context, words }));
      expect([event, isAlikeInEachLanguage(event)]).toEqual([event, german === arabic]);
    }
  });

  it('is the end in the place of everything, and who ended it', () => {
    const html = render({ type: 'destroyed', reason: 'ended', endedBy: 'b' });
    expect(html).toMatch(/^<hx-partial hx-target="#chat" hx-swap="innerHTML">/);
    expect(html).toContain('This chat has ended');
    expect(html).toContain('<participant-name data-participant="b"');
    expect(render({ type: 'destroyed', reason: 'idle' })).toContain('This chat has ended');
  });
});

describe('how a chat stands', () => {
  const targetsIn = (html: string) => [...html.matchAll(/hx-target="#([^"]+)"/g)].map(([, id]) => id);

  it('is sent to every page in what takes no revision, with its own receipts and the time left', () => {
    const chat = aChat({ happenings: [happened('came-in', 'a', 1, noonMs)] });
    const html = renderState(chat, 'a', { ...context, nowMs: noonMs + 1_000 });
    expect(targetsIn(html)).toEqual(['presence-b', 'receipts-a', 'devices-a', 'countdown']);
    expect(html).toContain('data-remaining-ms="299000"');
    expect(html).toContain(`data-now-ms="${noonMs + 1_000}"`);
  });

  it('is sent in what takes one to a page that lacks a change', () => {
    expect(targetsIn(renderNumberedState(aChat(), 'a', englishWords))).toEqual(['receipts-b', 'happenings']);
  });

  it('says who is typing to every page', () => {
    const chat = aChat({ typingUntilMs: { a: 0, b: noonMs + 3_000 } });
    expect(renderState(chat, 'a', context)).toContain('data-remaining-ms="3000"');
  });

  it('lists the devices of whoever it is sent to, and of nobody else', () => {
    const html = renderState(aChat({ devices: [aDevice('a'), aDevice('b')] }), 'a', context);
    expect(html).toContain(aDevice('a').deviceId);
    expect(html).not.toContain(aDevice('b').deviceId);
  });

  it('claims no revision: what changed meanwhile may still be on its way', () => {
    const chat = aChat({ revision: 99, happenings: [happened('came-in', 'a', 1, noonMs)] });
    expect(renderState(chat, 'a', context)).not.toContain('data-revision');
    expect(renderNumberedState(chat, 'a', englishWords)).not.toContain('data-revision');
  });
});

describe('a refusal', () => {
  it('says why in words, for every reason, and which message it is about', () => {
    for (const reason of refusalReasons) {
      const html = renderRefusal(reason, englishWords, 'AAECAwQFBgcICQoLDA0ODw');
      expect(html).toContain(`data-refusal="${reason}" data-message-id="AAECAwQFBgcICQoLDA0ODw"`);
      expect(html).toMatch(/>[A-Z][^<]{10,}\.<\/p>/);
    }
  });

  it('is about nothing in particular when no message was named', () => {
    expect(renderRefusal('malformed', englishWords)).not.toContain('data-message-id');
  });

  it('lets no name of a message out of its attribute', () => {
    expect(tagsOf(renderRefusal('malformed', englishWords, '"><script>'))).toEqual(
      tagsOf(renderRefusal('malformed', englishWords, 'x')),
    );
  });
});
