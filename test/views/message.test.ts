import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../views/parts/message.ts';
import { aMessage, tagsOf } from './support.ts';

describe('a message', () => {
  it('carries its ciphertext, its place, its revision and who wrote it', () => {
    const html = renderMessage(aMessage({ sequence: 12, revision: 34, sender: 'b' }));
    expect(html).toContain('data-sealed="c2VhbGVk"');
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
    const content = { kind: 'sealed', sealed: 'bmV3', editedAtMs: 1 } as const;
    expect(renderMessage(aMessage({ content }))).toContain('>edited<');
  });

  it('leaves its place and “message deleted” when it was deleted, and no ciphertext', () => {
    const html = renderMessage(aMessage({ content: { kind: 'deleted', deletedAtMs: 1 } }));
    expect(html).toContain('data-sequence="7"');
    expect(html).toContain('message deleted');
    expect(html).not.toContain('sealed');
  });

  it('has the same elements whatever its strings hold', () => {
    const harmless = tagsOf(renderMessage(aMessage()));
    const hostile = [
      '"><script>alert(1)</script>',
      "' onclick='x",
      '</li></hx-upsert><img src=x>',
      '&quot;<hx-partial>',
    ];
    const check = (text: string) => {
      const html = renderMessage(aMessage({ messageId: text, content: { kind: 'sealed', sealed: text } }));
      expect(tagsOf(html)).toEqual(harmless);
      expect(html.match(/"/g)).toHaveLength(renderMessage(aMessage()).match(/"/g)?.length ?? 0);
    };
    for (const text of hostile) check(text);
    assert(property(string({ unit: 'binary' }), check));
  });
});
