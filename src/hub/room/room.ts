import type { Logger } from 'pino';
import { type RawData, WebSocket } from 'ws';
import { renderOrganizerEvent, renderOrganizerState } from '../../../views/fragments/organizer-fragment.ts';
import {
  type FragmentContext,
  renderEnd,
  renderEvent,
  renderMessageChange,
  renderRefusal,
  renderState,
} from '../../../views/fragments/participant-fragment.ts';
import { type CommandResult, carryOut, refusalOf } from '../../actions/carry-out.ts';
import type { Chat } from '../../chat/chat.ts';
import { type ChatEvent, revisionOf } from '../../chat/events.ts';
import type { Lifetime } from '../../chat/lifetime.ts';
import type { Message } from '../../chat/message.ts';
import { type ParticipantId, participantIds } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, parseCommand, passingRefusals, type RefusalReason } from '../../protocol/commands.ts';
import type { Clock } from '../../runtime/clock.ts';
import { failureOf } from '../../runtime/failure.ts';
import type { Tally } from '../../runtime/tally.ts';
import type { WorkUnderWay } from '../../runtime/work-under-way.ts';
import { type ChatStore, type ChatWatcher, endingOf, type StopWatching } from '../../store/chat-store.ts';
import { Backlog } from '../peers/backlog.ts';
import { Frame } from '../peers/frame.ts';
import type { Gathering, GatheringKeeper } from '../peers/gathering.ts';
import { LiveSocket, type SocketOwner } from '../peers/live-socket.ts';
import { LiveStream, type StreamOwner } from '../peers/live-stream.ts';
import type { Peer } from '../peers/peer.ts';
import type { Seat } from '../peers/seat.ts';
import { type Missed, sendMissed } from './send-missed.ts';

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
  readonly tally: Tally;
}

/**
 * The peers of one chat on this server. Each event of the chat is rendered once, gathered with the others that came of the
 * same read of a connection, encoded once, and written once to each peer.
 */
export class Room implements Gathering, ChatWatcher, SocketOwner, StreamOwner {
  readonly chatId: string;
  readonly #services: RoomServices;
  readonly #keeper: GatheringKeeper<Room>;
  readonly #lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
  readonly #watching: Promise<StopWatching | 'gone'>;
  /** Replaced, never changed, so that it can be walked while peers leave. */
  #peers: readonly Peer[] = [];
  /** Every live participant's peer has been sent, or is about to be sent, everything up to here. */
  #revision = 0;
  /** Who this server has said is connected. */
  #presence: readonly ParticipantId[] = [];
  #hasParticipants = false;
  #hasOrganizers = false;
  #isClosed = false;
  #forParticipants = '';
  #forOrganizers = '';

  constructor(seat: Seat, services: RoomServices, keeper: GatheringKeeper<Room>) {
    this.chatId = seat.chatId;
    this.#lifetime = seat.lifetime;
    this.#services = services;
    this.#keeper = keeper;
    this.#watching = services.store.watch(seat.chatId, this);
  }

  get peers(): readonly Peer[] {
    return this.#peers;
  }

