import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** The source of a request: facts of its connection, and claims of its headers. */
export interface RequestSource {
  readonly remoteAddress: string | undefined;
  readonly isEncrypted: boolean;
  /** By lower-case name. */
  header(name: string): string | undefined;
}

/** Reads each value on demand, because the address costs a system call. */
class HttpRequestSource implements RequestSource {
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

export const requestSourceOf = (incoming: IncomingMessage): RequestSource => new HttpRequestSource(incoming);

/**
 * The value that the outermost trusted proxy appended to a list header. The client may have invented the values before it.
 * Undefined when no proxy is trusted or the header is absent.
 */
export function forwardedValue(source: RequestSource, header: string, trustProxyHops: number): string | undefined {
  if (trustProxyHops === 0) return undefined;
  const values = source
    .header(header)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return values?.at(-Math.min(trustProxyHops, values.length));
}
