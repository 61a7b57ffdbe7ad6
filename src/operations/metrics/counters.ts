import { Counter, Histogram, type Registry } from 'prom-client';
import type { Tally } from '../../runtime/tally.ts';
import { secondBuckets } from './second-buckets.ts';

/** Clients can invent methods, so that others are counted as one. */
const knownMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** Counts events for Prometheus. Every label comes from a fixed set: no id, address or path is ever one. */
export function countFor(registry: Registry): Tally {
  const registers = [registry];
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
  const answered = makeHistogram(registry);
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

function makeHistogram(registry: Registry): Histogram<'method' | 'route' | 'status'> {
  return new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'How long requests took until their answer began, by the pattern of their route.',
    labelNames: ['method', 'route', 'status'],
    buckets: secondBuckets,
    registers: [registry],
  });
}
