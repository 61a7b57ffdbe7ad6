import type { Writable } from 'node:stream';
import type { LogState } from '../runtime/log-state.ts';

/**
 * Writes lines to a stream that may fail: on a full disk, or in a pipe whose reader has gone or does not read. Lines that
 * cannot be written are dropped and counted. The server goes on, because chats in its memory end with it.
 */
export class LogOutput implements LogState {
  readonly #stream: Writable;
  readonly #mostWaitingBytes: number;
  #dropped = 0;
  #isFailing = false;

  constructor(stream: Writable, mostWaitingBytes: number) {
    this.#stream = stream;
    this.#mostWaitingBytes = mostWaitingBytes;
    // Without a listener the error would end the process. Each line's own callback counts it.
    stream.on('error', ignore);
  }

  write(line: string): void {
    if (this.#stream.writableLength > this.#mostWaitingBytes) {
      this.#drop();
      return;
    }
    this.#stream.write(line, (error) => {
      if (error) this.#drop();
      else this.#isFailing = false;
    });
  }

  isFailing(): boolean {
    return this.#isFailing;
  }

  droppedLines(): number {
    return this.#dropped;
  }

  #drop(): void {
    this.#dropped += 1;
    this.#isFailing = true;
  }
}

function ignore(): void {}
