import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { type Assets, assetNames } from '../../views/assets.ts';
import { renderMessage } from '../../views/components/messages/message.ts';
import { renderMessages } from '../../views/fragments/participant-fragment.ts';
import { ChatPage } from '../../views/pages/chat.tsx';
import { englishWords } from '../support/texts/words.ts';
import { aChat, aMessage, noonMs } from './support.ts';

const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets;
const linkId = 'Chat123456tail000a';
const page = async (messages = [aMessage()]) =>
  String(
    await ChatPage({
      assets,
      hasPlainTitle: false,
      chat: aChat(),
      participantId: 'a',
      deviceId: 'd'.repeat(43),
      storageKey: 's'.repeat(43),
      linkId,
      messages,
      unread: { count: 3, first: 7 },
      nowMs: noonMs,
      limits: defaultLimits,
      words: englishWords,
    }),
  );

describe('the chat page', () => {
  it('tells its scripts whose it is, on which device, which chat it shows, and up to which revision', async () => {
    const html = await page();
    expect(html).toContain(`data-chat-id="Chat123456" data-link-id="${linkId}" data-me="a"`);
    expect(html).toContain(`data-device-id="${'d'.repeat(43)}" data-storage-key="${'s'.repeat(43)}" data-revision="9"`);
    expect(html).toContain(`hx-ws:connect="/${linkId}/live?language=en"`);
  });

  it('shows messages by the one template that older pages use too', async () => {
    const messages = [aMessage({ sequence: 1 }), aMessage({ messageId: 'BAECAwQFBgcICQoLDA0ODw', sequence: 2 })];
    const rendered = messages.map((message) => renderMessage(message, englishWords)).join('');
    expect(await page(messages)).toContain(rendered);
    expect(renderMessages(messages, englishWords)).toContain(rendered);
  });

  it('carries names as ciphertext alone, the other’s in its heading', async () => {
    const html = await page();
    expect(html).toMatch(/<h1><sealed-text data-purpose="name" data-participant="b" data-sealed="name-of-b">/);
    expect(html).toContain('data-sealed="name-of-a"');
  });

  it('tells its scripts where the chat ends, and how much of it is unread from where', async () => {
    const end = /data-newest-sequence="(\d+)"/;
    expect(await page()).toContain('data-unread="3" data-first-unread="7"');
    expect(end.exec(await page([]))?.[1]).toBe(String(aChat().sequence));
    expect(end.exec(await page([aMessage({ sequence: 51 })]))?.[1]).toBe('51');
  });

  it('gives nothing of a message’s field to any form: it has no name', async () => {
    const field = /<textarea[^>]*>/.exec(await page())?.[0];
    expect(field).toBeDefined();
    expect(field).not.toContain(' name=');
  });

  it('runs no script or style of its own making', async () => {
    const html = await page();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
  });
});
