import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface FormResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;

/** Posts forms as htmx does, and gets pages, over a few connections that are kept. */
export class FormClient {
  readonly port: number;
  readonly origin: string;
  readonly #agent: Agent;

  constructor(port: number, connections: number) {
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get(path: string, headers: Headers = {}): Promise<FormResponse> {
    return this.#ask('GET', path, headers);
  }

  post(path: string, form: string): Promise<FormResponse> {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(form)),
      'HX-Request': 'true',
      Origin: this.origin,
    };
    return this.#ask('POST', path, headers, form);
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask(method: 'GET' | 'POST', path: string, headers: Headers, body?: string): Promise<FormResponse> {
    const { promise, resolve, reject } = Promise.withResolvers<FormResponse>();
    const outgoing = request(this.origin + path, { method, agent: this.#agent, headers }, (incoming) => {
      text(incoming).then(
        (body) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
    return promise;
  }
}

/** The cookie that was set under a name with this beginning. @throws Error when there is none. */
export function setCookie(response: FormResponse, nameBeginning: string): { name: string; value: string } {
  for (const header of response.headers['set-cookie'] ?? []) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    if (name?.startsWith(nameBeginning) && value !== undefined) return { name, value };
  }
  throw new Error(`no cookie ${nameBeginning}… was set`);
}
