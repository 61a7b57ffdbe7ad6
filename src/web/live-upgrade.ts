import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { chatIdLength, linkIdLength } from '../chat/link.ts';
import { failureOf } from '../hub/failure.ts';
import type { Seat } from '../hub/seat.ts';
import { askerOf } from './asker.ts';
import { organizerSeat, participantSeat, type SeatRefusal } from './find-seat.ts';
import { isFromOwnPage } from './own-origin.ts';
import type { WebServices } from './services.ts';

/** Why no socket is given, as the HTTP status that says so. */
type Refusal = SeatRefusal | 400 | 503;

const participantPath = new RegExp(`^/([0-9A-Za-z]{${linkIdLength}})/live$`);
const organizerPath = new RegExp(`^/chats/([0-9A-Za-z]{${chatIdLength}})/live$`);

/** Answers every upgrade request of the server: with a seat in the hub, or with the reason why not. */
export function handleUpgrades(server: Server, services: WebServices): void {
  const { hub } = services;
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
  const after = new URLSearchParams(query).get('after') ?? undefined;
  if (linkId !== undefined) return participantSeat(services, asker, linkId, after);
  const chatId = organizerPath.exec(path)?.[1];
  return chatId === undefined ? 404 : organizerSeat(services, asker, chatId);
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
