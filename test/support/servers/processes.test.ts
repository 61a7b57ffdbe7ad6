import { once } from 'node:events';
import { expect, it } from 'vitest';
import { startProcess, until } from './processes.ts';

/** Starts a program that would run for an hour, and says its number. */
const startsAnother = `
  const { startProcess } = await import(${JSON.stringify(new URL('./processes.ts', import.meta.url).href)});
  process.stdout.write(startProcess('sleep', ['3600']).child.pid + '\\n');
`;

it('what a test has started ends with the test worker, which vitest ends by SIGTERM', async () => {
  const worker = startProcess(process.execPath, ['--input-type=module', '--eval', startsAnother]);
  await until('the worker to start a program', () => /^\d+$/m.test(worker.output()));
  const program = Number(/^\d+$/m.exec(worker.output())?.[0]);
  worker.child.kill('SIGTERM');
  await once(worker.child, 'close');
  expect(worker.child.signalCode).toBe('SIGTERM');
  await until('the program to end', () => !isRunning(program));
});

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
