import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { chatIdLength, linkIdLength } from '../../chat/link.ts';
import type { Hub, UpgradeRequest } from '../../hub/hub.ts';
import type { Seat } from '../../hub/peers/seat.ts';
import { markHeader, markOf } from '../../protocol/mark.ts';
import { paths } from '../../protocol/page.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { WebServices } from '../app/services.ts';
import { isFromOwnPage } from '../requests/own-origin.ts';
import { wordsForPeer } from '../requests/page-language.ts';
import { type RequestSource, requestSourceOf } from '../requests/request-source.ts';
import { claimedLinks, enteredLinks, organizerSeat, participantSeat, type SeatRefusal } from '../seats/find-seat.ts';
import { takeReads } from '../seats/take-reads.ts';

/** The reason why an upgrade is refused, as an HTTP status. */
type Refusal = SeatRefusal | 400 | 503;

const participantPath = new RegExp(`^/([0-9A-Za-z]{${linkIdLength}})/live$`);
const organizerPath = new RegExp(`^/chats/([0-9A-Za-z]{${chatIdLength}})/live$`);

/** A place in the hub that a socket can take: a seat of a chat, or a list. */
interface Place {
  isFree(): boolean;
  take(upgrade: UpgradeRequest): void;
}

/** Handles every upgrade request of the server: gives the socket a place in the hub, or refuses it with a status. */
export function handleUpgrades(server: Server, services: WebServices): void {
  server.on('upgrade', (request, socket, head) => {
    const { reports } = services;
    socket.on('error', ignore);
    const refuse = (status: Refusal) => {
      reports.upgradeRefused(status);
      writeRefusal(socket, status, markOf((request.url ?? '').split('?', 1)[0] ?? ''));
    };
    findPlace(services, request).then(
      (place) => {
        socket.off('error', ignore);
        if (typeof place === 'number') refuse(place);
        else if (services.isDraining()) refuse(503);
        else if (!place.isFree()) refuse(429);
        else {
          reports.upgradeGiven();
          place.take({ request, socket, head });
        }
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
  const source = requestSourceOf(request);
  if (!isFromOwnPage(source, services.origins)) {
    services.reports.foreignOrigin(source);
    return 403;
  }
  const [path = '', query] = (request.url ?? '').split('?', 2);
  // A list looks up every chat that the cookies claim.
  const reads = path === paths.chatsLive ? Math.max(1, claimedLinks(source).length) : 1;
  if (!takeReads(services, source, reads).ok) return 429;
  if (path === paths.chatsLive) return listPlace(services, source, query);
  const seat = await findSeat(services, source, path, query);
  return typeof seat === 'number' ? seat : seatPlace(services.hub, seat);
}

function findSeat(
  services: WebServices,
  source: RequestSource,
  path: string,
  query: string | undefined,
): Promise<Seat | SeatRefusal> | SeatRefusal {
  const linkId = participantPath.exec(path)?.[1];
  if (linkId !== undefined) {
    return participantSeat(services, source, linkId, query);
  }
  const chatId = organizerPath.exec(path)?.[1];
  return chatId === undefined ? 404 : organizerSeat(services, source, chatId, query);
}

const seatPlace = (hub: Hub, seat: Seat): Place => ({
  isFree: () => hub.hasPlaceFor(seat),
  take: (upgrade) => hub.accept(upgrade, seat),
});

async function listPlace(
  services: WebServices,
  source: RequestSource,
  query: string | undefined,
): Promise<Place | 401> {
  const { found: links, hasMore } = await enteredLinks(services, source);
  if (links.length === 0) return 401;
  const { hub } = services;
  const list = { links, hasMore, words: wordsForPeer(source, query) };
  return { isFree: () => hub.hasPlaceForList(links), take: (upgrade) => hub.acceptList(upgrade, list) };
}

function writeRefusal(socket: Duplex, status: Refusal, mark: string): void {
  if (socket.destroyed) return;
  socket.on('error', ignore);
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nCache-Control: no-store\r\n${markHeader}: ${mark}\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** For errors of a connection that breaks during the checks: nothing is left to do. */
function ignore(): void {}
