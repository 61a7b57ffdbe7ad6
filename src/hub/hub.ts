import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { nanoid } from 'nanoid';
import type { Logger } from 'pino';
import { type Server, type ServerOptions, WebSocketServer } from 'ws';
import type { Limits } from '../config/limits.ts';
import { closeCodes } from '../protocol/close-codes.ts';
import { beginNewSlab } from '../runtime/buffer-slab.ts';
import type { Clock } from '../runtime/clock.ts';
import type { ConnectionCounts, Tally } from '../runtime/tally.ts';
import { WorkUnderWay } from '../runtime/work-under-way.ts';
import type { ChatStore } from '../store/chat-store.ts';
import { ChatList } from './list/chat-list.ts';
import type { ListedLink } from './list/listed-chat.ts';
import type { Gathering, GatheringKeeper } from './peers/gathering.ts';
import { LiveSocket } from './peers/live-socket.ts';
import { LiveStream } from './peers/live-stream.ts';
import type { Peer } from './peers/peer.ts';
import type { Seat } from './peers/seat.ts';
import { Room, type RoomServices } from './room/room.ts';

export interface HubDependencies {
  readonly store: ChatStore;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly tally: Tally;
}

/** An upgrade request as Node's HTTP server hands it over. */
export interface UpgradeRequest {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Hearts beat one after the other within an interval, so that their pings and renewals do not come all at once. */
const beatsPerInterval = 40;
/** Dead peers are looked for this often within an interval. */
const searchesPerInterval = 4;
/** Draining sends at least this many peers away at a time: a small server has no reason to take its time. */
const leastPeersPerStep = 50;
const drainSteps = 20;

/** The peers of this server: in one room for each chat, and those who look at the list of their chats. */
export class Hub implements GatheringKeeper<Room | ChatList> {
  readonly #services: RoomServices;
  readonly #server: Server<typeof LiveSocket>;
  readonly #rooms = new Map<string, Room>();
  readonly #lists = new Set<ChatList>();
  /** How many lists each device looks at. */
  readonly #listsOfDevices = new Map<string, number>();
  readonly #byBeat = Array.from({ length: beatsPerInterval }, () => new Set<Gathering>());
  readonly #work = new WorkUnderWay();
  #dirty: Gathering[] = [];
  #gatheringsMade = 0;
  #beats = 0;
  #beatenAtMs: number;
  heartMs = 0;
  #isDraining = false;
  #cancelBeat = () => {};

  constructor({ store, clock, limits, logger, tally }: HubDependencies) {
    this.#services = { store, clock, limits, logger, tally, serverId: nanoid(), work: this.#work };
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
    this.#beatenAtMs = clock.nowMs();
    this.#scheduleBeat();
  }

