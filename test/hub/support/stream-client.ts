import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Receiver } from './receiver.ts';

interface StreamMessage {
  /** Empty where the stream names none. */
  readonly event: string;
  readonly data: string;
}

/** Reads server-sent events in pieces, as the HTML Living Standard §9.2.6 says. */
export class StreamReader {
  /** The text of every comment so far. */
  readonly comments: string[] = [];
  #unread = '';
  #event = '';
  #data: string[] = [];

  read(piece: string): readonly StreamMessage[] {
    const lines = (this.#unread + piece).split(/\r\n|\n|\r/);
    this.#unread = lines.pop() ?? '';
    return lines.map((line) => this.#readLine(line)).filter((message) => message !== undefined);
  }

  #readLine(line: string): StreamMessage | undefined {
    if (line === '') return this.#dispatch();
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/su.exec(line) ?? [];
    if (field === '') this.comments.push(value);
    else if (field === 'event') this.#event = value;
    else if (field === 'data') this.#data.push(value);
    else throw new Error(`a field that Parley does not send: ${field}`);
    return undefined;
  }

  #dispatch(): StreamMessage | undefined {
    const message = this.#data.length === 0 ? undefined : { event: this.#event, data: this.#data.join('\n') };
    this.#event = '';
    this.#data = [];
    return message;
  }
}

/** The page's side of a live channel over server-sent events. */
export class StreamClient extends Receiver {
  readonly response: IncomingMessage;
  readonly closed: Promise<number>;
  readonly #reader = new StreamReader();
  #closeCode = 1006;

  private constructor(response: IncomingMessage) {
    super();
    this.response = response;
    response.setEncoding('utf8');
    response.on('error', () => {});
    response.on('data', (text: string) => {
      for (const { event, data } of this.#reader.read(text)) {
        if (event === 'done') this.#closeCode = Number(data);
        else this.take(data);
      }
    });
    this.closed = new Promise((resolve) => response.once('close', () => resolve(this.#closeCode)));
  }

  /** @throws Error with the status, when the answer is no stream. */
  static async connect(url: string, headers: Readonly<Record<string, string>> = {}): Promise<StreamClient> {
    const asked = request(url, { headers, agent: false });
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    asked.on('error', () => {});
    if (response.statusCode === 200) return new StreamClient(response);
    response.resume();
    throw new Error(`the stream was refused with ${response.statusCode}`);
  }

  get comments(): readonly string[] {
    return this.#reader.comments;
  }

  leave(): void {
    this.response.destroy();
  }

  stopReading(): void {
    this.response.pause();
  }

  readAgain(): void {
    this.response.resume();
  }
}
