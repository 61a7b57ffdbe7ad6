import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { nanoid } from 'nanoid';
import type { Logger } from 'pino';
import { type Server, type ServerOptions, WebSocketServer } from 'ws';
import type { Clock } from '../chat/clock.ts';
import type { Limits } from '../chat/limits.ts';
import { closeCodes } from '../protocol/close-codes.ts';
import type { ChatStore } from '../store/chat-store.ts';
import { LiveSocket } from './live-socket.ts';
import { LiveStream } from './live-stream.ts';
import { Room, type RoomKeeper, type RoomServices } from './room.ts';
import type { Seat } from './seat.ts';
import { WorkUnderWay } from './work-under-way.ts';

export interface HubDependencies {
  readonly store: ChatStore;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
}

/** An upgrade request as Node's HTTP server hands it over. */
export interface UpgradeRequest {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Rooms beat one after the other within an interval, so that their pings and renewals do not come all at once. */
const beatsPerInterval = 20;
/** Dead peers are looked for this often within an interval. */
const searchesPerInterval = 4;
/** Draining sends at least this many peers away at a time: a small server has no reason to take its time. */
const leastPeersPerStep = 50;
const drainSteps = 20;

/** The peers of this server, in one room for each chat. */
export class Hub implements RoomKeeper {
  readonly #services: RoomServices;
  readonly #server: Server<typeof LiveSocket>;
  readonly #rooms = new Map<string, Room>();
  readonly #roomsByBeat = Array.from({ length: beatsPerInterval }, () => new Set<Room>());
  readonly #work = new WorkUnderWay();
  #dirtyRooms: Room[] = [];
  #roomsMade = 0;
  #beats = 0;
  #isDraining = false;
  #cancelBeat = () => {};

  constructor({ store, clock, limits, logger }: HubDependencies) {
    this.#services = { store, clock, limits, logger, serverId: nanoid(), work: this.#work };
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
    this.#scheduleBeat();
  }

  /** Whether one more peer may take this seat. */
  hasPlaceFor({ chatId, participantId }: Pick<Seat, 'chatId' | 'participantId'>): boolean {
    const { socketsPerParticipant, socketsPerOrganizer } = this.#services.limits;
    const seated = this.#rooms.get(chatId)?.seatedAt(participantId) ?? 0;
    return seated < (participantId === undefined ? socketsPerOrganizer : socketsPerParticipant);
  }

  /** Upgrades the connection and brings its page up to date. Who may sit where is decided before. */
  accept({ request, socket, head }: UpgradeRequest, seat: Seat): void {
    // The handshake's answer and what the page has missed leave in one write, where the store answers within this turn.
    socket.cork();
    setImmediate(uncork, socket);
    this.#server.handleUpgrade(request, socket, head, (liveSocket) => {
      this.#work.begin();
      this.#roomOf(seat).join(liveSocket, seat);
    });
  }

  /** Goes on with an answer, whose head was written, as a stream of what happens. Who may sit where is decided before. */
  stream(response: ServerResponse, seat: Seat): void {
    const stream = new LiveStream(response, this.#services.limits);
    // Both were asked before, but a moment has passed since.
    if (this.#isDraining) stream.close(closeCodes.serviceRestart);
    else if (!this.hasPlaceFor(seat)) stream.close(closeCodes.tryAgainLater);
    else {
      this.#work.begin();
      this.#roomOf(seat).join(stream, seat);
    }
  }

  /** The device has made a request: if it is connected by a stream, it is alive. */
  hearFrom(chatId: string, deviceId: string): void {
    this.#rooms.get(chatId)?.hearFrom(deviceId);
  }

  /**
   * Sends every peer away with 1012, so that the browsers come back to another server, and waits for the commands that
   * were taken. Nothing may be accepted any more.
   */
  async drain(): Promise<void> {
    this.#isDraining = true;
    const { clock, limits } = this.#services;
    const all = [...this.#rooms.values()].flatMap((room) => room.peers.map((peer) => ({ room, peer })));
    const perStep = Math.max(leastPeersPerStep, Math.ceil(all.length / drainSteps));
    for (let first = 0; first < all.length; first += perStep) {
      if (first > 0) await pause(clock, limits.drainMs / drainSteps);
      for (const { room, peer } of all.slice(first, first + perStep)) {
        room.sendAway(peer, closeCodes.serviceRestart);
      }
    }
    await this.#work.finished();
  }

  /** Drops whatever is left and stops the heart. */
  close(): void {
    this.#cancelBeat();
    for (const room of this.#rooms.values()) for (const peer of room.peers) peer.terminate();
    this.#server.close();
  }

  flushSoon(room: Room): void {
    // Later in the turn, as by setImmediate, what the chat needs would have left the processor's cache.
    if (this.#dirtyRooms.push(room) === 1) process.nextTick(this.#flush);
  }

  onEmptied(room: Room): void {
    if (this.#rooms.get(room.chatId) === room) this.#rooms.delete(room.chatId);
    for (const rooms of this.#roomsByBeat) rooms.delete(room);
  }

  onPeerClosed(): void {
    this.#work.end();
  }

  readonly #flush = (): void => {
    const rooms = this.#dirtyRooms;
    this.#dirtyRooms = [];
    for (const room of rooms) room.flush();
  };

  #roomOf(seat: Seat): Room {
    const existing = this.#rooms.get(seat.chatId);
    if (existing) return existing;
    const room = new Room(seat, this.#services, this);
    this.#rooms.set(seat.chatId, room);
    this.#roomsByBeat[this.#roomsMade % beatsPerInterval]?.add(room);
    this.#roomsMade += 1;
    return room;
  }

  #scheduleBeat(): void {
    const { clock, limits } = this.#services;
    this.#cancelBeat = clock.schedule(limits.heartbeatIntervalMs / beatsPerInterval, () => {
      this.#scheduleBeat();
      this.#beat();
    });
  }

  #beat(): void {
    const nowMs = this.#services.clock.nowMs();
    if (this.#beats % (beatsPerInterval / searchesPerInterval) === 0) {
      for (const room of this.#rooms.values()) room.dropSilent(nowMs);
    }
    for (const room of this.#roomsByBeat[this.#beats % beatsPerInterval] ?? []) room.beat(nowMs);
    this.#beats += 1;
  }
}

const uncork = (socket: Duplex): void => socket.uncork();

const pause = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.schedule(delayMs, resolve);
  });
