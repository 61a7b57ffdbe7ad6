import { isIPv4 } from 'node:net';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdleTimeoutMs } from '../../src/chat/lifetime.ts';
import { maximumNameCharacters, maximumTextCharacters } from '../../src/chat/limits.ts';
import { isChatId, isLinkId, linkAlphabet } from '../../src/chat/link.ts';
import { isMessageId } from '../../src/chat/message.ts';
import { checkName } from '../../src/chat/name.ts';
import { isDeviceId } from '../../src/chat/participant.ts';
import { checkText } from '../../src/chat/text.ts';
import { charactersOf } from '../../src/chat/words/graphemes.ts';
import { readConfig } from '../../src/config/config.ts';
import { limitSetting } from '../../src/config/known-settings.ts';
import { defaultLimits } from '../../src/config/limits.ts';
import { parseRedisAddress, RedisAddressError } from '../../src/config/redis-address.ts';
import { ConfigError } from '../../src/config/setting-reader.ts';
import { type Command, type ParsedCommand, parseCommand } from '../../src/protocol/commands.ts';
import { sealSizes } from '../../src/protocol/page.ts';
import { decodeBase64url, encodeBase64url } from '../../src/sealing/bytes/base64url.ts';
import { seal } from '../../src/sealing/bytes/envelope.ts';
import { label } from '../../src/sealing/bytes/label.ts';
import { pad } from '../../src/sealing/bytes/padding.ts';
import { openChatKey } from '../../src/sealing/keys/chat-key.ts';
import { deriveKey } from '../../src/sealing/keys/derive-key.ts';
import { decodeLinkKey } from '../../src/sealing/keys/link-key.ts';
import { normalizeSecretCode } from '../../src/sealing/keys/secret-code.ts';
import { problemKinds } from '../../src/sealing/ledger/problem.ts';
import { type MessageContext, openDeletion, openMessage } from '../../src/sealing/messages.ts';
import { openGreeting, openName } from '../../src/sealing/names.ts';
import { openReaction, openWithdrawal } from '../../src/sealing/reactions.ts';
import { openReceipt } from '../../src/sealing/receipts.ts';
import { subjects } from '../../src/sealing/statements/claim.ts';
import { encodeStatement } from '../../src/sealing/statements/statement.ts';
import { decodeChat } from '../../src/store/redis/records/chat-record.ts';
import { decodeEvent } from '../../src/store/redis/records/event-record.ts';
import { decodeMessages } from '../../src/store/redis/records/message-record.ts';
import { UnreadableRecord } from '../../src/store/redis/records/record-fields.ts';
import { parseCreationForm } from '../../src/web/app/forms.ts';
import { clientNetworks } from '../../src/web/requests/client-networks.ts';
import { isFromOwnPage, linkBase } from '../../src/web/requests/own-origin.ts';
import type { RequestSource } from '../../src/web/requests/request-source.ts';
import { deviceTokensIn, isToken, tokensInCookies } from '../../src/web/seats/secret-tokens.ts';
import { renderOrganizerEvent } from '../../views/fragments/organizer-fragment.ts';
import { renderEvent, renderNumberedState, renderState } from '../../views/fragments/participant-fragment.ts';
import { aStatement } from '../support/commands/statement.ts';
import { englishWords } from '../support/texts/words.ts';
import { anyText, base64url, base64urlAlphabet, languageName, mutated } from './support/noise.ts';

const runs = 3_000;
/** For what computes keys. */
const fewRuns = 500;

function holds<Inputs extends [unknown, ...unknown[]]>(
  inputs: { [Index in keyof Inputs]: fc.Arbitrary<Inputs[Index]> },
  check: (...inputs: Inputs) => void,
  numRuns = runs,
): void {
  fc.assert(
    fc.property(...inputs, (...values) => {
      check(...values);
    }),
    { numRuns },
  );
}

