import { Hono } from 'hono';
import { OlderMessages } from '../../../views/components/chat/older-messages.tsx';
import { renderEnd, renderMessageChange, renderRefusal } from '../../../views/fragments/participant-fragment.ts';
import { type CommandResult, carryOut, refusalOf } from '../../actions/carry-out.ts';
import type { Chat } from '../../chat/chat.ts';
import type { Ending } from '../../chat/lifetime.ts';
import type { Device } from '../../chat/participant.ts';
import { type Command, parseCommand, type RefusalReason } from '../../protocol/commands.ts';
import { paths } from '../../protocol/page.ts';
import { failureOf } from '../../runtime/failure.ts';
import { endingOf } from '../../store/chat-store.ts';
import { answerFragment, answerProblem, answerTooManyRequests, setRetryAfter } from '../app/answers.tsx';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { findLink } from '../seats/find-chat.ts';

type Answer = Response | Promise<Response>;

/** The requests of a device that has entered, besides those for its page and its live channel. */
export function chatRoutes(services: WebServices): App {
  const { store, hub, limits, guard, logger } = services;
  const app = new Hono<WebEnvironment>();

  const forDevice = async (
    c: WebContext,
    linkId: string,
    answer: (chat: Chat, device: Device) => Answer,
  ): Promise<Response> => {
    const found = await findLink(services, requestSourceOf(c.env.incoming), linkId);
    switch (found.found) {
      case 'chat':
        if (!found.device) return answerProblem(c, services, 'not-entered');
        hub.hearFrom(found.chat.chatId, found.device.deviceId);
        return answer(found.chat, found.device);
      case 'tombstone':
        return answerEnded(c, found.tombstone.reason, 410);
      case 'unknown':
        return answerProblem(c, services, 'unknown');
      case 'rate-limited':
        return answerTooManyRequests(c, services, found.retryAfterMs);
    }
  };

  app.get(paths.messages(':linkId'), (c) => {
    const linkId = linkIdIn(c);
    const before = Number(c.req.query('before'));
    if (!Number.isSafeInteger(before) || before < 1) return answerProblem(c, services, 'malformed');
    return forDevice(c, linkId, async ({ chatId }) => {
      const messages = await store.page(chatId, limits.messagesPerPage, before);
      const hasMore = (messages[0]?.sequence ?? 0) > 1;
      return c.html(<OlderMessages linkId={linkId} messages={messages} hasMore={hasMore} />);
    });
  });

  app.post(paths.commands(':linkId'), (c) =>
    forDevice(c, linkIdIn(c), async (chat, { deviceId, participantId }) => {
      const parsed = parseCommand(await c.req.text(), limits);
      const messageId = parsed.ok ? messageIdOf(parsed.command) : parsed.messageId;
      const taken = await guard.takeCommand(deviceId);
      if (!taken.ok) {
        setRetryAfter(c, taken.retryAfterMs);
        return refuse(c, services, 'too-frequent', messageId);
      }
      if (!parsed.ok) return refuse(c, services, parsed.problem, messageId);
      try {
        const result = await carryOut(store, chat.chatId, participantId, parsed.command);
        return await answerCommand(c, services, chat, parsed.command, result);
      } catch (error) {
        logger.warn(failureOf(error), 'a command failed');
        return refuse(c, services, 'unavailable', messageId);
      }
    }),
  );

  app.get(paths.live(':linkId'), (c) => answerProblem(c, services, 'upgrade-required'));

  return app;
}

async function answerCommand(
  c: WebContext,
  services: WebServices,
  chat: Chat,
  command: Command,
  result: CommandResult,
): Promise<Response> {
  if (result.outcome === 'appended') services.tally.messageAccepted();
  switch (result.outcome) {
    case 'appended':
    case 'changed':
    case 'duplicate':
      return answerFragment(c, renderMessageChange(result.message));
    case 'done':
      // The live channel brings every change that is not a message.
      return command.type === 'end' ? answerEnded(c, 'ended', 200) : answerFragment(c, '');
    case 'gone': {
      const found = await services.store.find(chat.chatId);
      if (found.found === 'unknown') return answerProblem(c, services, 'unknown');
      return answerEnded(c, endingOf(found), 410);
    }
    default:
      return refuse(c, services, refusalOf(result.outcome), messageIdOf(command));
  }
}

const answerEnded = (c: WebContext, reason: Ending, status: 200 | 410): Response =>
  answerFragment(c, renderEnd({ reason }), status);

const refusalStatuses: Readonly<Record<RefusalReason, 400 | 403 | 404 | 409 | 413 | 429 | 503>> = {
  malformed: 400,
  unknown: 400,
  'too-large': 413,
  'chat-full': 409,
  'store-full': 503,
  'no-such-message': 404,
  'not-yours': 403,
  deleted: 409,
  'too-frequent': 429,
  unavailable: 503,
};

function refuse(c: WebContext, { tally }: WebServices, reason: RefusalReason, messageId: string | undefined): Response {
  tally.commandRefused(reason);
  return answerFragment(c, renderRefusal(reason, messageId), refusalStatuses[reason]);
}

const messageIdOf = (command: Command): string | undefined => ('messageId' in command ? command.messageId : undefined);
