import { renderEnd } from '../../../views/fragments/participant-fragment.ts';
import type { Chat } from '../../chat/chat.ts';
import type { Ending } from '../../chat/lifetime.ts';
import type { Device } from '../../chat/participant.ts';
import { answerFragment, answerProblem, answerTooManyRequests } from '../app/answers.tsx';
import type { WebContext, WebServices } from '../app/services.ts';
import { wordsFor } from '../requests/page-language.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { findLink } from '../seats/find-chat.ts';

/** Answers a request of a device that has entered by this link. Refuses any other request. */
export async function answerDevice(
  c: WebContext,
  services: WebServices,
  linkId: string,
  answer: (chat: Chat, device: Device) => Response | Promise<Response>,
): Promise<Response> {
  const found = await findLink(services, requestSourceOf(c.env.incoming), linkId);
  switch (found.found) {
    case 'chat':
      if (!found.device) return answerProblem(c, services, 'not-entered');
      services.hub.hearFrom(found.chat.chatId, found.device.deviceId);
      return answer(found.chat, found.device);
    case 'tombstone':
      return answerEnded(c, found.tombstone.reason, 410);
    case 'unknown':
      return answerProblem(c, services, 'unknown');
    case 'rate-limited':
      return answerTooManyRequests(c, services, found.retryAfterMs);
  }
}

export const answerEnded = (c: WebContext, reason: Ending, status: 200 | 410): Response =>
  answerFragment(c, renderEnd({ reason }, wordsFor(c)), status);
