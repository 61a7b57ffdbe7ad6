import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** Serves an empty page that runs one of the tests' scripts, built for browsers: what only Node has would fail the build. */
export async function serveBundledPage(source: string): Promise<{ readonly url: string; close(): void }> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
  });
  const script = outputFiles.map((file) => file.text).join('');
  const server = createServer((request, response) => {
    if (request.url === '/script.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else response.setHeader('Content-Type', 'text/html').end('<!doctype html><script src="/script.js"></script>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
