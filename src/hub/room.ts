import type { Logger } from 'pino';
import { type RawData, WebSocket } from 'ws';
import { renderOrganizerEvent, renderOrganizerState } from '../../views/live/organizer-fragment.ts';
import {
  type FragmentContext,
  renderEvent,
  renderRefusal,
  renderState,
} from '../../views/live/participant-fragment.ts';
import type { Chat } from '../chat/chat.ts';
import type { Clock } from '../chat/clock.ts';
import { type ChatEvent, revisionOf } from '../chat/events.ts';
import type { Lifetime } from '../chat/lifetime.ts';
import type { Limits } from '../chat/limits.ts';
import { type ParticipantId, participantIds } from '../chat/participant.ts';
import { closeCodes } from '../protocol/close-codes.ts';
import { type Command, parseCommand, passingRefusals, type RefusalReason } from '../protocol/commands.ts';
import type { ChatStore, ChatWatcher, StopWatching } from '../store/chat-store.ts';
import { Backlog } from './backlog.ts';
import { type CommandResult, carryOut, refusalOf } from './carry-out.ts';
import { failureOf } from './failure.ts';
import type { LiveSocket, SocketOwner } from './live-socket.ts';
import type { Seat } from './seat.ts';
import { type Missed, sendMissed } from './send-missed.ts';
import type { WorkUnderWay } from './work-under-way.ts';

/** What every room of a hub works with. */
export interface RoomServices {
  readonly store: ChatStore;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Logger;
  /** Names this server among those that share the store. */
  readonly serverId: string;
  /** Calls to the store that stopping waits for. */
  readonly work: WorkUnderWay;
}

export interface RoomKeeper {
  /** Asks for `flush` at the end of this turn of the event loop. */
  flushSoon(room: Room): void;
  onEmptied(room: Room): void;
  onSocketClosed(): void;
}

/** A socket's own frame is always text. */
const asText = { binary: false } as const;

/**
 * The sockets of one chat on this server. Each event of the chat is rendered once, gathered with the others of the same
 * turn of the event loop, encoded once, and written once to each socket.
 */
export class Room implements ChatWatcher, SocketOwner {
  readonly chatId: string;
  readonly #services: RoomServices;
  readonly #keeper: RoomKeeper;
  readonly #lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
  readonly #watching: Promise<StopWatching | 'gone'>;
  /** Replaced, never changed, so that it can be walked while sockets leave. */
  #sockets: readonly LiveSocket[] = [];
  /** Every live participant's socket has been sent, or is about to be sent, everything up to here. */
  #revision = 0;
  /** Who this server has said is connected. */
  #presence: readonly ParticipantId[] = [];
  #hasParticipants = false;
  #hasOrganizers = false;
  #isClosed = false;
  #forParticipants = '';
  #forOrganizers = '';

  constructor(seat: Seat, services: RoomServices, keeper: RoomKeeper) {
    this.chatId = seat.chatId;
    this.#lifetime = seat.lifetime;
    this.#services = services;
    this.#keeper = keeper;
    this.#watching = services.store.watch(seat.chatId, this);
  }

  get sockets(): readonly LiveSocket[] {
    return this.#sockets;
  }

  /** How many sockets sit where this one would. */
  seatedAt(participantId: ParticipantId | undefined): number {
    return this.#sockets.filter((socket) => socket.participantId === participantId).length;
  }

