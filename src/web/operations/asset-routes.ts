import { Hono } from 'hono';
import { answerProblem } from '../app/answers.tsx';
import type { AssetEncoding } from '../app/assets.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';

/** A file's name changes with its content, so that a browser may keep it for ever. */
const forever = 'public, max-age=31536000, immutable';

/** The built scripts, styles and icons. */
export function assetRoutes(services: WebServices): App {
  const app = new Hono<WebEnvironment>();
  app.get('/assets/:file', (c) => {
    const asset = services.assets.files.get(c.req.path);
    if (!asset) return answerProblem(c, services, 'unknown');
    const encoding = encodingFor(c.req.header('accept-encoding'));
    c.header('Cache-Control', forever);
    c.header('Content-Type', asset.contentType);
    c.header('Vary', 'Accept-Encoding');
    if (encoding) c.header('Content-Encoding', encoding);
    return c.body(encoding ? asset.encoded[encoding] : asset.content);
  });
  return app;
}

/** The smallest that the browser takes; one that it names with a quality of 0 is one that it does not. */
function encodingFor(accepted = ''): AssetEncoding | undefined {
  const takes = (encoding: AssetEncoding) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
