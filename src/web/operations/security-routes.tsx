import { Hono } from 'hono';
import { SecurityPage } from '../../../views/pages/security.tsx';
import { paths } from '../../protocol/page.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';

/** What this server promises, with the limits that it runs with and the scripts that it serves. */
export function securityRoutes({ assets, limits }: WebServices): App {
  const app = new Hono<WebEnvironment>();
  app.get(paths.security, (c) =>
    c.html(<SecurityPage assets={assets.urls} scripts={assets.scripts} limits={limits} />),
  );
  return app;
}
