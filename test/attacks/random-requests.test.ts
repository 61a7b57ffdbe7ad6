import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceCookieName, organizerCookieName } from '../../src/protocol/cookies.ts';
import { paths } from '../../src/protocol/page.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { anyText, base64url, languageName, mutated } from './support/noise.ts';
import {
  aMessage,
  creationForm,
  deviceToken,
  type Guest,
  isIn,
  type MadeChat,
  messagesOf,
  newMessageId,
  openChat,
  wrongKey,
} from './support/people.ts';
import { exchange, statusesIn } from './support/raw-connection.ts';

type OpenChat = MadeChat & { readonly anny: Guest; readonly bert: Guest };

/** Nothing is refused for having been asked too often, so that all of it is read. */
const unbounded = 1_000_000;
const limits = {
  unknownLinksPerAddress: unbounded,
  chatsPerAddress: unbounded,
  commandsPerWindow: unbounded,
  codeTriesPerLink: unbounded,
};

let parley: TestParley;
/** Its links are known to the strangers, its cookies are not. */
let chat: OpenChat;
/** Its cookies are known too, so that anything may happen to it. */
let given: OpenChat;
beforeAll(async () => {
  parley = await startTestParley({ limits });
  chat = await openChat(parley);
  given = await openChat(parley);
  await chat.anny.visitor.command(chat.anny.linkId, aMessage());
});
afterAll(() => parley.close());

async function pageOf({ visitor, linkId }: Guest): Promise<string> {
  const { body } = await visitor.get(paths.link(linkId));
  return `${/data-revision="\d+"/.exec(body)?.[0]} ${await messagesOf({ visitor, linkId, invitation: chat.a })}`;
}

/** As the log writes it. */
const errorLevel = 50;

/** One line of a request: without the two characters that would end it. */
const line = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.map((value) => value.replace(/[\r\n]/g, ''));

