import { Hono } from 'hono';
import { securityContactMs } from '../../config/limits.ts';
import { answerProblem } from '../app/answers.tsx';
import type { App, WebContext, WebEnvironment, WebServices } from '../app/services.ts';

/** The well-known paths that browsers, crawlers and researchers request from every server. */
export function wellKnownRoutes(services: WebServices): App {
  const { assets, clock, securityContact } = services;
  const app = new Hono<WebEnvironment>();
  const icon = assets.files.get(assets.urls['touch-icon.png']);

  // Search engines must not index any page, least of all a chat's.
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /\n'));

  const answerIcon = (c: WebContext): Response | Promise<Response> => {
    if (!icon) return answerProblem(c, services, 'unknown');
    c.header('Cache-Control', 'public, max-age=86400');
    c.header('Content-Type', icon.contentType);
    return c.body(icon.content);
  };
  app.get('/favicon.ico', answerIcon);
  app.get('/apple-touch-icon.png', answerIcon);
  app.get('/apple-touch-icon-precomposed.png', answerIcon);

  app.get('/.well-known/security.txt', (c) => {
    if (securityContact === undefined) return answerProblem(c, services, 'unknown');
    const expires = new Date(clock.nowMs() + securityContactMs).toISOString();
    return c.text(`Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: en\n`);
  });
  return app;
}
