import { partOf } from '../page/page-part.ts';
import type { StretchRequest } from './stretch-worker.ts';

/** A worker of its own that stretches one code at a time, so that the page stays alive meanwhile. */
export class Stretcher {
  readonly #worker = new Worker(partOf(document, 'meta[name="stretch-worker"]', HTMLMetaElement).content, {
    type: 'module',
  });

  /** A worker can fail before it is asked for anything: its script may not have come. */
  readonly #failure = new Promise<never>((_, reject) => {
    this.#worker.onerror = () => reject(new Error('the code cannot be stretched in this browser'));
  });

  constructor() {
    // Told to whoever asks for a stretched code.
    this.#failure.catch(() => {});
  }

  /** Rejects when the browser cannot run the worker; then another one is needed. After `stop` it never settles. */
  stretch(code: string, linkKey: Uint8Array): Promise<Uint8Array> {
    const answer = new Promise<Uint8Array>((resolve) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    });
    this.#worker.postMessage({ code, linkKey } satisfies StretchRequest);
    return Promise.race([answer, this.#failure]);
  }

  stop(): void {
    this.#worker.terminate();
  }
}
