import { Hono } from 'hono';
import { ChatsPage } from '../../../views/pages/chats.tsx';
import { readChatEntry } from '../../actions/read-chat-entry.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import { paths } from '../../protocol/page.ts';
import { answerLargePage, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { lookFor } from '../app/page-look.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { claimedLinks, findListed } from '../seats/find-seat.ts';
import { expireCookie } from '../seats/secret-cookies.ts';

/** The list of the chats that a browser has entered. Ended chats are left out, and their cookies are removed. */
export function chatsRoutes(services: WebServices): App {
  const { store, guard, limits } = services;
  const app = new Hono<WebEnvironment>();

  app.get(paths.chats, async (c) => {
    const links = claimedLinks(requestSourceOf(c.env.incoming));
    const newest = links.at(-1);
    const taken = newest && guard.takeReadOf(newest.deviceId);
    if (taken && !taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
    const { found, gone, hasMore } = await findListed(links, limits.chatsPerBrowser, (link) =>
      readChatEntry(store, link),
    );
    const listed = new Set(found.map((entry) => entry.linkId));
    for (const linkId of new Set(gone.map((link) => link.linkId))) {
      if (!listed.has(linkId)) expireCookie(c, deviceCookieName(linkId));
    }
    return answerLargePage(c, <ChatsPage {...lookFor(c, services)} entries={found} hasMore={hasMore} />);
  });

  app.get(paths.chatsLive, (c) => answerProblem(c, services, 'upgrade-required'));

  return app;
}
