import { Hono } from 'hono';
import type { Chat } from '../../chat/chat.ts';
import type { Device, EntrySeals } from '../../chat/participant.ts';
import { agreementPath, ownCodePath, ownKeyPath } from '../../protocol/own-keys.ts';
import { type CodeOutcome, endingOf, type OwnKeyOutcome } from '../../store/chat-store.ts';
import { answerFragment, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { parseAgreementForm, parseOwnCodeForm, parseOwnKeyForm, readForm } from '../app/forms.ts';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { clientNetworks } from '../requests/client-networks.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { answerDevice, answerEnded } from './device-answers.ts';

type Outcome = CodeOutcome | OwnKeyOutcome | 'malformed';

/** Receives a participant's own code and own key, sealed or hashed: the server sees neither. */
export function ownCodeRoutes(services: WebServices): App {
  const { store, guard } = services;
  const app = new Hono<WebEnvironment>();

  const forDevice = (
    c: WebContext,
    change: (chatId: string, device: Device, form: URLSearchParams) => Outcome | Promise<Outcome>,
  ) =>
    answerDevice(c, services, linkIdIn(c), async (chat, device) => {
      const taken = guard.takeCommand(device.deviceId);
      if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
      return answer(c, services, chat, await change(chat.chatId, device, await readForm(c)));
    });

  app.post(ownCodePath(':linkId'), (c) =>
    forDevice(c, async (chatId, device, form) => {
      const parsed = parseOwnCodeForm(form);
      if (!parsed) return 'malformed';
      const outcome = await store.replaceCode(chatId, device, parsed.seals, parsed.otherDevices);
      if (outcome === 'replaced') await rememberNetwork(c, services, parsed.seals);
      return outcome;
    }),
  );
  app.post(ownKeyPath(':linkId'), (c) =>
    forDevice(c, (chatId, device, form) => {
      const sealed = parseOwnKeyForm(form);
      return sealed ? store.showOwnKey(chatId, device, sealed) : 'malformed';
    }),
  );
  app.post(agreementPath(':linkId'), (c) =>
    forDevice(c, (chatId, device, form) => {
      const sealed = parseAgreementForm(form);
      return sealed ? store.keepAgreement(chatId, device, sealed) : 'malformed';
    }),
  );

  return app;
}

/** Marks the networks as known: whoever chooses a code has it. A failure of the counters does not undo the choice. */
async function rememberNetwork(
  c: WebContext,
  { guard, origins }: WebServices,
  { verifier }: EntrySeals,
): Promise<void> {
  const networks = clientNetworks(requestSourceOf(c.env.incoming), origins.trustProxyHops);
  await guard.rememberNetwork(linkIdIn(c), networks, verifier).catch(() => {});
}

async function answer(c: WebContext, services: WebServices, { chatId }: Chat, outcome: Outcome): Promise<Response> {
  switch (outcome) {
    case 'replaced':
    case 'shown':
      return answerFragment(c, '');
    case 'overtaken':
      return answerFragment(c, '', 409);
    case 'malformed':
      return answerProblem(c, services, 'malformed');
    case 'unknown':
      return answerProblem(c, services, 'not-entered');
    case 'gone':
      return answerEnded(c, endingOf(await services.store.find(chatId)), 410);
  }
}
