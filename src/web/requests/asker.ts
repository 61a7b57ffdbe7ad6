import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** Where a request comes from, as far as this server can tell: what the connection shows and what the headers claim. */
export interface Asker {
  readonly remoteAddress: string | undefined;
  readonly isEncrypted: boolean;
  /** By lower-case name. */
  header(name: string): string | undefined;
}

/** Looks nothing up before it is asked: the address, for one, is asked of the system. */
class HttpAsker implements Asker {
  readonly #incoming: IncomingMessage;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
  }

  get remoteAddress(): string | undefined {
    return this.#incoming.socket.remoteAddress;
  }

  get isEncrypted(): boolean {
    return this.#incoming.socket instanceof TLSSocket;
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }
}

export const askerOf = (incoming: IncomingMessage): Asker => new HttpAsker(incoming);

/**
 * What the outermost trusted proxy says in a list that each proxy appends to. What stands before it may be made up by
 * the client. Undefined when no proxy is trusted or none said anything.
 */
export function saidByProxy(asker: Asker, header: string, trustProxyHops: number): string | undefined {
  if (trustProxyHops === 0) return undefined;
  const said = asker
    .header(header)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return said?.at(-Math.min(trustProxyHops, said.length));
}
