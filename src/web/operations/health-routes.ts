import { Hono } from 'hono';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { readinessOf } from './readiness.ts';

const healthPaths = { alive: '/healthz', ready: '/readyz' } as const;

export const isHealthPath = (path: string): boolean => Object.values(healthPaths).some((known) => known === path);

/** `/healthz`: this process lives. `/readyz`: it can serve; a load balancer sends people elsewhere when it cannot. */
export function healthRoutes({ store, clock, limits, logger, isDraining }: WebServices): App {
  const app = new Hono<WebEnvironment>();
  const askStore = readinessOf(store, clock, limits.readinessMs);
  let isSaid = false;

  app.get(healthPaths.alive, (c) => c.text('alive'));

  app.get(healthPaths.ready, async (c) => {
    if (isDraining()) return c.text('stopping', 503);
    const notReady = await askStore();
    // Said once when it begins and once when it is over: probes go on asking.
    if (notReady && !isSaid) logger.warn({ problem: notReady.problem }, 'not ready');
    if (!notReady && isSaid) logger.warn('ready again');
    isSaid = notReady !== undefined;
    return notReady ? c.text(notReady.words, 503) : c.text('ready');
  });

  return app;
}
