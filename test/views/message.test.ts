import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageMarkup } from '../../src/browser/page/markup/message-markup.ts';
import type { Message } from '../../src/chat/message.ts';
import { languages } from '../../src/words/languages.ts';
import { wordsOf } from '../../src/words/words.ts';
import { renderMessage } from '../../views/components/messages/message.ts';
import { given, withdrawn } from '../support/commands/changes.ts';
import { englishWords } from '../support/texts/words.ts';
import { aMessage, noonMs, tagsOf } from './support.ts';

const show = (message: Message) => renderMessage(message, englishWords);

describe('a message', () => {
  it('carries its ciphertext, its place, its revision and who wrote it', () => {
    const html = show(aMessage({ sequence: 12, revision: 34, sender: 'b' }));
    expect(html).toContain('data-version="1" data-sealed="c2VhbGVk"');
    expect(html).toContain('id="message-AAECAwQFBgcICQoLDA0ODw"');
    expect(html).toContain('data-message-id="AAECAwQFBgcICQoLDA0ODw"');
    expect(html).toContain('data-sequence="12"');
    expect(html).toContain('data-revision="34"');
    expect(html).toContain('data-sender="b"');
  });

  it('says when it was accepted, for the reader’s own clock to show', () => {
    expect(show(aMessage())).toContain('<local-time datetime="2024-05-01T12:00:00.000Z">');
  });

  it('is marked as edited once it was', () => {
    expect(show(aMessage())).not.toContain('edited');
    const content = { kind: 'sealed', version: 2, sealed: 'bmV3', editedAtMs: 1 } as const;
    expect(show(aMessage({ content }))).toContain('>edited<');
  });

  it('says when it was edited, so that of two edits the later one can be told', () => {
    const content = { kind: 'sealed', version: 2, sealed: 'bmV3', editedAtMs: Date.UTC(2024, 4, 1, 12, 30) } as const;
    expect(show(aMessage({ content }))).toContain('datetime="2024-05-01T12:30:00.000Z">edited</time>');
  });

  it('carries each participant’s reaction, sealed, and is none the longer when there are none', () => {
    const plain = show(aMessage());
    expect(plain).not.toContain('reaction');
    expect(show(aMessage({ reactions: {} }))).toBe(plain);
    const reacted = show(aMessage({ reactions: { b: given('aGVhcnQ') } }));
    expect(reacted).toContain(
      '<sealed-reaction data-participant="b" data-version="1" data-sealed="aGVhcnQ"></sealed-reaction>',
    );
    expect(reacted).not.toContain('data-participant="a"');
    const both = show(aMessage({ reactions: { b: given('aGVhcnQ'), a: withdrawn('dGh1bWI', 2) } }));
    expect(both.match(/<sealed-reaction/g)).toHaveLength(2);
    expect(both).toContain('data-participant="a" data-version="2" data-sealed="dGh1bWI" data-withdrawn>');
  });

  it('leaves its place, “message deleted” and its sender’s statement when it was deleted, and no text', () => {
    const content = { kind: 'deleted', version: 2, sealed: 'Z29uZQ', deletedAtMs: 1 } as const;
    const html = show(aMessage({ content }));
    expect(html).toContain('data-sequence="7"');
    expect(html).toContain('message deleted');
    expect(html).toContain('data-version="2" data-sealed="Z29uZQ"');
    expect(html).not.toContain('sealed-message');
  });

  it('leaves its place and what became of it when it was erased after it was read, and nothing of its text', () => {
    const vanished = show(aMessage({ content: { kind: 'erased', version: 2, erasedAtMs: 1 } }));
    expect(vanished).toContain('message vanished');
    const readOnce = show(
      aMessage({
        content: { kind: 'erased', version: 2, erasedAtMs: 1, opening: { atMs: noonMs, sealed: 'b3BlbmVk' } },
      }),
    );
    expect(readOnce).toContain('message was read once');
    expect(readOnce).toContain('data-opening="b3BlbmVk"');
    for (const html of [vanished, readOnce]) expect(html).not.toContain('sealed-message');
  });

  it('says of a message that is read once that it is, and when it was opened', () => {
    const sealed = { kind: 'sealed', version: 1, sealed: 'c2VhbGVk' } as const;
    const closed = show(aMessage({ content: { ...sealed, readOnce: {} } }));
    expect(closed).toContain('data-read-once');
    expect(closed).not.toContain('class="opened"');
    const opened = { atMs: noonMs, sealed: 'b3BlbmVk' };
    const html = show(aMessage({ content: { ...sealed, readOnce: { opened } } }));
    expect(html).toContain(
      '<span class="opened" data-opening="b3BlbmVk">opened <local-time datetime="2024-05-01T12:00:00.000Z">',
    );
  });

  const kinds: readonly Partial<Message>[] = [
    {},
    {
      sender: 'b',
      sequence: 123_456,
      revision: 999_999,
      reactions: { a: given('aGVhcnQ'), b: withdrawn('dGh1bWI', 2) },
    },
    { content: { kind: 'sealed', version: 12, sealed: 'bmV3', editedAtMs: noonMs } },
    { content: { kind: 'sealed', version: 1, sealed: 'c2VhbGVk', readOnce: {} } },
    {
      content: {
        kind: 'sealed',
        version: 1,
        sealed: 'c2VhbGVk',
        readOnce: { opened: { atMs: noonMs, sealed: 'b3BlbmVk' } },
      },
    },
    { content: { kind: 'deleted', version: 2, sealed: 'Z29uZQ', deletedAtMs: 1 } },
    { content: { kind: 'erased', version: 2, erasedAtMs: 1 } },
    { content: { kind: 'erased', version: 2, erasedAtMs: 1, opening: { atMs: noonMs, sealed: 'b3BlbmVk' } } },
  ];

  it('is taken by pages, whatever has become of it, in every language', () => {
    for (const language of languages) {
      for (const kind of kinds) {
        const outerHTML = renderMessage(aMessage(kind), wordsOf(language));
        expect([isMessageMarkup({ outerHTML }), outerHTML]).toEqual([true, outerHTML]);
      }
    }
  });

  it.each<readonly [string, string | RegExp, string]>([
    ['without a place', ' data-sequence="7"', ''],
    ['with a place that is no number', 'data-sequence="7"', 'data-sequence="x"'],
    ['with a place beyond all numbers', 'data-sequence="7"', 'data-sequence="99999999999999999999"'],
    ['without a revision', ' data-revision="9"', ''],
    ['with a revision that is no number', 'data-revision="9"', 'data-revision="x"'],
    ['with a version that is no number', 'data-version="1"', 'data-version="x"'],
    ['under another id', 'id="message-A', 'id="message-B'],
    ['of nobody', 'data-sender="a"', 'data-sender="c"'],
    ['that is hidden', '<li ', '<li hidden="" '],
    ['that looks otherwise', 'class="message"', 'class="message visually-hidden"'],
    ['whose words are hidden', '<sealed-message ', '<sealed-message hidden="" '],
    ['whose words are called a preview', '<sealed-message ', '<sealed-message data-preview="content" '],
    ['with words of a server beside its own', '<p class="message-facts">', 'and pay 100<p class="message-facts">'],
    ['with words of a server behind its time', '</local-time>', '</local-time>and pay 100'],
    ['with words of a server in the place of its own', /<sealed-message.*<\/sealed-message>/, '<p>pay 100</p>'],
    ['with two contents', /(<sealed-message.*<\/sealed-message>)/, '$1$1'],
    ['with a picture', '<span class="tick"></span>', '<span class="tick"><img src="/x"></span>'],
  ])('is not taken %s', (_, from, to) => {
    const html = show(aMessage());
    const outerHTML = html.replace(from, to);
    expect(outerHTML).not.toBe(html);
    expect(isMessageMarkup({ outerHTML })).toBe(false);
  });

  it('has the same elements whatever its strings hold', () => {
    const harmless = show(aMessage({ reactions: { a: given('aGVhcnQ') } }));
    const hostile = [
      '"><script>alert(1)</script>',
      "' onclick='x",
      '</li></hx-upsert><img src=x>',
      '&quot;<hx-partial>',
    ];
    const check = (text: string) => {
      const content = { kind: 'sealed', version: 1, sealed: text } as const;
      const message = { messageId: text, content, reactions: { a: given(text) } };
      const html = show(aMessage(message));
      expect(tagsOf(html)).toEqual(tagsOf(harmless));
      expect(html.match(/"/g)).toHaveLength(harmless.match(/"/g)?.length ?? 0);
    };
    for (const text of hostile) check(text);
    assert(property(string({ unit: 'binary' }), check));
  });
});
