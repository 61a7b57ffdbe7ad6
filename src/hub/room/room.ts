import { type RawData, WebSocket } from 'ws';
import { renderSubscription } from '../../../views/fragments/participant-fragment.ts';
import { type ChatEvent, revisionOfEvent } from '../../chat/events.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { type ChatWatcher, endingOf, type StopWatching } from '../../store/chat-store.ts';
import { LiveSocket, type SocketOwner } from '../peers/live-socket.ts';
import { isBetweenRequests, LiveStream, type StreamOwner } from '../peers/live-stream.ts';
import type { Peer } from '../peers/peer.ts';
import type { PeerGroup, PeerGroupKeeper } from '../peers/peer-group.ts';
import type { Seat } from '../peers/seat.ts';
import { Attendance } from './attendance.ts';
import { startCatchingUp } from './catching-up.ts';
import { takeCommand } from './commands.ts';
import { Outgoing } from './outgoing.ts';
import type { RoomContext } from './room-context.ts';
import type { RoomServices } from './room-services.ts';

/** One chat on this server. Passes the events of the store, the peers and the heartbeat to the parts of the room. */
export class Room implements RoomContext, PeerGroup, ChatWatcher, SocketOwner, StreamOwner {
  readonly chatId: string;
  readonly services: RoomServices;
  readonly attendance: Attendance;
  readonly outgoing: Outgoing;
  readonly watching: Promise<StopWatching | 'gone'>;
  readonly #keeper: PeerGroupKeeper<Room>;
  #isClosed = false;

  constructor(
    { chatId, lifetime }: Pick<Seat, 'chatId' | 'lifetime'>,
    services: RoomServices,
    keeper: PeerGroupKeeper<Room>,
  ) {
    this.chatId = chatId;
    this.services = services;
    this.attendance = new Attendance(chatId, services);
    this.outgoing = new Outgoing(this.attendance, lifetime, services);
    this.#keeper = keeper;
    this.watching = services.store.watch(chatId, this);
  }

  get tickTimeMs(): number {
    return this.#keeper.tickTimeMs;
  }

  join(peer: LiveSocket | LiveStream, seat: Seat): void {
    peer.takeSeat(this, seat, this.tickTimeMs);
    this.attendance.add(peer);
    startCatchingUp(this, peer, seat.after);
  }

  flush(): void {
    this.outgoing.flush();
  }

  /** Flushes first, so that accepted messages are acknowledged. */
  sendAway(peer: Peer, closeCode: number): void {
    this.flush();
    this.#remove(peer);
    peer.close(closeCode);
  }

  /** Closes a peer after its pending commands are answered. Its further commands are ignored. */
  sendAwayWhenDone(peer: Peer, closeCode: number): void {
    if (peer instanceof LiveSocket && peer.commandsPending > 0) peer.closesWith = closeCode;
    else this.sendAway(peer, closeCode);
  }

  // The heartbeat.

  beat(): void {
    for (const peer of this.attendance.peers) peer.beat(this.tickTimeMs, this.services.limits);
  }

  dropSilent(): void {
    const { tickTimeMs } = this;
    for (const peer of this.attendance.peers) if (peer.isSilent(tickTimeMs, this.services.limits)) peer.terminate();
  }

  // Events of the store.

  onEvent(event: ChatEvent): void {
    if (event.type === 'destroyed') {
      this.#end(event);
      return;
    }
    if (event.type === 'signed-out') this.#sendDeviceAway(event.participantId, event.deviceId);
    if (event.type === 'subscription') {
      this.#saySubscription(event);
      return;
    }
    const revision = revisionOfEvent(event);
    // Each change is one event: a gap shows missed events before the store reports an interruption.
    if (revision !== undefined && revision > this.outgoing.revision + 1) this.#catchUpLive();
    const wasEmpty = this.outgoing.isEmpty;
    this.outgoing.gather(event, revision);
    if (wasEmpty) this.#keeper.flushSoon(this);
  }

  onInterrupted(): void {
    for (const { backlog } of this.attendance.peers) if (backlog) backlog.isBroken = true;
    this.#catchUpLive();
  }

  // Events of the peers.

  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void {
    if (socket.readyState !== WebSocket.OPEN || socket.closesWith !== undefined) return;
    socket.heardAtMs = this.tickTimeMs;
    const { participantId, deviceId = '' } = socket;
    if (participantId === undefined) this.sendAway(socket, closeCodes.policyViolation);
    else if (isBinary) this.sendAway(socket, closeCodes.unsupportedData);
    else takeCommand(this, socket, { participantId, deviceId }, data.toString());
  }

  onAlive(socket: LiveSocket): void {
    socket.heardAtMs = this.tickTimeMs;
  }

  /** A request of the device shows that its streams are alive (decision 9). A stream between requests still needs its own next request. */
  hearFrom(deviceId: string): void {
    for (const stream of this.#streamsOf(deviceId)) if (!stream.isBetweenRequests) stream.heardAtMs = this.tickTimeMs;
  }

  /** From now on this stream marks its participant as connected, instead of the device's earlier ones. */
  onAnswered(answered: LiveStream): void {
    answered.heardAtMs = this.tickTimeMs;
    for (const stream of this.#streamsOf(answered.deviceId))
      if (stream !== answered && stream.isBetweenRequests) stream.close(closeCodes.done);
  }

  onClosed(peer: Peer): void {
    this.#remove(peer);
    this.#keeper.onPeerClosed();
  }

  #streamsOf(deviceId: string | undefined): readonly LiveStream[] {
    const isStream = (peer: Peer): peer is LiveStream => peer instanceof LiveStream && peer.deviceId === deviceId;
    return this.attendance.peers.filter(isStream);
  }

  #remove(peer: Peer): void {
    if (!this.attendance.remove(peer)) return;
    peer.backlog = undefined;
    if (this.attendance.isEmpty) this.#close();
  }

  /** Tells only the pages of the device's own participant. A page that catches up receives the current state afterwards. */
  #saySubscription(event: Extract<ChatEvent, { type: 'subscription' }>): void {
    const html = renderSubscription(event);
    for (const peer of this.attendance.peers)
      if (peer.participantId === event.participantId) this.outgoing.writeHtml(peer, html);
  }

  #sendDeviceAway(participantId: ParticipantId, deviceId: string): void {
    for (const peer of this.attendance.peers) {
      if (peer.participantId === participantId && peer.deviceId === deviceId) {
        this.sendAway(peer, closeCodes.signedOut);
      }
    }
  }

  #catchUpLive(): void {
    this.flush();
    for (const peer of this.attendance.peers)
      if (!peer.backlog && !isBetweenRequests(peer)) startCatchingUp(this, peer, this.outgoing.revision);
  }

  // The end.

  async announceEnd(): Promise<void> {
    const found = await this.services.store.find(this.chatId);
    if (found.found === 'chat') throw new Error('the store found a chat that it had reported as gone');
    this.#end({ type: 'destroyed', reason: endingOf(found) });
  }

  #end(event: Extract<ChatEvent, { type: 'destroyed' }>): void {
    if (this.#isClosed) return;
    this.services.tally.chatEnded(event.reason);
    this.outgoing.writeEnd(event);
    const { peers } = this.attendance;
    this.attendance.clear();
    this.#close();
    for (const peer of peers) {
      peer.backlog = undefined;
      peer.close(closeCodes.done);
    }
  }

  #close(): void {
    this.#isClosed = true;
    this.#keeper.onEmptied(this);
    this.watching.then(
      (stop) => {
        if (stop !== 'gone') stop();
      },
      () => {},
    );
  }
}