  /** How many peers sit where this one would. */
  seatedAt(participantId: ParticipantId | undefined): number {
    let seated = 0;
    for (const peer of this.#peers) if (peer.participantId === participantId) seated += 1;
    return seated;
  }

  join(peer: LiveSocket | LiveStream, seat: Seat): void {
    peer.sit(this, seat, this.#keeper.heartMs);
    this.#seat(this.#peers.concat(peer));
    this.#bringUpToDate(peer, seat.after);
  }

  flush(): void {
    const forParticipants = frameOf(this.#forParticipants);
    const forOrganizers = frameOf(this.#forOrganizers);
    this.#forParticipants = '';
    this.#forOrganizers = '';
    for (const peer of this.#peers) {
      const frame = peer.participantId === undefined ? forOrganizers : forParticipants;
      if (frame && !peer.backlog) this.#write(peer, frame);
    }
  }

  /** Sends one peer away; what was gathered for it goes first, so that what was accepted is acknowledged. */
  sendAway(peer: Peer, closeCode: number): void {
    this.flush();
    this.#remove(peer);
    peer.close(closeCode);
  }

  /** Sends one peer away once the commands that it gave are done and answered; those that it gives now are not taken. */
  sendAwayWhenDone(peer: Peer, closeCode: number): void {
    if (peer instanceof LiveSocket && peer.commandsUnderWay > 0) peer.leavesWith = closeCode;
    else this.sendAway(peer, closeCode);
  }

  /** Asks who is still there, and renews what was said about who is connected. */
  beat(): void {
    for (const peer of this.#peers) peer.beat(this.#keeper.heartMs, this.#services.limits);
    if (this.#presence.length > 0) this.#holdPresence(this.#presence);
  }

  dropSilent(): void {
    for (const peer of this.#peers) if (peer.isSilent(this.#keeper.heartMs, this.#services.limits)) peer.terminate();
  }

  /** The device has asked for something by a request of its own: whoever sits there with a stream is alive. */
  hearFrom(deviceId: string): void {
    for (const peer of this.#peers) {
      if (peer instanceof LiveStream && peer.deviceId === deviceId) peer.heardAtMs = this.#keeper.heartMs;
    }
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
    for (const peer of this.#peers) {
      if (peer.backlog) peer.backlog.isBroken = true;
      else this.#bringUpToDate(peer, this.#revision);
    }
  }

  // What the peers say.

  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void {
    if (socket.readyState !== WebSocket.OPEN || socket.leavesWith !== undefined) return;
    socket.heardAtMs = this.#keeper.heartMs;
    const { participantId } = socket;
    if (participantId === undefined) this.sendAway(socket, closeCodes.policyViolation);
    else if (isBinary) this.sendAway(socket, closeCodes.unsupportedData);
    else this.#onCommand(socket, participantId, data.toString());
  }

  onAlive(socket: LiveSocket): void {
    socket.heardAtMs = this.#keeper.heartMs;
  }

  onClosed(peer: Peer): void {
    this.#remove(peer);
    this.#keeper.onPeerClosed();
  }

  #onCommand(socket: LiveSocket, participantId: ParticipantId, text: string): void {
    const { limits } = this.#services;
    const parsed = parseCommand(text, limits);
    const messageId = parsed.ok ? messageIdOf(parsed.command) : parsed.messageId;
    if (!socket.mayCommand(limits, this.#keeper.heartMs)) this.#refuse(socket, 'too-frequent', messageId);
    else if (parsed.ok) this.#carryOut(socket, participantId, parsed.command);
    else this.#refuse(socket, parsed.problem, messageId);
  }

  #carryOut(socket: LiveSocket, participantId: ParticipantId, command: Command): void {
    const fail = (error: unknown) => {
      this.#reportFailure('a command', error);
      this.#refuse(socket, 'unavailable', messageIdOf(command));
      this.#finish(socket);
    };
    socket.commandsUnderWay += 1;
    this.#services.work.begin();
    try {
      carryOut(this.#services.store, this.chatId, participantId, command).then((result) => {
        this.#answer(socket, command, result);
        this.#finish(socket);
      }, fail);
    } catch (error) {
      fail(error);
    }
  }

  #finish(socket: LiveSocket): void {
    socket.commandsUnderWay -= 1;
    if (socket.leavesWith !== undefined && socket.commandsUnderWay === 0) this.sendAway(socket, socket.leavesWith);
    this.#services.work.end();
  }

  /** What was done shows in the events of the chat, which everybody gets; only what was not done is said to the one. */
  #answer(socket: LiveSocket, command: Command, result: CommandResult): void {
    if (result.outcome === 'appended') this.#services.tally.messageAccepted();
    if (result.outcome === 'done') return;
    if (result.outcome === 'appended' || result.outcome === 'changed') {
      // The echo may still be on its way from the store.
      if (socket.leavesWith !== undefined) this.#writeMessage(socket, result.message);
    } else if (result.outcome === 'duplicate') {
      // Perhaps its echo was lost.
      this.#writeMessage(socket, result.message);
    } else if (result.outcome === 'gone') {
      this.#findEnd().catch((error: unknown) => this.#reportFailure('finding why a chat is gone', error));
    } else {
      this.#refuse(socket, refusalOf(result.outcome), messageIdOf(command));
    }
  }

  #refuse(socket: LiveSocket, reason: RefusalReason, messageId: string | undefined): void {
    this.#services.tally.commandRefused(reason);
    this.#writeHtml(socket, renderRefusal(reason, messageId));
    if (passingRefusals.has(reason)) this.sendAway(socket, closeCodes.tryAgainLater);
  }

  // What a peer has missed.

  #bringUpToDate(peer: Peer, after: number): void {
    peer.backlog = new Backlog();
    this.#catchUp(peer, after).catch((error: unknown) => {
      if (!this.#isHere(peer)) return;
      this.#reportFailure('catching up', error);
      this.sendAway(peer, closeCodes.tryAgainLater);
    });
  }

  /**
   * Sends what happened after a revision, then how things stand, then what happened meanwhile; from then on the peer is
   * live. Nothing is left out: the chat was watched before it was read, and everything since is in the backlog.
   */
  async #catchUp(peer: Peer, after: number): Promise<void> {
    const { store, limits } = this.#services;
    if ((await this.#watching) === 'gone') return this.#findEnd();
    this.#statePresence();
    let missed: Missed | 'gone' = { html: '', revision: after };
    let found = await store.find(this.chatId);
    if (peer.participantId !== undefined && found.found === 'chat' && found.chat.revision !== after) {
      // A store that lost its newest changes, as in a failover, counts them again: nothing says which of them a page has.
      const from = found.chat.revision > after ? after : 0;
      missed = await sendMissed(peer, store, this.chatId, from, limits, renderMessageChange);
      // How things stand must not be older than what is sent before it.
      found = await store.find(this.chatId);
    }
    if (missed === 'gone' || found.found !== 'chat') return this.#findEnd();
    if (!this.#isHere(peer) || !peer.backlog) return;
    if (!mayStay(peer, found.chat)) return this.sendAway(peer, closeCodes.signedOut);
    if (!peer.backlog.isBroken) return this.#goLive(peer, peer.backlog, found.chat, missed);
    this.#writeHtml(peer, missed.html);
    this.#bringUpToDate(peer, missed.revision);
  }

  #goLive(peer: Peer, backlog: Backlog, chat: Chat, missed: Missed): void {
    // What is gathered at this moment is in the backlog: the others get it now, so that this one does not get it twice.
    this.flush();
    const { clock, limits } = this.#services;
    const { participantId } = peer;
    const state =
      participantId === undefined
        ? renderOrganizerState(chat)
        : renderState(chat, participantId, clock.nowMs(), limits);
    this.#writeHtml(peer, missed.html + state + backlog.after(missed.revision));
    if (participantId !== undefined) {
      const revision = backlog.newestRevision(missed.revision);
      this.#revision = this.#peers.some(isLiveParticipant) ? Math.min(this.#revision, revision) : revision;
    }
    peer.backlog = undefined;
  }

  /** Tells the peers why the chat is gone, when the event that said so did not come here. */
  async #findEnd(): Promise<void> {
    const found = await this.#services.store.find(this.chatId);
    if (found.found === 'chat') throw new Error('the store found a chat that it had said is gone');
    this.#end({ type: 'destroyed', reason: endingOf(found) });
  }

  #end(event: Extract<ChatEvent, { type: 'destroyed' }>): void {
    if (this.#isClosed) return;
    this.#services.tally.chatEnded(event.reason);
    const forParticipants = new Frame(renderEnd(event));
    const forOrganizers = new Frame(renderOrganizerEvent(event));
    this.flush();
    const peers = this.#peers;
    for (const peer of peers) {
      this.#write(peer, peer.participantId === undefined ? forOrganizers : forParticipants);
      peer.backlog = undefined;
    }
    this.#seat([]);
    this.#presence = [];
    this.#close();
    for (const peer of peers) peer.close(closeCodes.done);
  }

  // Who is here.

  #remove(peer: Peer): void {
    if (!this.#isHere(peer)) return;
    peer.backlog = undefined;
    this.#seat(this.#peers.filter((other) => other !== peer));
    this.#statePresence();
    if (this.#peers.length === 0) this.#close();
  }

  #sendDeviceAway(participantId: ParticipantId, deviceId: string): void {
    for (const peer of this.#peers) {
      if (peer.participantId === participantId && peer.deviceId === deviceId) {
        this.sendAway(peer, closeCodes.signedOut);
      }
    }
  }

  #seat(peers: readonly Peer[]): void {
    this.#peers = peers;
    this.#hasParticipants = peers.some((peer) => peer.participantId !== undefined);
    this.#hasOrganizers = peers.some((peer) => peer.participantId === undefined);
  }

