import { heartbeatFrame } from '../../../src/protocol/page.ts';

/** What every page is sent, whichever way it is connected. */
export abstract class Receiver {
  readonly frames: string[] = [];
  /** How often the server said that it is there, and nothing else; these are not among the frames. */
  heartbeats = 0;
  /** Everything sent to the page so far. */
  html = '';
  /** The close code, once the connection has ended in whatever way. */
  abstract readonly closed: Promise<number>;
  #onFrame: () => void = () => {};

  /** Goes away, as when the tab is closed. */
  abstract leave(): void;
  abstract stopReading(): void;
  abstract readAgain(): void;

  protected take(frame: string): void {
    if (frame === heartbeatFrame) {
      this.heartbeats += 1;
      return;
    }
    this.frames.push(frame);
    this.html += frame;
    this.#onFrame();
  }

  /** Waits until what was sent holds the text as often as told; one wait at a time. */
  until(text: string, times = 1): Promise<void> {
    let found = 0;
    let lookedUpTo = 0;
    return new Promise((resolve, reject) => {
      this.#onFrame = () => {
        for (let at = this.html.indexOf(text, lookedUpTo); at >= 0; at = this.html.indexOf(text, lookedUpTo)) {
          found += 1;
          lookedUpTo = at + text.length;
        }
        lookedUpTo = Math.max(lookedUpTo, this.html.length - text.length + 1);
        if (found >= times) resolve();
      };
      this.closed.then((code) => reject(new Error(`closed with ${code} before this came ${times} times: ${text}`)));
      this.#onFrame();
    });
  }

  /** Waits until a message of this sequence was sent. */
  untilSequence(sequence: number): Promise<void> {
    return this.until(`data-sequence="${sequence}"`);
  }

  /** The sequences of all messages that were sent, in the order in which they came. */
  get sequences(): readonly number[] {
    return [...this.html.matchAll(/data-sequence="(\d+)"/g)].map(([, sequence]) => Number(sequence));
  }

  /** The newest revision that a message carried: what a page asks to be continued from. */
  get revision(): number {
    return Math.max(0, ...[...this.html.matchAll(/data-revision="(\d+)"/g)].map(([, revision]) => Number(revision)));
  }
}
