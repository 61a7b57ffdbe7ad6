import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Chat } from '../../../src/chat/chat.ts';
import { encodeCommand } from '../../../src/protocol/commands.ts';
import { assetPartsField, paths, type RoomForFiles } from '../../../src/protocol/page.ts';
import { TestClock } from '../../support/servers/test-clock.ts';
import {
  type AppOptions,
  type AppUnderTest,
  type MadeChat,
  origin,
  randomText,
  startApp,
} from '../support/app-under-test.ts';

let app: AppUnderTest;
let chat: MadeChat;
let cookies: Readonly<Record<'a' | 'b', string>>;

async function start(options: AppOptions = {}): Promise<void> {
  app = await startApp(options);
  chat = await app.makeChat();
  cookies = { a: await app.enter(chat, 'a'), b: await app.enter(chat, 'b') };
}

beforeEach(() => start());

const newAssetId = (): string => randomText(16);
const someBytes = (length = 500): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length));

async function found(): Promise<Chat> {
  const result = await app.store.find(chat.chatId);
  return result.found === 'chat' ? result.chat : expect.unreachable('the chat has ended');
}

type Who = 'a' | 'b';
interface Put {
  readonly assetId: string;
  readonly who?: Who;
  readonly part?: number | string;
  readonly of?: number | string;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

const partPath = (who: Who, assetId: string, part: number | string) =>
  paths.assetPart(chat.linkIds[who], assetId, part);

const put = ({ assetId, who = 'a', part = 0, of = 1, body = someBytes(), headers = {} }: Put) =>
  app.ask(`${partPath(who, assetId, part)}?${assetPartsField}=${of}`, {
    method: 'PUT',
    headers: { origin, cookie: cookies[who], 'content-length': String(body.length), ...headers },
    body,
  });
const get = (assetId: string, part: number | string = 0, who: Who = 'a') =>
  app.ask(partPath(who, assetId, part), { headers: { cookie: cookies[who] } });
const list = async (assetId: string) => {
  const answer = await app.ask(paths.asset(chat.linkIds.a, assetId), { headers: { cookie: cookies.a } });
  return answer.json();
};
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const send = (assetIds: readonly string[], who: Who = 'a') => {
  const command = { type: 'send', messageId: randomText(16), sealed: randomText(30), assetIds } as const;
  const sent = app.post(paths.commands(chat.linkIds[who]), encodeCommand(command), {
    headers: { cookie: cookies[who] },
  });
  return sent.then((answer) => ({ ...command, answer }));
};

describe('a part of a file', () => {
  it('keeps the chat open: a large file may take longer than the silence that ends it', async () => {
    const clock = new TestClock();
    await start({ clock });
    const { idleTimeoutMs } = await found();
    const assetId = newAssetId();
    for (let part = 0; part < 8; part += 1) {
      await clock.advance(idleTimeoutMs / 3);
      expect((await put({ assetId, part, of: 8 })).status).toBe(204);
    }
    expect(await found()).toMatchObject({ state: 'open', lastActivityAtMs: clock.nowMs() });
  });

  it('is no activity by itself while there was some lately', async () => {
    const before = await found();
    expect((await put({ assetId: newAssetId() })).status).toBe(204);
    expect((await found()).revision).toBe(before.revision);
  });

  it('says how much room there is, to a device of the chat alone', async () => {
    const path = paths.assets(chat.linkIds.b);
    const room = async () => (await (await app.ask(path, { headers: { cookie: cookies.b } })).json()) as RoomForFiles;
    const before = await room();
    expect(before.fileBytes).toBe(app.limits.assetBytesPerFile);
    await put({ assetId: newAssetId(), body: someBytes(70_000) });
    expect((await room()).chatBytes).toBeLessThanOrEqual(before.chatBytes - 70_000);
    expect((await app.ask(path)).status).toBe(401);
  });

  it('is given to both people as it came, and never as anything that a browser would show', async () => {
    const [assetId, body] = [newAssetId(), someBytes(70_000)];
    const stored = await put({ assetId, body: body.slice() });
    expect(stored.status).toBe(204);
    expect(stored.headers.get('parley')).toBe(chat.chatId);
    for (const who of ['a', 'b'] as const) {
      const answer = await get(assetId, 0, who);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('parley')).toBe(chat.chatId);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toBe('attachment');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await bytesOf(answer)).toEqual(body);
    }
  });

