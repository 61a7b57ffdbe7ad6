import { Hono } from 'hono';
import { failureOf } from '../hub/failure.ts';
import type { App, WebEnvironment, WebServices } from './services.ts';

/** `/healthz`: this process lives. `/readyz`: it can serve; a load balancer sends people elsewhere when it cannot. */
export function healthRoutes({ store, logger, isDraining }: WebServices): App {
  const app = new Hono<WebEnvironment>();

  app.get('/healthz', (c) => c.text('alive'));

  app.get('/readyz', async (c) => {
    if (isDraining()) return c.text('stopping', 503);
    try {
      await store.checkHealth();
      return c.text('ready');
    } catch (error) {
      logger.warn(failureOf(error), 'the store cannot serve');
      return c.text('the store cannot serve', 503);
    }
  });

  return app;
}
