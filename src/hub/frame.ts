/**
 * HTML on its way to pages: encoded once for each of the ways that it goes, however many pages it goes to.
 */
export class Frame {
  readonly #html: string;
  #forSockets: Buffer | undefined;
  #forStreams: Buffer | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  /** The payload of a text frame. */
  get forSockets(): Buffer {
    this.#forSockets ??= Buffer.from(this.#html);
    return this.#forSockets;
  }

  /** One message of an event stream. */
  get forStreams(): Buffer {
    this.#forStreams ??= Buffer.from(messageOfStream(this.#html));
    return this.#forStreams;
  }
}

/** In an event stream a line's end ends a field; the page's parser joins the lines again, each ended by a line feed. */
const messageOfStream = (data: string): string => `data: ${data.replaceAll(/\r\n|\r|\n/g, '\ndata: ')}\n\n`;
