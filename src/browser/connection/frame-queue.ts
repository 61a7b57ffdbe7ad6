/** Puts frames into the page one after the other, as hx-ws does with those of a socket. A frame that fails stops no other. */
export class FrameQueue {
  readonly #chat: HTMLElement;
  #last: Promise<void> = Promise.resolve();

  constructor(chat: HTMLElement) {
    this.#chat = chat;
  }

  /** Resolves when the frame is in the page. */
  put(html: string): Promise<void> {
    this.#last = this.#last.then(() => this.#swap(html)).catch(reportError);
    return this.#last;
  }

  #swap(text: string): Promise<void> {
    const chat = this.#chat;
    // An import of htmx from here would move it out of chat.js and make the pages heavier (see scripts/build.ts).
    return window.htmx.swap({
      sourceElement: chat,
      target: chat,
      swap: 'none swapEmpty:false',
      text,
      transition: false,
    });
  }
}
