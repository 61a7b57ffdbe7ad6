import { retryDelayMs } from '../asking/retry-delay.ts';

/** What a worker tells once, as soon as it can take tasks. */
export type WorkerReady = 'ready';

/**
 * Starts a worker, and tries until its script has come, which may be cut off on its way. Until then no task is handed over, so
 * that none is lost.
 * @param over ends the worker, or the tries
 * @throws what the signal gives as its reason
 */
export async function startReadyWorker(scriptUrl: string, over: AbortSignal): Promise<Worker> {
  for (let failures = 0; ; failures += 1) {
    over.throwIfAborted();
    const worker = new Worker(scriptUrl, { type: 'module' });
    over.addEventListener('abort', () => worker.terminate(), { once: true });
    if (await isReady(worker, over)) return worker;
    worker.terminate();
    await new Promise((resolve) => setTimeout(resolve, retryDelayMs(failures)));
  }
}

/** A worker that is ended says nothing any more. */
const isReady = (worker: Worker, over: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(true), { once: true });
    worker.addEventListener('error', () => resolve(false), { once: true });
    over.addEventListener('abort', () => resolve(false), { once: true });
  });