/** What the function does, or an error of the one kind that it may throw. */
function outcomeOf<Outcome, Kind extends Error>(
  run: () => Outcome,
  kind: abstract new (...parts: never[]) => Kind,
): Outcome | Kind {
  try {
    return run();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}

describe('a command', () => {
  const commandTypes = [
    'send',
    'edit',
    'delete',
    'react',
    'unreact',
    'open',
    'close',
    'delivered',
    'read',
    'typing',
    'keep-open',
    'looking',
    'sign-out',
    'end',
    'ping',
  ];
  const limits = { ...defaultLimits, sealedCharacters: 100, sealedChangeCharacters: 20, sealedReceiptCharacters: 10 };

  function isSafe(parsed: ParsedCommand): void {
    if (!parsed.ok) {
      expect(['malformed', 'unknown', 'too-large']).toContain(parsed.problem);
      if (parsed.messageId !== undefined) expect(isMessageId(parsed.messageId)).toBe(true);
      return;
    }
    const { type, ...members } = parsed.command;
    expect(commandTypes).toContain(type);
    for (const [name, value] of Object.entries(members)) {
      if (name === 'messageId') expect(value).toMatch(/^[\w-]{22}$/);
      else if (name === 'deviceId') expect(value).toMatch(/^[\w-]{43}$/);
      else if (name === 'sealed') expect(value).toMatch(sealedPatternOf(type));
      else {
        expect(['sequence', 'version']).toContain(name);
        expect(Number.isSafeInteger(value) && Number(value) > 0).toBe(true);
      }
    }
  }

  function sealedPatternOf(type: Command['type']): RegExp {
    if (type === 'send' || type === 'edit') return /^[\w-]{1,100}$/;
    return type === 'delivered' || type === 'read' ? /^[\w-]{1,10}$/ : /^[\w-]{1,20}$/;
  }

  const memberValue = fc.oneof(
    base64url(22),
    base64url(43),
    base64url(101),
    fc.integer(),
    fc.double(),
    fc.maxSafeInteger(),
    fc.jsonValue(),
    anyText,
  );
  const nearlyCommand = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...commandTypes), memberValue),
      messageId: memberValue,
      sealed: memberValue,
      sequence: memberValue,
      version: memberValue,
      deviceId: memberValue,
      extra: memberValue,
    },
    { requiredKeys: ['type'] },
  );

  it('is read as one that can be carried out, or refused, whatever it is', () => {
    holds([anyText], (text) => isSafe(parseCommand(text, limits)));
    holds([fc.json()], (text) => isSafe(parseCommand(text, limits)));
    holds([nearlyCommand], (value) => isSafe(parseCommand(JSON.stringify(value), limits)));
    holds([mutated(nearlyCommand.map((value) => JSON.stringify(value)))], (text) => isSafe(parseCommand(text, limits)));
  });

  it('takes nothing from what came along with it', () => {
    holds([nearlyCommand, languageName, fc.jsonValue()], (value, name, rider) => {
      const plain = JSON.stringify(value);
      const ridden = `{${JSON.stringify(name)}:${JSON.stringify(rider)},${plain.slice(1)}`;
      expect(parseCommand(ridden, limits)).toEqual(parseCommand(plain, limits));
    });
  });
});

