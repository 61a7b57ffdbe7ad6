import { Hono } from 'hono';
import { ownCodePath } from '../../protocol/alone.ts';
import { endingOf } from '../../store/chat-store.ts';
import { answerFragment, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { parseOwnCodeForm, readForm } from '../app/forms.ts';
import { type App, linkIdIn, type WebEnvironment, type WebServices } from '../app/services.ts';
import { answerDevice, answerEnded } from './device-answers.ts';

/** A participant replaces their code, on a device that is in the chat. The server sees neither the code nor any key. */
export function ownCodeRoutes(services: WebServices): App {
  const { store, guard } = services;
  const app = new Hono<WebEnvironment>();

  app.post(ownCodePath(':linkId'), (c) =>
    answerDevice(c, services, linkIdIn(c), async ({ chatId }, { participantId, deviceId }) => {
      const taken = await guard.takeCommand(deviceId);
      if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
      const form = parseOwnCodeForm(await readForm(c));
      if (!form) return answerProblem(c, services, 'malformed');
      switch (await store.replaceCode(chatId, { participantId, deviceId }, form.seals, form.otherDevices)) {
        case 'replaced':
          return answerFragment(c, '');
        case 'unknown':
          return answerProblem(c, services, 'not-entered');
        case 'gone':
          return answerEnded(c, endingOf(await store.find(chatId)), 410);
      }
    }),
  );

  return app;
}
