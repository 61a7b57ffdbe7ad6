import { silentServerAfterMs } from '../../chat/limits.ts';

/** The server says something by every socket every ten seconds. A network that lets nothing through may close none. */
export class Silence {
  #heardAtMs = performance.now();

  heard(): void {
    this.#heardAtMs = performance.now();
  }

  get isTooLong(): boolean {
    return performance.now() - this.#heardAtMs > silentServerAfterMs;
  }
}
