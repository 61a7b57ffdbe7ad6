import type { FileContext } from '../../../sealing/files/file-seal.ts';
import { retryDelayMs } from '../../asking/retry-delay.ts';
import type { FileTask, FileTaskAnswer, FileWorkerReady } from './file-worker.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Told = MessageEvent<FileTaskAnswer | FileWorkerReady>;

/** Seals and opens parts of files in a worker, so that the page never stands still. */
export class FileSealer {
  readonly #scriptUrl: string;
  /** Its script may be cut off on its way. Until it has come, no task is handed over, so that none is lost. */
  readonly #worker: Promise<Worker>;
  readonly #over = new AbortController();
  readonly #waiting = new Map<number, { resolve(bytes: Bytes | undefined): void; reject(error: Error): void }>();
  #tasks = 0;

  constructor(scriptUrl: string) {
    this.#scriptUrl = scriptUrl;
    this.#worker = this.#start();
    // Each task reports the failure.
    this.#worker.catch(() => {});
  }

  async seal(context: FileContext, part: number, bytes: Bytes): Promise<Bytes> {
    const sealed = await this.#ask('seal', context, part, bytes);
    if (!sealed) throw new Error('nothing was sealed');
    return sealed;
  }

  /** undefined when the part does not open. */
  open(context: FileContext, part: number, sealed: Bytes): Promise<Bytes | undefined> {
    return this.#ask('open', context, part, sealed);
  }

  stop(): void {
    this.#over.abort();
  }

  /** Tries until the script of the worker has come. */
  async #start(): Promise<Worker> {
    for (let failures = 0; !this.#over.signal.aborted; failures += 1) {
      const worker = new Worker(this.#scriptUrl, { type: 'module' });
      this.#over.signal.addEventListener('abort', () => worker.terminate(), { once: true });
      if (await isReady(worker)) {
        this.#listenTo(worker);
        return worker;
      }
      worker.terminate();
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs(failures)));
    }
    throw new Error('the chat is over');
  }

  #listenTo(worker: Worker): void {
    worker.addEventListener('message', ({ data }: Told) => {
      if (data === 'ready') return;
      this.#waiting.get(data.taskId)?.resolve(data.bytes);
      this.#waiting.delete(data.taskId);
    });
    worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the worker failed'));
      this.#waiting.clear();
    });
  }

  async #ask(task: FileTask['task'], context: FileContext, part: number, bytes: Bytes): Promise<Bytes | undefined> {
    const worker = await this.#worker;
    this.#tasks += 1;
    const taskId = this.#tasks;
    return new Promise((resolve, reject) => {
      this.#waiting.set(taskId, { resolve, reject });
      worker.postMessage({ taskId, task, context, part, bytes } satisfies FileTask, [bytes.buffer]);
    });
  }
}

const isReady = (worker: Worker): Promise<boolean> =>
  new Promise((resolve) => {
    worker.addEventListener('message', () => resolve(true), { once: true });
    worker.addEventListener('error', () => resolve(false), { once: true });
  });
