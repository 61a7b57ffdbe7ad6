import { ChatPage } from '../../../views/pages/chat.tsx';
import { EndedPage } from '../../../views/pages/ended.tsx';
import { LandingPage } from '../../../views/pages/landing.tsx';
import { readFirstMessages } from '../../actions/read-messages.ts';
import { participantOf } from '../../chat/chat.ts';
import type { Ending } from '../../chat/lifetime.ts';
import { isLinkId } from '../../chat/link.ts';
import type { Device } from '../../chat/participant.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import type { FoundLink } from '../../store/chat-store.ts';
import { answerLargePage, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { lookFor } from '../app/page-look.ts';
import { allowFiles } from '../app/security-headers.ts';
import type { WebContext, WebServices } from '../app/services.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { expireCookie } from '../seats/secret-cookies.ts';
import { tokensInCookies } from '../seats/secret-tokens.ts';

type Answer = Response | Promise<Response>;
export type FoundChatByLink = Extract<FoundLink, { found: 'chat' }>;

/** The chat's page, for a device that is in the chat. */
export async function showChat(
  c: WebContext,
  services: WebServices,
  linkId: string,
  { chat, participantId }: FoundChatByLink,
  { deviceId }: Device,
): Promise<Response> {
  const { store, guard, clock, limits, origins } = services;
  const taken = guard.takeReadOf(deviceId);
  if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
  // Read after the chat, so that the page never has a revision without its message.
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

/** The page that asks for the code. */
export async function showLanding(
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

export function showEnded(c: WebContext, services: WebServices, linkId: string, reason: Ending): Answer {
  expireCookie(c, deviceCookieName(linkId));
  return c.html(<EndedPage {...lookFor(c, services)} reason={reason} />, reason === 'lost' ? 404 : 410);
}

export function showUnknown(c: WebContext, services: WebServices, linkId: string): Answer {
  // A malformed link id may be no valid cookie name either.
  if (!isLinkId(linkId)) return answerProblem(c, services, 'unknown');
  const cookieName = deviceCookieName(linkId);
  // A browser with the device cookie of an unknown link was in a chat that is lost.
  if (tokensInCookies(c.req.header('cookie'), cookieName).length > 0) return showEnded(c, services, linkId, 'lost');
  return answerProblem(c, services, 'unknown');
}
