import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementPath, ownCodePath, ownKeyPath } from '../../src/protocol/own-keys.ts';
import { entryFields, paths } from '../../src/protocol/page.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import {
  aMessage,
  creationForm,
  type Guest,
  isIn,
  type MadeChat,
  messagesOf,
  openChat,
  sitDown,
} from './support/people.ts';
import { exchange, head } from './support/raw-connection.ts';
import { type Answer, Visitor } from './support/visitor.ts';

let parley: TestParley;
let chat: MadeChat & { readonly anny: Guest; readonly bert: Guest };
beforeAll(async () => {
  parley = await startTestParley();
  chat = await openChat(parley);
});
afterAll(() => parley.close());

/** What a page of another site, opened in a browser that is in a chat, can have that browser say of itself. */
function foreignOrigins(): readonly string[] {
  const { port } = parley;
  return [
    'https://evil.example',
    `http://evil.example:${port}`,
    `http://127.0.0.1:${port}.evil.example`,
    `http://127.0.0.1.evil.example:${port}`,
    `http://evil.example@127.0.0.1:${port}`,
    `https://127.0.0.1:${port}`,
    `http://127.0.0.1:${port === 65_535 ? 1 : port + 1}`,
    'http://127.0.0.1',
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port} https://evil.example`,
    `HTTP://127.0.0.1:${port}`,
    'null',
    '',
    '*',
  ];
}

/** Everything that changes something, asked for with all the cookies that open it. */
const changes: Readonly<Record<string, (visitor: Visitor) => Promise<Answer>>> = {
  'making a chat': (visitor) => visitor.post(paths.chats, creationForm().form),
  'getting in': (visitor) => visitor.post(paths.enter(chat.a.linkId), { [entryFields.accessKey]: chat.a.accessKey }),
  'writing a message': (visitor) => visitor.command(chat.a.linkId, aMessage()),
  'ending the chat as one of the two': (visitor) => visitor.command(chat.a.linkId, { type: 'end' }),
  'replacing a code': (visitor) => visitor.post(ownCodePath(chat.a.linkId), { otherDevices: 'leave' }),
  'ending the chat as its organizer': (visitor) => visitor.post(paths.organizerEnd(chat.chatId)),
};

function everyCookie(): Visitor {
  const visitor = chat.anny.visitor.saying({});
  for (const [name, value] of chat.organizer.cookies) visitor.cookies.set(name, value);
  return visitor;
}

async function nothingHappened(): Promise<void> {
  expect(await isIn(chat.anny)).toBe(true);
  expect(await messagesOf(chat.anny)).not.toContain('data-message-id');
}

describe.each(Object.entries(changes))('%s', (_, change) => {
  it('is refused to a page of any other site, and sets no cookie', async () => {
    for (const Origin of foreignOrigins()) {
      const answer = await change(everyCookie().saying({ Origin }));
      expect([answer.status, answer.headers['set-cookie']], Origin).toEqual([403, undefined]);
    }
    await nothingHappened();
  });

  it('is refused to whoever does not say where they come from', async () => {
    expect((await change(everyCookie().saying({ Origin: undefined }))).status).toBe(403);
    await nothingHappened();
  });

  it('is refused when the browser itself says that another site asks', async () => {
    expect((await change(everyCookie().saying({ 'Sec-Fetch-Site': 'cross-site' }))).status).toBe(403);
    await nothingHappened();
  });

  it('is refused to a page that makes up proxies’ headers', async () => {
    const lies = {
      Origin: 'https://evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'host=evil.example;proto=https',
    };
    expect((await change(everyCookie().saying(lies))).status).toBe(403);
    await nothingHappened();
  });

  it('is refused to a form without a script, which states no origin', async () => {
    const answer = await change(everyCookie().saying({ Origin: 'null', 'HX-Request': undefined }));
    expect([answer.status, answer.headers['set-cookie']]).toEqual([400, undefined]);
    expect(answer.body).toContain('Parley needs JavaScript');
    await nothingHappened();
  });
});

