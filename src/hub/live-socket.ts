import { type RawData, WebSocket } from 'ws';
import type { Limits } from '../chat/limits.ts';
import type { ParticipantId } from '../chat/participant.ts';
import type { Backlog } from './backlog.ts';
import type { Frame } from './frame.ts';
import type { Peer } from './peer.ts';
import type { Seat } from './seat.ts';

/** A text frame, though its bytes come in a buffer. */
const asText = { binary: false } as const;

/** Whoever answers for a socket's frames and its end. */
export interface SocketOwner {
  onFrame(socket: LiveSocket, data: RawData, isBinary: boolean): void;
  onAlive(socket: LiveSocket): void;
  onClosed(socket: LiveSocket): void;
}

/**
 * One browser's connection. There may be tens of thousands of these, so what the hub knows of each are members of the
 * socket itself, and its listeners are shared: no closure, timer or wrapper of its own.
 */
export class LiveSocket extends WebSocket implements Peer {
  participantId: ParticipantId | undefined = undefined;
  deviceId: string | undefined = undefined;
  owner: SocketOwner | undefined = undefined;
  backlog: Backlog | undefined = undefined;
  /** By the hub's heart, like all that is told of silence here. */
  heardAtMs = 0;
  commandsUnderWay = 0;
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
    this.on('message', onMessage);
    this.on('pong', onPong);
    this.on('close', onClose);
    this.on('error', onError);
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
    if (this.readyState === WebSocket.OPEN) this.send(frame.forSockets, asText);
  }

  writeAway(frame: Frame): Promise<void> {
    return new Promise((resolve, reject) => {
      this.send(frame.forSockets, asText, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** Who was heard a moment ago is alive without being asked. */
  beat(heartMs: number, { heartbeatIntervalMs }: Limits): void {
    if (heartMs - this.heardAtMs >= heartbeatIntervalMs / 2 && this.readyState === WebSocket.OPEN) this.ping();
  }

  isSilent(heartMs: number, { deadPeerAfterMs }: Limits): boolean {
    return heartMs - this.heardAtMs >= deadPeerAfterMs;
  }
}

function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
  if (this instanceof LiveSocket) this.owner?.onFrame(this, data, isBinary);
}

function onPong(this: WebSocket): void {
  if (this instanceof LiveSocket) this.owner?.onAlive(this);
}

function onClose(this: WebSocket): void {
  if (this instanceof LiveSocket) this.owner?.onClosed(this);
}

/** A broken frame or a lost connection: ws closes the socket by itself, with the fitting code. */
function onError(): void {}
