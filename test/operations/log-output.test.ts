import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { untilServing } from '../support/servers/built-parley.ts';
import { freePorts } from '../support/servers/ports.ts';
import { type StartedProcess, startProcess, until } from '../support/servers/processes.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

let server: StartedProcess | undefined;
afterEach(async () => {
  await server?.kill();
  server = undefined;
});

/** @param into where the shell leads the log, such as `> file`. */
async function startWithLog(into: string, environment: Readonly<Record<string, string>> = {}) {
  const [port = 0, metricsPort = 0] = await freePorts(2);
  server = startProcess('sh', ['-c', `node dist/src/main.js ${into}`], {
    cwd: projectFolder,
    env: { HOST: '127.0.0.1', PORT: String(port), METRICS_PORT: String(metricsPort), ...environment },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilServing(url, server);
  return {
    url,
    readiness: async () => (await fetch(`${url}/readyz`)).text(),
    droppedLines: async () => {
      const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      return Number(/^parley_log_lines_dropped_total (\d+)$/m.exec(figures)?.[1]);
    },
  };
}

describe('a log that cannot be written', () => {
  it.each([
    ['on a full disk', '> /dev/full'],
    ['to a reader that has gone', '| head -n 1'],
  ])('%s never ends the server, which says so', async (_where, into) => {
    const { url, readiness, droppedLines } = await startWithLog(into);
    await until('lines to be dropped', async () => {
      expect((await fetch(url)).status).toBe(200);
      return (await droppedLines()) > 0;
    });
    expect(await readiness()).toMatch(/^ready, but the log cannot be written: \d+ lines lost$/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(server?.hasEnded()).toBe(false);
  });

  it('to a reader that does not read takes a bounded part of the memory', async () => {
    const { url, readiness, droppedLines } = await startWithLog('| sleep 60', { LIMIT_WAITING_LOG_BYTES: '1000' });
    await until('lines to be dropped', async () => {
      await Promise.all(Array.from({ length: 50 }, () => fetch(url).then((answer) => answer.text())));
      return (await droppedLines()) > 0;
    });
    expect(await readiness()).toContain('the log cannot be written');
  });

  it('is not spoken of while it can be written', async () => {
    const { readiness, droppedLines } = await startWithLog('> /dev/null');
    expect(await readiness()).toBe('ready');
    expect(await droppedLines()).toBe(0);
  });
});
