import { partOf } from '../page/page-part.ts';
import type { StretchRequest } from './stretch-worker.ts';

/** A worker that stretches one code at a time, so that the page stays responsive. */
export class Stretcher {
  readonly #worker = new Worker(partOf(document, 'meta[name="stretch-worker"]', HTMLMetaElement).content, {
    type: 'module',
  });

  /** A worker can fail before its first request: its script may not have loaded. */
  readonly #failure = new Promise<never>((_, reject) => {
    this.#worker.onerror = () => reject(new Error('the code cannot be stretched in this browser'));
  });

  constructor() {
    // `stretch` reports the failure.
    this.#failure.catch(() => {});
  }

  /** Rejects when the browser cannot run the worker; then a new Stretcher is needed. Never settles after `stop`. */
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
