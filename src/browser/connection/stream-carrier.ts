import { closeCodes } from '../../protocol/close-codes.ts';
import { type Command, type CommandType, encodeCommand } from '../../protocol/commands.ts';
import { doneEvent } from '../../protocol/event-stream.ts';
import { paths } from '../../protocol/page.ts';
import type { Carrier, FallbackSurroundings } from './carrier.ts';
import type { StreamMessage } from './event-stream-reader.ts';
import { FrameQueue } from './frame-queue.ts';
import { askAboutLink, isGone } from './link-answer.ts';
import { retryDelayMs } from './retry-delay.ts';
import { StreamConnection } from './stream-connection.ts';

/** The server gives up a stream whose page has made no request for a minute and a half (decision 9). */
const showLifeEveryMs = 30_000;
/** Close codes after which the page reconnects. */
const passingCodes: ReadonlySet<number> = new Set([closeCodes.serviceRestart, closeCodes.tryAgainLater]);
/** Commands whose order does not matter; they must not delay a message. */
const unorderedCommands: ReadonlySet<CommandType> = new Set(['typing', 'delivered', 'read']);
/** Response statuses after which the same command may succeed a little later. */
const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const goneStatus = 410;

/**
 * A chat over plain HTTP, for networks that block sockets: frames arrive in one response that the server keeps open; each
 * command is a request, sent after the one before it was answered.
 */
export class StreamCarrier implements Carrier {
  readonly #surroundings: FallbackSurroundings;
  readonly #frames: FrameQueue;
  readonly #over = new AbortController();
  #isRunning = false;
  #connection: StreamConnection | undefined;
  #isOpen = false;
  /** Settles when every ordered command has been answered. */
  #ordered: Promise<void> = Promise.resolve();
  /** The pause that the server asked for. */
  #restMs = 0;

  constructor(chat: HTMLElement, surroundings: FallbackSurroundings) {
    this.#surroundings = surroundings;
    this.#frames = new FrameQueue(chat);
    this.#over.signal.addEventListener('abort', () => this.#connection?.abort());
  }

  open(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run();
  }

  send(command: Command): boolean {
    const connection = this.#connection;
    if (!this.#isOpen || !connection) return false;
    const isOrdered = !unorderedCommands.has(command.type);
    const before = isOrdered ? this.#ordered : Promise.resolve();
    const posted = before.then(() => this.#post(command, connection.signal)).catch(() => connection.abort());
    if (isOrdered) this.#ordered = posted;
    return true;
  }

  renew(): void {
    this.#connection?.abort();
  }

  close(): void {
    this.#over.abort();
  }

  async #run(): Promise<void> {
    const { listener } = this.#surroundings;
    const { signal } = this.#over;
    for (let failures = 0; !signal.aborted; failures += 1) {
      await this.#connect().catch(() => {});
      this.#connection?.abort();
      if (signal.aborted) return;
      if (this.#isOpen) {
        this.#isOpen = false;
        failures = 0;
        listener.onAway();
      } else {
        listener.onFailure();
      }
      await pause(Math.max(this.#restMs, retryDelayMs(failures)), signal);
      this.#restMs = 0;
    }
  }

  /** Resolves when this connection has ended; rejects when it was aborted or the network failed. */
  async #connect(): Promise<void> {
    const { linkId, latestRevision } = this.#surroundings;
    const connection = new StreamConnection();
    this.#connection = connection;
    const life = setInterval(() => void this.#showLife(connection), showLifeEveryMs);
    connection.signal.addEventListener('abort', () => clearInterval(life));
    const outcome = await connection.read({ linkId, after: latestRevision() }, (message) =>
      this.#take(message, connection),
    );
    if (outcome === 'gone') this.#end(closeCodes.done);
  }

  async #take({ event, data }: StreamMessage, connection: StreamConnection): Promise<void> {
    if (event === doneEvent) {
      const code = Number(data);
      if (!passingCodes.has(code)) this.#end(code);
      return connection.abort();
    }
    if (!this.#isOpen) {
      this.#isOpen = true;
      this.#surroundings.listener.onOpen();
    }
    await this.#frames.put(data);
  }

  async #showLife(connection: StreamConnection): Promise<void> {
    const answer = await askAboutLink(this.#surroundings.linkId, connection.signal);
    if (answer === 'out-of-reach') connection.abort();
    if (answer === 'gone') this.#end(closeCodes.done);
  }

  async #post(command: Command, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const path = paths.commands(this.#surroundings.linkId);
    const response = await fetch(path, { method: 'POST', body: encodeCommand(command), signal });
    const html = await response.text();
    const isRefusal = html.includes('data-refusal=');
    // A message's echo arrives in the stream, except that of a message accepted long before this page was opened.
    const isEcho = response.ok && command.type === 'send';
    if (isRefusal || isEcho || response.status === goneStatus) await this.#frames.put(html);
    else if (isGone(response.status)) this.#end(closeCodes.done);
    if (!passingStatuses.has(response.status)) return;
    this.#restMs = Number(response.headers.get('Retry-After') ?? 0) * 1_000;
    this.#connection?.abort();
  }

  #end(code: number): void {
    this.#over.abort();
    this.#surroundings.listener.onOver(code);
  }
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
