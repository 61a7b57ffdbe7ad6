import type { EnteredLink } from '../../actions/read-chat-entry.ts';
import type { ListedLink } from '../../hub/list/listed-chat.ts';
import type { Seat } from '../../hub/peers/seat.ts';
import type { WebServices } from '../app/services.ts';
import type { Asker } from '../requests/asker.ts';
import { findLink, findOwnChat } from './find-chat.ts';
import { deviceTokensIn, tokenHash } from './secret-tokens.ts';

/** Why nobody is let in, as the HTTP status that says so. */
export type SeatRefusal = 401 | 403 | 404 | 410 | 429;

const refusals = { tombstone: 410, unknown: 404, 'not-yours': 403, 'not-told': 429 } as const;

/** The seat of a device that has entered by this link; `after` is the revision that its page says it has. */
export async function participantSeat(
  services: WebServices,
  asker: Asker,
  linkId: string,
  after: string | undefined,
): Promise<Seat | SeatRefusal> {
  const found = await findLink(services, asker, linkId);
  if (found.found !== 'chat') return refusals[found.found];
  if (!found.device) return 401;
  const { chatId, createdAtMs, idleTimeoutMs, revision } = found.chat;
  const { participantId, deviceId } = found.device;
  const lifetime = { createdAtMs, idleTimeoutMs };
  return { chatId, participantId, deviceId, lifetime, after: possibleRevision(after, revision) };
}

/** The seat of the browser that made this chat. */
export async function organizerSeat(services: WebServices, asker: Asker, chatId: string): Promise<Seat | SeatRefusal> {
  const found = await findOwnChat(services, asker, chatId);
  if (found.found !== 'chat') return refusals[found.found];
  const { createdAtMs, idleTimeoutMs } = found.chat;
  const lifetime = { createdAtMs, idleTimeoutMs };
  return { chatId, participantId: undefined, deviceId: undefined, lifetime, after: 0 };
}

/** The links that this browser says it has entered, as many as a list shows; whether it has, the store knows. */
export const claimedLinks = ({ limits }: WebServices, asker: Asker): readonly EnteredLink[] =>
  deviceTokensIn(asker.header('cookie'))
    .slice(-limits.chatsPerBrowser)
    .map(({ linkId, token }) => ({ linkId, deviceId: tokenHash(token) }));

/**
 * The living chats that this browser has entered. Who makes up links learns nothing here, and is not asked to pay: what
 * is no chat of theirs is left out, whether there is a chat or not.
 */
export async function enteredLinks(services: WebServices, asker: Asker): Promise<readonly ListedLink[]> {
  const found = await Promise.all(
    claimedLinks(services, asker).map(async ({ linkId, deviceId }) => {
      const link = await services.store.findByLink(linkId, deviceId);
      if (link.found !== 'chat' || !link.device) return [];
      return [{ linkId, deviceId, chatId: link.chat.chatId, participantId: link.participantId }];
    }),
  );
  return found.flat();
}

/**
 * The revision that the page has. One that cannot be, because it is no number or the chat has not come so far (as after a
 * store lost its newest changes), counts as none: the page is sent everything, and knows again what it knew.
 */
function possibleRevision(text: string | undefined, newestRevision: number): number {
  const revision = Number(text);
  return Number.isSafeInteger(revision) && revision > 0 && revision <= newestRevision ? revision : 0;
}
