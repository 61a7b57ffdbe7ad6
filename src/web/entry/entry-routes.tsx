import { Hono } from 'hono';
import { EntryError, type EntryProblem } from '../../../views/components/entry/entry-error.tsx';
import { ChatPage } from '../../../views/pages/chat.tsx';
import { EndedPage } from '../../../views/pages/ended.tsx';
import { LandingPage } from '../../../views/pages/landing.tsx';
import { readFirstMessages } from '../../actions/read-messages.ts';
import { participantOf } from '../../chat/chat.ts';
import type { Ending } from '../../chat/lifetime.ts';
import { isLinkId } from '../../chat/link.ts';
import type { Device } from '../../chat/participant.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import { entryFields, paths } from '../../protocol/page.ts';
import { endingOf, type FoundLink } from '../../store/chat-store.ts';
import { answerLargePage, answerProblem, answerTooManyRequests, isFromHtmx, setRetryAfter } from '../app/answers.tsx';
import { readForm } from '../app/forms.ts';
import { lookFor } from '../app/page-look.ts';
import { allowFiles } from '../app/security-headers.ts';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import type { CodeTry } from '../guard/code-tries.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { wordsFor } from '../requests/page-language.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { setDeviceCookie, tokenOfDevice } from '../seats/device-cookie.ts';
import { findLink, findLinkForEntry } from '../seats/find-chat.ts';
import { expireCookie } from '../seats/secret-cookies.ts';
import { isToken, makeToken, matchesVerifier, tokenHash, tokensInCookies } from '../seats/secret-tokens.ts';
import { damagedLink } from './repaired-link.ts';

type Answer = Response | Promise<Response>;
type FoundChatByLink = Extract<FoundLink, { found: 'chat' }>;

/** The pages behind a link, and entering with the code. */
export function entryRoutes(services: WebServices): App {
  const app = new Hono<WebEnvironment>();

  app.use(async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const damaged = damagedLink(new URL(c.req.url));
    if (damaged === undefined) return next();
    if (damaged.damage === 'escaped-fragment') return answerProblem(c, services, 'escaped-fragment');
    // Browsers keep the fragment, which holds the link key, across a redirect.
    return c.redirect(damaged.path);
  });

  app.get(paths.link(':linkId'), async (c) => {
    const linkId = linkIdIn(c);
    const found = await findLink(services, requestSourceOf(c.env.incoming), linkId);
    switch (found.found) {
      case 'chat':
        return found.device
          ? showChat(c, services, linkId, found, found.device)
          : showLanding(c, services, linkId, found);
      case 'tombstone':
        return showEnded(c, services, linkId, found.tombstone.reason);
      case 'unknown':
        return showUnknown(c, services, linkId);
      case 'rate-limited':
        return answerTooManyRequests(c, services, found.retryAfterMs);
    }
  });

  app.post(paths.enter(':linkId'), async (c) => {
    const linkId = linkIdIn(c);
    const form = await readForm(c);
    const accessKey = form.get(entryFields.accessKey);
    if (!isToken(accessKey)) {
      return isFromHtmx(c) ? refuse(c, 400, { kind: 'malformed' }) : answerProblem(c, services, 'needs-script');
    }
    const linkProof = form.get(entryFields.linkProof);
    const found = await findLinkForEntry(services, requestSourceOf(c.env.incoming), linkId, linkProof);
    switch (found.found) {
      case 'chat':
        return found.hasLinkKey ? tryCode(c, services, linkId, found, accessKey) : refuseStranger(c, services, linkId);
      case 'tombstone':
        return showEnded(c, services, linkId, found.tombstone.reason);
      case 'unknown':
        return answerProblem(c, services, 'unknown');
      case 'rate-limited':
        return refusePaused(c, found.retryAfterMs);
    }
  });

  return app;
}

async function showChat(
  c: WebContext,
  services: WebServices,
  linkId: string,
  { chat, participantId }: FoundChatByLink,
  { deviceId }: Device,
): Promise<Response> {
  const { store, guard, clock, limits, origins } = services;
  const taken = guard.takeReadOf(deviceId);
  if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
  // Read after the chat, so that the page never states a revision whose message it lacks.
  const [{ messages, unread }, storageKey] = await Promise.all([
    readFirstMessages(store, chat, participantId, limits.messagesPerPage),
    store.storageKey(chat.chatId, { participantId, deviceId }),
  ]);
  allowFiles(c, origins);
  return answerLargePage(
    c,
    <ChatPage
      {...lookFor(c, services)}
      chat={chat}
      participantId={participantId}
      deviceId={deviceId}
      storageKey={storageKey}
      linkId={linkId}
      messages={messages}
      unread={unread}
      nowMs={clock.nowMs()}
      limits={limits}
    />,
  );
}

