import type { Page } from 'playwright-core';
import { chatIdOfLink } from '../../../src/chat/link.ts';
import { type Command, encodeCommand } from '../../../src/protocol/commands.ts';
import { elementIds } from '../../../src/protocol/page.ts';
import { encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { type MessageContent, makeMessageId, sealMessage, type TextContent } from '../../../src/sealing/messages.ts';
import { keysInTab } from '../browsers/tab-keys.ts';
import { messageLog } from '../people/phones.ts';
import { aStatement } from './statement.ts';

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
  return page.evaluate(sendFrames, { path: new URL(page.url()).pathname, frames });
}

/** The same with messages that open on both sides. Resolves to their ids. */
export async function sayAtOnce(page: Page, contents: readonly Omit<TextContent, 'kind'>[]): Promise<string[]> {
  return await sayFrom(page, await seatOf(page), contents);
}

/**
 * The same for hundreds of messages, in parts, while the page is elsewhere: to show each one would take most of the time. Afterwards the page is
 * loaded in the chat.
 */
export async function sayUnseen(
  page: Page,
  parts: readonly (readonly Omit<TextContent, 'kind'>[])[],
): Promise<string[]> {
  const seat = await seatOf(page);
  const chatUrl = page.url();
  // A page of the same origin that has no script.
  await page.goto(new URL('/healthz', chatUrl).href);
  const ids: string[] = [];
  for (const contents of parts) ids.push(...(await sayFrom(page, seat, contents)));
  await page.goto(chatUrl);
  await messageLog(page).waitFor();
  return ids;
}

/** Sends a message of any content as a dishonest page could, with files that need not be there. */
export async function sendSealed(page: Page, content: MessageContent): Promise<void> {
  const { path, ...writer } = await seatOf(page);
  const messageId = makeMessageId();
  const sealed = sealMessage(content, aStatement(), { ...writer, messageId, version: 1 });
  const body = encodeCommand({ type: 'send', messageId, sealed: encodeBase64url(sealed) });
  const status = await page.evaluate(
    (asked) => fetch(asked.path, { method: 'POST', body: asked.body }).then((answer) => answer.status),
    { path: `${path}/commands`, body },
  );
  if (status >= 400) throw new Error(`the message was refused: ${status}`);
}

/** What it takes to write as the person of a page. */
interface Writer {
  readonly path: string;
  readonly chatId: string;
  readonly chatKey: Uint8Array;
  readonly sender: string;
}

async function seatOf(page: Page): Promise<Writer> {
  const sender = (await page.locator(`#${elementIds.chat}`).getAttribute('data-me')) ?? '';
  return { ...(await chatOf(page)), path: new URL(page.url()).pathname, sender };
}

async function sayFrom(
  page: Page,
  { path, ...writer }: Writer,
  contents: readonly Omit<TextContent, 'kind'>[],
): Promise<string[]> {
  const messages = contents.map((content) => {
    const messageId = makeMessageId();
    const sealed = sealMessage({ kind: 'text', ...content }, aStatement(), { ...writer, messageId, version: 1 });
    return { messageId, frame: encodeCommand({ type: 'send', messageId, sealed: encodeBase64url(sealed) }) };
  });
  await page.evaluate(sendFrames, { path, frames: messages.map(({ frame }) => frame) });
  return messages.map(({ messageId }) => messageId);
}

/** The chat's id, and the key that this page's tab keeps. */
export async function chatOf(page: Page): Promise<{ readonly chatId: string; readonly chatKey: Uint8Array }> {
  const { chatKey } = await keysInTab(page);
  return { chatKey, chatId: chatIdOfLink(new URL(page.url()).pathname.slice(1)) };
}

/** Runs in the page. Resolves when every message has come back. */
function sendFrames({ path, frames }: { readonly path: string; readonly frames: readonly string[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = `${location.origin.replace('http', 'ws')}${path}/live?after=${Number.MAX_SAFE_INTEGER}`;
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