  it('may be sent again, and keeps its first bytes', async () => {
    const [assetId, body] = [newAssetId(), someBytes()];
    await put({ assetId, body: body.slice() });
    expect((await put({ assetId })).status).toBe(204);
    expect(await bytesOf(await get(assetId))).toEqual(body);
  });

  it('is listed once it is there, so that a page sends only what lacks', async () => {
    const assetId = newAssetId();
    expect(await list(assetId)).toEqual([]);
    for (const part of [2, 0]) await put({ assetId, part, of: 4 });
    expect(await list(assetId)).toEqual([0, 2]);
  });

  it('is missing where it was not sent, or cannot be', async () => {
    const assetId = newAssetId();
    await put({ assetId, of: 3 });
    for (const part of [1, 2, 3, 1_000, 'x', '0x0', '-1', '00000000'])
      expect((await get(assetId, part)).status).toBe(404);
    expect((await get('short')).status).toBe(404);
  });

  it.each([
    { part: 1, of: 1 },
    { part: 0, of: 0 },
    { part: 0, of: 1_001 },
    { part: 'x', of: 1 },
    { part: 0, of: '' },
    { part: 0, of: '1e1' },
  ])('is not taken as part $part of $of', async (place) => {
    expect((await put({ assetId: newAssetId(), ...place })).status).toBe(400);
  });

  it('is not taken without bytes, with too many, or without a length', async () => {
    const assetId = newAssetId();
    expect((await put({ assetId, body: new Uint8Array() })).status).toBe(400);
    const mostBytes = app.limits.assetPartBytes;
    expect((await put({ assetId, body: new Uint8Array(mostBytes + 1) })).status).toBe(413);
    expect((await put({ assetId, headers: { 'transfer-encoding': 'chunked' } })).status).toBe(411);
    expect((await put({ assetId, body: new Uint8Array(mostBytes) })).status).toBe(204);
  });

  it('is for devices that have entered by this link', async () => {
    const assetId = newAssetId();
    await put({ assetId });
    for (const cookie of ['', cookies.b]) {
      expect((await put({ assetId: newAssetId(), headers: { cookie } })).status).toBe(401);
      const asked = await app.ask(partPath('a', assetId, 0), { headers: { cookie } });
      expect(asked.status).toBe(401);
      const listed = await app.ask(paths.asset(chat.linkIds.a, assetId), { headers: { cookie } });
      expect(listed.status).toBe(401);
    }
  });

  it('is taken and erased only for pages of this server', async () => {
    const assetId = newAssetId();
    await put({ assetId });
    const headers = { cookie: cookies.a, origin: 'https://evil.example' };
    expect((await put({ assetId: newAssetId(), headers })).status).toBe(403);
    const erasing = await app.ask(paths.asset(chat.linkIds.a, assetId), { method: 'DELETE', headers });
    expect(erasing.status).toBe(403);
    expect((await get(assetId)).status).toBe(200);
  });

  it('is gone once it was discarded by whoever sent it', async () => {
    const assetId = newAssetId();
    await put({ assetId });
    const discard = (who: Who) =>
      app.ask(paths.asset(chat.linkIds[who], assetId), {
        method: 'DELETE',
        headers: { origin, cookie: cookies[who] },
      });
    expect((await discard('b')).status).toBe(204);
    expect((await get(assetId)).status).toBe(200);
    expect((await discard('a')).status).toBe(204);
    expect((await get(assetId)).status).toBe(404);
  });

  it('is gone with its message, and with its chat', async () => {
    const [deleted, kept] = [newAssetId(), newAssetId()];
    for (const assetId of [deleted, kept]) await put({ assetId });
    const { messageId } = await send([deleted]);
    await send([kept]);
    const deletion = encodeCommand({ type: 'delete', messageId, version: 2, sealed: 'Z29uZQ' });
    await app.post(paths.commands(chat.linkIds.a), deletion, { headers: { cookie: cookies.a } });
    expect((await get(deleted)).status).toBe(404);
    expect((await get(kept)).status).toBe(200);
    await app.store.destroy(chat.chatId, 'b');
    expect((await get(kept)).status).toBe(410);
    expect((await put({ assetId: newAssetId() })).status).toBe(410);
  });

