import { Counter, Gauge, type Registry } from 'prom-client';
import type { LogState } from '../../runtime/log-state.ts';
import type { ConnectionCounts } from '../../runtime/tally.ts';

/** Figures that are read only when Prometheus asks for them. */
export interface Readings {
  connections(): ConnectionCounts;
  isDraining(): boolean;
  readonly log: LogState;
  /** Of a store in this process; a shared store has metrics of its own. */
  readonly stored?: () => { readonly chats: number; readonly storedBytes: number; readonly assetBytes: number };
}

export function registerReadings({ connections, isDraining, log, stored }: Readings, registry: Registry): void {
  const registers = [registry];
  new Gauge({
    name: 'parley_connections',
    help: 'Pages that are connected, by how.',
    labelNames: ['kind'],
    registers,
    collect() {
      for (const [kind, count] of Object.entries(connections())) this.set({ kind }, count);
    },
  });
  new Gauge({
    name: 'parley_draining',
    help: '1 while the server stops and sends everybody away.',
    registers,
    collect() {
      this.set(isDraining() ? 1 : 0);
    },
  });
  new Counter({
    name: 'parley_log_lines_dropped_total',
    help: 'Lines of the log that could not be written.',
    registers,
    collect() {
      this.reset();
      this.inc(log.droppedLines());
    },
  });
  if (!stored) return;
  new Gauge({
    name: 'parley_chats',
    help: 'Chats that live in this process.',
    registers,
    collect() {
      this.set(stored().chats);
    },
  });
  new Gauge({
    name: 'parley_stored_bytes',
    help: 'What the chats in this process take, estimated, as it is held against LIMIT_STORED_BYTES.',
    registers,
    collect() {
      this.set(stored().storedBytes);
    },
  });
  new Gauge({
    name: 'parley_asset_bytes',
    help: 'What the sealed files in this process take, as it is held against LIMIT_ASSET_BYTES.',
    registers,
    collect() {
      this.set(stored().assetBytes);
    },
  });
}
