import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Clock } from '../../runtime/clock.ts';
import type { Tally } from '../../runtime/tally.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import { countFor } from './counters.ts';
import { type Readings, registerReadings } from './readings.ts';
import { timeStore } from './timed-store.ts';

/** One server's figures, named by Prometheus's conventions (prometheus.io/docs/practices/naming). */
export class Metrics {
  readonly #registry = new Registry();
  readonly #clock: Clock;
  readonly tally: Tally;

  constructor(clock: Clock) {
    this.#clock = clock;
    collectDefaultMetrics({ register: this.#registry });
    this.tally = countFor(this.#registry);
  }

  /** The metrics in Prometheus's text format. */
  async write(): Promise<{ readonly text: string; readonly contentType: string }> {
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }

  measure(store: ChatStore): ChatStore {
    return timeStore(store, this.#clock, this.#registry);
  }

  read(readings: Readings): void {
    registerReadings(readings, this.#registry);
  }
}
