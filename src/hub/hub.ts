import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type Server, type ServerOptions, WebSocketServer } from 'ws';
import type { TellAway } from '../actions/tell-away.ts';
import type { Limits } from '../config/limits.ts';
import { closeCodes } from '../protocol/close-codes.ts';
import type { Clock } from '../runtime/clock.ts';
import { PendingWork } from '../runtime/pending-work.ts';
import type { ConnectionCounts, Tally } from '../runtime/tally.ts';
import { pause } from '../runtime/waiting.ts';
import type { ChatStore } from '../store/chat-store.ts';
import { Heartbeat } from './heartbeat.ts';
import { ChatList, type ListedLinks } from './list/chat-list.ts';
import type { ListedLink } from './list/listed-chat.ts';
import { OpenLists } from './list/open-lists.ts';
import { LiveSocket } from './peers/live-socket.ts';
import { LiveStream, type StreamLength } from './peers/live-stream.ts';
import type { Peer } from './peers/peer.ts';
import type { PeerGroup, PeerGroupKeeper } from './peers/peer-group.ts';
import type { Seat } from './peers/seat.ts';
import { Room } from './room/room.ts';
import type { RoomServices } from './room/room-services.ts';

export interface HubDependencies {
  readonly store: ChatStore;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly tally: Tally;
  readonly away: TellAway;
}

/** An upgrade request as Node's HTTP server hands it over. */
export interface UpgradeRequest {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Draining closes at least this many peers at a time, so that a small server drains at once. */
const leastPeersPerStep = 50;
const drainSteps = 20;

/** All live connections of this server: its peers in one room for each chat, and the lists of chats. */
export class Hub implements PeerGroupKeeper<Room | ChatList> {
  readonly #services: RoomServices;
  readonly #server: Server<typeof LiveSocket>;
  readonly #rooms = new Map<string, Room>();
  readonly #lists = new OpenLists();
  readonly #heartbeat: Heartbeat;
  readonly #work = new PendingWork();
  /** The groups with events to send. */
  #unflushed: PeerGroup[] = [];
  #isDraining = false;

  constructor({ store, clock, limits, logger, tally, away }: HubDependencies) {
    this.#services = { store, clock, limits, logger, tally, away, work: this.#work };
    // closeTimeout is in ws since 8.19 and not in its types.
    const options: ServerOptions<typeof LiveSocket> & { readonly closeTimeout: number } = {
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: limits.frameBytes,
      closeTimeout: limits.drainMs,
      WebSocket: LiveSocket,
    };
    this.#server = new WebSocketServer(options);
    this.#heartbeat = new Heartbeat(clock, limits.heartbeatIntervalMs);
  }

  get tickTimeMs(): number {
    return this.#heartbeat.tickTimeMs;
  }

