import { Hono } from 'hono';
import type { EnteredLink } from '../../actions/read-chat-entry.ts';
import { mostChatsAskedAbout } from '../../chat/limits.ts';
import { isChatId, isLinkId } from '../../chat/link.ts';
import type { Limits } from '../../config/limits.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import { type KeptAnswer, keptFields, paths } from '../../protocol/page.ts';
import { answerTooManyRequests } from '../app/answers.tsx';
import { readForm } from '../app/forms.ts';
import type { App, WebContext, WebEnvironment, WebServices } from '../app/services.ts';
import { type RequestSource, requestSourceOf } from '../requests/request-source.ts';
import { renewDeviceCookie } from '../seats/device-cookie.ts';
import { findChatForOrganizer, findLink } from '../seats/find-chat.ts';
import { claimedLinks } from '../seats/find-seat.ts';
import { organizerCookiesIn, removeFromOrganizerCookie } from '../seats/organizer-cookie.ts';
import { expireCookie } from '../seats/secret-cookies.ts';
import { takeReads } from '../seats/take-reads.ts';

/** The state of a chat of which this browser stores data. `unclear`: the browser has no access to the chat, or the answer is withheld. */
type KeptState =
  | { readonly state: 'gone' | 'unclear' }
  | { readonly state: 'open'; readonly storageKey: string | undefined };

/**
 * Answers one request about all chats of which a browser stores data: which ones have ended, and the storage keys of the others. Each
 * chat counts as one read. Renews the cookies of living chats, and removes cookies that no longer open anything.
 */
export function keptRoutes(services: WebServices): App {
  const { limits } = services;
  const app = new Hono<WebEnvironment>();

  app.post(paths.kept, async (c) => {
    const source = requestSourceOf(c.env.incoming);
    const form = await readForm(c);
    const linkIds = idsIn(form, keptFields.links).filter(isLinkId).slice(0, mostChatsAskedAbout);
    const chatIds = idsIn(form, keptFields.chats).filter(isChatId).slice(0, mostChatsAskedAbout);
    const held = heldBy(services, source);
    const taken = takeReads(services, source, countOf(linkIds, chatIds, held, limits));
    if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
    const states = new Map<string, KeptState>(
      await Promise.all([
        ...linkIds.map(async (linkId) => [linkId, await stateOfLink(c, services, source, linkId)] as const),
        ...chatIds.map(async (chatId) => [chatId, await stateOfOwnChat(services, source, chatId)] as const),
      ]),
    );
    await takeBackCookies(c, services, held, states);
    return c.json(answerOf(states));
  });

  return app;
}

const idsIn = (form: URLSearchParams, field: string): readonly string[] => [...new Set(form.getAll(field))];

/** The chats that a request's cookies claim. */
interface Held {
  readonly claimed: readonly EnteredLink[];
  /** The chats that this browser created. */
  readonly own: readonly string[];
}

const heldBy = ({ limits }: WebServices, source: RequestSource): Held => ({
  claimed: claimedLinks(source).slice(-limits.chatsPerBrowser),
  own: organizerCookiesIn(source.header('cookie')).flatMap(({ chatIds }) => chatIds),
});

/** The largest number of chats that an answer looks up; at least one, so that every request counts. */
function countOf(
  linkIds: readonly string[],
  chatIds: readonly string[],
  { claimed, own }: Held,
  { chatsPerBrowser }: Limits,
): number {
  const alsoClaimed = claimed.filter(({ linkId }) => !linkIds.includes(linkId));
  const alsoOwn = own.filter((chatId) => !chatIds.includes(chatId)).slice(0, chatsPerBrowser);
  return Math.max(1, linkIds.length + chatIds.length + alsoClaimed.length + alsoOwn.length);
}

async function stateOfLink(
  c: WebContext,
  services: WebServices,
  source: RequestSource,
  linkId: string,
): Promise<KeptState> {
  const found = await findLink(services, source, linkId);
  if (found.found === 'tombstone' || found.found === 'unknown') return { state: 'gone' };
  if (found.found !== 'chat' || !found.device) return { state: 'unclear' };
  renewDeviceCookie(c, services, linkId, found.device, found.chat);
  return { state: 'open', storageKey: await services.store.storageKey(found.chat.chatId, found.device) };
}

async function stateOfOwnChat(services: WebServices, source: RequestSource, chatId: string): Promise<KeptState> {
  const found = await findChatForOrganizer(services, source, chatId);
  if (found.found === 'tombstone' || found.found === 'unknown') return { state: 'gone' };
  if (found.found !== 'chat') return { state: 'unclear' };
  return { state: 'open', storageKey: await services.store.storageKey(chatId, 'organizer') };
}

/** Removes cookies that open nothing, also of chats that the request does not name: their pages may never be opened again. */
async function takeBackCookies(
  c: WebContext,
  services: WebServices,
  { claimed, own }: Held,
  known: ReadonlyMap<string, KeptState>,
): Promise<void> {
  const open = new Set([...known].flatMap(([owner, { state }]) => (state === 'open' ? [owner] : [])));
  await Promise.all(
    claimed.map(async ({ linkId, deviceId }) => {
      // Does not reveal whether the chat exists: a cookie that opens nothing is removed in both cases.
      const found = open.has(linkId) ? undefined : await services.store.findByLink(linkId, deviceId);
      if (found?.found === 'chat' && found.device) open.add(linkId);
    }),
  );
  for (const linkId of new Set(claimed.map((claim) => claim.linkId))) {
    if (!open.has(linkId)) expireCookie(c, deviceCookieName(linkId));
  }
  const unknown = own.filter((each) => !open.has(each)).slice(0, services.limits.chatsPerBrowser);
  const found = await Promise.all(unknown.map((chatId) => services.store.find(chatId)));
  removeFromOrganizerCookie(
    c,
    unknown.filter((_, index) => found[index]?.found !== 'chat'),
  );
}

function answerOf(states: ReadonlyMap<string, KeptState>): KeptAnswer {
  const gone = [...states].flatMap(([owner, { state }]) => (state === 'gone' ? [owner] : []));
  const keys = [...states].flatMap(([owner, found]) =>
    found.state === 'open' && found.storageKey !== undefined ? [[owner, found.storageKey] as const] : [],
  );
  return { gone, storageKeys: Object.fromEntries(keys) };
}
