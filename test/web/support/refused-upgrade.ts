import { once } from 'node:events';
import { WebSocket } from 'ws';

/** How an upgrade is refused: by a proper answer of HTTP. */
export async function refusalOf(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const socket = new WebSocket(url.replace('http', 'ws') + path, { headers });
  socket.on('error', () => {});
  const [, response] = await once(socket, 'unexpected-response');
  response.destroy();
  return response.statusCode;
}