  it.each([
    { bound: 'too-large', status: 413, limits: { assetBytesPerFile: 600 } },
    { bound: 'files-full', status: 409, limits: { assetBytesPerChat: 600 } },
    { bound: 'too-many', status: 409, limits: { unclaimedAssetsPerChat: 0 } },
    { bound: 'store-full', status: 503, limits: { assetBytes: 600 } },
  ])('is refused in words for the page’s script: $bound', async ({ bound, status, limits }) => {
    await start({ limits });
    const refused = await put({ assetId: newAssetId() });
    expect(refused.status).toBe(status);
    expect(await refused.text()).toBe(bound);
  });

  it('is refused for a while when a device asks for too many', async () => {
    await start({ limits: { assetPartsPerDevice: 3 } });
    const assetId = newAssetId();
    for (let part = 0; part < 3; part += 1) expect((await put({ assetId, part, of: 5 })).status).toBe(204);
    const refused = await put({ assetId, part: 3, of: 5 });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('waits for others when too many come at once, of one person or of all', async () => {
    await start({ limits: { assetPartsAtOnce: 2, allAssetPartsAtOnce: 3 } });
    const assetIds = { a: newAssetId(), b: newAssetId() };
    const putAtOnce = (who: Who, count: number) =>
      Array.from({ length: count }, (_, part) => put({ assetId: assetIds[who], who, part, of: 9 }));
    const answers = await Promise.all([...putAtOnce('a', 3), ...putAtOnce('b', 2)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 429, 204, 429]);
    expect(await answers[2]?.text()).toBe('too-many-at-once');
    expect((await put({ assetId: assetIds.a, part: 2, of: 9 })).status).toBe(204);
  });
});

describe('a message with files', () => {
  it('is accepted when all of its files are there, whole and its sender’s', async () => {
    const [whole, half, ofOther] = [newAssetId(), newAssetId(), newAssetId()];
    await put({ assetId: whole });
    await put({ assetId: half, of: 2 });
    await put({ assetId: ofOther, who: 'b' });
    for (const assetIds of [[half], [ofOther], [whole, half], [newAssetId()]]) {
      const { answer } = await send(assetIds);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('data-refusal="assets-missing"');
    }
    expect((await send([whole])).answer.status).toBe(200);
    expect((await send([whole])).answer.status).toBe(409);
  });
});

describe('the policy of a page', () => {
  it('lets the page of a chat show pictures and play sounds that its script has opened, and no other page', async () => {
    const policyOf = async (path: string, cookie = '') =>
      (await app.ask(path, { headers: { cookie } })).headers.get('content-security-policy') ?? '';
    const policyOfChat = await policyOf(paths.link(chat.linkIds.a), cookies.a);
    expect(policyOfChat).toContain("img-src 'self' blob:; media-src blob:;");
    for (const policy of [await policyOf(paths.link(chat.linkIds.a)), await policyOf('/'), await policyOf('/chats')]) {
      expect(policy).toContain("img-src 'self';");
      expect(policy).not.toContain('blob:');
    }
  });

  it('lets the page of a chat ask for the microphone and the camera, and no other page', async () => {
    const permissionsOf = async (path: string, cookie = '') =>
      (await app.ask(path, { headers: { cookie } })).headers.get('permissions-policy') ?? '';
    const ofChat = await permissionsOf(paths.link(chat.linkIds.a), cookies.a);
    for (const device of ['camera', 'microphone']) expect(ofChat).toContain(`${device}=(self)`);
    expect(ofChat).toContain('geolocation=()');
    for (const path of [paths.link(chat.linkIds.a), '/', '/chats']) {
      const elsewhere = await permissionsOf(path);
      for (const device of ['camera', 'microphone']) expect(elsewhere).toContain(`${device}=()`);
    }
  });
});
