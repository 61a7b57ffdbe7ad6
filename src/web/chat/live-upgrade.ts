import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { chatIdLength, linkIdLength } from '../../chat/link.ts';
import type { Hub, UpgradeRequest } from '../../hub/hub.ts';
import type { Seat } from '../../hub/peers/seat.ts';
import { paths } from '../../protocol/page.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { WebServices } from '../app/services.ts';
import { type Asker, askerOf } from '../requests/asker.ts';
import { isFromOwnPage } from '../requests/own-origin.ts';
import { enteredLinks, organizerSeat, participantSeat, type SeatRefusal } from '../seats/find-seat.ts';

/** Why no socket is given, as the HTTP status that says so. */
type Refusal = SeatRefusal | 400 | 503;

const participantPath = new RegExp(`^/([0-9A-Za-z]{${linkIdLength}})/live$`);
const organizerPath = new RegExp(`^/chats/([0-9A-Za-z]{${chatIdLength}})/live$`);

/** Where a socket may go in the hub. */
interface Place {
  isFree(): boolean;
  take(upgrade: UpgradeRequest): void;
}

/** Answers every upgrade request of the server: with a place in the hub, or with the reason why not. */
export function handleUpgrades(server: Server, services: WebServices): void {
  server.on('upgrade', (request, socket, head) => {
    const { tally } = services;
    socket.on('error', ignore);
    const refuse = (status: Refusal) => {
      tally.upgradeRefused(status);
      writeRefusal(socket, status);
    };
    findPlace(services, request).then(
      (place) => {
        socket.off('error', ignore);
        if (typeof place === 'number') refuse(place);
        else if (services.isDraining()) refuse(503);
        else if (!place.isFree()) refuse(429);
        else place.take({ request, socket, head });
      },
      (error: unknown) => {
        services.logger.warn(failureOf(error), 'an upgrade failed');
        refuse(503);
      },
    );
  });
}

async function findPlace(services: WebServices, request: IncomingMessage): Promise<Place | Refusal> {
  if (services.isDraining()) return 503;
  if (request.headers.upgrade?.toLowerCase() !== 'websocket') return 400;
  const asker = askerOf(request);
  if (!isFromOwnPage(asker, services.origins)) return 403;
  const [path = '', query] = (request.url ?? '').split('?', 2);
  if (path === paths.chatsLive) return listPlace(services, asker);
  const seat = await findSeat(services, asker, path, query);
  return typeof seat === 'number' ? seat : seatPlace(services.hub, seat);
}

function findSeat(
  services: WebServices,
  asker: Asker,
  path: string,
  query: string | undefined,
): Promise<Seat | SeatRefusal> | SeatRefusal {
  const linkId = participantPath.exec(path)?.[1];
  if (linkId !== undefined) {
    const after = query === undefined ? undefined : (new URLSearchParams(query).get('after') ?? undefined);
    return participantSeat(services, asker, linkId, after);
  }
  const chatId = organizerPath.exec(path)?.[1];
  return chatId === undefined ? 404 : organizerSeat(services, asker, chatId);
}

const seatPlace = (hub: Hub, seat: Seat): Place => ({
  isFree: () => hub.hasPlaceFor(seat),
  take: (upgrade) => hub.accept(upgrade, seat),
});

async function listPlace(services: WebServices, asker: Asker): Promise<Place | 401> {
  const links = await enteredLinks(services, asker);
  if (links.length === 0) return 401;
  const { hub } = services;
  return { isFree: () => hub.hasPlaceForList(links), take: (upgrade) => hub.acceptList(upgrade, links) };
}

function writeRefusal(socket: Duplex, status: Refusal): void {
  if (socket.destroyed) return;
  socket.on('error', ignore);
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** A connection that breaks while it is looked at is simply gone. */
function ignore(): void {}
