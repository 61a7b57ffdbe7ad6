import { Hono } from 'hono';
import { renderMessageChange, renderMessages, renderRefusal } from '../../../views/fragments/participant-fragment.ts';
import { type CommandResult, carryOut } from '../../actions/carry-out.ts';
import { type MessagesPlace, readMessages } from '../../actions/read-messages.ts';
import { type Refusal, readCommand, refuse, settle } from '../../actions/settle-command.ts';
import type { Chat } from '../../chat/chat.ts';
import { isMessageId } from '../../chat/message.ts';
import type { Device } from '../../chat/participant.ts';
import type { Command, RefusalReason } from '../../protocol/commands.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import { paths } from '../../protocol/page.ts';
import { failureOf } from '../../runtime/failure.ts';
import { endingOf } from '../../store/chat-store.ts';
import { answerFragment, answerProblem, answerTooManyRequests, setRetryAfter } from '../app/answers.tsx';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { wordsFor } from '../requests/page-language.ts';
import { expireCookie } from '../seats/secret-cookies.ts';
import { answerDevice, answerEnded } from './device-answers.ts';

type Answer = Response | Promise<Response>;

/** The requests of a device that is in the chat, except those for its page and its live channel. */
export function chatRoutes(services: WebServices): App {
  const { store, limits, guard, logger, tally } = services;
  const app = new Hono<WebEnvironment>();

  const forDevice = (
    c: WebContext,
    linkId: string,
    answer: (chat: Chat, device: Device) => Answer,
  ): Promise<Response> => answerDevice(c, services, linkId, answer);

  app.get(paths.messages(':linkId'), (c) => {
    const linkId = linkIdIn(c);
    const wanted = readPlace(c.req.query());
    if (!wanted) return answerProblem(c, services, 'malformed');
    return forDevice(c, linkId, async ({ chatId }, { deviceId }) => {
      const taken = guard.takeReadOf(deviceId);
      if (!taken.ok) return answerTooManyRequests(c, services, taken.retryAfterMs);
      return answerFragment(
        c,
        renderMessages(await readMessages(store, chatId, wanted, limits.messagesPerPage), wordsFor(c)),
      );
    });
  });

  app.post(paths.signOutHere(':linkId'), (c) =>
    forDevice(c, linkIdIn(c), async ({ chatId }, { participantId, deviceId }) => {
      await store.signOut(chatId, participantId, deviceId);
      expireCookie(c, deviceCookieName(linkIdIn(c)));
      return answerFragment(c, '');
    }),
  );

  app.post(paths.commands(':linkId'), (c) =>
    forDevice(c, linkIdIn(c), async (chat, device) => {
      const text = await c.req.text();
      const taken = guard.takeCommand(device.deviceId);
      if (!taken.ok) setRetryAfter(c, taken.retryAfterMs);
      const read = readCommand(text, limits, tally, !taken.ok);
      if (read.outcome === 'refused') return answerRefusal(c, read);
      try {
        const result = await carryOut(store, chat.chatId, device, read.command);
        return await answerCommand(c, services, chat, read.command, result);
      } catch (error) {
        logger.warn(failureOf(error), 'a command failed');
        return answerRefusal(c, refuse(tally, 'unavailable', read.command));
      }
    }),
  );

  app.get(paths.live(':linkId'), (c) => answerProblem(c, services, 'upgrade-required'));

  return app;
}

/** Reads `before=SEQUENCE`, `after=SEQUENCE`, `around=MESSAGE-ID`, or nothing; undefined for anything else. */
function readPlace({ before, after, around }: Readonly<Record<string, string>>): MessagesPlace | undefined {
  if ([before, after, around].filter((each) => each !== undefined).length > 1) return undefined;
  if (around !== undefined) return isMessageId(around) ? { place: 'around', messageId: around } : undefined;
  const place = before !== undefined ? 'before' : 'after';
  const asked = before ?? after;
  if (asked === undefined) return { place: 'newest' };
  const sequence = Number(asked);
  return Number.isSafeInteger(sequence) && sequence >= 1 ? { place, sequence } : undefined;
}

async function answerCommand(
  c: WebContext,
  services: WebServices,
  chat: Chat,
  command: Command,
  result: CommandResult,
): Promise<Response> {
  const settled = settle(services.tally, command, result);
  if (settled.outcome === 'appended') services.away.messageCame(chat.chatId, settled.toTell);
  switch (settled.outcome) {
    case 'appended':
    case 'changed':
    case 'duplicate':
      return answerFragment(c, renderMessageChange(settled.message, wordsFor(c)));
    case 'done':
      // The live channel brings every change that is not a message.
      return command.type === 'end' ? answerEnded(c, 'ended', 200) : answerFragment(c, '');
    case 'gone': {
      const found = await services.store.find(chat.chatId);
      if (found.found === 'unknown') return answerProblem(c, services, 'unknown');
      return answerEnded(c, endingOf(found), 410);
    }
    case 'overtaken':
      return answerRefusal(c, settled.refusal, renderMessageChange(settled.message, wordsFor(c)));
    case 'refused':
      return answerRefusal(c, settled);
  }
}

const refusalStatuses: Readonly<Record<RefusalReason, 400 | 403 | 404 | 409 | 413 | 429 | 503>> = {
  malformed: 400,
  unknown: 400,
  'too-large': 413,
  'chat-full': 409,
  'waiting-full': 409,
  'store-full': 503,
  'assets-missing': 409,
  'no-such-message': 404,
  'not-yours': 403,
  deleted: 409,
  'read-once': 409,
  overtaken: 409,
  'too-frequent': 429,
  unavailable: 503,
};

/** @param before HTML in front of the refusal */
const answerRefusal = (c: WebContext, { reason, messageId }: Refusal, before = ''): Response =>
  answerFragment(c, before + renderRefusal(reason, wordsFor(c), messageId), refusalStatuses[reason]);
