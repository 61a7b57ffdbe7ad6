import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { paths } from '../../src/protocol/page.ts';
import type { LiveClient } from '../hub/support/live-client.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import {
  aMessage,
  type Guest,
  letIn,
  type MadeChat,
  makeChat,
  messagesOf,
  openChat,
  sitDown,
} from './support/people.ts';
import { head, openRaw, type RawConnection, statusesIn } from './support/raw-connection.ts';
import { closeCodeIn, type FrameParts, frame, opcodes, upgradeRaw } from './support/raw-socket.ts';
import { times } from './support/times.ts';

const { commandsPerWindow, frameBytes, listsPerBrowser, sealedCharacters, socketsPerOrganizer, socketsPerParticipant } =
  defaultLimits;

let parley: TestParley;
/** Another chat on the same server, whose people must notice nothing. */
let others: { readonly anny: Guest; readonly hearing: LiveClient };
let chat: MadeChat & { readonly anny: Guest; readonly bert: Guest };

beforeAll(async () => {
  // A client that does not answer a closing frame is not waited for.
  parley = await startTestParley({ limits: { drainMs: 100 } });
  const { anny, bert } = await openChat(parley);
  others = { anny, hearing: await sitDown(bert) };
});
afterAll(() => parley.close());

const opened: RawConnection[] = [];
beforeEach(async () => {
  chat = await openChat(parley);
});
afterEach(() => {
  for (const { socket } of opened.splice(0)) socket.destroy();
});

async function upgrade(...lines: readonly string[]): Promise<RawConnection> {
  const connection = await upgradeRaw(parley, chat.anny, ...lines);
  opened.push(connection);
  return connection;
}

/** Sends the frames, of which nothing may come into the chat, and resolves with the code with which the server closes. */
async function closeCodeAfter(...frames: readonly FrameParts[]): Promise<number | undefined> {
  const connection = await upgrade();
  for (const parts of frames) connection.write(frame(parts));
  const code = closeCodeIn(await connection.closed);
  expect(await messagesOf(chat.bert)).not.toContain('data-message-id');
  return code;
}

afterEach(async () => {
  const { sequences } = others.hearing;
  expect((await others.anny.visitor.command(others.anny.linkId, aMessage())).status).toBe(200);
  await others.hearing.untilSequence(sequences.length + 1);
});

describe('a frame that is compressed', () => {
  it('is agreed to by nobody, however it is asked for', async () => {
    for (const offer of [
      'permessage-deflate',
      'permessage-deflate; client_max_window_bits=15; server_no_context_takeover',
      'x-webkit-deflate-frame',
      'permessage-deflate, permessage-deflate; client_max_window_bits',
    ]) {
      const connection = await upgrade(`Sec-WebSocket-Extensions: ${offer}`);
      expect(connection.received()).toMatch(/^HTTP\/1\.1 101 /);
      expect(connection.received()).not.toMatch(/sec-websocket-extensions/i);
    }
  });

  it('closes the socket and is not unpacked: neither a command nor a bomb', async () => {
    const command = deflateRawSync(JSON.stringify(aMessage()));
    const bomb = deflateRawSync(Buffer.alloc(60 * 1024 * 1024), { level: 9 });
    for (const payload of [command, bomb.subarray(0, frameBytes)]) {
      expect(await closeCodeAfter({ opcode: opcodes.text, payload, reserved: 4 })).toBe(1002);
    }
  });
});

describe('a frame that is too large', () => {
  it('closes the socket by its length alone, before any of it has come', async () => {
    for (const saidLength of [BigInt(frameBytes) + 1n, 2n ** 31n, 2n ** 40n, 2n ** 53n - 1n]) {
      expect(await closeCodeAfter({ opcode: opcodes.text, saidLength })).toBe(1009);
    }
    expect([1002, 1009]).toContain(await closeCodeAfter({ opcode: opcodes.text, saidLength: 2n ** 63n }));
  });

  it('closes the socket also when it comes in pieces', async () => {
    const piece = 'a'.repeat(frameBytes / 4);
    const pieces = times(5, (index) => ({
      opcode: index === 0 ? opcodes.text : opcodes.continuation,
      payload: piece,
      isLast: false,
    }));
    expect(await closeCodeAfter(...pieces)).toBe(1009);
  });

  it('that fits, with a message that does not, is refused and harms nothing', async () => {
    const socket = await sitDown(chat.anny);
    socket.say({ ...aMessage(), sealed: 'a'.repeat(sealedCharacters + 1) });
    await socket.until('data-refusal="too-large"');
    socket.socket.terminate();
  });
});

