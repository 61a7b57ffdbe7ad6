import type { Duplex } from 'node:stream';
import { type RawData, WebSocket } from 'ws';
import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import type { Command } from '../../protocol/commands.ts';
import { heartbeatFrame, pongFrame } from '../../protocol/page.ts';
import { defaultLanguage } from '../../words/languages.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import type { Backlog } from './backlog.ts';
import { Frame, pingBytes } from './frame.ts';
import type { Peer } from './peer.ts';
import type { Seat } from './seat.ts';

const heartbeat = new Frame(heartbeatFrame);
const pong = new Frame(pongFrame);
// Encoded at start: a long-lived buffer must not share its memory slab with chat data (decision 17).
const heartbeatBytes = heartbeat.forSockets;
void pong.forSockets;
/** Both leave in one write of one buffer: an idle socket costs little more than its system calls (decision 53). */
const pingAndHeartbeatBytes = Buffer.concat([pingBytes, heartbeatBytes]);

/** Handles a socket's frames and its end. */
export interface SocketOwner {
  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void;
  onAlive(socket: LiveSocket): void;
  onClosed(socket: LiveSocket): void;
}

/**
 * One browser's connection. There may be tens of thousands, so the hub's data about each is kept in the socket itself:
 * no closure, listener, timer or wrapper per socket.
 */
export class LiveSocket extends WebSocket implements Peer {
  participantId: ParticipantId | undefined = undefined;
  deviceId: string | undefined = undefined;
  words: Words = wordsOf(defaultLanguage);
  owner: SocketOwner | undefined = undefined;
  /** The stream that ws writes its own frames to. Our frames are complete, so that both may alternate (decision 18). */
  connection: Duplex | undefined = undefined;
  backlog: Backlog | undefined = undefined;
  /** In the heartbeat's tick time. */
  heardAtMs = 0;
  commandsPending = 0;
  /** Messages that the store has not answered yet. */
  messagesPending = 0;
  /** Whether the first of them came in an earlier turn of the event loop. */
  areMessagesOnTheirWay = false;
  /** Messages that came after these; undefined while there are none. */
  messagesWaiting: Command[] | undefined = undefined;
  /** Set when the socket is to be closed with this code after its pending commands. No new command is accepted then. */
  closesWith: number | undefined = undefined;
  #windowStartedAtMs = 0;
  #commandsInWindow = 0;

  takeSeat(
    owner: SocketOwner,
    { participantId, deviceId, words }: Pick<Seat, 'participantId' | 'deviceId' | 'words'>,
    tickTimeMs: number,
  ): void {
    this.owner = owner;
    this.participantId = participantId;
    this.deviceId = deviceId;
    this.words = words;
    this.heardAtMs = tickTimeMs;
  }

  /** Hands the events of ws to the owner, without the memory and time of four listeners per socket (decision 18). */
  override emit(event: string | symbol, ...details: readonly unknown[]): boolean {
    if (event === 'message') this.owner?.onFrame(this, details[0] as RawData, details[1] as boolean);
    else if (event === 'pong') this.owner?.onAlive(this);
    else if (event === 'close') this.owner?.onClosed(this);
    // `open` and `error` need nothing: ws itself closes the socket when a frame is malformed or the connection is lost.
    return true;
  }

  /** Counts a command; false when there are too many in this window or too many pending. */
  mayCommand(limits: Limits, tickTimeMs: number): boolean {
    if (tickTimeMs - this.#windowStartedAtMs >= limits.commandWindowMs) {
      this.#windowStartedAtMs = tickTimeMs;
      this.#commandsInWindow = 0;
    }
    this.#commandsInWindow += 1;
    return this.#commandsInWindow <= limits.commandsPerWindow && this.commandsPending < limits.commandsPerWindow;
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

  caughtUp(): void {
    // A socket stays: live events follow.
  }

  answerPing(): void {
    this.write(pong);
  }

  /** Pings a peer that was not heard lately. Pages cannot see pings, so they are also sent a heartbeat frame. */
  beat(tickTimeMs: number, { heartbeatIntervalMs }: Limits): void {
    if (this.readyState !== WebSocket.OPEN) return;
    const isQuiet = tickTimeMs - this.heardAtMs >= heartbeatIntervalMs / 2;
    if (!this.backlog) this.connection?.write(isQuiet ? pingAndHeartbeatBytes : heartbeatBytes);
    else if (isQuiet) this.connection?.write(pingBytes);
  }

  isSilent(tickTimeMs: number, { deadPeerAfterMs }: Limits): boolean {
    return tickTimeMs - this.heardAtMs >= deadPeerAfterMs;
  }
}
