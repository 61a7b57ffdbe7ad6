import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { readEntryOf } from '../../actions/read-chat-entry.ts';
import type { Chat } from '../../chat/chat.ts';
import type { Device } from '../../chat/participant.ts';
import { isSubscription, type Subscription } from '../../chat/subscription.ts';
import {
  noticeCharacters,
  noticeSeed,
  type PushKeyAnswer,
  pushPaths,
  subscriptionFields,
  type UnreadAnswer,
} from '../../protocol/push.ts';
import { endingOf } from '../../store/chat-store.ts';
import { answerFragment, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import { copiedField, readForm } from '../app/forms.ts';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { answerDevice, answerEnded } from './device-answers.ts';
import { findEnteredChats } from './entered-chats.ts';

/** Subscribes devices to pushes, and answers what they ask when one came. */
export function pushRoutes(services: WebServices): App {
  const { store, guard, push } = services;
  const app = new Hono<WebEnvironment>();

  const forDevice = (c: WebContext, answer: (chat: Chat, device: Device) => Promise<Response>) =>
    answerDevice(c, services, linkIdIn(c), async (chat, device) => {
      const taken = guard.takeCommand(device.deviceId);
      return taken.ok ? answer(chat, device) : answerTooManyRequests(c, services, taken.retryAfterMs);
    });

  app.get(pushPaths.subscription(':linkId'), (c) =>
    forDevice(c, async () => {
      const publicKey = await push.publicKey();
      const answer: PushKeyAnswer = publicKey === undefined ? {} : { publicKey };
      return c.json(answer);
    }),
  );

  app.post(pushPaths.subscription(':linkId'), (c) =>
    forDevice(c, async (chat, device) => {
      const subscription = parseSubscription(await readForm(c));
      if (!isSubscription(subscription, services.limits.endpointCharacters))
        return answerProblem(c, services, 'malformed');
      if (!push.accepts(subscription.endpoint)) return answerFragment(c, '', 403);
      return answerSubscribed(c, services, chat, device, subscription);
    }),
  );

  app.delete(pushPaths.subscription(':linkId'), (c) =>
    forDevice(c, async ({ chatId }, device) => {
      await store.unsubscribe(chatId, device);
      return c.body(null, 204);
    }),
  );

  app.get(pushPaths.unread, async (c) => {
    const subscribed = await findEnteredChats(
      services,
      requestSourceOf(c.env.incoming),
      ({ device }) => device.isSubscribed === true,
    );
    if (!subscribed.ok) return answerTooManyRequests(c, services, subscribed.retryAfterMs);
    const read = await Promise.all(
      subscribed.found.map(async (entered) => ({ ...entered.link, entry: await readEntryOf(store, entered) })),
    );
    const living = read.filter(({ entry }) => entry !== undefined);
    const chats = living
      .filter(({ entry }) => entry && entry.unread > 0)
      .map(({ linkId, deviceId }) => ({ linkId, notice: noticeOf(linkId, deviceId) }));
    const answer: UnreadAnswer = { isSubscribed: living.length > 0, chats };
    return c.json(answer);
  });

  return app;
}

const parseSubscription = (form: URLSearchParams): Subscription => ({
  endpoint: copiedField(form, subscriptionFields.endpoint),
  p256dh: copiedField(form, subscriptionFields.p256dh),
  auth: copiedField(form, subscriptionFields.auth),
});

async function answerSubscribed(
  c: WebContext,
  services: WebServices,
  { chatId }: Chat,
  device: Device,
  subscription: Subscription,
): Promise<Response> {
  const { store } = services;
  switch (await store.subscribe(chatId, device, subscription)) {
    case 'subscribed':
      return c.body(null, 204);
    case 'unknown':
      return answerProblem(c, services, 'not-entered');
    case 'store-full':
      return answerProblem(c, services, 'unavailable');
    case 'gone':
      return answerEnded(c, endingOf(await store.find(chatId)), 410);
  }
}

const noticeOf = (linkId: string, deviceId: string): string =>
  createHash('sha256').update(noticeSeed(linkId, deviceId)).digest('base64url').slice(0, noticeCharacters);
