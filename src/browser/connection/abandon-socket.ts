/** What hx-ws has of a connection. */
interface AnySocket {
  readonly socket: WebSocket | null;
  readonly abortController: AbortController | null;
}

/** The code that browsers report for a connection that was not closed properly (RFC 6455 §7.4.1). */
const abnormalClosure = 1006;

/**
 * On a dead network the close handshake takes a minute, and hx-ws waits for it; so hx-ws is told of the close at once.
 * @returns false when there was nothing to close
 */
export function abandonSocket({ socket, abortController }: AnySocket): boolean {
  if (!socket || socket.readyState === WebSocket.CLOSED) return false;
  socket.close();
  socket.dispatchEvent(new CloseEvent('close', { code: abnormalClosure }));
  abortController?.abort();
  return true;
}
