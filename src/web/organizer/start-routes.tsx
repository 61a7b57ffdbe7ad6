import { Hono } from 'hono';
import { customRandom, random } from 'nanoid';
import { OrganizerPanel } from '../../../views/components/organizer/organizer-panel.tsx';
import { StartError } from '../../../views/components/organizer/start-error.tsx';
import { StartPage } from '../../../views/pages/start.tsx';
import type { Chat } from '../../chat/chat.ts';
import { chatIdLength, linkAlphabet, linkTailLength } from '../../chat/link.ts';
import { paths, startPageIds } from '../../protocol/page.ts';
import { answerProblem, isFromHtmx, setRetryAfter } from '../app/answers.tsx';
import { type CreationForm, parseCreationForm, readForm } from '../app/forms.ts';
import type { App, WebContext, WebEnvironment, WebServices } from '../app/services.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { linkBase } from '../requests/own-origin.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { addToOrganizerCookie, organizerCookieForNew, organizerVerifierOf } from '../seats/organizer-cookie.ts';
import { reachableAddresses } from './reachable-addresses.ts';

// Not customAlphabet: it cuts ids from a pool that stays in memory, with the ids of ended chats (decision 17).
const makeChatId = customRandom(linkAlphabet, chatIdLength, random);
const makeLinkTail = customRandom(linkAlphabet, linkTailLength, random);

/** Creation is retried when a chat id is already taken, which is as unlikely as guessing one. */
const idAttempts = 3;

/** The start page, and the creation of a chat. */
export function startRoutes(services: WebServices): App {
  const { guard, origins, assets, host } = services;
  const app = new Hono<WebEnvironment>();

  app.get(paths.start, (c) => {
    const base = linkBase(requestSourceOf(c.env.incoming), origins);
    if (base === undefined) return answerProblem(c, services, 'malformed');
    const unreachable = origins.publicUrl === undefined ? reachableAddresses(base, host) : undefined;
    return c.html(<StartPage assets={assets.urls} linkBase={base} unreachable={unreachable} />);
  });

  app.post(paths.chats, async (c) => {
    const source = requestSourceOf(c.env.incoming);
    const base = linkBase(source, origins);
    const form = parseCreationForm(await readForm(c));
    if (form === undefined || base === undefined) {
      // Only the page's script adds the sealed members.
      return isFromHtmx(c) ? refuse(c, 'incomplete') : answerProblem(c, services, 'needs-script');
    }
    if (services.isDraining()) return refuse(c, 'stopping');

    const networks = clientNetworks(source, origins.trustProxyHops);
    const taken = await guard.takeChat(networks);
    if (!taken.ok) {
      setRetryAfter(c, taken.retryAfterMs);
      services.tally.chatRefused('too-many');
      return refuse(c, 'too-many');
    }
    const organizer = organizerCookieForNew(c);
    const chat = await createChat(services, form, organizer.token, guard.creatorKeysOf(networks));
    if (typeof chat === 'string') {
      await guard.giveBackChat(networks);
      services.tally.chatRefused(chat);
      return refuse(c, chat);
    }
    services.tally.chatCreated();
    addToOrganizerCookie(c, organizer, chat.chatId);
    const storageKey = await services.store.storageKey(chat.chatId, 'organizer');
    return c.html(<OrganizerPanel chat={chat} linkBase={base} storageKey={storageKey} />, 201);
  });

  return app;
}

/** Shows every problem of a new chat in the form, which keeps its input. */
export async function showProblemsInForm(c: WebContext, next: () => Promise<void>): Promise<void> {
  c.header('HX-Retarget', `#${startPageIds.startError}`);
  await next();
  if (c.res.ok) c.res.headers.delete('HX-Retarget');
}

async function createChat(
  { store }: WebServices,
  { idleTimeoutMs, participants }: CreationForm,
  organizerToken: string,
  creatorKeys: readonly string[],
): Promise<Chat | 'full' | 'creator-full'> {
  for (let attempt = 0; attempt < idAttempts; attempt += 1) {
    const chatId = makeChatId();
    const linked = participants.map((seals) => ({ ...seals, linkTail: makeLinkTail() }));
    const organizerVerifier = organizerVerifierOf(organizerToken, chatId);
    const created = await store.create({ chatId, idleTimeoutMs, organizerVerifier, participants: linked }, creatorKeys);
    if (created === 'full' || created === 'creator-full') return created;
    const found = created === 'created' ? await store.find(chatId) : undefined;
    if (found?.found === 'chat') return found.chat;
  }
  throw new Error('a new chat could not be found after it was made');
}

const refusals = {
  incomplete: {
    status: 400,
    text: 'The chat was not made: what the page sent was not complete. Reload the page and try again.',
  },
  'too-many': { status: 429, text: 'Too many chats were made from your network. Wait a while and try again.' },
  'creator-full': {
    status: 429,
    text: 'The chats that were made from your network hold as much as they may. End one of them, or wait until one ends.',
  },
  full: { status: 503, text: 'The server has no room for a new chat just now. Try again in a while.' },
  stopping: { status: 503, text: 'Parley is being restarted. Press “Start chat” again in a moment.' },
} as const;

function refuse(c: WebContext, reason: keyof typeof refusals): Response | Promise<Response> {
  const { status, text } = refusals[reason];
  return c.html(<StartError text={text} />, status);
}
