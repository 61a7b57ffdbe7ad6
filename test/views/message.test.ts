import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../views/components/messages/message.ts';
import { given, withdrawn } from '../support/changes.ts';
import { aMessage, tagsOf } from './support.ts';

describe('a message', () => {
  it('carries its ciphertext, its place, its revision and who wrote it', () => {
    const html = renderMessage(aMessage({ sequence: 12, revision: 34, sender: 'b' }));
    expect(html).toContain('data-version="1" data-sealed="c2VhbGVk"');
    expect(html).toContain('id="message-AAECAwQFBgcICQoLDA0ODw"');
    expect(html).toContain('data-message-id="AAECAwQFBgcICQoLDA0ODw"');
    expect(html).toContain('data-sequence="12"');
    expect(html).toContain('data-revision="34"');
    expect(html).toContain('data-sender="b"');
  });

  it('says when it was accepted, for the reader’s own clock to show', () => {
    expect(renderMessage(aMessage())).toContain('<local-time datetime="2024-05-01T12:00:00.000Z">');
  });

  it('is marked as edited once it was', () => {
    expect(renderMessage(aMessage())).not.toContain('edited');
    const content = { kind: 'sealed', version: 2, sealed: 'bmV3', editedAtMs: 1 } as const;
    expect(renderMessage(aMessage({ content }))).toContain('>edited<');
  });

  it('says when it was edited, so that of two edits the later one can be told', () => {
    const content = { kind: 'sealed', version: 2, sealed: 'bmV3', editedAtMs: Date.UTC(2024, 4, 1, 12, 30) } as const;
    expect(renderMessage(aMessage({ content }))).toContain('datetime="2024-05-01T12:30:00.000Z">edited</time>');
  });

  it('carries each participant’s reaction, sealed, and is none the longer when there are none', () => {
    const plain = renderMessage(aMessage());
    expect(plain).not.toContain('reaction');
    expect(renderMessage(aMessage({ reactions: {} }))).toBe(plain);
    const reacted = renderMessage(aMessage({ reactions: { b: given('aGVhcnQ') } }));
    expect(reacted).toContain(
      '<sealed-reaction data-participant="b" data-version="1" data-sealed="aGVhcnQ"></sealed-reaction>',
    );
    expect(reacted).not.toContain('data-participant="a"');
    const both = renderMessage(aMessage({ reactions: { b: given('aGVhcnQ'), a: withdrawn('dGh1bWI', 2) } }));
    expect(both.match(/<sealed-reaction/g)).toHaveLength(2);
    expect(both).toContain('data-participant="a" data-version="2" data-sealed="dGh1bWI" data-withdrawn>');
  });

  it('leaves its place, “message deleted” and its sender’s statement when it was deleted, and no text', () => {
    const content = { kind: 'deleted', version: 2, sealed: 'Z29uZQ', deletedAtMs: 1 } as const;
    const html = renderMessage(aMessage({ content }));
    expect(html).toContain('data-sequence="7"');
    expect(html).toContain('message deleted');
    expect(html).toContain('data-version="2" data-sealed="Z29uZQ"');
    expect(html).not.toContain('sealed-message');
  });

  it('has the same elements whatever its strings hold', () => {
    const harmless = renderMessage(aMessage({ reactions: { a: given('aGVhcnQ') } }));
    const hostile = [
      '"><script>alert(1)</script>',
      "' onclick='x",
      '</li></hx-upsert><img src=x>',
      '&quot;<hx-partial>',
    ];
    const check = (text: string) => {
      const content = { kind: 'sealed', version: 1, sealed: text } as const;
      const message = { messageId: text, content, reactions: { a: given(text) } };
      const html = renderMessage(aMessage(message));
      expect(tagsOf(html)).toEqual(tagsOf(harmless));
      expect(html.match(/"/g)).toHaveLength(harmless.match(/"/g)?.length ?? 0);
    };
    for (const text of hostile) check(text);
    assert(property(string({ unit: 'binary' }), check));
  });
});
