import type { FileContext } from '../../../sealing/files/file-seal.ts';
import type { FileTask, FileTaskAnswer } from './file-worker.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Seals and opens parts of files in a worker, so that the page never stands still. */
export class FileSealer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(bytes: Bytes | undefined): void; reject(error: Error): void }>();
  #tasks = 0;

  constructor(scriptUrl: string) {
    this.#worker = new Worker(scriptUrl, { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FileTaskAnswer>) => {
      this.#waiting.get(data.taskId)?.resolve(data.bytes);
      this.#waiting.delete(data.taskId);
    });
    this.#worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the worker failed'));
      this.#waiting.clear();
    });
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
    this.#worker.terminate();
  }

  #ask(task: FileTask['task'], context: FileContext, part: number, bytes: Bytes): Promise<Bytes | undefined> {
    this.#tasks += 1;
    const taskId = this.#tasks;
    return new Promise((resolve, reject) => {
      this.#waiting.set(taskId, { resolve, reject });
      this.#worker.postMessage({ taskId, task, context, part, bytes } satisfies FileTask, [bytes.buffer]);
    });
  }
}