describe('what is sealed', () => {
  const chatKey = new Uint8Array(32).fill(7);
  const linkKey = new Uint8Array(16).fill(7);
  const context: MessageContext = { chatKey, chatId: '0123456789', sender: 'a', messageId: 'A'.repeat(22), version: 1 };
  const openers: readonly ((bytes: Uint8Array) => unknown)[] = [
    (bytes) => openMessage(bytes, context),
    (bytes) => openDeletion(bytes, context),
    (bytes) => openReaction(bytes, { ...context, reactor: 'a' }),
    (bytes) => openWithdrawal(bytes, { ...context, reactor: 'a' }),
    (bytes) => openReceipt(bytes, { ...context, reader: 'a', mark: 'read', sequence: 1 }),
    (bytes) => openChatKey(bytes, chatKey),
    (bytes) => openGreeting(bytes, linkKey),
    (bytes) => openName(bytes, chatKey, 'a'),
  ];

  const likeAnEnvelope = fc
    .tuple(
      fc.constantFrom(0, 1, 2, 2, 2, 255),
      fc.oneof(
        fc.uint8Array({ maxLength: 100 }),
        ...[52, 72, 208, 296, 552].map((length) => fc.uint8Array({ minLength: length, maxLength: length })),
      ),
    )
    .map(([version, rest]) => Uint8Array.of(version, ...rest));

  it('opens as nothing when it is any bytes', () => {
    for (const open of openers) holds([likeAnEnvelope], (bytes) => expect(open(bytes)).toBeUndefined(), fewRuns);
  });

  /** As a browser that has the keys, and no good intentions, can seal. */
  const sealedRightly = (plaintext: Uint8Array): Uint8Array =>
    seal(
      plaintext,
      deriveKey(chatKey, label('message key', 'a')),
      label('message', context.chatId, 'a', context.messageId, '1'),
    );

  function isMessageOrNothing(opened: ReturnType<typeof openMessage>): void {
    if (opened === undefined) return;
    const { content, statement } = opened;
    for (const claim of statement.seen) expect(subjects).toContain(claim.subject);
    if (content.kind === 'notice') {
      expect(problemKinds).toContain(content.problem);
      expect(Number.isSafeInteger(content.sequence) && content.sequence > 0).toBe(true);
      expect([undefined, 'a', 'b']).toContain(content.whose);
      return;
    }
    const written = content.kind === 'once' ? content.content : content;
    expect(written.kind).toBe('text');
    expect(typeof written.text).toBe('string');
    if (written.replyTo !== undefined) expect(isMessageId(written.replyTo)).toBe(true);
  }

  it('opens as a message or as nothing when a dishonest browser sealed it', () => {
    const nearlyContent = fc.record(
      {
        kind: fc.oneof(fc.constantFrom('text', 'notice', 'once'), fc.jsonValue()),
        content: fc.oneof(fc.constantFrom({ kind: 'text', text: 'once' }, { kind: 'once' }), fc.jsonValue()),
        problem: fc.oneof(fc.constantFrom(...problemKinds), fc.jsonValue()),
        sequence: fc.oneof(fc.nat(), fc.jsonValue()),
        whose: fc.oneof(fc.constantFrom('a', 'b'), fc.jsonValue()),
        text: fc.oneof(anyText, fc.jsonValue()),
        replyTo: fc.oneof(base64url(22), fc.jsonValue()),
        extra: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const json = fc.oneof(
      fc.json(),
      nearlyContent.map((value) => JSON.stringify(value)),
      anyText,
    );
    holds(
      [json],
      (text) =>
        isMessageOrNothing(
          openMessage(sealedRightly(pad(encodeStatement(aStatement(), utf8ToBytes(text)), 4_200)), context),
        ),
      fewRuns,
    );
    holds(
      [fc.uint8Array({ maxLength: 300 })],
      (plaintext) => isMessageOrNothing(openMessage(sealedRightly(plaintext), context)),
      fewRuns,
    );
    holds(
      [fc.nat({ max: 2 ** 32 - 1 }), json],
      (length, text) => {
        const padded = pad(encodeStatement(aStatement(), utf8ToBytes(text)), 4_200);
        new DataView(padded.buffer).setUint32(0, length);
        isMessageOrNothing(openMessage(sealedRightly(padded), context));
      },
      fewRuns,
    );
  });
});

describe('what a link, a code or a name is read from', () => {
  it('as base64url is exactly the bytes that it stands for, or nothing', () => {
    holds([fc.oneof(anyText, mutated(base64url(22)), base64url(21))], (text) => {
      const bytes = decodeBase64url(text);
      if (bytes !== undefined) expect(encodeBase64url(bytes)).toBe(text);
    });
  });

  it('as a link’s key is 16 bytes, or nothing', () => {
    holds([fc.oneof(anyText, mutated(base64url(22)), mutated(base64url(22).map((key) => `#${key}`)))], (fragment) => {
      expect([16, undefined]).toContain(decodeLinkKey(fragment)?.length);
    });
  });

  it('as a code is eight symbols, or says what is wrong', () => {
    const typed = fc.oneof(anyText, mutated(fc.constantFrom('K7QF-2M9X', 'k7qf 2m9x', 'ＯＩＬ0-oil1', 'K7QF‑2M9X')));
    holds([typed], (text) => {
      const read = normalizeSecretCode(text);
      if (!read.ok) return expect(['empty', 'alphabet', 'length']).toContain(read.problem);
      expect(read.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(normalizeSecretCode(read.code)).toEqual(read);
    });
  });

  it('as a name holds nothing that moves or hides other text', () => {
    holds([fc.oneof(anyText, mutated(fc.constant('Anny Müller')))], (typed) => {
      const checked = checkName(typed);
      if (!checked.ok) return;
      expect(checked.name).not.toMatch(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u);
      expect(charactersOf(checked.name)).toBeLessThanOrEqual(maximumNameCharacters);
      expect(checkName(checked.name)).toEqual(checked);
    });
  });

  it('as a message’s text is no longer than it may be, and is read alike again', () => {
    holds([anyText], (typed) => {
      const checked = checkText(typed);
      if (!checked.ok) return;
      expect(charactersOf(checked.text)).toBeLessThanOrEqual(maximumTextCharacters);
      expect(checkText(checked.text)).toEqual(checked);
    });
  });

  it('as an id has the length and the letters of one', () => {
    const letters = new Set(linkAlphabet);
    const isOf = (text: string, length: number, alphabet: ReadonlySet<string>) =>
      text.length === length && [...text].every((letter) => alphabet.has(letter));
    const nearlyId = fc.oneof(
      anyText,
      mutated(base64url(10)),
      mutated(base64url(18)),
      mutated(base64url(22)),
      mutated(base64url(43)),
    );
    holds([nearlyId], (text) => {
      expect(isChatId(text)).toBe(isOf(text, 10, letters));
      expect(isLinkId(text)).toBe(isOf(text, 18, letters));
      expect(isMessageId(text)).toBe(isOf(text, 22, new Set(base64urlAlphabet)));
      expect(isDeviceId(text)).toBe(isOf(text, 43, new Set(base64urlAlphabet)));
    });
  });
});

describe('what a request brings', () => {
  const name = 'device-0123456789abcdefgh';

  it('as cookies holds a token or none', () => {
    const nearlyCookies = fc
      .array(
        fc.oneof(
          anyText,
          base64url(43).map((token) => `${name}=${token}`),
          mutated(base64url(43)).map((token) => `${name}=${token}`),
        ),
        { maxLength: 5 },
      )
      .map((cookies) => cookies.join('; '));
    holds([nearlyCookies], (cookies) => {
      const tokens = tokensInCookies(cookies, name);
      expect(tokens.length).toBeLessThanOrEqual(4);
      for (const token of tokens) expect(isToken(token)).toBe(true);
    });
  });

  it('as cookies holds links with tokens alone, whatever else there is', () => {
    const nearlyCookie = fc.oneof(
      anyText,
      languageName.map((odd) => `device-${odd}=${'A'.repeat(43)}`),
      mutated(fc.tuple(base64url(14), base64url(43)).map(([link, token]) => `device-${link}=${token}`)),
      base64url(43).map((token) => `${name}=${token}`),
    );
    holds([fc.array(nearlyCookie, { maxLength: 8 })], (cookies) => {
      const tokens = deviceTokensIn(cookies.join('; '));
      for (const { linkId, token } of tokens) expect([isLinkId(linkId), isToken(token)]).toEqual([true, true]);
    });
  });

  it('as cookies holds the token whatever stands around it', () => {
    const other = anyText.filter((text) => !text.includes(name));
    holds([other, base64url(43), other], (before, token, after) => {
      expect(tokensInCookies(`${before}; ${name}=${token}; ${after}`, name)).toEqual([token]);
    });
  });

  const sourceWith = (headers: Readonly<Record<string, string | undefined>>): RequestSource => ({
    remoteAddress: '192.0.2.1',
    isEncrypted: false,
    header: (header) => headers[header],
  });
  const number = fc.integer({ min: 0, max: 300 });
  const nearlyAddress = fc.oneof(
    anyText,
    fc.ipV4(),
    fc.ipV6(),
    fc.ipV6().map((address) => `[${address}]:443`),
    fc.tuple(number, number, number, number).map((parts) => parts.join('.')),
    mutated(fc.ipV6()),
    fc.ipV4().map((address) => `::ffff:${address}`),
  );

  it('as the address that it came from is one, and the connection’s own where it is none', () => {
    holds([fc.array(nearlyAddress, { maxLength: 4 }), fc.integer({ min: 0, max: 3 })], (addresses, hops) => {
      const [address] = clientNetworks(sourceWith({ 'x-forwarded-for': addresses.join(',') }), hops);
      if (hops === 0) expect(address).toBe('192.0.2.1');
      else expect(isIPv4(address) || /^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3}::\/64$/.test(address)).toBe(true);
    });
  });

  it('as its host becomes an address that says nothing more, or none', () => {
    const nearlyHost = fc.oneof(
      anyText,
      fc.domain(),
      mutated(fc.domain()),
      fc.ipV6().map((address) => `[${address}]`),
      fc.webAuthority({ withPort: true, withUserInfo: true }),
    );
    holds([nearlyHost, nearlyHost, fc.integer({ min: 0, max: 1 })], (host, forwarded, trustProxyHops) => {
      const source = sourceWith({
        host,
        'x-forwarded-host': forwarded,
        'x-forwarded-proto': forwarded,
        origin: forwarded,
      });
      const policy = { publicUrl: undefined, trustProxyHops };
      const base = linkBase(source, policy);
      if (base !== undefined) expect(base).toMatch(/^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/);
      expect(typeof isFromOwnPage(source, policy)).toBe('boolean');
      expect(linkBase(source, { publicUrl: 'https://parley.example', trustProxyHops })).toBe('https://parley.example');
    });
  });

  it('as the form of a new chat is complete, or nothing', () => {
    const fieldName = fc.oneof(
      fc.constantFrom(
        'idleTimeoutMs',
        ...['a', 'b'].flatMap((id) =>
          ['verifier', 'linkVerifier', 'sealedChatKey', 'sealedGreeting', 'sealedName'].map(
            (field) => `${id}.${field}`,
          ),
        ),
      ),
      anyText,
    );
    const fieldValue = fc.oneof(
      fc.constantFrom('300000', '3600000', '3e5', '0x493e0', ' 300000 '),
      ...[sealSizes.hash, sealSizes.sealedChatKey, sealSizes.sealedName].flatMap((size) => [
        base64url(size),
        mutated(base64url(size)),
      ]),
      anyText,
    );
    const complete = ['a', 'b'].flatMap((id): readonly (readonly [string, string])[] => [
      [`${id}.verifier`, 'v'.repeat(sealSizes.hash)],
      [`${id}.linkVerifier`, 'l'.repeat(sealSizes.hash)],
      [`${id}.sealedChatKey`, 'k'.repeat(sealSizes.sealedChatKey)],
      [`${id}.sealedGreeting`, 'g'.repeat(sealSizes.sealedName)],
      [`${id}.sealedName`, 'n'.repeat(sealSizes.sealedName)],
    ]);
    holds([fc.array(fc.tuple(fieldName, fieldValue), { maxLength: 6 }), fc.boolean()], (fields, isNearlyComplete) => {
      const form = new URLSearchParams(
        isNearlyComplete ? [['idleTimeoutMs', '300000'], ...complete.map((pair) => [...pair])] : [],
      );
      for (const [field, value] of fields) form.set(field, value);
      const parsed = parseCreationForm(form);
      if (parsed === undefined) return;
      expect(isIdleTimeoutMs(parsed.idleTimeoutMs)).toBe(true);
      expect(parsed.participants.map(({ participantId }) => participantId)).toEqual(['a', 'b']);
      for (const { verifier, linkVerifier, sealedChatKey, sealedGreeting, sealedName } of parsed.participants) {
        const seals = [verifier, linkVerifier, sealedChatKey, sealedGreeting, sealedName];
        expect(seals.map((text) => text.length)).toEqual([43, 43, 98, 279, 279]);
        for (const text of seals) expect(text).toMatch(/^[\w-]+$/);
      }
    });
  });
});

describe('the settings', () => {
  const numberText = fc.oneof(fc.integer().map(String), fc.double().map(String), fc.maxSafeNat().map(String), anyText);
  const redisUrl = fc.constantFrom(
    'redis://:hunter2hunter2@127.0.0.1:6379/0',
    'rediss://user:hunter2hunter2@a:1,rediss://b:2',
    'redis+sentinel://:hunter2hunter2@a:26379,b/main?db=1',
    'redis://[::1]:6379',
  );
  const environment = fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'PORT',
        'HOST',
        'TRUST_PROXY',
        'LOG_LEVEL',
        'TLS_CERT',
        'TLS_KEY',
        'PUBLIC_URL',
        ...Object.keys(defaultLimits).map(limitSetting),
      ),
      anyText,
    ),
    fc.oneof(numberText, fc.webUrl(), mutated(fc.webUrl())),
    { maxKeys: 6 },
  );

  it('are a configuration that makes sense, or say what is wrong with them without repeating what may be a secret', () => {
    holds([environment, mutated(redisUrl)], (settings, url) => {
      const outcome = outcomeOf(() => readConfig({ ...settings, REDIS_URL: url }), ConfigError);
      if (outcome instanceof ConfigError) {
        expect(outcome.problems.length).toBeGreaterThan(0);
        expect(outcome.message).not.toContain('hunter2');
        return;
      }
      expect(Object.isFrozen(outcome) && Object.isFrozen(outcome.limits)).toBe(true);
      expect(Object.keys(outcome.limits)).toEqual(Object.keys(defaultLimits));
      for (const limit of Object.values(outcome.limits)) expect(Number.isSafeInteger(limit) && limit >= 1).toBe(true);
      expect(outcome.port).toBeLessThanOrEqual(65_535);
      if (outcome.publicUrl !== undefined) expect(new URL(outcome.publicUrl).origin).toBe(outcome.publicUrl);
    });
  });

  it('name a Redis that can be reached, or say what is wrong with the address without repeating it', () => {
    holds([fc.oneof(redisUrl, mutated(redisUrl), mutated(mutated(redisUrl)), anyText)], (url) => {
      const outcome = outcomeOf(() => parseRedisAddress(url), RedisAddressError);
      if (outcome instanceof RedisAddressError) return expect(outcome.message).not.toContain('hunter2');
      if (outcome.kind === 'socket') return expect(outcome.path).toMatch(/^\/./);
      const nodes =
        outcome.kind === 'single' ? [outcome.node] : outcome.kind === 'cluster' ? outcome.nodes : outcome.sentinels;
      expect(nodes.length).toBeGreaterThan(0);
      for (const { host, port } of nodes) {
        expect(host).toMatch(/^[^\s[\],]+$/);
        expect(port >= 1 && port <= 65_535).toBe(true);
      }
    });
  });
});

