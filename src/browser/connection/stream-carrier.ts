import { pollEveryMs, pollForMs, signOfLifeEveryMs } from '../../chat/limits.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import {
  type Command,
  type CommandType,
  encodeCommand,
  passingRefusals,
  type RefusalReason,
} from '../../protocol/commands.ts';
import { doneEvent } from '../../protocol/event-stream.ts';
import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { retryAfterMs, retryDelayMs } from '../asking/retry-delay.ts';
import type { Carrier, FailureKind, FallbackSurroundings } from './carrier.ts';
import type { StreamMessage } from './event-stream-reader.ts';
import { FrameQueue } from './frame-queue.ts';
import { askAboutLink, endedStatus, isGone } from './link-answer.ts';
import { StreamConnection } from './stream-connection.ts';

/** Close codes after which the page reconnects. */
const passingCodes: ReadonlySet<number> = new Set([closeCodes.serviceRestart, closeCodes.tryAgainLater]);
/** Commands whose order does not matter; they must not delay a message. */
const unorderedCommands: ReadonlySet<CommandType> = new Set(['typing', 'delivered', 'read']);
/** Response statuses after which the same command may succeed a little later. */
const passingStatuses: ReadonlySet<number> = new Set([429, 503]);

/**
 * A chat over plain HTTP, for networks that block sockets: frames arrive in one response that the server keeps open; each
 * command is a request, sent after the one before it was answered. Where a proxy holds that response back, the page asks
 * for what it has missed every two seconds.
 */
export class StreamCarrier implements Carrier {
  readonly #surroundings: FallbackSurroundings;
  readonly #frames: FrameQueue;
  readonly #over = new AbortController();
  #isRunning = false;
  #connection: StreamConnection | undefined;
  /** Aborted when what was open is lost; commands of that time are given up. */
  #session: AbortController | undefined;
  /** Settles when every ordered command has been answered. */
  #ordered: Promise<void> = Promise.resolve();
  #pollsUntilMs = 0;
  /** The server takes no commands before this time. */
  #restsUntilMs = 0;

  constructor(chat: HTMLElement, surroundings: FallbackSurroundings) {
    this.#surroundings = surroundings;
    this.#frames = new FrameQueue(chat);
    this.#over.signal.addEventListener('abort', () => this.#abort());
  }

  open(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run();
  }

  send(command: Command): boolean {
    const session = this.#session;
    if (!session) return false;
    const isOrdered = !unorderedCommands.has(command.type);
    const before = isOrdered ? this.#ordered : Promise.resolve();
    const posted = before
      .then(() => this.#post(command, session.signal))
      .catch(() => session === this.#session && this.#abort());
    if (isOrdered) this.#ordered = posted.then(() => {});
    return true;
  }

  renew(): void {
    // A server that has asked for a pause is there.
    if (Date.now() >= this.#restsUntilMs) this.#abort();
  }

  close(): void {
    this.#over.abort();
  }

  #abort(): void {
    this.#session?.abort();
    this.#connection?.abort();
  }

  async #run(): Promise<void> {
    const { signal } = this.#over;
    for (let failures = 0; !signal.aborted; ) {
      const isPoll = Date.now() < this.#pollsUntilMs;
      const connection = new StreamConnection();
      this.#connection = connection;
      const outcome = await this.#read(connection, isPoll).catch(() => 'failed' as const);
      connection.abort();
      if (signal.aborted) return;
      failures = connection.hasCarried ? 0 : failures + 1;
      if (isPoll && outcome === 'ended' && this.#session?.signal.aborted === false) {
        await pause(retryDelayMs(0, pollEveryMs), signal);
        continue;
      }
      this.#tellLoss(outcome === 'no-place' ? outcome : 'failed');
      // What a stream does not bring, a poll may; where both bring nothing, the network is at fault.
      this.#pollsUntilMs = connection.isHeldBack && !isPoll ? Date.now() + pollForMs : 0;
      if (this.#pollsUntilMs === 0) await pause(retryDelayMs(Math.max(0, failures - 1), connection.askedMs), signal);
    }
  }

  #tellLoss(failure: FailureKind): void {
    const { listener } = this.#surroundings;
    if (!this.#session) {
      listener.onFailure(failure);
      return;
    }
    this.#session.abort();
    this.#session = undefined;
    listener.onAway();
  }

  /** Resolves when this connection has ended; rejects when it was aborted or the network failed. */
  async #read(connection: StreamConnection, isPoll: boolean): Promise<'ended' | 'no-place' | 'refused'> {
    const { linkId, latestRevision } = this.#surroundings;
    const life = setInterval(() => void this.#showLife(connection), signOfLifeEveryMs);
    connection.signal.addEventListener('abort', () => clearInterval(life));
    const length = isPoll ? 'once' : 'until-closed';
    const outcome = await connection.read({ linkId, after: latestRevision(), length }, (message) =>
      this.#take(message, connection),
    );
    if (outcome !== 'gone') return outcome;
    this.#end(closeCodes.done);
    return 'ended';
  }

  async #take({ event, data }: StreamMessage, connection: StreamConnection): Promise<void> {
    if (event === doneEvent) {
      const code = Number(data);
      if (!passingCodes.has(code)) this.#end(code);
      return connection.abort();
    }
    if (!this.#session) {
      this.#session = new AbortController();
      this.#surroundings.listener.onOpen();
    }
    await this.#frames.put(data);
  }

  async #showLife(connection: StreamConnection): Promise<void> {
    const answer = await askAboutLink(this.#surroundings.linkId, connection.signal);
    if (answer === 'out-of-reach') connection.abort();
    if (answer === 'gone') this.#end(closeCodes.done);
  }

  /** Sends the command again after each pause that the server asks for; what it sends meanwhile is read. */
  async #post(command: Command, signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      const response = await askParley(paths.commands(this.#surroundings.linkId), {
        method: 'POST',
        body: encodeCommand(command),
        signal,
      });
      if (!(await this.#isPassing(response, command)) || command.type === 'typing') return;
      const restMs = retryDelayMs(failures, retryAfterMs(response));
      this.#restsUntilMs = Date.now() + restMs;
      await pause(restMs, signal);
    }
  }

  /** Takes an answer that is final. Returns whether the same command may succeed later. */
  async #isPassing(response: Response, { type }: Command): Promise<boolean> {
    const html = await response.text();
    const refusal = /data-refusal="([^"]*)"/.exec(html)?.[1] as RefusalReason | undefined;
    if (refusal === undefined ? passingStatuses.has(response.status) : passingRefusals.has(refusal)) return true;
    // A message's echo arrives in the stream, except that of a message accepted long before this page was opened.
    const isEcho = response.ok && type === 'send';
    if (refusal !== undefined || isEcho || response.status === endedStatus) await this.#frames.put(html);
    else if (isGone(response.status)) this.#end(closeCodes.done);
    return false;
  }

  #end(code: number): void {
    this.#over.abort();
    this.#surroundings.listener.onOver(code);
  }
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, durationMs);
    signal.addEventListener('abort', end);
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}
