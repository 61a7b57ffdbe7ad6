import type { Page } from 'playwright-core';
import { type Command, encodeCommand } from '../../src/protocol/commands.ts';

/** Everything that a page says over its sockets from now on, as it grows. */
export function commandsOf(page: Page): readonly Command[] {
  const commands: Command[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      commands.push(JSON.parse(String(payload)) as Command);
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