describe('frames without end', () => {
  it('that are empty pieces of one message close the socket', async () => {
    const connection = await upgrade();
    connection.write(frame({ opcode: opcodes.text, isLast: false }));
    const piece = frame({ opcode: opcodes.continuation, isLast: false });
    connection.write(Buffer.concat(times(50_000, () => piece)));
    expect(closeCodeIn(await connection.closed)).toBe(1008);
  });

  it('that are pieces of one byte close the socket', async () => {
    const connection = await upgrade();
    connection.write(frame({ opcode: opcodes.text, isLast: false, payload: 'a' }));
    const piece = frame({ opcode: opcodes.continuation, isLast: false, payload: 'a' });
    connection.write(Buffer.concat(times(50_000, () => piece)));
    expect(closeCodeIn(await connection.closed)).toBe(1008);
  });

  it('that are pings whose answers nobody reads close the socket', async () => {
    const connection = await upgrade();
    connection.socket.pause();
    const ping = frame({ opcode: opcodes.ping, payload: 'a'.repeat(125) });
    const pings = Buffer.concat(times(10_000, () => ping));
    const ended = new Promise((resolve) => connection.socket.once('error', resolve).once('close', resolve));
    const writing = setInterval(() => connection.write(pings), 5);
    await ended;
    clearInterval(writing);
    // Far less than the server would have kept of answers, had it answered all.
    expect(connection.socket.bytesWritten).toBeLessThan(200 * 1024 * 1024);
  });

  it('that are commands close the socket, and are not carried out past the bound', async () => {
    const connection = await upgrade();
    const messages = times(1_000, () => JSON.stringify({ ...aMessage(), sealed: 'c2VhbGVk' }));
    connection.write(Buffer.concat(messages.map((payload) => frame({ opcode: opcodes.text, payload }))));
    expect(closeCodeIn(await connection.closed)).toBe(1013);
    const sequences = [...(await messagesOf(chat.bert)).matchAll(/data-sequence="(\d+)"/g)].map(([, number]) =>
      Number(number),
    );
    expect(Math.max(...sequences)).toBe(commandsPerWindow);
  });

  it('that say nothing close the socket just as soon', async () => {
    for (const payload of ['', '{}', '[]', 'null', '{"type":"fly"}', '\0']) {
      const connection = await upgrade();
      const noise = frame({ opcode: opcodes.text, payload });
      connection.write(Buffer.concat(times(5_000, () => noise)));
      expect(closeCodeIn(await connection.closed)).toBe(1013);
    }
  });
});

describe('a frame that is none', () => {
  it.each<[string, number, readonly FrameParts[]]>([
    ['without a mask', 1002, [{ opcode: opcodes.text, payload: '{"type":"end"}', isMasked: false }]],
    ['of a kind that does not exist', 1002, [{ opcode: 3 }]],
    ['of a kind of control that does not exist', 1002, [{ opcode: 11 }]],
    ['that continues nothing', 1002, [{ opcode: opcodes.continuation, payload: '{"type":"end"}' }]],
    [
      'that begins within another',
      1002,
      [
        { opcode: opcodes.text, payload: '{', isLast: false },
        { opcode: opcodes.text, payload: '{"type":"end"}' },
      ],
    ],
    ['of control in pieces', 1002, [{ opcode: opcodes.ping, isLast: false }]],
    ['of control that is too long', 1002, [{ opcode: opcodes.ping, payload: 'a'.repeat(126) }]],
    ['of an extension that nobody agreed to', 1002, [{ opcode: opcodes.text, payload: '{"type":"end"}', reserved: 1 }]],
    ['of bytes that are no text', 1007, [{ opcode: opcodes.text, payload: Buffer.of(0xff, 0xfe) }]],
    ['of bytes', 1003, [{ opcode: opcodes.binary, payload: '{"type":"end"}' }]],
    ['that closes with a code that nobody may send', 1002, [{ opcode: opcodes.close, payload: Buffer.of(0x03, 0xee) }]],
    ['that closes with one byte', 1002, [{ opcode: opcodes.close, payload: Buffer.of(3) }]],
  ])('%s closes the socket with %i', async (_, code, frames) => {
    expect(await closeCodeAfter(...frames)).toBe(code);
  });

  it('of noise closes the socket', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const connection = await upgrade();
      // No reserved bit would be valid noise.
      connection.write(Buffer.concat([Buffer.of(0xf1), randomBytes(1_000)]));
      expect(closeCodeIn(await connection.closed)).toBe(1002);
    }
  });
});

