import type { Page } from 'playwright-core';
import { chatIdOfLink } from '../../src/chat/link.ts';
import { type Command, encodeCommand } from '../../src/protocol/commands.ts';
import { elementIds } from '../../src/protocol/page.ts';
import { encodeBase64url } from '../../src/sealing/bytes/base64url.ts';
import { makeMessageId, sealMessage, type TextContent } from '../../src/sealing/messages.ts';
import { aStatement } from './statement.ts';
import { keysInTab } from './tab-keys.ts';

/** Everything that a page says over its sockets from now on, as it grows. */
export function commandsOf(page: Page): readonly Command[] {
  const commands: Command[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const command = JSON.parse(String(payload)) as Command;
      if (command.type !== 'ping') commands.push(command);
    });
  });
  return commands;
}

/** Makes the messages of each call others than those of the last. */
let round = 1_000;

/** Sends many messages over a socket of its own, faster than hands can; what is in them opens nowhere. */
export function sendAtOnce(page: Page, count: number): Promise<void> {
  round += 1;
  const frames = Array.from({ length: count }, (_, index) => {
    const messageId = String(index).padStart(18, '0') + round;
    return encodeCommand({ type: 'send', messageId, sealed: 'bm90LXNlYWxlZA' });
  });
  return page.evaluate(sendFrames, frames);
}

/** The same with messages that open on both sides. Resolves to their ids. */
export async function sayAtOnce(page: Page, contents: readonly Omit<TextContent, 'kind'>[]): Promise<string[]> {
  const chat = await chatOf(page);
  const sender = (await page.locator(`#${elementIds.chat}`).getAttribute('data-me')) ?? '';
  const messages = contents.map((content) => {
    const messageId = makeMessageId();
    const sealed = sealMessage({ kind: 'text', ...content }, aStatement(), { ...chat, sender, messageId, version: 1 });
    return { messageId, frame: encodeCommand({ type: 'send', messageId, sealed: encodeBase64url(sealed) }) };
  });
  await page.evaluate(
    sendFrames,
    messages.map(({ frame }) => frame),
  );
  return messages.map(({ messageId }) => messageId);
}

/** The chat's id, and the key that this page's tab keeps. */
export async function chatOf(page: Page): Promise<{ readonly chatId: string; readonly chatKey: Uint8Array }> {
  const { chatKey } = await keysInTab(page);
  return { chatKey, chatId: chatIdOfLink(new URL(page.url()).pathname.slice(1)) };
}

/** Runs in the page. Resolves when every message has come back. */
function sendFrames(frames: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = `${location.origin.replace('http', 'ws')}${location.pathname}/live?after=${Number.MAX_SAFE_INTEGER}`;
    const socket = new WebSocket(address);
    let received = 0;
    socket.addEventListener('error', () => reject(new Error('no socket')));
    socket.addEventListener('open', () => {
      for (const frame of frames) socket.send(frame);
    });
    socket.addEventListener('message', ({ data }) => {
      received += String(data).split('<hx-upsert').length - 1;
      if (received < frames.length) return;
      socket.close();
      resolve();
    });
  });
}
