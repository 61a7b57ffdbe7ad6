import { once } from 'node:events';
import { connect } from 'node:net';
import type { SendCommand, WebDriverCommand } from './web-driver.ts';

/** How Firefox calls WebDriver's commands (https://firefox-source-docs.mozilla.org/testing/marionette/). */
const commandNames: Readonly<Record<WebDriverCommand, string>> = {
  navigate: 'WebDriver:Navigate',
  refresh: 'WebDriver:Refresh',
  executeAsync: 'WebDriver:ExecuteAsyncScript',
  click: 'WebDriver:ElementClick',
  performActions: 'WebDriver:PerformActions',
  setTimeouts: 'WebDriver:SetTimeouts',
  getWindowRect: 'WebDriver:GetWindowRect',
  setWindowRect: 'WebDriver:SetWindowRect',
};

/** Type 1, the number of the command, its error, its result. */
type Answer = readonly [1, number, { readonly message: string } | null, unknown];

/**
 * Firefox's own protocol for WebDriver: `LENGTH:JSON` over TCP. It needs no program between, and Playwright's driver needs
 * a newer Firefox than Debian's.
 */
export async function connectMarionette(port: number): Promise<{ send: SendCommand; close(): void }> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let unread = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const packet = firstPacket(unread);
      if (!packet) return;
      unread = unread.subarray(packet.end);
      settle(packet.value);
    }
  });
  const settle = (packet: unknown) => {
    // The first packet greets, and answers nothing.
    if (!Array.isArray(packet)) return;
    const [, number, error, result] = packet as unknown as Answer;
    const asker = waiting.get(number);
    waiting.delete(number);
    if (error) asker?.reject(new Error(`Firefox refused: ${error.message}`));
    else asker?.resolve(result);
  };
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new Error('the connection to Firefox ended'));
    waiting.clear();
  };
  socket.on('close', fail);
  socket.on('error', fail);
  await once(socket, 'connect');
  let lastNumber = 0;
  const ask = (name: string, parameters: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastNumber += 1;
      waiting.set(lastNumber, { resolve, reject });
      const packet = JSON.stringify([0, lastNumber, name, parameters]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  await ask('WebDriver:NewSession', {});
  return {
    send: async (command, parameters) => unwrap(await ask(commandNames[command], parameters)),
    close: () => socket.destroy(),
  };
}

function firstPacket(bytes: Buffer): { readonly value: unknown; readonly end: number } | undefined {
  const colon = bytes.indexOf(':');
  if (colon < 0) return undefined;
  const end = colon + 1 + Number(bytes.toString('latin1', 0, colon));
  if (bytes.length < end) return undefined;
  return { value: JSON.parse(bytes.toString('utf8', colon + 1, end)), end };
}

/** A result that is no object of its own comes as `{ value }`. */
const unwrap = (result: unknown): unknown =>
  typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
