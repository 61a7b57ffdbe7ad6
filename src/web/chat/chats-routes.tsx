import { Hono } from 'hono';
import { ChatsPage } from '../../../views/pages/chats.tsx';
import { readChatEntry } from '../../actions/read-chat-entry.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import { paths } from '../../protocol/page.ts';
import { answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { claimedLinks } from '../seats/find-seat.ts';
import { expireCookie } from '../seats/secret-cookies.ts';

/** The list of the chats that a browser has entered. Ended chats are left out, and their cookies are removed. */
export function chatsRoutes(services: WebServices): App {
  const { store, guard, assets } = services;
  const app = new Hono<WebEnvironment>();

  app.get(paths.chats, async (c) => {
    const links = claimedLinks(services, requestSourceOf(c.env.incoming));
    const [anyLink] = links;
    const taken = anyLink && (await guard.takeReadOf(anyLink.deviceId));
    if (taken && !taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
    const entries = await Promise.all(links.map((link) => readChatEntry(store, link)));
    const listed = new Set(entries.flatMap((entry) => (entry ? [entry.linkId] : [])));
    for (const linkId of new Set(links.map((link) => link.linkId))) {
      if (!listed.has(linkId)) expireCookie(c, deviceCookieName(linkId));
    }
    return c.html(<ChatsPage assets={assets.urls} entries={entries.filter((entry) => entry !== undefined)} />);
  });

  app.get(paths.chatsLive, (c) => answerProblem(c, services, 'upgrade-required'));

  return app;
}
