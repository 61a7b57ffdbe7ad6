import { Hono } from 'hono';
import { answerProblem } from '../app/answers.tsx';
import type { AssetEncoding } from '../app/assets.ts';
import type { App, WebEnvironment, WebServices } from '../app/services.ts';

/** A file's name holds a hash of its content, so browsers may cache it forever. */
const forever = 'public, max-age=31536000, immutable';

const assetFolder = '/assets/';

/** A service worker controls only its own folder, unless the server allows more (W3C Service Workers). */
const workerPaths = `${assetFolder}worker-`;

/** The built scripts, styles and icons, including those of other versions that share the Redis. */
export function assetRoutes(services: WebServices): App {
  const app = new Hono<WebEnvironment>();
  app.get(`${assetFolder}:file`, async (c) => {
    const { path } = c.req;
    const asset = services.assets.files.get(path) ?? (await services.sharedAssets?.find(path));
    if (!asset) return answerProblem(c, services, 'unknown');
    const encoding = encodingFor(c.req.header('accept-encoding'));
    c.header('Cache-Control', forever);
    c.header('Content-Type', asset.contentType);
    c.header('Vary', 'Accept-Encoding');
    if (path.startsWith(workerPaths)) c.header('Service-Worker-Allowed', '/');
    if (encoding) c.header('Content-Encoding', encoding);
    return c.body(encoding ? asset.encoded[encoding] : asset.content);
  });
  return app;
}

/** The smallest encoding that the browser accepts; a quality of 0 means that it does not accept it (RFC 9110 §12.5.3). */
function encodingFor(accepted = ''): AssetEncoding | undefined {
  const takes = (encoding: AssetEncoding) =>
    new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