describe('an upgrade', () => {
  it('that is no WebSocket’s is refused, with a cookie that opens the chat', async () => {
    const { visitor, linkId } = chat.anny;
    const handshake = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    const refusals: readonly [method: string, headers: Record<string, string>][] = [
      ['POST', handshake],
      ['GET', { ...handshake, 'Sec-WebSocket-Version': '7' }],
      ['GET', { ...handshake, 'Sec-WebSocket-Version': 'x' }],
      ['GET', { ...handshake, 'Sec-WebSocket-Key': 'short' }],
      ['GET', { ...handshake, 'Sec-WebSocket-Protocol': ',,' }],
    ];
    for (const [method, headers] of refusals) {
      const { status } = await visitor.ask(method, paths.live(linkId), { headers });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  it('is given so often and no more, also when all are asked for at once', async () => {
    const { visitor, linkId } = chat.anny;
    const asked = times(60, () => visitor.connect(paths.live(linkId)).catch((error: Error) => error.message));
    const sockets = await Promise.all(asked);
    const refused = sockets.filter((socket) => typeof socket === 'string');
    expect(sockets.length - refused.length).toBe(socketsPerParticipant);
    expect(new Set(refused)).toEqual(new Set(['Unexpected server response: 429']));
    expect(await chat.organizer.statusOfSocket(paths.organizerLive(chat.chatId))).toBe(101);
    expect(await chat.bert.visitor.statusOfSocket(paths.live(chat.bert.linkId))).toBe(101);
    for (const socket of sockets) if (typeof socket !== 'string') socket.socket.terminate();
  });

  it('is given so often and no more, whatever part of them are streams of events', async () => {
    const { visitor, linkId } = chat.anny;
    const request = head(
      `GET ${paths.events(linkId)} HTTP/1.1`,
      `Host: 127.0.0.1:${parley.port}`,
      `Cookie: ${[...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
    );
    const streams = await Promise.all(times(socketsPerParticipant + 5, () => openRaw(parley.port)));
    opened.push(...streams);
    for (const stream of streams) stream.write(request);
    await until('an answer to each', () => streams.every((stream) => statusesIn(stream.received()).length === 1));
    const statuses = streams.flatMap((stream) => statusesIn(stream.received()));
    expect(statuses.filter((status) => status === 200)).toHaveLength(socketsPerParticipant);
    expect(new Set(statuses)).toEqual(new Set([200, 409]));
    expect(await visitor.statusOfSocket(paths.live(linkId))).toBe(429);
    expect(await chat.bert.visitor.statusOfSocket(paths.live(chat.bert.linkId))).toBe(101);
  });

  it('of an organizer is given so often and no more', async () => {
    const { organizer, chatId } = chat;
    const asked = times(20, () => organizer.connect(paths.organizerLive(chatId)).catch(() => undefined));
    const sockets = (await Promise.all(asked)).filter((socket) => socket !== undefined);
    expect(sockets).toHaveLength(socketsPerOrganizer);
    for (const { socket } of sockets) socket.terminate();
  });

  it('for a list of chats is given so often and no more, with whichever of its cookies', async () => {
    const { visitor } = chat.anny;
    const asked = times(listsPerBrowser + 10, () => visitor.connect(paths.chatsLive).catch(() => undefined));
    const sockets = (await Promise.all(asked)).filter((socket) => socket !== undefined);
    expect(sockets).toHaveLength(listsPerBrowser);
    await letIn(parley, (await makeChat(parley)).a, visitor);
    expect(await visitor.statusOfSocket(paths.chatsLive)).toBe(429);
    expect(await chat.bert.visitor.statusOfSocket(paths.chatsLive)).toBe(101);
    for (const { socket } of sockets) socket.terminate();
  });

  it('for a list of chats gives nobody a say: what is said there is not carried out, and closes it', async () => {
    for (const command of [aMessage(), { type: 'end' } as const]) {
      const list = await chat.anny.visitor.connect(paths.chatsLive);
      list.say(command);
      expect(await list.closed).toBe(1008);
    }
    expect(await messagesOf(chat.bert)).not.toContain('data-message-id');
  });

  it('from a revision that cannot be is answered with what there is', async () => {
    const { visitor, linkId } = chat.anny;
    for (const after of ['-1', '1e9', '9'.repeat(400), 'NaN', '0x10', '%00', '__proto__', '1&after=2', '1.5', '']) {
      const socket = await visitor.connect(`${paths.live(linkId)}?after=${after}`);
      await socket.until('id="countdown"');
      socket.socket.terminate();
    }
  });
});