async function showLanding(
  c: WebContext,
  services: WebServices,
  linkId: string,
  { chat, participantId }: FoundChatByLink,
): Promise<Response> {
  const { guard, origins } = services;
  expireCookie(c, deviceCookieName(linkId));
  const { sealedGreeting, ownKey } = participantOf(chat, participantId);
  const networks = clientNetworks(requestSourceOf(c.env.incoming), origins.trustProxyHops);
  const pausedForMs = await guard.codePausedForMs(linkId, networks);
  return c.html(
    <LandingPage
      {...lookFor(c, services)}
      linkId={linkId}
      participantId={participantId}
      sealedGreeting={sealedGreeting}
      hasOwnCode={ownKey !== undefined}
      vanishAfterMs={chat.vanishAfterMs}
      pausedForMs={pausedForMs}
    />,
  );
}

function showEnded(c: WebContext, services: WebServices, linkId: string, reason: Ending): Answer {
  expireCookie(c, deviceCookieName(linkId));
  return c.html(<EndedPage {...lookFor(c, services)} reason={reason} />, reason === 'lost' ? 404 : 410);
}

function showUnknown(c: WebContext, services: WebServices, linkId: string): Answer {
  // A malformed link id may be no valid cookie name either.
  if (!isLinkId(linkId)) return answerProblem(c, services, 'unknown');
  const cookieName = deviceCookieName(linkId);
  // A browser with the device cookie of an unknown link was in a chat that is lost.
  if (tokensInCookies(c.req.header('cookie'), cookieName).length > 0) return showEnded(c, services, linkId, 'lost');
  return answerProblem(c, services, 'unknown');
}

async function tryCode(
  c: WebContext,
  services: WebServices,
  linkId: string,
  found: FoundChatByLink,
  accessKey: string,
): Promise<Response> {
  const { store, guard, origins, tally } = services;
  const networks = clientNetworks(requestSourceOf(c.env.incoming), origins.trustProxyHops);
  const { chatId } = found.chat;
  const { verifier } = participantOf(found.chat, found.participantId);
  const codeTry = await guard.takeTry(linkId, networks, verifier);
  if (!codeTry.allowed) {
    tally.codeTried('paused');
    return refusePaused(c, codeTry.retryAfterMs);
  }

  if (!matchesVerifier(Buffer.from(accessKey, 'base64url'), verifier)) {
    tally.codeTried('wrong');
    await store.reportWrongCode(chatId, found.participantId);
    return refuseWrong(c, codeTry);
  }
  tally.codeTried('right');
  const letInto = await letIn(c, services, linkId, found);
  if (!letInto) return refuseWrong(c, codeTry);
  await guard.clearTries(linkId, networks, verifier);
  return letInto;
}

/** Answers somebody who does not have the link's key as if the code were wrong. The people of the chat are not told. */
async function refuseStranger(c: WebContext, services: WebServices, linkId: string): Promise<Response> {
  const { guard, origins, tally } = services;
  const networks = clientNetworks(requestSourceOf(c.env.incoming), origins.trustProxyHops);
  const codeTry = await guard.takeStrangersTry(linkId, networks);
  tally.codeTried(codeTry.allowed ? 'wrong' : 'paused');
  return codeTry.allowed ? refuseWrong(c, codeTry) : refusePaused(c, codeTry.retryAfterMs);
}

/**
 * A device that enters again keeps its token, so that it stays one device. Nobody is told of it: it is not another device.
 * undefined when the code was replaced since it was compared.
 */
async function letIn(
  c: WebContext,
  services: WebServices,
  linkId: string,
  { chat, participantId, device }: FoundChatByLink,
): Promise<Response | undefined> {
  const { store } = services;
  const token = (device && tokenOfDevice(c, linkId, device)) ?? makeToken();
  const { verifier, sealedChatKey } = participantOf(chat, participantId);
  const entered = await store.enter(chat.chatId, participantId, tokenHash(token), verifier);
  if (entered === 'replaced') return undefined;
  if (entered === 'gone') {
    return showEnded(c, services, linkId, endingOf(await store.find(chat.chatId)));
  }
  setDeviceCookie(c, services, linkId, token, chat);
  const storageKey = await store.storageKey(chat.chatId, { participantId, deviceId: tokenHash(token) });
  c.header('HX-Refresh', 'true');
  return c.text(`${sealedChatKey} ${storageKey ?? ''}`);
}

function refuseWrong(c: WebContext, codeTry: Extract<CodeTry, { allowed: true }>): Answer {
  if (codeTry.pauseMs !== undefined) return refusePaused(c, codeTry.pauseMs);
  return refuse(c, 403, { kind: 'wrong', triesLeft: codeTry.triesLeft });
}

function refusePaused(c: WebContext, retryAfterMs: number): Answer {
  setRetryAfter(c, retryAfterMs);
  return refuse(c, 429, { kind: 'paused', retryAfterMs });
}

const refuse = (c: WebContext, status: 400 | 403 | 429, problem: EntryProblem): Answer =>
  c.html(<EntryError problem={problem} words={wordsFor(c)} />, status);
