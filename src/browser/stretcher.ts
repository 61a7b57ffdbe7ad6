import { partOf } from './page-part.ts';
import type { StretchRequest } from './stretch-worker.ts';

/** A worker of its own that stretches one code at a time, so that the page stays alive meanwhile. */
export class Stretcher {
  readonly #worker = new Worker(partOf(document, 'meta[name="stretch-worker"]', HTMLMetaElement).content, {
    type: 'module',
  });

  /** Rejects when the browser cannot run the worker. After `stop` it never settles. */
  stretch(code: string, linkKey: Uint8Array): Promise<Uint8Array> {
    const request: StretchRequest = { code, linkKey };
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
      this.#worker.onerror = () => reject(new Error('the code cannot be stretched in this browser'));
      this.#worker.postMessage(request);
    });
  }

  stop(): void {
    this.#worker.terminate();
  }
}