  /** How many pages are connected, and how: counted when it is asked. */
  connections(): ConnectionCounts {
    const counts = { socket: 0, stream: 0, organizer: 0, list: this.#lists.size };
    for (const { peers } of this.#rooms.values()) for (const peer of peers) counts[kindOf(peer)] += 1;
    return counts;
  }

  /** Whether one more peer may take this seat. */
  hasPlaceFor({ chatId, participantId }: Pick<Seat, 'chatId' | 'participantId'>): boolean {
    const { socketsPerParticipant, socketsPerOrganizer } = this.#services.limits;
    const seated = this.#rooms.get(chatId)?.seatedAt(participantId) ?? 0;
    return seated < (participantId === undefined ? socketsPerOrganizer : socketsPerParticipant);
  }

  /** Upgrades the connection and brings its page up to date. Who may sit where is decided before. */
  accept(upgrade: UpgradeRequest, seat: Seat): void {
    this.#upgrade(upgrade, (socket) => this.#roomOf(seat).join(socket, seat));
  }

  /** Whether one more page may look at the list of these devices' chats. */
  hasPlaceForList(links: readonly ListedLink[]): boolean {
    const { listsPerBrowser } = this.#services.limits;
    return links.every(({ deviceId }) => (this.#listsOfDevices.get(deviceId) ?? 0) < listsPerBrowser);
  }

  /** Upgrades the connection and keeps its page's list live. Whose chats these are is decided before. */
  acceptList(upgrade: UpgradeRequest, links: readonly ListedLink[]): void {
    this.#upgrade(upgrade, (socket) => {
      const list = new ChatList(socket, links, this.#services, this);
      this.#lists.add(list);
      this.#countList(list, 1);
      this.#keepGoing(list);
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
   * Sends every peer away with 1012, each when the commands that it gave are answered, so that the browsers come back to
   * another server, and waits for everything that is under way. Nothing may be accepted any more.
   */
  async drain(): Promise<void> {
    this.#isDraining = true;
    const { clock, limits } = this.#services;
    const code = closeCodes.serviceRestart;
    const all = [
      ...[...this.#rooms.values()].flatMap((room) => room.peers.map((peer) => () => room.sendAwayWhenDone(peer, code))),
      ...[...this.#lists].map((list) => () => list.sendAway(code)),
    ];
    const perStep = Math.max(leastPeersPerStep, Math.ceil(all.length / drainSteps));
    for (let first = 0; first < all.length; first += perStep) {
      if (first > 0) await pause(clock, limits.drainMs / drainSteps);
      for (const sendAway of all.slice(first, first + perStep)) sendAway();
    }
    await this.#work.finished();
  }

  /** Drops whatever is left and stops the heart. */
  close(): void {
    this.#cancelBeat();
    for (const room of this.#rooms.values()) for (const peer of room.peers) peer.terminate();
    for (const list of this.#lists) list.terminate();
    this.#server.close();
  }

  flushSoon(gathering: Gathering): void {
    // Later in the turn, as by setImmediate, what the chat needs would have left the processor's cache.
    if (this.#dirty.push(gathering) === 1) process.nextTick(this.#flush);
  }

  onEmptied(gathering: Room | ChatList): void {
    if (gathering instanceof ChatList) this.#forgetList(gathering);
    else if (this.#rooms.get(gathering.chatId) === gathering) this.#rooms.delete(gathering.chatId);
    for (const beating of this.#byBeat) beating.delete(gathering);
  }

  onPeerClosed(): void {
    this.#work.end();
  }

  readonly #flush = (): void => {
    const gatherings = this.#dirty;
    this.#dirty = [];
    for (const gathering of gatherings) gathering.flush();
  };

  #upgrade({ request, socket, head }: UpgradeRequest, welcome: (socket: LiveSocket) => void): void {
    // The handshake's answer and what the page has missed leave in one write, where the store answers within this turn.
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
    this.#keepGoing(room);
    return room;
  }

  #forgetList(list: ChatList): void {
    if (this.#lists.delete(list)) this.#countList(list, -1);
  }

  #countList({ deviceIds }: ChatList, change: 1 | -1): void {
    for (const deviceId of deviceIds) {
      const lists = (this.#listsOfDevices.get(deviceId) ?? 0) + change;
      if (lists === 0) this.#listsOfDevices.delete(deviceId);
      else this.#listsOfDevices.set(deviceId, lists);
    }
  }

  #keepGoing(gathering: Gathering): void {
    this.#byBeat[this.#gatheringsMade % beatsPerInterval]?.add(gathering);
    this.#gatheringsMade += 1;
  }

  get #beatMs(): number {
    return this.#services.limits.heartbeatIntervalMs / beatsPerInterval;
  }

  #scheduleBeat(): void {
    this.#cancelBeat = this.#services.clock.schedule(this.#beatMs, () => {
      this.#scheduleBeat();
      for (let due = this.#beatsDue(); due > 0; due -= 1) this.#beat();
    });
  }

  /** A busy server beats late, and catches up; one that stood still, or whose clock was set, by one interval at most. */
  #beatsDue(): number {
    const nowMs = this.#services.clock.nowMs();
    const passedBeats = (nowMs - this.#beatenAtMs) / this.#beatMs;
    const due = Math.min(Math.max(Math.round(passedBeats), 1), beatsPerInterval);
    // A timer's usual lateness must not add up.
    const isOnTime = Math.abs(passedBeats - due) <= 1 / 2;
    this.#beatenAtMs = isOnTime ? this.#beatenAtMs + due * this.#beatMs : nowMs;
    return due;
  }

  #beat(): void {
    this.heartMs += this.#beatMs;
    if (this.#beats % (beatsPerInterval / searchesPerInterval) === 0) {
      for (const gatherings of this.#byBeat) for (const gathering of gatherings) gathering.dropSilent();
    }
    for (const gathering of this.#byBeat[this.#beats % beatsPerInterval] ?? []) gathering.beat();
    if (this.#beats % beatsPerInterval === 0) beginNewSlab();
    this.#beats += 1;
  }
}

function kindOf(peer: Peer): 'socket' | 'stream' | 'organizer' {
  if (peer.participantId === undefined) return 'organizer';
  return peer instanceof LiveStream ? 'stream' : 'socket';
}

const uncork = (socket: Duplex): void => socket.uncork();

const pause = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.schedule(delayMs, resolve);
  });