describe('what Redis gives', () => {
  /** Whatever a client of Redis can be answered. */
  const { anyReply } = fc.letrec((tie) => ({
    anyReply: fc.oneof(anyText, fc.integer(), fc.constant(null), fc.array(tie('anyReply'), { maxLength: 4 })),
  }));
  const word = fc.constantFrom(
    'sealed',
    'edited',
    'reacted',
    'deleted',
    'receipts',
    'destroyed',
    'entered',
    'signed-out',
    'happened',
    'kept-open',
    'presence',
    'typing',
    'a',
    'b',
    'organizer',
    'online',
    'again',
    'ended',
    'idle',
    'expired',
    'open',
    'waiting',
  );
  const field = fc.oneof(
    word,
    word,
    fc.nat().map(String),
    fc.constant('1767225600000'),
    fc.double().map(String),
    base64url(22),
    anyText,
  );
  const record = fc.array(field, { maxLength: 14 }).map((fields) => fields.join('\n'));
  const message = fc
    .tuple(fc.constantFrom('sealed', 'edited', 'reacted', 'deleted'), fc.array(field, { minLength: 8, maxLength: 8 }))
    .map(([kind, fields]) => [kind, '1', '1', '1767225600000', 'a', ...fields].join('\n'));
  const context = {
    words: englishWords,
    nowMs: 1_767_225_600_000,
    limits: defaultLimits,
    lifetime: { createdAtMs: 1_767_225_600_000, idleTimeoutMs: 300_000 },
  };

  it('as an event is one that can be shown, or none', () => {
    holds(
      [fc.oneof(record, mutated(message), anyText)],
      (text) => {
        const event = decodeEvent(text, context.nowMs);
        if (event === undefined) return;
        expect(renderEvent(event, context)).not.toContain('<script');
        expect(renderOrganizerEvent(event, englishWords)).not.toContain('<script');
      },
      3 * runs,
    );
  });

  it('as messages are some that can be shown, or unreadable', () => {
    holds([fc.oneof(fc.array(fc.oneof(mutated(message), record, anyReply), { maxLength: 2 }), anyReply)], (reply) => {
      const messages = outcomeOf(() => decodeMessages(reply), UnreadableRecord);
      if (messages instanceof UnreadableRecord) return;
      for (const each of messages)
        expect(renderEvent({ type: 'message', message: each }, context)).not.toContain('<script');
    });
  });

  it('as a chat is one that can be shown, or unreadable', () => {
    const made = fc.oneof(record, fc.constant(Array.from({ length: 11 }, (_, index) => `line${index}`).join('\n')));
    const people = fc.array(
      fc.oneof(
        fc.constantFrom(
          'entered:a',
          'presence:a',
          'presence:b',
          'receipts:a',
          'typing:b',
          'device:a:x',
          'device:__proto__:x',
        ),
        field,
        anyReply,
      ),
      { maxLength: 10 },
    );
    const counts = fc.array(fc.oneof(fc.nat(), fc.nat().map(String), anyReply), { minLength: 5, maxLength: 5 });
    const reply = fc.oneof(
      fc
        .tuple(fc.constantFrom('open', 'waiting'), counts, made, people)
        .map(([state, numbers, text, fields]): unknown[] => [state, ...numbers, text, fields]),
      fc.array(anyReply, { maxLength: 9 }),
    );
    holds([reply], (parts) => {
      const chat = outcomeOf(() => decodeChat('0123456789', parts, context.nowMs), UnreadableRecord);
      if (chat instanceof UnreadableRecord) return;
      expect(renderNumberedState(chat, 'a', context.words) + renderState(chat, 'a', context)).not.toContain('<script');
    });
  });
});