  #isHere(peer: Peer): boolean {
    return this.#peers.includes(peer);
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
    const before = this.#presence;
    // filter() reserves room for sixteen more, and this list is kept: slice() copies it into as much as it needs.
    const connected = participantIds.filter((participantId) => this.seatedAt(participantId) > 0).slice();
    // Both lists are in the order of all participants.
    if (connected.length === before.length && connected.every((one, index) => one === before[index])) return;
    this.#presence = connected;
    this.#holdPresence(connected);
  }

  /** When this fails the next beat says it again, or the lease lapses by itself. */
  #holdPresence(participants: readonly ParticipantId[]): void {
    const { store, serverId, work } = this.#services;
    work.begin();
    store.holdPresence(this.chatId, serverId, participants).then(
      () => work.end(),
      (error: unknown) => {
        work.end();
        this.#reportFailure('saying who is connected', error);
      },
    );
  }

  // What is sent.

  #gather(forParticipants: string, forOrganizers: string, revision: number | undefined): void {
    const isGathering = this.#forParticipants !== '' || this.#forOrganizers !== '';
    this.#forParticipants += forParticipants;
    this.#forOrganizers += forOrganizers;
    for (const peer of this.#peers) {
      const html = peer.participantId === undefined ? forOrganizers : forParticipants;
      if (peer.backlog && html !== '') this.#hold(peer, peer.backlog, html, revision);
    }
    if (!isGathering) this.#keeper.flushSoon(this);
  }

  #hold(peer: Peer, backlog: Backlog, html: string, revision: number | undefined): void {
    backlog.add(html, revision);
    if (backlog.characters > this.#services.limits.bufferedBytesPerSocket) this.#giveUp(peer);
  }

  #writeMessage(peer: Peer, message: Message): void {
    this.#writeHtml(peer, renderMessageChange(message));
  }

  #writeHtml(peer: Peer, html: string): void {
    if (html !== '') this.#write(peer, new Frame(html));
  }

  #write(peer: Peer, frame: Frame): void {
    peer.write(frame);
    if (peer.bufferedBytes > this.#services.limits.bufferedBytesPerSocket) this.#giveUp(peer);
  }

  /** A close frame would wait behind everything that is not read: the browser comes back and is sent what it missed. */
  #giveUp(peer: Peer): void {
    this.#services.logger.debug('a reader was too slow');
    peer.terminate();
  }

  #fragmentContext(): FragmentContext {
    return { nowMs: this.#services.clock.nowMs(), limits: this.#services.limits, lifetime: this.#lifetime };
  }

  #reportFailure(what: string, error: unknown): void {
    this.#services.logger.warn(failureOf(error), `${what} failed`);
  }
}

const isLiveParticipant = (peer: Peer): boolean => peer.participantId !== undefined && peer.backlog === undefined;

/** A device may have been signed out after it was let in, without the event having come here. */
const mayStay = ({ participantId, deviceId }: Peer, chat: Chat): boolean =>
  participantId === undefined ||
  chat.devices.some((device) => device.participantId === participantId && device.deviceId === deviceId);

const frameOf = (html: string): Frame | undefined => (html === '' ? undefined : new Frame(html));

const messageIdOf = (command: Command): string | undefined => ('messageId' in command ? command.messageId : undefined);