  join(socket: LiveSocket, seat: Seat): void {
    socket.sit(this, seat, this.#services.clock.nowMs());
    this.#seat([...this.#sockets, socket]);
    this.#bringUpToDate(socket, seat.after);
  }

  /** Sends everything gathered since the last time. */
  flush(): void {
    const forParticipants = takeBuffer(this.#forParticipants);
    const forOrganizers = takeBuffer(this.#forOrganizers);
    this.#forParticipants = '';
    this.#forOrganizers = '';
    for (const socket of this.#sockets) {
      const buffer = socket.participantId === undefined ? forOrganizers : forParticipants;
      if (buffer && !socket.backlog) this.#write(socket, buffer);
    }
  }

  /** Sends one socket away; what was gathered for it goes first, so that what was accepted is acknowledged. */
  sendAway(socket: LiveSocket, closeCode: number): void {
    this.flush();
    this.#remove(socket);
    socket.close(closeCode);
  }

  /** Pings the sockets of which nothing has been heard since, and renews what was said about who is connected. */
  beat(silentSinceMs: number): void {
    for (const socket of this.#sockets) {
      if (socket.heardAtMs <= silentSinceMs && socket.readyState === WebSocket.OPEN) socket.ping();
    }
    if (this.#presence.length > 0) this.#holdPresence(this.#presence);
  }

  /** Gives up the sockets of which nothing has been heard since. */
  dropSilentSince(atMs: number): void {
    for (const socket of this.#sockets) if (socket.heardAtMs <= atMs) socket.terminate();
  }

  // What the store tells.

  onEvent(event: ChatEvent): void {
    if (event.type === 'destroyed') {
      this.#end(event);
      return;
    }
    if (event.type === 'signed-out') this.#sendDeviceAway(event.participantId, event.deviceId);
    const revision = revisionOf(event);
    if (revision !== undefined) this.#revision = Math.max(this.#revision, revision);
    const forParticipants = this.#hasParticipants ? renderEvent(event, this.#fragmentContext()) : '';
    const forOrganizers = this.#hasOrganizers ? renderOrganizerEvent(event) : '';
    this.#gather(forParticipants, forOrganizers, revision);
  }

  onInterrupted(): void {
    this.flush();
    for (const socket of this.#sockets) {
      if (socket.backlog) socket.backlog.isBroken = true;
      else this.#bringUpToDate(socket, this.#revision);
    }
  }

  // What the sockets say.

  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void {
    if (socket.readyState !== WebSocket.OPEN) return;
    const nowMs = this.#services.clock.nowMs();
    socket.heardAtMs = nowMs;
    const { participantId } = socket;
    if (participantId === undefined) this.sendAway(socket, closeCodes.policyViolation);
    else if (isBinary) this.sendAway(socket, closeCodes.unsupportedData);
    else this.#onCommand(socket, participantId, data.toString(), nowMs);
  }

  onAlive(socket: LiveSocket): void {
    socket.heardAtMs = this.#services.clock.nowMs();
  }

  onClosed(socket: LiveSocket): void {
    this.#remove(socket);
    this.#keeper.onSocketClosed();
  }

  #onCommand(socket: LiveSocket, participantId: ParticipantId, text: string, nowMs: number): void {
    const { limits } = this.#services;
    const parsed = parseCommand(text, limits);
    const messageId = parsed.ok ? messageIdOf(parsed.command) : parsed.messageId;
    if (!socket.mayCommand(limits, nowMs)) this.#refuse(socket, 'too-frequent', messageId);
    else if (parsed.ok) this.#carryOut(socket, participantId, parsed.command);
    else this.#refuse(socket, parsed.problem, messageId);
  }

  #carryOut(socket: LiveSocket, participantId: ParticipantId, command: Command): void {
    const fail = (error: unknown) => {
      this.#finish(socket);
      this.#reportFailure('a command', error);
      this.#refuse(socket, 'unavailable', messageIdOf(command));
    };
    socket.commandsUnderWay += 1;
    this.#services.work.begin();
    try {
      carryOut(this.#services.store, this.chatId, participantId, command).then((result) => {
        this.#finish(socket);
        this.#answer(socket, command, result);
      }, fail);
    } catch (error) {
      fail(error);
    }
  }

  #finish(socket: LiveSocket): void {
    socket.commandsUnderWay -= 1;
    this.#services.work.end();
  }

  /** What was done shows in the events of the chat, which everybody gets; only what was not done is said to the one. */
  #answer(socket: LiveSocket, command: Command, result: CommandResult): void {
    if (result.outcome === 'appended' || result.outcome === 'changed' || result.outcome === 'done') return;
    if (result.outcome === 'duplicate') {
      // Perhaps its echo was lost.
      const { message } = result;
      this.#writeText(socket, renderEvent({ type: 'message', message }, this.#fragmentContext()));
    } else if (result.outcome === 'gone') {
      this.#findEnd().catch((error: unknown) => this.#reportFailure('finding why a chat is gone', error));
    } else {
      this.#refuse(socket, refusalOf(result.outcome), messageIdOf(command));
    }
  }

