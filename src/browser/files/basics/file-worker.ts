import { type FileContext, FileSeal } from '../../../sealing/files/file-seal.ts';

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

/** Told once, as soon as tasks can be taken. */
export type FileWorkerReady = 'ready';

addEventListener('message', ({ data }: MessageEvent<FileTask>) => {
  const { taskId, task, context, part } = data;
  const seal = new FileSeal(context);
  const bytes = task === 'seal' ? seal.sealPart(part, data.bytes) : seal.openPart(part, data.bytes);
  // A copy of its own: what is handed over is gone here.
  const own = bytes && new Uint8Array(bytes);
  postMessage({ taskId, bytes: own } satisfies FileTaskAnswer, own ? { transfer: [own.buffer] } : {});
});

postMessage('ready' satisfies FileWorkerReady);
