import type { CodeKind } from './stretch-worker.ts';
import { Stretcher } from './stretcher.ts';

/** Stretches one code in a worker of its own. undefined where the browser cannot run the worker. */
export async function stretchOnce(code: string, linkKey: Uint8Array, kind: CodeKind): Promise<Uint8Array | undefined> {
  const stretcher = new Stretcher();
  try {
    return await stretcher.stretch(code, linkKey, kind);
  } catch {
    return undefined;
  } finally {
    stretcher.stop();
  }
}
