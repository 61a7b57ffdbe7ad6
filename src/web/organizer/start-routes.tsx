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
import { lookFor } from '../app/page-look.ts';
import type { App, WebContext, WebEnvironment, WebServices } from '../app/services.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { linkBase } from '../requests/own-origin.ts';
import { wordsFor } from '../requests/page-language.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { addToOrganizerCookie, organizerCookieForNew, organizerVerifierOf } from '../seats/organizer-cookie.ts';
import { reachableAddresses } from './reachable-addresses.ts';

// customAlphabet would cut ids from a pool that stays in memory with the ids of ended chats (decision 17).
const makeChatId = customRandom(linkAlphabet, chatIdLength, random);
const makeLinkTail = customRandom(linkAlphabet, linkTailLength, random);

/** The number of attempts to create a chat: a random id may be taken, which is as unlikely as guessing one. */
const idAttempts = 3;

/** The start page, and the creation of a chat. */
export function startRoutes(services: WebServices): App {
  const { guard, origins, host } = services;
  const app = new Hono<WebEnvironment>();

  app.get(paths.start, (c) => {
    const base = linkBase(requestSourceOf(c.env.incoming), origins);
    if (base === undefined) return answerProblem(c, services, 'malformed');
    const unreachable = origins.publicUrl === undefined ? reachableAddresses(base, host) : undefined;
    return c.html(<StartPage {...lookFor(c, services)} linkBase={base} unreachable={unreachable} />);
  });

  app.post(paths.chats, async (c) => {
    const source = requestSourceOf(c.env.incoming);
    const base = linkBase(source, origins);
    const form = parseCreationForm(await readForm(c));
    if (form === undefined || base === undefined) {
      // A form without them was submitted without the page's script.
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
    return c.html(<OrganizerPanel chat={chat} linkBase={base} storageKey={storageKey} words={wordsFor(c)} />, 201);
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
  { participants, ...chosen }: CreationForm,
  organizerToken: string,
  creatorKeys: readonly string[],
): Promise<Chat | 'full' | 'creator-full'> {
  for (let attempt = 0; attempt < idAttempts; attempt += 1) {
    const chatId = makeChatId();
    const linked = participants.map((seals) => ({ ...seals, linkTail: makeLinkTail() }));
    const organizerVerifier = organizerVerifierOf(organizerToken, chatId);
    const created = await store.create({ chatId, ...chosen, organizerVerifier, participants: linked }, creatorKeys);
    if (created === 'full' || created === 'creator-full') return created;
    const found = created === 'created' ? await store.find(chatId) : undefined;
    if (found?.found === 'chat') return found.chat;
  }
  throw new Error('a new chat could not be found after it was made');
}

const refusals = {
  incomplete: { status: 400, message: 'start.incomplete' },
  'too-many': { status: 429, message: 'start.tooMany' },
  'creator-full': { status: 429, message: 'start.creatorFull' },
  full: { status: 503, message: 'start.full' },
  stopping: { status: 503, message: 'start.stopping' },
} as const;

function refuse(c: WebContext, reason: keyof typeof refusals): Response | Promise<Response> {
  const { status, message } = refusals[reason];
  return c.html(<StartError text={wordsFor(c).say(message)} />, status);
}
