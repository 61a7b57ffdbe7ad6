import { Counter, Histogram, type Registry } from 'prom-client';
import type { Clock } from '../../runtime/clock.ts';
import type { ChatStore } from '../../store/chat-store.ts';
import { secondBuckets } from './second-buckets.ts';

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

/** The same store with timed commands. Commands still reach the store in the turn in which they are called. */
export function timeStore(store: ChatStore, clock: Clock, registry: Registry): ChatStore {
  const registers = [registry];
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
        const startedAtMs = clock.nowMs();
        // A clock that is set back must not give a negative duration.
        const finish = () => duration.observe(Math.max(0, clock.nowMs() - startedAtMs) / 1000);
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
