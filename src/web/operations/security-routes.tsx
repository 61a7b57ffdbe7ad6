import { Hono } from 'hono';
import { SecurityPage } from '../../../views/pages/security.tsx';
import { paths } from '../../protocol/page.ts';
import { lookFor } from '../app/page-look.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';

/** The security page, with this server's own limits and scripts. */
export function securityRoutes(services: WebServices): App {
  const { assets, limits } = services;
  const app = new Hono<WebEnvironment>();
  app.get(paths.security, (c) =>
    c.html(<SecurityPage {...lookFor(c, services)} scripts={assets.scripts} limits={limits} />),
  );
  return app;
}
