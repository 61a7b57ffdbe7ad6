import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as requestHttp,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { ClientOptions } from 'ws';
import { type Command, encodeCommand } from '../../../src/protocol/commands.ts';
import { paths } from '../../../src/protocol/page.ts';
import { LiveClient } from '../../hub/support/live-client.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** Where a server of these tests is. */
export interface Place {
  readonly url: string;
  readonly port: number;
}

/**
 * A browser, or a program that pretends to be one. It keeps its cookies and sends all of them everywhere, with the headers
 * of a page's own script unless it is told others; `undefined` leaves one out.
 */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #place: Place;
  readonly #headers: OutgoingHttpHeaders;

  constructor(place: Place, headers: OutgoingHttpHeaders = {}) {
    this.#place = place;
    this.#headers = { Origin: place.url, 'HX-Request': 'true', ...headers };
  }

  /** The same browser, cookies and all, that says other things about itself. */
  saying(headers: OutgoingHttpHeaders): Visitor {
    const other = new Visitor(this.#place, { ...this.#headers, ...headers });
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  get #isEncrypted(): boolean {
    return this.#place.url.startsWith('https:');
  }

  ask(method: string, path: string, { headers, body }: Asked = {}): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const outgoing = this.#request(method, path, headers, (incoming) => {
      text(incoming).then((answered) => {
        const answer = { status: incoming.statusCode ?? 0, headers: incoming.headers, body: answered };
        this.#keepCookies(answer);
        resolve(answer);
      }, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
    return promise;
  }

  get(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.ask('GET', path, { headers });
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams = {},
    headers: OutgoingHttpHeaders = {},
  ): Promise<Answer> {
    const formHeaders = { 'Content-Type': 'application/x-www-form-urlencoded', ...headers };
    return this.ask('POST', path, { headers: formHeaders, body: new URLSearchParams(fields).toString() });
  }

  /** Gives a command without a socket; a text is sent as it is. */
  command(linkId: string, command: Command | string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    const body = typeof command === 'string' ? command : encodeCommand(command);
    return this.ask('POST', paths.commands(linkId), {
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
  }

  /** Opens a socket; throws when it is refused. */
  connect(path: string, options: ClientOptions = {}): Promise<LiveClient> {
    const headers = withoutUndefined(this.#headersWith({}));
    const url = `${this.#isEncrypted ? 'wss' : 'ws'}://127.0.0.1:${this.#place.port}${path}`;
    return new LiveClient(url, { headers, rejectUnauthorized: false, ...options }).opened();
  }

  /** The status with which a socket is refused; 101 when it is not, and it is closed at once. */
  async statusOfSocket(path: string): Promise<number> {
    try {
      const client = await this.connect(path);
      client.socket.terminate();
      return 101;
    } catch (error) {
      const refused = /Unexpected server response: (\d+)/.exec(String(error))?.[1];
      if (refused === undefined) throw error;
      return Number(refused);
    }
  }

  /** The status with which an event stream is answered; one that is given is closed at once. */
  statusOfStream(path: string): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const outgoing = this.#request('GET', path, {}, (incoming) => {
      resolve(incoming.statusCode ?? 0);
      incoming.destroy();
    });
    outgoing.on('error', reject);
    outgoing.end();
    return promise;
  }

  #request(
    method: string,
    path: string,
    headers: OutgoingHttpHeaders | undefined,
    onAnswer: (incoming: IncomingMessage) => void,
  ): ClientRequest {
    const request = this.#isEncrypted ? requestHttps : requestHttp;
    const to = { host: '127.0.0.1', port: this.#place.port, method, path, agent: false, rejectUnauthorized: false };
    return request({ ...to, headers: this.#headersWith(headers) }, onAnswer);
  }

  #headersWith(headers: OutgoingHttpHeaders = {}): OutgoingHttpHeaders {
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return withoutUndefined({ ...this.#headers, ...(cookies !== '' && { Cookie: cookies }), ...headers });
  }

  #keepCookies({ headers }: Answer): void {
    for (const header of headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

const withoutUndefined = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
