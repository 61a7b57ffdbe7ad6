import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './ports.ts';
import { type StartedProcess, startProcess, until } from './processes.ts';

export interface TestParley {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Where its figures are read; absent when it is not measured, or was started as a process of its own. */
  readonly metricsPort?: number | undefined;
  /** Everything the server has logged so far, at its most verbose. */
  logs(): string;
  close(): Promise<void>;
}

export interface BuiltParley extends TestParley {
  readonly process: StartedProcess;
}

export interface BuiltParleyOptions {
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Where it works; the project's own folder unless told. */
  readonly folder?: string;
  /** The folder of another build that is started instead of this project's. */
  readonly project?: string;
}

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Starts the built server as its own process, as people run it, and waits until it serves.
 * Give `PORT` to bring a server back where another one was.
 */
export async function startBuiltParley(
  environment: Readonly<Record<string, string>> = {},
  { nodeOptions = [], project = projectFolder, folder = project }: BuiltParleyOptions = {},
): Promise<BuiltParley> {
  const port = Number(environment['PORT'] ?? (await freePort()));
  const url = `http://127.0.0.1:${port}`;
  const started = startProcess(process.execPath, [...nodeOptions, join(project, 'dist/src/main.js')], {
    cwd: folder,
    env: { HOST: '127.0.0.1', LOG_LEVEL: 'trace', ...environment, PORT: String(port) },
  });
  await untilServing(url, started);
  return {
    url,
    port,
    process: started,
    logs: started.output,
    close: async () => {
      await started.stop();
    },
  };
}

/** @throws Error with the process's own words when it ends instead of serving. */
export async function untilServing(url: string, started: StartedProcess, patienceMs?: number): Promise<void> {
  const serves = async () => {
    if (started.hasEnded()) throw new Error(`the server ended before it served:\n${started.output()}`);
    return fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  };
  await until(`a server at ${url}`, serves, patienceMs);
}
