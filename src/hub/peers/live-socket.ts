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

/** Receives a socket's frames and its end. */
export interface SocketOwner {
  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void;
  onAlive(socket: LiveSocket): void;
  onClosed(socket: LiveSocket): void;
}

/**
 * One browser's WebSocket. A server may have tens of thousands, so that the hub's data about each is in the socket itself:
 * no socket has a closure, listener, timer or wrapper of its own.
 */
export class LiveSocket extends WebSocket implements Peer {
  participantId: ParticipantId | undefined = undefined;
  deviceId: string | undefined = undefined;
  words: Words = wordsOf(defaultLanguage);
  owner: SocketOwner | undefined = undefined;
  /** The stream to which ws writes its own frames as well. All frames are written whole, so that both may alternate (decision 18). */
  connection: Duplex | undefined = undefined;
  backlog: Backlog | undefined = undefined;
  /** The tick time when the page was last heard. */
  heardAtMs = 0;
  commandsPending = 0;
  /** The number of messages that the store has not answered yet. */
  messagesPending = 0;
  /** Whether the first of them arrived in an earlier turn of the event loop. */
  areMessagesOnTheirWay = false;
  /** Messages that must wait for the pending ones; undefined when there are none. */
  messagesWaiting: Command[] | undefined = undefined;
  /** The code with which the socket closes after its pending commands. Once it is set, new commands are ignored. */
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

  /** Passes the events of ws to the owner, which saves four listeners for each socket (decision 18). */
  override emit(event: string | symbol, ...details: readonly unknown[]): boolean {
    if (event === 'message') this.owner?.onFrame(this, details[0] as RawData, details[1] as boolean);
    else if (event === 'pong') this.owner?.onAlive(this);
    else if (event === 'close') this.owner?.onClosed(this);
    // `open` and `error` need nothing: ws itself closes the socket when a frame is malformed or the connection is lost.
    return true;
  }

  /** Counts a command. Returns false when too many came in this window, or too many are pending. */
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
    // A socket stays open: live events follow.
  }

  answerPing(): void {
    this.write(pong);
  }

  /** Pings a peer that was not heard lately. A page cannot see pings, so that it is sent a heartbeat frame as well. */
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