describe('a socket', () => {
  it('is refused to a page of any other site, even with the right cookie', async () => {
    const livePaths = [paths.live(chat.a.linkId), paths.organizerLive(chat.chatId), paths.chatsLive];
    for (const path of livePaths) {
      for (const Origin of [...foreignOrigins(), undefined]) {
        expect(await everyCookie().saying({ Origin }).statusOfSocket(path), Origin).toBe(403);
      }
      expect(await everyCookie().saying({ 'Sec-Fetch-Site': 'cross-site' }).statusOfSocket(path)).toBe(403);
      expect(await everyCookie().statusOfSocket(path)).toBe(101);
    }
  });

  it('is refused with two origins', async () => {
    const { linkId, visitor } = chat.anny;
    const cookies = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await exchange(
      parley.port,
      head(
        `GET ${paths.live(linkId)} HTTP/1.1`,
        `Host: 127.0.0.1:${parley.port}`,
        'Origin: https://evil.example',
        `Origin: ${parley.url}`,
        `Cookie: ${cookies}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});

describe('a stream of events', () => {
  it('is refused to a page of any other site, even with the right cookie', async () => {
    const path = paths.events(chat.a.linkId);
    for (const Origin of foreignOrigins()) {
      expect((await everyCookie().saying({ Origin }).get(path)).status, Origin).toBe(403);
    }
    for (const Origin of [parley.url, undefined]) {
      const { status } = await everyCookie().saying({ Origin, 'Sec-Fetch-Site': 'cross-site' }).get(path);
      expect(status).toBe(403);
    }
  });
});

describe('asking without changing', () => {
  it('grants another site nothing: no answer may be read there, framed there, or cached', async () => {
    const everywhere = [
      paths.start,
      paths.chats,
      paths.link(chat.a.linkId),
      paths.organizer(chat.chatId),
      `${paths.messages(chat.a.linkId)}?before=2`,
    ];
    for (const path of everywhere) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { headers } = await everyCookie().ask(method, path, {
          headers: {
            Origin: 'https://evil.example',
            'Access-Control-Request-Method': 'POST',
            'Access-Control-Request-Headers': 'hx-request',
          },
        });
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
        expect(headers['cache-control']).toBe('no-store');
        expect(headers['x-frame-options']).toBe('DENY');
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
        expect(headers['cross-origin-resource-policy']).toBe('same-origin');
        expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      }
    }
  });

  it('changes nothing, however often and by whatever method without effects', async () => {
    const before = await chat.anny.visitor.get(paths.link(chat.a.linkId));
    const changing = [
      paths.chats,
      paths.enter(chat.a.linkId),
      paths.commands(chat.a.linkId),
      ownCodePath(chat.a.linkId),
      ownKeyPath(chat.a.linkId),
      agreementPath(chat.a.linkId),
      paths.organizerEnd(chat.chatId),
      paths.link(chat.a.linkId),
    ];
    for (const path of changing) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND']) {
        const { status, headers } = await everyCookie().ask(method, path, {
          headers: { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST' },
        });
        expect([200, 404, 405]).toContain(status);
        expect(headers['set-cookie']).toBeUndefined();
      }
    }
    const revision = (answer: Answer) => /data-revision="(\d+)"/.exec(answer.body)?.[1];
    expect(revision(await chat.anny.visitor.get(paths.link(chat.a.linkId)))).toBe(revision(before));
    await nothingHappened();
  });

  it('by a made-up host makes links that lead there for nobody but the asker', async () => {
    const organizer = everyCookie().saying({ Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' });
    const { body } = await organizer.get(paths.organizer(chat.chatId));
    expect(body).toContain(`http://evil.example/${chat.a.linkId}`);
    expect((await everyCookie().get(paths.organizer(chat.chatId))).body).not.toContain('evil.example');
  });

  it('by a made-up host makes no link at all that leads there, where PUBLIC_URL is set', async () => {
    const fixed = await startTestParley({ publicUrl: 'https://parley.example', environment: { TRUST_PROXY: '1' } });
    try {
      const lies = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', Origin: 'https://parley.example' };
      const organizer = new Visitor(fixed, lies);
      const { status, body } = await organizer.post(paths.chats, creationForm().form);
      expect(status).toBe(201);
      expect(body).toContain('https://parley.example/');
      expect(body).not.toContain('evil.example');
      expect((await organizer.get(paths.start)).body).not.toContain('evil.example');
    } finally {
      await fixed.close();
    }
  });
});

it('and what was refused to others is carried out for the page itself', async () => {
  const bert = await sitDown(chat.bert);
  expect((await changes['writing a message']?.(everyCookie()))?.status).toBe(200);
  await bert.untilSequence(1);
  expect((await changes['ending the chat as its organizer']?.(everyCookie()))?.status).toBe(200);
  expect(await bert.closed).toBe(1000);
});
