import { EntryError, type EntryProblem } from '../../../views/components/entry/entry-error.tsx';
import { participantOf } from '../../chat/chat.ts';
import { endingOf } from '../../store/chat-store.ts';
import { setRetryAfter } from '../app/answers.tsx';
import type { WebContext, WebServices } from '../app/services.ts';
import type { CodeTry } from '../guard/code-tries.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { wordsFor } from '../requests/page-language.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { setDeviceCookie, tokenOfDevice } from '../seats/device-cookie.ts';
import { makeToken, matchesVerifier, tokenHash } from '../seats/secret-tokens.ts';
import { type FoundChatByLink, showEnded } from './link-pages.tsx';

type Answer = Response | Promise<Response>;

/** Counts the try, compares the code, and lets the device in when it is right. */
export async function tryCode(
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

/** Answers a client without the link's key as if the code were wrong. Nothing is reported to the chat. */
export async function refuseStranger(c: WebContext, services: WebServices, linkId: string): Promise<Response> {
  const { guard, origins, tally } = services;
  const networks = clientNetworks(requestSourceOf(c.env.incoming), origins.trustProxyHops);
  const codeTry = await guard.takeStrangersTry(linkId, networks);
  tally.codeTried(codeTry.allowed ? 'wrong' : 'paused');
  return codeTry.allowed ? refuseWrong(c, codeTry) : refusePaused(c, codeTry.retryAfterMs);
}

/**
 * Enters the device. A device that enters again keeps its token, so that it stays the same device.
 * Resolves to undefined when the code was replaced after it was compared.
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
  return refuseEntry(c, 403, { kind: 'wrong', triesLeft: codeTry.triesLeft });
}

export function refusePaused(c: WebContext, retryAfterMs: number): Answer {
  setRetryAfter(c, retryAfterMs);
  return refuseEntry(c, 429, { kind: 'paused', retryAfterMs });
}

export const refuseEntry = (c: WebContext, status: 400 | 403 | 429, problem: EntryProblem): Answer =>
  c.html(<EntryError problem={problem} words={wordsFor(c)} />, status);
