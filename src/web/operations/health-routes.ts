import { Hono } from 'hono';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';
import { createReadinessCheck } from './readiness.ts';

const healthPaths = { alive: '/healthz', ready: '/readyz' } as const;

export const isHealthPath = (path: string): boolean => Object.values(healthPaths).some((known) => known === path);

/** `/healthz`: this process runs. `/readyz`: this server can serve; otherwise a load balancer uses other servers. */
export function healthRoutes({ store, clock, limits, logger, log, isDraining }: WebServices): App {
  const app = new Hono<WebEnvironment>();
  const checkReadiness = createReadinessCheck(store, clock, limits.readinessMs);
  let isReported = false;

  app.get(healthPaths.alive, (c) => c.text('alive'));

  app.get(healthPaths.ready, async (c) => {
    if (isDraining()) return c.text('stopping', 503);
    const notReady = await checkReadiness();
    // Logs the beginning and the end of the trouble, not each probe.
    if (notReady && !isReported) logger.warn({ problem: notReady.problem }, 'not ready');
    if (!notReady && isReported) logger.warn('ready again');
    isReported = notReady !== undefined;
    if (notReady) return c.text(notReady.words, 503);
    // A server that cannot write its log is ready: no other server has the chats in its memory.
    return c.text(log.isFailing() ? `ready, but the log cannot be written: ${log.droppedLines()} lines lost` : 'ready');
  });

  return app;
}
