import type { Duplex } from 'node:stream';
import { type RawData, WebSocket } from 'ws';
import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import { heartbeatFrame } from '../../protocol/page.ts';
import type { Backlog } from './backlog.ts';
import { Frame } from './frame.ts';
import type { Peer } from './peer.ts';
import type { Seat } from './seat.ts';

const heartbeat = new Frame(heartbeatFrame);
// It stays, and so would the parts of a chat beside which it were encoded: see buffer-slab.ts.
void heartbeat.forSockets;

/** Whoever answers for a socket's frames and its end. */
export interface SocketOwner {
  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void;
  onAlive(socket: LiveSocket): void;
  onClosed(socket: LiveSocket): void;
}

/**
 * One browser's connection. There may be tens of thousands of these, so what the hub knows of each are members of the
 * socket itself: no closure, listener, timer or wrapper of its own.
 */
export class LiveSocket extends WebSocket implements Peer {
  participantId: ParticipantId | undefined = undefined;
  deviceId: string | undefined = undefined;
  owner: SocketOwner | undefined = undefined;
  /** Where ws writes its own frames as well: each of ours is whole, so that they may take turns. */
  connection: Duplex | undefined = undefined;
  backlog: Backlog | undefined = undefined;
  /** By the hub's heart, like all that is told of silence here. */
  heardAtMs = 0;
  commandsUnderWay = 0;
  /** Set once the socket is to be closed with this code as soon as its commands are done. It takes no more of them. */
  leavesWith: number | undefined = undefined;
  #windowStartedAtMs = 0;
  #commandsInWindow = 0;

  sit(
    owner: SocketOwner,
    { participantId, deviceId }: Pick<Seat, 'participantId' | 'deviceId'>,
    heartMs: number,
  ): void {
    this.owner = owner;
    this.participantId = participantId;
    this.deviceId = deviceId;
    this.heardAtMs = heartMs;
  }

  /** How ws tells what happens. Four listeners for each socket would take room and time of their own. */
  override emit(event: string | symbol, ...told: readonly unknown[]): boolean {
    if (event === 'message') this.owner?.onFrame(this, told[0] as RawData, told[1] as boolean);
    else if (event === 'pong') this.owner?.onAlive(this);
    else if (event === 'close') this.owner?.onClosed(this);
    // Nothing follows of `open`, nor of `error`: when a frame is broken or the connection lost, ws closes the socket itself.
    return true;
  }

  /** Counts a command; false when it is one too many, in this window or waiting for the store. */
  mayCommand(limits: Limits, heartMs: number): boolean {
    if (heartMs - this.#windowStartedAtMs >= limits.commandWindowMs) {
      this.#windowStartedAtMs = heartMs;
      this.#commandsInWindow = 0;
    }
    this.#commandsInWindow += 1;
    return this.#commandsInWindow <= limits.commandsPerWindow && this.commandsUnderWay < limits.commandsPerWindow;
  }

  get bufferedBytes(): number {
    return this.bufferedAmount;
  }

  write(frame: Frame): void {
    if (this.readyState === WebSocket.OPEN) this.connection?.write(frame.forSockets);
  }

  writeAway(frame: Frame): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.readyState !== WebSocket.OPEN || !this.connection) {
        reject(new Error('the connection ended before the frame had left'));
        return;
      }
      this.connection.write(frame.forSockets, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** Who was heard a moment ago is alive without being asked. The page hears no ping: it is told that the server is. */
  beat(heartMs: number, { heartbeatIntervalMs }: Limits): void {
    if (this.readyState !== WebSocket.OPEN) return;
    // Both leave in one write.
    this.connection?.cork();
    if (heartMs - this.heardAtMs >= heartbeatIntervalMs / 2) this.ping();
    if (!this.backlog) this.write(heartbeat);
    this.connection?.uncork();
  }

  isSilent(heartMs: number, { deadPeerAfterMs }: Limits): boolean {
    return heartMs - this.heardAtMs >= deadPeerAfterMs;
  }
}