  #refuse(socket: LiveSocket, reason: RefusalReason, messageId: string | undefined): void {
    this.#writeText(socket, renderRefusal(reason, messageId));
    if (passingRefusals.has(reason)) this.sendAway(socket, closeCodes.tryAgainLater);
  }

  // What a socket has missed.

  #bringUpToDate(socket: LiveSocket, after: number): void {
    socket.backlog = new Backlog();
    this.#catchUp(socket, after).catch((error: unknown) => {
      if (!this.#isHere(socket)) return;
      this.#reportFailure('catching up', error);
      this.sendAway(socket, closeCodes.tryAgainLater);
    });
  }

  /**
   * Sends what happened after a revision, then how things stand, then what happened meanwhile; from then on the socket is
   * live. Nothing is left out: the chat was watched before it was read, and everything since is in the backlog.
   */
  async #catchUp(socket: LiveSocket, after: number): Promise<void> {
    const { store, limits } = this.#services;
    if ((await this.#watching) === 'gone') return this.#findEnd();
    this.#statePresence();
    const missed =
      socket.participantId === undefined
        ? { html: '', revision: after }
        : await sendMissed(socket, store, this.chatId, after, limits, (message) =>
            renderEvent({ type: 'message', message }, this.#fragmentContext()),
          );
    const found = await store.find(this.chatId);
    if (missed === 'gone' || found.found !== 'chat') return this.#findEnd();
    if (!this.#isHere(socket) || !socket.backlog) return;
    if (!mayStay(socket, found.chat)) return this.sendAway(socket, closeCodes.signedOut);
    if (!socket.backlog.isBroken) return this.#goLive(socket, socket.backlog, found.chat, missed);
    this.#writeText(socket, missed.html);
    this.#bringUpToDate(socket, missed.revision);
  }

  #goLive(socket: LiveSocket, backlog: Backlog, chat: Chat, missed: Missed): void {
    // What is gathered at this moment is in the backlog: the others get it now, so that this one does not get it twice.
    this.flush();
    const { clock, limits } = this.#services;
    const isParticipant = socket.participantId !== undefined;
    const state = isParticipant ? renderState(chat, clock.nowMs(), limits) : renderOrganizerState(chat);
    this.#writeText(socket, missed.html + state + backlog.after(missed.revision));
    if (isParticipant) {
      const revision = backlog.newestRevision(missed.revision);
      this.#revision = this.#sockets.some(isLiveParticipant) ? Math.min(this.#revision, revision) : revision;
    }
    socket.backlog = undefined;
  }

  /** Tells the sockets why the chat is gone, when the event that said so did not come here. */
  async #findEnd(): Promise<void> {
    const found = await this.#services.store.find(this.chatId);
    if (found.found === 'chat') throw new Error('the store found a chat that it had said is gone');
    // Without a tombstone the store was emptied, or the chat ended long ago: its time is over either way.
    this.#end({ type: 'destroyed', reason: found.found === 'tombstone' ? found.tombstone.reason : 'expired' });
  }

  #end(event: Extract<ChatEvent, { type: 'destroyed' }>): void {
    if (this.#isClosed) return;
    const forParticipants = renderEvent(event, this.#fragmentContext());
    const forOrganizers = renderOrganizerEvent(event);
    this.flush();
    const sockets = this.#sockets;
    for (const socket of sockets) {
      this.#writeText(socket, socket.participantId === undefined ? forOrganizers : forParticipants);
      socket.backlog = undefined;
    }
    this.#seat([]);
    this.#presence = [];
    this.#close();
    for (const socket of sockets) socket.close(closeCodes.done);
  }

  // Who is here.

  #remove(socket: LiveSocket): void {
    if (!this.#isHere(socket)) return;
    socket.backlog = undefined;
    this.#seat(this.#sockets.filter((other) => other !== socket));
    this.#statePresence();
    if (this.#sockets.length === 0) this.#close();
  }

  #sendDeviceAway(participantId: ParticipantId, deviceId: string): void {
    for (const socket of this.#sockets) {
      if (socket.participantId === participantId && socket.deviceId === deviceId) {
        this.sendAway(socket, closeCodes.signedOut);
      }
    }
  }

  #seat(sockets: readonly LiveSocket[]): void {
    this.#sockets = sockets;
    this.#hasParticipants = sockets.some((socket) => socket.participantId !== undefined);
    this.#hasOrganizers = sockets.some((socket) => socket.participantId === undefined);
  }

  #isHere(socket: LiveSocket): boolean {
    return this.#sockets.includes(socket);
  }

  #close(): void {
    this.#isClosed = true;
    this.#keeper.onEmptied(this);
    this.#watching.then(
      (stop) => {
        if (stop !== 'gone') stop();
      },
      () => {},
    );
  }

  #statePresence(): void {
    const connected = participantIds.filter((participantId) => this.seatedAt(participantId) > 0);
    if (connected.join() === this.#presence.join()) return;
    this.#presence = connected;
    this.#holdPresence(connected);
  }

  /** When this fails the next beat says it again, or the lease lapses by itself. */
  #holdPresence(participants: readonly ParticipantId[]): void {
    const { store, serverId, work } = this.#services;
    work.begin();
    store
      .holdPresence(this.chatId, serverId, participants)
      .catch((error: unknown) => this.#reportFailure('saying who is connected', error))
      .finally(() => work.end());
  }

  // What is sent.

  #gather(forParticipants: string, forOrganizers: string, revision: number | undefined): void {
    const isGathering = this.#forParticipants !== '' || this.#forOrganizers !== '';
    this.#forParticipants += forParticipants;
    this.#forOrganizers += forOrganizers;
    for (const socket of this.#sockets) {
      const html = socket.participantId === undefined ? forOrganizers : forParticipants;
      if (socket.backlog && html !== '') this.#hold(socket, socket.backlog, html, revision);
    }
    if (!isGathering) this.#keeper.flushSoon(this);
  }

  #hold(socket: LiveSocket, backlog: Backlog, html: string, revision: number | undefined): void {
    backlog.add(html, revision);
    if (backlog.characters > this.#services.limits.bufferedBytesPerSocket) this.#giveUp(socket);
  }

  #writeText(socket: LiveSocket, html: string): void {
    if (html !== '') this.#write(socket, Buffer.from(html));
  }

  #write(socket: LiveSocket, buffer: Buffer): void {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send(buffer, asText);
    if (socket.bufferedAmount > this.#services.limits.bufferedBytesPerSocket) this.#giveUp(socket);
  }

  /** A close frame would wait behind everything that is not read: the browser comes back and is sent what it missed. */
  #giveUp(socket: LiveSocket): void {
    this.#services.logger.debug('a reader was too slow');
    socket.terminate();
  }

  #fragmentContext(): FragmentContext {
    return { nowMs: this.#services.clock.nowMs(), limits: this.#services.limits, lifetime: this.#lifetime };
  }

  #reportFailure(what: string, error: unknown): void {
    this.#services.logger.warn(failureOf(error), `${what} failed`);
  }
}

const isLiveParticipant = (socket: LiveSocket): boolean =>
  socket.participantId !== undefined && socket.backlog === undefined;

/** A device may have been signed out after its socket was let in, without the event having come here. */
const mayStay = ({ participantId, deviceId }: LiveSocket, chat: Chat): boolean =>
  participantId === undefined ||
  chat.devices.some((device) => device.participantId === participantId && device.deviceId === deviceId);

const takeBuffer = (html: string): Buffer | undefined => (html === '' ? undefined : Buffer.from(html));

const messageIdOf = (command: Command): string | undefined => ('messageId' in command ? command.messageId : undefined);
