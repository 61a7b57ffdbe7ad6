import { fileURLToPath } from 'node:url';
import { type StartedProcess, until } from '../../support/servers/processes.ts';

/** What a process holds at a moment, without its garbage. */
export interface Vitals {
  readonly heapBytes: number;
  readonly sockets: number;
  readonly timers: number;
}

/** For the environment of a server that is to tell its vitals. */
export const tellingVitals = {
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('vitals-probe.ts', import.meta.url))}`,
};

const told = (output: string): readonly string[] =>
  [...output.matchAll(/^vitals (.*)$/gm)].map(([, json = '']) => json);

export async function vitalsOf({ child, output }: StartedProcess): Promise<Vitals> {
  const count = told(output()).length;
  child.kill('SIGUSR2');
  await until('the server to tell its vitals', () => told(output()).length > count);
  return JSON.parse(told(output()).at(-1) ?? '') as Vitals;
}