  /** Counts the connected pages. */
  connections(): ConnectionCounts {
    const counts = { socket: 0, stream: 0, organizer: 0, list: this.#lists.size };
    for (const { attendance } of this.#rooms.values()) for (const peer of attendance.peers) counts[kindOf(peer)] += 1;
    return counts;
  }

  /** Whether one more peer may take this seat. */
  hasPlaceFor({ chatId, participantId }: Pick<Seat, 'chatId' | 'participantId'>): boolean {
    const { socketsPerParticipant, socketsPerOrganizer } = this.#services.limits;
    const connected = this.#rooms.get(chatId)?.attendance.connectedAt(participantId) ?? 0;
    return connected < (participantId === undefined ? socketsPerOrganizer : socketsPerParticipant);
  }

  /** Upgrades the connection and brings its page up to date. The caller has checked the right to the seat. */
  accept(upgrade: UpgradeRequest, seat: Seat): void {
    this.#upgrade(upgrade, (socket) => this.#roomOf(seat).join(socket, seat));
  }

  /** Whether one more page may look at the list of these devices' chats. */
  hasPlaceForList(links: readonly ListedLink[]): boolean {
    return this.#lists.areFewerThan(this.#services.limits.listsPerBrowser, links);
  }

  /** Upgrades the connection and keeps its page's list live. The caller has checked that the links are the browser's. */
  acceptList(upgrade: UpgradeRequest, links: ListedLinks): void {
    this.#upgrade(upgrade, (socket) => {
      const list = new ChatList(socket, links, this.#services, this);
      this.#lists.add(list);
      this.#heartbeat.add(list);
    });
  }

  /** Streams the chat's events over a response whose headers are sent. The caller has checked the right to the seat. */
  stream(response: ServerResponse, seat: Seat, length: StreamLength): void {
    const stream = new LiveStream(response, this.#services.limits, length);
    // Both may have changed since the caller checked them.
    if (this.#isDraining) stream.close(closeCodes.serviceRestart);
    else if (!this.hasPlaceFor(seat)) stream.close(closeCodes.tryAgainLater);
    else {
      this.#work.begin();
      this.#roomOf(seat).join(stream, seat);
    }
  }

  /** The device has made a request, which shows that its streams are alive. */
  hearFrom(chatId: string, deviceId: string): void {
    this.#rooms.get(chatId)?.hearFrom(deviceId);
  }

  /**
   * Closes every peer with 1012, so that its browser connects to another server. Accepted commands are answered
   * first. Resolves when no work is pending. The caller must accept no more peers.
   */
  async drain(): Promise<void> {
    this.#isDraining = true;
    const { clock, limits } = this.#services;
    const code = closeCodes.serviceRestart;
    const all = [
      ...[...this.#rooms.values()].flatMap((room) =>
        room.attendance.peers.map((peer) => () => room.sendAwayWhenDone(peer, code)),
      ),
      ...[...this.#lists].map((list) => () => list.sendAway(code)),
    ];
    const perStep = Math.max(leastPeersPerStep, Math.ceil(all.length / drainSteps));
    for (let first = 0; first < all.length; first += perStep) {
      if (first > 0) await pause(clock, limits.drainMs / drainSteps);
      for (const sendAway of all.slice(first, first + perStep)) sendAway();
    }
    await this.#work.finished();
  }

  /** Terminates the remaining peers and stops the heartbeat. */
  close(): void {
    this.#heartbeat.stop();
    for (const { attendance } of this.#rooms.values()) for (const peer of attendance.peers) peer.terminate();
    for (const list of this.#lists) list.terminate();
    this.#server.close();
  }

  flushSoon(group: PeerGroup): void {
    // With setImmediate, the chat's data would have left the processor's cache by then (decision 8).
    if (this.#unflushed.push(group) === 1) process.nextTick(this.#flush);
  }

  onEmptied(group: Room | ChatList): void {
    if (group instanceof ChatList) this.#lists.remove(group);
    else if (this.#rooms.get(group.chatId) === group) this.#rooms.delete(group.chatId);
    this.#heartbeat.remove(group);
  }

  onPeerClosed(): void {
    this.#work.end();
  }

  readonly #flush = (): void => {
    const groups = this.#unflushed;
    this.#unflushed = [];
    for (const group of groups) group.flush();
  };

  #upgrade({ request, socket, head }: UpgradeRequest, welcome: (socket: LiveSocket) => void): void {
    // If the store answers within this turn, the handshake's response and the missed messages leave in one write.
    socket.cork();
    setImmediate(uncork, socket);
    this.#server.handleUpgrade(request, socket, head, (liveSocket) => {
      liveSocket.connection = socket;
      this.#work.begin();
      welcome(liveSocket);
    });
  }

  #roomOf(seat: Seat): Room {
    const existing = this.#rooms.get(seat.chatId);
    if (existing) return existing;
    const room = new Room(seat, this.#services, this);
    this.#rooms.set(seat.chatId, room);
    this.#heartbeat.add(room);
    return room;
  }
}

function kindOf(peer: Peer): 'socket' | 'stream' | 'organizer' {
  if (peer.participantId === undefined) return 'organizer';
  return peer instanceof LiveStream ? 'stream' : 'socket';
}

const uncork = (socket: Duplex): void => socket.uncork();
