import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { ClientOptions } from 'ws';
import { tellNobody } from '../../../src/actions/tell-away.ts';
import { linkIdOf } from '../../../src/chat/link.ts';
import { isParticipantId, type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { defaultLimits, type Limits } from '../../../src/config/limits.ts';
import { Hub } from '../../../src/hub/hub.ts';
import type { ListedLink } from '../../../src/hub/list/listed-chat.ts';
import type { Seat } from '../../../src/hub/peers/seat.ts';
import type { Clock } from '../../../src/runtime/clock.ts';
import { systemClock } from '../../../src/runtime/system-clock.ts';
import { countNothing } from '../../../src/runtime/tally.ts';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { defaultLanguage, languageOf } from '../../../src/words/languages.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { englishWords } from '../../support/texts/words.ts';
import { LiveClient } from './live-client.ts';
import type { Receiver } from './receiver.ts';
import { StreamClient } from './stream-client.ts';

export type Role = ParticipantId | 'organizer';

/** How a page is connected: by a socket, or by server-sent events. */
export type Way = 'socket' | 'stream';

export interface HubOnLoopback {
  readonly hub: Hub;
  readonly store: EmbeddedStore;
  readonly limits: Limits;
  readonly lines: readonly string[];
  readonly port: number;
  /** Makes a chat that both have entered. */
  newChat(): Promise<string>;
  /** Takes a seat as whoever is told: who may do that is decided before the hub, and not tested here. */
  join(
    chatId: string,
    role: Role,
    options?: ClientOptions & { readonly after?: number; readonly language?: string },
  ): Promise<LiveClient>;
  follow(chatId: string, role: Role, options?: { readonly after?: number }): Promise<StreamClient>;
  /** Asks for what was missed, as a page does again and again where nothing else works. Resolves to the answer. */
  poll(chatId: string, role: Role): Promise<string>;
  arrive(way: Way, chatId: string, role: Role, options?: { readonly after?: number }): Promise<Receiver>;
  /** Looks at the list of these chats, as person a of each. */
  list(chatIds: readonly string[], options?: ClientOptions): Promise<LiveClient>;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  readonly makeStore?: (options: { readonly clock: Clock; readonly limits: Limits }) => EmbeddedStore;
}

export async function startHub(options: HubOptions = {}): Promise<HubOnLoopback> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const clock = options.clock ?? systemClock;
  const store = options.makeStore?.({ clock, limits }) ?? new EmbeddedStore({ clock, limits });
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const hub = new Hub({ store, clock, limits, logger, tally: countNothing, away: tellNobody });

  const seatFor = (request: IncomingMessage): Seat => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const role = query.get('role');
    return {
      chatId: query.get('chat') ?? '',
      participantId: isParticipantId(role) ? role : undefined,
      deviceId: isParticipantId(role) ? deviceOf(role) : undefined,
      lifetime: { createdAtMs: clock.nowMs(), idleTimeoutMs: 300_000 },
      words: wordsOf(languageOf(query.get('language') ?? '') ?? defaultLanguage),
      after: Number(query.get('after')),
    };
  };
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'close' }).flushHeaders();
    const isPoll = (request.url ?? '').endsWith('&once');
    hub.stream(response, seatFor(request), isPoll ? 'caught-up' : 'until-closed');
  });
  server.on('upgrade', (request, socket, head) => {
    const upgrade = { request, socket, head };
    const links = listIn(request);
    const seat = seatFor(request);
    if (links.length > 0 && hub.hasPlaceForList(links))
      hub.acceptList(upgrade, { links, hasMore: false, words: englishWords });
    else if (links.length === 0 && hub.hasPlaceFor(seat)) hub.accept(upgrade, seat);
    else socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const addressFor = (chatId: string, role: Role, after: number): string =>
    `//127.0.0.1:${port}/?chat=${chatId}&role=${role}&after=${after}`;
  const join: HubOnLoopback['join'] = (chatId, role, { after = 0, language = '', ...clientOptions } = {}) =>
    new LiveClient(`ws:${addressFor(chatId, role, after)}&language=${language}`, clientOptions).opened();
  const follow: HubOnLoopback['follow'] = (chatId, role, { after = 0 } = {}) =>
    StreamClient.connect(`http:${addressFor(chatId, role, after)}`);

  const list: HubOnLoopback['list'] = (chatIds, options) => {
    const query = chatIds.map((chatId) => `list=${chatId}`).join('&');
    return new LiveClient(`ws://127.0.0.1:${port}/?${query}`, options).opened();
  };

  return {
    hub,
    store,
    limits,
    lines,
    port,
    newChat: () => newOpenChat(store),
    join,
    follow,
    poll: async (chatId, role) => (await fetch(`http:${addressFor(chatId, role, 0)}&once`)).text(),
    arrive: (way, chatId, role, options) => (way === 'socket' ? join : follow)(chatId, role, options),
    list,
    close: async () => {
      hub.close();
      server.closeAllConnections();
      server.close();
      await store.close();
    },
  };
}

const linkTails = { a: 'aaaaaaaa', b: 'bbbbbbbb' } as const;

/** The link of person a. */
export const linkOf = (chatId: string): ListedLink => ({
  linkId: linkIdOf(chatId, linkTails.a),
  chatId,
  participantId: 'a',
  deviceId: deviceOf('a'),
});

const listIn = (request: IncomingMessage): readonly ListedLink[] =>
  new URL(request.url ?? '', 'http://localhost').searchParams.getAll('list').map(linkOf);

let chatsMade = 0;

export async function newOpenChat(store: EmbeddedStore): Promise<string> {
  chatsMade += 1;
  const chatId = `chat${String(chatsMade).padStart(6, '0')}`;
  const seals = { verifier: 'v', linkVerifier: 'l', sealedChatKey: 'k', sealedGreeting: 'g', sealedName: 'n' };
  await store.create({
    chatId,
    idleTimeoutMs: 300_000,
    organizerVerifier: 'o',
    participants: participantIds.map((participantId) => ({
      participantId,
      linkTail: linkTails[participantId],
      ...seals,
    })),
  });
  for (const participantId of participantIds) await store.enter(chatId, participantId, deviceOf(participantId));
  return chatId;
}

/** The one device that each person has. */
export const deviceOf = (participantId: ParticipantId): string => `device-of-${participantId}`;

export const newMessageId = (): string => randomBytes(16).toString('base64url');

/** A message as a page sends it; what is in it is of no interest to any server. */
export const aMessage = (messageId = newMessageId(), sealed = 'c2VhbGVk') =>
  ({ type: 'send', messageId, sealed }) as const;
