import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import { doneEvent } from '../../protocol/event-stream.ts';
import { defaultLanguage } from '../../words/languages.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import type { Backlog } from './backlog.ts';
import type { Frame } from './frame.ts';
import type { Peer } from './peer.ts';
import type { Seat } from './seat.ts';

/** Receives the changes of a stream's state. */
export interface StreamOwner {
  /** The stream is between requests from now on. */
  onAnswered(stream: LiveStream): void;
  onClosed(stream: LiveStream): void;
}

const comment = ':\n\n';

/** `until-closed`: live events follow. `caught-up`: the response ends when the page is up to date, and the page requests again. */
export type StreamLength = 'until-closed' | 'caught-up';

/** The connection of a page whose network blocks WebSockets: an HTTP response of server-sent events. */
export class LiveStream implements Peer {
  participantId: ParticipantId | undefined = undefined;
  deviceId: string | undefined = undefined;
  words: Words = wordsOf(defaultLanguage);
  backlog: Backlog | undefined = undefined;
  /** The tick time of the device's last request: a stream itself receives nothing (decision 9). */
  heardAtMs = 0;
  readonly #response: ServerResponse;
  readonly #connection: Socket;
  readonly #endWithinMs: number;
  readonly #length: StreamLength;
  #owner: StreamOwner | undefined;
  /** Whether the response has ended because the page is up to date. The participant counts as connected until the next request is overdue. */
  #isBetweenRequests = false;

  /** @param response with headers that are sent, among them `Connection: close` */
  constructor(response: ServerResponse, { requestTimeoutMs }: Limits, length: StreamLength) {
    this.#response = response;
    this.#length = length;
    // A pipelined response that waits for an earlier one never emits `close` itself.
    this.#connection = response.req.socket;
    this.#endWithinMs = requestTimeoutMs;
    // The timeout of ordinary responses does not apply to a stream.
    this.#connection.setTimeout(0);
  }

  takeSeat(owner: StreamOwner, { participantId, deviceId, words }: Seat, tickTimeMs: number): void {
    this.participantId = participantId;
    this.deviceId = deviceId;
    this.words = words;
    this.heardAtMs = tickTimeMs;
    this.#owner = owner;
    const onClosed = () => {
      if (!this.#isBetweenRequests) this.#leave();
    };
    if (this.#connection.destroyed) process.nextTick(onClosed);
    else this.#connection.once('close', onClosed);
  }

  /** Whether the stream sends nothing any more, and only marks its participant as connected. */
  get isBetweenRequests(): boolean {
    return this.#isBetweenRequests;
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

  caughtUp(): void {
    if (this.#length === 'until-closed' || !this.#isOpen) return;
    this.#isBetweenRequests = true;
    this.#endResponse();
    this.#owner?.onAnswered(this);
  }

  /** Writes, which keeps proxies from closing an idle connection, and shows whether the connection is lost. */
  beat(): void {
    if (this.#isOpen) this.#response.write(comment);
  }

  isSilent(tickTimeMs: number, { deadStreamAfterMs, nextPollWithinMs }: Limits): boolean {
    return tickTimeMs - this.heardAtMs >= (this.#isBetweenRequests ? nextPollWithinMs : deadStreamAfterMs);
  }

  close(code: number): void {
    if (this.#isOpen) this.#endResponse(`event: ${doneEvent}\ndata: ${code}\n\n`);
    if (this.#isBetweenRequests) this.#leave();
  }

  terminate(): void {
    this.#connection.destroy();
    if (this.#isBetweenRequests) this.#leave();
  }

  #endResponse(lastWords?: string): void {
    this.#response.end(lastWords);
    this.#connection.setTimeout(this.#endWithinMs);
  }

  /** Tells the owner once: it counts the peers that have left. */
  #leave(): void {
    this.#owner?.onClosed(this);
    this.#owner = undefined;
  }

  get #isOpen(): boolean {
    return !this.#response.writableEnded && !this.#connection.destroyed;
  }
}

export const isBetweenRequests = (peer: Peer): boolean => peer instanceof LiveStream && peer.isBetweenRequests;
