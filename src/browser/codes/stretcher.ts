import { partOf } from '../page/page-part.ts';
import type { CodeKind, StretchRequest } from './stretch-worker.ts';

/** A worker that stretches one code at a time, so that the page stays responsive. */
export class Stretcher {
  readonly #worker = startWorker();

  /** A worker can fail before its first request: its script may not have loaded. */
  readonly #failure = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('the code cannot be stretched in this browser'));
    if (this.#worker) this.#worker.onerror = fail;
    else fail();
  });

  constructor() {
    // `stretch` reports the failure.
    this.#failure.catch(() => {});
  }

  /** Rejects when the browser cannot run the worker; then a new Stretcher is needed. Never settles after `stop`. */
  stretch(code: string, linkKey: Uint8Array, kind: CodeKind = 'given'): Promise<Uint8Array> {
    const answer = new Promise<Uint8Array>((resolve) => {
      if (this.#worker) this.#worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    });
    this.#worker?.postMessage({ kind, code, linkKey } satisfies StretchRequest);
    return Promise.race([answer, this.#failure]);
  }

  stop(): void {
    this.#worker?.terminate();
  }
}

/** undefined where the browser has no workers, or forbids them. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(partOf(document, 'meta[name="stretch-worker"]', HTMLMetaElement).content, { type: 'module' });
  } catch {
    return undefined;
  }
}