function requests(): fc.Arbitrary<string> {
  const linkIds = [chat.a.linkId, chat.b.linkId, given.a.linkId, given.b.linkId];
  const knownPaths = [
    '/',
    '/healthz',
    '/readyz',
    paths.chats,
    paths.chatsLive,
    '/assets/style.css',
    '/assets/',
    ...[chat.chatId, given.chatId].flatMap((chatId) => [
      paths.organizer(chatId),
      paths.organizerEnd(chatId),
      paths.organizerLive(chatId),
    ]),
    // Of a chat whose cookies are not known: with one, the answer would go on for ever.
    paths.events(chat.a.linkId),
    ...linkIds.flatMap((linkId) => [
      paths.link(linkId),
      paths.enter(linkId),
      paths.commands(linkId),
      paths.live(linkId),
      `${paths.messages(linkId)}?before=2`,
    ]),
  ];
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('GET', 'POST') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND', 'M-SEARCH'),
    },
    { weight: 1, arbitrary: line(anyText) },
  );
  const piece = fc.oneof(
    anyText,
    languageName,
    anyText.map((text) => encodeURIComponent(text.toWellFormed())),
    base64url(18),
  );
  const target = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...knownPaths) },
    { weight: 3, arbitrary: mutated(fc.constantFrom(...knownPaths)) },
    { weight: 2, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => `/${pieces.join('/')}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...knownPaths), piece, piece)
        .map(([path, name, value]) => `${path}?${name}=${value}`),
    },
    { weight: 1, arbitrary: fc.oneof(anyText, fc.webUrl()) },
  );
  const cookies = [
    `${deviceCookieName(given.a.linkId)}=${deviceToken(given.anny)}`,
    `${organizerCookieName}=${given.organizer.cookies.get(organizerCookieName)}`,
    ...linkIds.map((linkId) => `${deviceCookieName(linkId)}=${wrongKey()}`),
    `${organizerCookieName}=${wrongKey()}.${chat.chatId}`,
  ];
  const header = fc.oneof(
    fc.tuple(fc.constant('Origin'), fc.oneof(fc.constantFrom(parley.url, 'null', 'https://evil.example'), anyText)),
    fc.tuple(
      fc.constant('Cookie'),
      fc.oneof(fc.constantFrom(...cookies), mutated(fc.constantFrom(...cookies)), anyText),
    ),
    fc.tuple(
      fc.constant('Content-Type'),
      fc.oneof(
        fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'multipart/form-data; boundary=a'),
        anyText,
      ),
    ),
    fc.tuple(
      fc.constantFrom(
        'HX-Request',
        'Accept-Encoding',
        'Sec-Fetch-Site',
        'X-Forwarded-For',
        'X-Forwarded-Host',
        'Range',
        'If-None-Match',
        'If-Modified-Since',
        'Accept',
        'X-Noise',
      ),
      fc.oneof(fc.constantFrom('true', 'br', 'gzip;q=0', 'cross-site', 'bytes=0-'), anyText),
    ),
    fc.tuple(anyText, anyText),
  );
  const { form } = creationForm();
  const body = fc.oneof(
    anyText,
    fc.json(),
    mutated(fc.constant(form.toString())),
    mutated(fc.constant(`accessKey=${given.a.accessKey}`)),
    fc.constant(`accessKey=${wrongKey()}`),
    mutated(fc.constant(JSON.stringify(aMessage()))),
    fc.constantFrom(
      '{"type":"typing"}',
      `{"type":"read","sequence":9}`,
      `{"type":"delete","messageId":"${newMessageId()}"}`,
      '{"type":"end"}',
    ),
  );
  return fc
    .tuple(
      method,
      line(target),
      fc.array(fc.tuple(line(header.map(([name]) => name)), line(header.map(([, value]) => value))), { maxLength: 2 }),
      fc.array(header, { maxLength: 4 }),
      body,
      fc.boolean(),
    )
    .map(([verb, path, oddHeaders, headers, content, isOwn]) => {
      const bytes = Buffer.from(content);
      const lines = [...headers, ...oddHeaders]
        .filter(([name]) => !/^\s*(connection|content-length|transfer-encoding|expect|upgrade|host)\b/i.test(name))
        .map(([name, value]) => `${name}: ${value}`.replace(/[\r\n]/g, ''));
      const own = isOwn ? [`Origin: ${parley.url}`] : [];
      const beginning = [
        `${verb} ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${parley.port}`,
        ...own,
        ...lines,
        'Connection: close',
        `Content-Length: ${bytes.length}`,
      ];
      return `${beginning.join('\r\n')}\r\n\r\n${bytes.toString('latin1')}`;
    });
}

const everyPageHas = [
  /^content-security-policy: default-src 'none';/im,
  /^x-content-type-options: nosniff/im,
  /^x-frame-options: DENY/im,
  /^referrer-policy: no-referrer/im,
  /^cache-control: (no-store|public, max-age=31536000, immutable)/im,
];

function isDecent(answer: string): void {
  const statuses = statusesIn(answer);
  expect(statuses.length).toBeLessThanOrEqual(1);
  for (const status of statuses) expect(status).toBeLessThan(500);
  expect(answer).not.toMatch(/\n\s+at |node_modules|\.tsx?:\d|[a-z]Error\b/);
  // What Node.js cannot read is refused without a word, before anything of Parley sees it.
  if (statuses.length === 0 || /^HTTP\/1\.1 (400|404|405) .*\r\n\r\n$/s.test(answer)) return;
  for (const header of everyPageHas) expect(answer).toMatch(header);
}

describe('requests made up of anything', () => {
  it('get decent answers, fail nothing, and do nothing to a chat that they have no cookie of', async () => {
    const before = await pageOf(chat.anny);
    const atOnce = 10;
    await fc.assert(
      fc.asyncProperty(fc.array(requests(), { minLength: atOnce, maxLength: atOnce }), async (texts) => {
        const answers = await Promise.all(texts.map((text) => exchange(parley.port, Buffer.from(text, 'latin1'))));
        for (const answer of answers) isDecent(answer);
      }),
      { numRuns: 250 },
    );
    expect(await pageOf(chat.anny)).toBe(before);
    expect(await isIn(chat.bert)).toBe(true);
    const entries = parley
      .logs()
      .trimEnd()
      .split('\n')
      .map((entry): { level: number } => JSON.parse(entry));
    // At least so many were requests to anybody but Node's own parser.
    expect(entries.length).toBeGreaterThan(500);
    expect(entries.filter(({ level }) => level >= errorLevel)).toEqual([]);
  });
});

const refusalsIn = (frames: readonly string[]): number => frames.join('').split('data-refusal=').length - 1;

describe('commands made up of anything', () => {
  const member = fc.oneof(anyText, fc.jsonValue(), base64url(21), base64url(43), fc.double(), fc.integer({ max: 0 }));
  const nearlyCommand = fc.record(
    {
      type: fc.oneof(member, fc.constantFrom('send', 'edit', 'delete', 'react', 'unreact', 'read', 'delivered')),
      messageId: member,
      version: member,
      sealed: member,
      sequence: fc.oneof(anyText, fc.integer({ max: 0 })),
    },
    { requiredKeys: [] },
  );
  const noise = fc.oneof(
    anyText,
    fc.json(),
    nearlyCommand.map((value) => JSON.stringify(value)),
  );

  it('are each refused, and do nothing, by socket and without', async () => {
    const { anny, bert } = await openChat(parley);
    const before = await pageOf(anny);
    const socket = await anny.visitor.connect(paths.live(anny.linkId));
    const texts = fc.sample(noise, 3_000);
    // No more at once than a quick reader may leave unread.
    const atOnce = 500;
    for (let first = 0; first < texts.length; first += atOnce) {
      for (const text of texts.slice(first, first + atOnce)) socket.sayRaw(text);
      await until('an answer to each', () => refusalsIn(socket.frames) === Math.min(first + atOnce, texts.length));
    }
    for (const text of texts.slice(0, 300)) {
      const { status, body } = await anny.visitor.command(anny.linkId, text);
      expect([400, 413]).toContain(status);
      expect(body).toContain('data-refusal=');
    }
    expect(await pageOf(anny)).toBe(before);
    socket.say(aMessage());
    await socket.untilSequence(1);
    expect(await isIn(bert)).toBe(true);
    socket.socket.terminate();
  });
});
