import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import { doneEvent } from '../../protocol/event-stream.ts';
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
  participantId: ParticipantId | undefined = undefined;
  deviceId: string | undefined = undefined;
  backlog: Backlog | undefined = undefined;
  /** When the page's device last asked for anything, by the hub's heart: a stream itself hears nothing. */
  heardAtMs = 0;
  readonly #response: ServerResponse;
  readonly #connection: Socket;
  readonly #endWithinMs: number;

  /** The response's head has been written, and says that the connection ends with it. */
  constructor(response: ServerResponse, { requestTimeoutMs }: Limits) {
    this.#response = response;
    // An answer that waits behind another on its connection would never tell of its own end.
    this.#connection = response.req.socket;
    this.#endWithinMs = requestTimeoutMs;
    // The time that an ordinary answer may take does not count for this one.
    this.#connection.setTimeout(0);
  }

  sit(owner: StreamOwner, { participantId, deviceId }: Seat, heartMs: number): void {
    this.participantId = participantId;
    this.deviceId = deviceId;
    this.heardAtMs = heartMs;
    const onClosed = () => owner.onClosed(this);
    if (this.#connection.destroyed) process.nextTick(onClosed);
    else this.#connection.once('close', onClosed);
  }

  get bufferedBytes(): number {
    return this.#response.writableLength;
  }

  write(frame: Frame): void {
    if (this.#isOpen) this.#response.write(frame.forStreams);
  }

  writeAway(frame: Frame): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error('the connection ended before the frame had left'));
      if (!this.#isOpen) return fail();
      this.#connection.once('close', fail);
      this.#response.write(frame.forStreams, (error) => {
        this.#connection.off('close', fail);
        if (error) fail();
        else resolve();
      });
    });
  }

  /** Proxies cut what is silent for long, and only writing finds out that a connection is gone. */
  beat(): void {
    if (this.#isOpen) this.#response.write(comment);
  }

  isSilent(heartMs: number, { deadStreamAfterMs }: Limits): boolean {
    return heartMs - this.heardAtMs >= deadStreamAfterMs;
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
