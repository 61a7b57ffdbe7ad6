import { Hono } from 'hono';
import { OrganizerEnded } from '../../../views/components/organizer/organizer-end.tsx';
import { OrganizerPanel } from '../../../views/components/organizer/organizer-panel.tsx';
import type { Chat } from '../../chat/chat.ts';
import type { Ending } from '../../chat/lifetime.ts';
import { paths } from '../../protocol/page.ts';
import { endingOf } from '../../store/chat-store.ts';
import { answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { type App, chatIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { linkBase } from '../requests/own-origin.ts';
import { wordsFor } from '../requests/page-language.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { findChatForOrganizer } from '../seats/find-chat.ts';
import { removeFromOrganizerCookie } from '../seats/organizer-cookie.ts';

type Answer = Response | Promise<Response>;

/** The requests of the organizer's browser: showing the panel and ending the chat. */
export function organizerRoutes(services: WebServices): App {
  const { store, origins } = services;
  const app = new Hono<WebEnvironment>();

  const forOrganizer = async (c: WebContext, chatId: string, answer: (chat: Chat) => Answer): Promise<Response> => {
    const found = await findChatForOrganizer(services, requestSourceOf(c.env.incoming), chatId);
    switch (found.found) {
      case 'chat':
        return answer(found.chat);
      case 'tombstone':
        return answerEnded(c, chatId, found.tombstone.reason, 410);
      case 'not-yours':
        return answerProblem(c, services, 'not-yours');
      case 'unknown':
        return answerProblem(c, services, 'unknown');
      case 'rate-limited':
        return answerTooManyRequests(c, services, found.retryAfterMs);
    }
  };

  app.get(paths.organizer(':chatId'), (c) =>
    forOrganizer(c, chatIdIn(c), async (chat) => {
      const taken = services.guard.takeReadOf(chat.chatId);
      if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
      const base = linkBase(requestSourceOf(c.env.incoming), origins);
      if (base === undefined) return answerProblem(c, services, 'malformed');
      const storageKey = await store.storageKey(chat.chatId, 'organizer');
      return c.html(<OrganizerPanel chat={chat} linkBase={base} storageKey={storageKey} words={wordsFor(c)} />);
    }),
  );

  app.post(paths.organizerEnd(':chatId'), (c) =>
    forOrganizer(c, chatIdIn(c), async ({ chatId }) => {
      const outcome = await store.destroy(chatId, 'organizer');
      if (outcome === 'destroyed') return answerEnded(c, chatId, 'ended', 200);
      const found = await store.find(chatId);
      return answerEnded(c, chatId, endingOf(found), 410);
    }),
  );

  app.get(paths.organizerLive(':chatId'), (c) => answerProblem(c, services, 'upgrade-required'));

  return app;
}

function answerEnded(c: WebContext, chatId: string, reason: Ending, status: 200 | 410): Answer {
  removeFromOrganizerCookie(c, [chatId]);
  return c.html(<OrganizerEnded reason={reason} words={wordsFor(c)} />, status);
}
