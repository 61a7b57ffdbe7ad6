import { type FileContext, FileSeal } from '../../sealing/files/file-seal.ts';
import type { WorkerReady } from './ready-worker.ts';

/** What a page asks of its worker: a part to be sealed or opened. */
export interface FileTask {
  readonly taskId: number;
  readonly task: 'seal' | 'open';
  readonly context: FileContext;
  readonly part: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FileTaskAnswer {
  readonly taskId: number;
  /** undefined for a part that does not open. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

addEventListener('message', ({ data }: MessageEvent<FileTask>) => {
  const { taskId, task, context, part } = data;
  const seal = new FileSeal(context);
  const bytes = task === 'seal' ? seal.sealPart(part, data.bytes) : seal.openPart(part, data.bytes);
  // A transfer empties the buffer, so a copy is transferred.
  const own = bytes && new Uint8Array(bytes);
  postMessage({ taskId, bytes: own } satisfies FileTaskAnswer, own ? { transfer: [own.buffer] } : {});
});

postMessage('ready' satisfies WorkerReady);
