import type { TestProject } from 'vitest/node';
import { launchChromiumServer } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromiumEndpoints: readonly string[];
  }
}

/** Starts a Chromium for each test worker before the first test, and ends them after the last one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await Promise.all(Array.from({ length: project.vitest.config.maxWorkers }, launchChromiumServer));
  project.provide(
    'chromiumEndpoints',
    servers.map((server) => server.wsEndpoint()),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
