import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { chatIdLength, linkIdLength } from '../chat/link.ts';
import { failureOf } from '../hub/failure.ts';
import type { Hub } from '../hub/hub.ts';
import type { Seat } from '../hub/seat.ts';
import { type Asker, askerOf } from './asker.ts';
import { findLink, findOwnChat } from './find-chat.ts';
import { isFromOwnPage } from './own-origin.ts';
import type { WebServices } from './services.ts';

/** Why no socket is given, as the HTTP status that says so. */
type Refusal = 400 | 401 | 403 | 404 | 410 | 429 | 503;

const participantPath = new RegExp(`^/([0-9A-Za-z]{${linkIdLength}})/live$`);
const organizerPath = new RegExp(`^/chats/([0-9A-Za-z]{${chatIdLength}})/live$`);

/** Answers every upgrade request of the server: with a seat in the hub, or with the reason why not. */
export function handleUpgrades(server: Server, services: WebServices, hub: Hub): void {
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', ignore);
    findSeat(services, request).then(
      (seat) => {
        socket.off('error', ignore);
        if (typeof seat === 'number') refuse(socket, seat);
        else if (services.isDraining()) refuse(socket, 503);
        else if (!hub.hasPlaceFor(seat)) refuse(socket, 429);
        else hub.accept({ request, socket, head }, seat);
      },
      (error: unknown) => {
        services.logger.warn(failureOf(error), 'an upgrade failed');
        refuse(socket, 503);
      },
    );
  });
}

async function findSeat(services: WebServices, request: IncomingMessage): Promise<Seat | Refusal> {
  if (services.isDraining()) return 503;
  if (request.headers.upgrade?.toLowerCase() !== 'websocket') return 400;
  const asker = askerOf(request);
  if (!isFromOwnPage(asker, services.origins)) return 403;
  const [path = '', query] = (request.url ?? '').split('?', 2);
  const linkId = participantPath.exec(path)?.[1];
  if (linkId !== undefined) return participantSeat(services, asker, linkId, query);
  const chatId = organizerPath.exec(path)?.[1];
  return chatId === undefined ? 404 : organizerSeat(services, asker, chatId);
}

async function participantSeat(
  services: WebServices,
  asker: Asker,
  linkId: string,
  query: string | undefined,
): Promise<Seat | Refusal> {
  const found = await findLink(services, asker, linkId);
  if (found.found !== 'chat') return refusals[found.found];
  if (!found.device) return 401;
  const { chatId, createdAtMs, idleTimeoutMs, revision } = found.chat;
  const { participantId, deviceId } = found.device;
  return { chatId, participantId, deviceId, lifetime: { createdAtMs, idleTimeoutMs }, after: afterIn(query, revision) };
}

async function organizerSeat(services: WebServices, asker: Asker, chatId: string): Promise<Seat | Refusal> {
  const found = await findOwnChat(services, asker, chatId);
  if (found.found !== 'chat') return refusals[found.found];
  const { createdAtMs, idleTimeoutMs } = found.chat;
  const lifetime = { createdAtMs, idleTimeoutMs };
  return { chatId, participantId: undefined, deviceId: undefined, lifetime, after: 0 };
}

const refusals = { tombstone: 410, unknown: 404, 'not-yours': 403, 'not-told': 429 } as const;

/**
 * The revision that the page has. One that cannot be, because it is no number or the chat has not come so far (as after a
 * store lost its newest changes), counts as none: the page is sent everything, and knows again what it knew.
 */
function afterIn(query: string | undefined, newestRevision: number): number {
  const after = Number(new URLSearchParams(query).get('after'));
  return Number.isSafeInteger(after) && after > 0 && after <= newestRevision ? after : 0;
}

function refuse(socket: Duplex, status: Refusal): void {
  if (socket.destroyed) return;
  socket.on('error', ignore);
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** A connection that breaks while it is looked at is simply gone. */
function ignore(): void {}
