import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../chat/limits.ts';
import type { ParticipantId } from '../chat/participant.ts';
import { doneEvent } from '../protocol/event-stream.ts';
import type { Backlog } from './backlog.ts';
import type { Frame } from './frame.ts';
import type { Peer } from './peer.ts';
import type { Seat } from './seat.ts';

/** Whoever answers for a stream's end. */
export interface StreamOwner {
  onClosed(stream: LiveStream): void;
}

const comment = ':\n\n';

/** A page whose network lets no socket through: an answer of HTTP that goes on, as server-sent events. */
export class LiveStream implements Peer {
  readonly participantId: ParticipantId | undefined;
  readonly deviceId: string | undefined;
  backlog: Backlog | undefined = undefined;
  /** When the page's device last asked for anything: a stream itself hears nothing. */
  heardAtMs: number;
  readonly #response: ServerResponse;
  readonly #connection: Socket;
  readonly #endWithinMs: number;

  /** The response's head has been written, and says that the connection ends with it. */
  constructor(response: ServerResponse, { participantId, deviceId }: Seat, limits: Limits, nowMs: number) {
    this.participantId = participantId;
    this.deviceId = deviceId;
    this.heardAtMs = nowMs;
    this.#response = response;
    // An answer that waits behind another, or lost its connection before it began, would never tell of its own end.
    this.#connection = response.req.socket;
    this.#endWithinMs = limits.requestTimeoutMs;
    // The time that an ordinary answer may take does not count for this one.
    this.#connection.setTimeout(0);
  }

  tellEndTo(owner: StreamOwner): void {
    if (this.#connection.destroyed) queueMicrotask(() => owner.onClosed(this));
    else this.#connection.once('close', () => owner.onClosed(this));
  }

  get bufferedBytes(): number {
    return this.#response.writableLength;
  }

  write(frame: Frame): void {
    if (this.#isOpen) this.#response.write(frame.forStreams);
  }

  writeAway(frame: Frame): Promise<void> {
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error('the connection ended before the frame had left'));
      if (!this.#isOpen) return failed();
      this.#connection.once('close', failed);
      this.#response.write(frame.forStreams, () => {
        this.#connection.off('close', failed);
        resolve();
      });
    });
  }

  /** Proxies cut what is silent for long, and only writing finds out that a connection is gone. */
  beat(): void {
    if (this.#isOpen) this.#response.write(comment);
  }

  isSilent(nowMs: number, { deadStreamAfterMs }: Limits): boolean {
    return nowMs - this.heardAtMs >= deadStreamAfterMs;
  }

  close(code: number): void {
    if (!this.#isOpen) return;
    this.#response.end(`event: ${doneEvent}\ndata: ${code}\n\n`);
    this.#connection.setTimeout(this.#endWithinMs);
  }

  terminate(): void {
    this.#connection.destroy();
  }

  get #isOpen(): boolean {
    return !this.#response.writableEnded && !this.#connection.destroyed;
  }
}
