import { parseArgs } from 'node:util';
import { type SessionName, sessionNames } from './plan.ts';
import { type TargetName, targetNames } from './targets/target.ts';

export interface Options {
  /** Fewer, shorter, smaller: to see that everything works, not to judge by. */
  readonly isQuick: boolean;
  readonly targets: readonly TargetName[];
  readonly sessions: readonly SessionName[];
  readonly rounds: number;
  /** Where the figures are also written as JSON. */
  readonly jsonPath: string | undefined;
}

export const usage = `npm run bench -- [--quick] [--only=<target>,…] [--sessions=<session>,…] [--rounds=<number>] [--json=<file>]
targets: ${targetNames.join(', ')}; ratios need "relay", and for Redis "redis-relay", among them
sessions: ${sessionNames.join(', ')}`;

/** @throws Error saying what cannot be understood. */
export function readOptions(commandLine: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: targetNames.join(',') },
      sessions: { type: 'string', default: sessionNames.join(',') },
      rounds: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds is a number, 1 or more');
  return {
    isQuick: values.quick,
    targets: values.only.split(',').map(readTarget),
    sessions: values.sessions.split(',').map(readSession),
    rounds,
    jsonPath: values.json,
  };
}

/** @throws Error when there is no such target. */
export function readTarget(text: string): TargetName {
  const name = targetNames.find((candidate) => candidate === text);
  if (!name) throw new Error(`there is no target "${text}"`);
  return name;
}

function readSession(text: string): SessionName {
  const name = sessionNames.find((candidate) => candidate === text);
  if (!name) throw new Error(`there is no session "${text}"`);
  return name;
}
