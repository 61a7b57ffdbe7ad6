import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Clock } from '../runtime/clock.ts';
import type { LogState } from '../runtime/log-state.ts';
import type { ConnectionCounts, Tally } from '../runtime/tally.ts';
import type { ChatStore } from '../store/chat-store.ts';

/** Figures that are read only when Prometheus asks for them. */
export interface Readings {
  connections(): ConnectionCounts;
  isDraining(): boolean;
  readonly log: LogState;
  /** Of a store in this process; a shared store has metrics of its own. */
  readonly stored?: () => { readonly chats: number; readonly storedBytes: number; readonly assetBytes: number };
}

/** From the clock's resolution of a millisecond to longer than any request may take. */
const secondBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Clients can invent methods, so that others are counted as one. */
const knownMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

type TimedCommand = Exclude<keyof ChatStore, 'close'>;

/** A command that is left out does not compile. */
const isTimed: Readonly<Record<TimedCommand, true>> = {
  create: true,
  find: true,
  findByLink: true,
  enter: true,
  signOut: true,
  storageKey: true,
  replaceCode: true,
  showOwnKey: true,
  keepAgreement: true,
  subscribe: true,
  unsubscribe: true,
  noteLooking: true,
  claimNotice: true,
  reportWrongCode: true,
  append: true,
  edit: true,
  delete: true,
  react: true,
  openMessage: true,
  closeMessage: true,
  advanceReceipts: true,
  keepOpen: true,
  holdPresence: true,
  typing: true,
  page: true,
  findSequence: true,
  findUnread: true,
  summary: true,
  changesSince: true,
  destroy: true,
  watch: true,
  checkHealth: true,
};
const storeCommands = Object.keys(isTimed) as TimedCommand[];

/**
 * One server's figures, named by Prometheus's conventions (prometheus.io/docs/practices/naming). Every label comes from a
 * fixed set: no id, address or path is ever one.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #clock: Clock;
  readonly tally: Tally;

  constructor(clock: Clock) {
    this.#clock = clock;
    collectDefaultMetrics({ register: this.#registry });
    this.tally = this.#makeTally();
  }

  /** The metrics in Prometheus's text format. */
  async write(): Promise<{ readonly text: string; readonly contentType: string }> {
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }

  /** The same store with timed commands. Commands still reach the store in the turn in which they are called. */
  measure(store: ChatStore): ChatStore {
    const registers = [this.#registry];
    const durations = new Histogram({
      name: 'parley_store_command_duration_seconds',
      help: 'How long the store took for a command.',
      labelNames: ['command'],
      buckets: secondBuckets,
      registers,
    });
    const failures = new Counter({
      name: 'parley_store_command_failures_total',
      help: 'Commands that the store failed at, because it is broken or out of reach.',
      labelNames: ['command'],
      registers,
    });
    const timed = new Map<unknown, unknown>(
      storeCommands.map((command) => {
        const duration = durations.labels(command);
        const failure = failures.labels(command);
        const call = (...given: readonly unknown[]): Promise<unknown> => {
          const startedAtMs = this.#clock.nowMs();
          // A clock that is set back must not give a negative duration.
          const finish = () => duration.observe(Math.max(0, this.#clock.nowMs() - startedAtMs) / 1000);
          const answer: Promise<unknown> = Reflect.apply(store[command], store, given);
          answer.then(finish, () => {
            finish();
            failure.inc();
          });
          return answer;
        };
        return [command, call];
      }),
    );
    return new Proxy(store, {
      get: (target, name) => {
        const known: unknown = timed.get(name) ?? Reflect.get(target, name);
        // Its methods reach private members of the store, and not of the proxy.
        return typeof known === 'function' && !timed.has(name) ? known.bind(target) : known;
      },
    });
  }

  read({ connections, isDraining, log, stored }: Readings): void {
    const registers = [this.#registry];
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

  #makeHistogram(): Histogram<'method' | 'route' | 'status'> {
    return new Histogram({
      name: 'parley_http_request_duration_seconds',
      help: 'How long requests took until their answer began, by the pattern of their route.',
      labelNames: ['method', 'route', 'status'],
      buckets: secondBuckets,
      registers: [this.#registry],
    });
  }

  #makeTally(): Tally {
    const registers = [this.#registry];
    const counter = <Label extends string = never>(name: string, help: string, ...labelNames: readonly Label[]) =>
      new Counter({ name, help, labelNames: [...labelNames], registers });
    const created = counter('parley_chats_created_total', 'Chats made here.');
    const chatsRefused = counter(
      'parley_chats_refused_total',
      'Chats that were not made here, by the bound that was reached.',
      'reason',
    );
    const ended = counter(
      'parley_chats_ended_total',
      'Chats that ended while somebody was connected to them here, by why.',
      'reason',
    );
    const accepted = counter('parley_messages_accepted_total', 'Messages that got their place in a chat here.');
    const refused = counter(
      'parley_commands_refused_total',
      'Commands of people in chats that were not carried out, by why.',
      'reason',
    );
    const tried = counter('parley_codes_tried_total', 'Secret codes typed here, by what became of them.', 'result');
    const upgrades = counter(
      'parley_upgrades_refused_total',
      'Sockets that were asked for and not given, by HTTP status.',
      'status',
    );
    const given = counter('parley_upgrades_given_total', 'Sockets that were given.');
    const troubles = counter(
      'parley_connection_troubles_total',
      'Requests and connections that browsers could not be served, by kind.',
      'kind',
    );
    const pushes = counter(
      'parley_pushes_total',
      'Pushes to the devices of people who are away, by what became of them.',
      'outcome',
    );
    const answered = this.#makeHistogram();
    return {
      chatCreated: () => created.inc(),
      chatRefused: (reason) => chatsRefused.inc({ reason }),
      chatEnded: (reason) => ended.inc({ reason }),
      messageAccepted: () => accepted.inc(),
      commandRefused: (reason) => refused.inc({ reason }),
      codeTried: (result) => tried.inc({ result }),
      requestAnswered: ({ method, route, status, durationMs }) =>
        answered.observe(
          { method: knownMethods.has(method) ? method : 'other', route, status },
          Math.max(0, durationMs) / 1000,
        ),
      upgradeRefused: (status) => upgrades.inc({ status }),
      upgradeGiven: () => given.inc(),
      connectionTrouble: (kind) => troubles.inc({ kind }),
      pushSent: (outcome) => pushes.inc({ outcome }),
    };
  }
}
