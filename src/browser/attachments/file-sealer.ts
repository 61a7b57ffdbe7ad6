import type { FileContext } from '../../sealing/files/file-seal.ts';
import type { FileTask, FileTaskAnswer } from './file-worker.ts';
import { startReadyWorker } from './ready-worker.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals and opens parts of files in a worker, so that the page never stands still. */
export class FileSealer {
  readonly #worker: Promise<Worker>;
  readonly #over = new AbortController();
  readonly #waiting = new Map<number, { resolve(bytes: Bytes | undefined): void; reject(error: Error): void }>();
  #tasks = 0;

  constructor(scriptUrl: string) {
    this.#worker = startReadyWorker(scriptUrl, this.#over.signal).then((worker) => {
      this.#listenTo(worker);
      return worker;
    });
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

  #listenTo(worker: Worker): void {
    worker.addEventListener('message', ({ data }: MessageEvent<FileTaskAnswer>) => {
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
