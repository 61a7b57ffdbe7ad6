import { createHash, randomBytes } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { tellNobody } from '../../../src/actions/tell-away.ts';
import { type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { defaultLimits, type Limits } from '../../../src/config/limits.ts';
import { Hub } from '../../../src/hub/hub.ts';
import { creationFields, entryFields, paths, sealSizes } from '../../../src/protocol/page.ts';
import type { Clock } from '../../../src/runtime/clock.ts';
import { alwaysWritten } from '../../../src/runtime/log-state.ts';
import { systemClock } from '../../../src/runtime/system-clock.ts';
import { countNothing } from '../../../src/runtime/tally.ts';
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { type LoadedAssets, loadAssets } from '../../../src/web/app/assets.ts';
import { createApp } from '../../../src/web/create-app.ts';
import { EntryGuard } from '../../../src/web/guard/entry-guard.ts';
import { type MakeLimiter, memoryLimiters } from '../../../src/web/guard/limiters.ts';
import { RequestReports } from '../../../src/web/requests/request-reports.ts';

export const publicFolder = fileURLToPath(new URL('../../../public', import.meta.url));

export interface AppOptions {
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  readonly publicUrl?: string;
  readonly trustProxyHops?: number;
  readonly host?: string;
  readonly securityContact?: string;
  readonly exitUrl?: string;
  readonly makeLimiter?: MakeLimiter;
  readonly makeStore?: (options: { readonly clock: Clock; readonly limits: Limits }) => EmbeddedStore;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | Uint8Array<ArrayBuffer>;
  /** Where the connection comes from. */
  readonly from?: string;
}

/** Everything of the server but its sockets: asked without a network. */
export interface AppUnderTest {
  readonly store: EmbeddedStore;
  readonly limits: Limits;
  readonly lines: readonly string[];
  isDraining: boolean;
  ask(path: string, asking?: Asking): Promise<Response>;
  /** As the pages' scripts do it, from the server's own origin. */
  post(path: string, form: Readonly<Record<string, string>> | string, asking?: Asking): Promise<Response>;
  makeChat(): Promise<MadeChat>;
  /** Proves the code. Returns the device's cookie. */
  enter(chat: MadeChat, participantId: ParticipantId, asking?: Asking): Promise<string>;
}

export interface MadeChat {
  readonly chatId: string;
  readonly linkIds: Readonly<Record<ParticipantId, string>>;
  readonly accessKeys: Readonly<Record<ParticipantId, string>>;
  readonly linkProofs: Readonly<Record<ParticipantId, string>>;
  readonly organizerCookie: string;
  readonly form: Readonly<Record<string, string>>;
}

export const origin = 'http://parley.example';
const host = 'parley.example';

/** Read once: they are the same for all. */
let assets: Promise<LoadedAssets> | undefined;

export async function startApp(options: AppOptions = {}): Promise<AppUnderTest> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const clock = options.clock ?? systemClock;
  const store = options.makeStore?.({ clock, limits }) ?? new EmbeddedStore({ clock, limits });
  const lines: string[] = [];
  assets ??= loadAssets(publicFolder);
  const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const origins = { publicUrl: options.publicUrl, trustProxyHops: options.trustProxyHops ?? 0 };
  const app = createApp({
    store,
    files: store.assets,
    hub: new Hub({ store, clock, limits, logger, tally: countNothing, away: tellNobody }),
    guard: new EntryGuard(limits, options.makeLimiter ?? memoryLimiters, randomText(32), clock),
    clock,
    limits,
    logger,
    log: alwaysWritten,
    reports: new RequestReports({ logger, tally: countNothing, clock, origins }),
    tally: countNothing,
    away: tellNobody,
    push: { publicKey: async () => 'key', accepts: (endpoint) => endpoint.startsWith('https://push.example/') },
    assets: await assets,
    sharedAssets: undefined,
    origins,
    host: options.host,
    securityContact: options.securityContact,
    exitUrl: options.exitUrl,
    isDraining: () => underTest.isDraining,
  });

  const ask = async (path: string, { method = 'GET', headers = {}, body, from = '192.0.2.1' }: Asking = {}) => {
    const allHeaders = { host, ...headers };
    const incoming = incomingFrom(from, allHeaders);
    return app.request(path, { method, headers: allHeaders, ...(body !== undefined && { body }) }, { incoming });
  };
  const post: AppUnderTest['post'] = (path, form, asking = {}) =>
    ask(path, {
      ...asking,
      method: 'POST',
      headers: { origin, 'hx-request': 'true', ...asking.headers },
      body: typeof form === 'string' ? form : new URLSearchParams(form),
    });
  const underTest: AppUnderTest = {
    store,
    limits,
    lines,
    isDraining: false,
    ask,
    post,
    makeChat: async () => {
      const accessKeys = { a: randomText(32), b: randomText(32) };
      const linkProofs = { a: randomText(32), b: randomText(32) };
      const form = creationForm(accessKeys, linkProofs);
      const response = await post(paths.chats, form);
      if (response.status !== 201) throw new Error(`no chat was made: ${response.status}`);
      const organizerCookie = cookieIn(response);
      const panel = await response.text();
      const chatId = /data-chat-id="(\w+)"/.exec(panel)?.[1] ?? '';
      const [a = '', b = ''] = new Set(panel.match(new RegExp(`\\b${chatId}\\w{8}\\b`, 'g')));
      return { chatId, linkIds: { a, b }, accessKeys, linkProofs, organizerCookie, form };
    },
    enter: async ({ linkIds, accessKeys, linkProofs }, participantId, asking = {}) => {
      const form = {
        [entryFields.accessKey]: accessKeys[participantId],
        [entryFields.linkProof]: linkProofs[participantId],
      };
      const response = await post(paths.enter(linkIds[participantId]), form, asking);
      if (response.status !== 200) throw new Error(`nobody was let in: ${response.status}`);
      return cookieIn(response);
    },
  };
  return underTest;
}

/** What stands for anything sealed: the server never opens it. */
export const randomText = (bytes: number): string => randomBytes(bytes).toString('base64url');

const verifierOf = (secret: string): string => createHash('sha256').update(secret, 'base64url').digest('base64url');

export function creationForm(
  accessKeys: Readonly<Record<ParticipantId, string>>,
  linkProofs: Readonly<Record<ParticipantId, string>>,
): Record<string, string> {
  const fields = participantIds.flatMap((participantId) => {
    return [
      [`${participantId}.${creationFields.verifier}`, verifierOf(accessKeys[participantId])],
      [`${participantId}.${creationFields.linkVerifier}`, verifierOf(linkProofs[participantId])],
      [`${participantId}.${creationFields.sealedChatKey}`, randomText(73).slice(0, sealSizes.sealedChatKey)],
      [`${participantId}.${creationFields.sealedGreeting}`, randomText(209).slice(0, sealSizes.sealedName)],
      [`${participantId}.${creationFields.sealedName}`, randomText(209).slice(0, sealSizes.sealedName)],
    ];
  });
  return { [creationFields.idleTimeoutMs]: '86400000', ...Object.fromEntries(fields) };
}

/** The first cookie that an answer sets, as a browser would send it back. */
export const cookieIn = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

function incomingFrom(address: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: address });
  const incoming = new IncomingMessage(socket);
  Object.assign(incoming.headers, headers);
  return incoming;
}
