import { Hono } from 'hono';
import { ChatsPage } from '../../../views/pages/chats.tsx';
import { readEntryOf } from '../../actions/read-chat-entry.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import { paths } from '../../protocol/page.ts';
import { answerLargePage, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { lookFor } from '../app/page-look.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { expireCookie } from '../seats/secret-cookies.ts';
import { findEnteredChats } from './entered-chats.ts';

/** The list of the chats that a browser has entered. Ended chats are left out, and their cookies are removed. */
export function chatsRoutes(services: WebServices): App {
  const app = new Hono<WebEnvironment>();

  app.get(paths.chats, async (c) => {
    const chats = await findEnteredChats(services, requestSourceOf(c.env.incoming));
    if (!chats.ok) return answerTooManyRequests(c, services, chats.retryAfterMs);
    const { found, gone, hasMore } = chats;
    const read = await Promise.all(found.map((entered) => readEntryOf(services.store, entered)));
    const entries = read.filter((entry) => entry !== undefined);
    const listed = new Set(entries.map((entry) => entry.linkId));
    for (const linkId of new Set([...gone, ...found.map(({ link }) => link)].map((link) => link.linkId))) {
      if (!listed.has(linkId)) expireCookie(c, deviceCookieName(linkId));
    }
    return answerLargePage(c, <ChatsPage {...lookFor(c, services)} entries={entries} hasMore={hasMore} />);
  });

  app.get(paths.chatsLive, (c) => answerProblem(c, services, 'upgrade-required'));

  return app;
}
