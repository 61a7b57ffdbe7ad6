/** The numbers that writers gave their statements. */
export class CounterOrder {
  /** The sequence of the message that each statement is about. */
  readonly #places = new Map<string, number>();
  /** The new messages of each writer, ascending by sequence. */
  readonly #messages = new Map<string, { readonly sequence: number; readonly counter: number }[]>();

  /**
   * `known`: this statement was taken before. `repeated`: it stands at another message as well. `order`: a message that the
   * writer sent earlier stands later, or the other way round.
   */
  take(
    writer: string,
    counter: number,
    sequence: number,
    isNewMessage: boolean,
  ): 'new' | 'known' | 'repeated' | 'order' {
    const name = `${writer} ${counter}`;
    if (this.#places.has(name)) return this.#places.get(name) === sequence ? 'known' : 'repeated';
    this.#places.set(name, sequence);
    return isNewMessage && !this.#isInOrder(writer, counter, sequence) ? 'order' : 'new';
  }

  #isInOrder(writer: string, counter: number, sequence: number): boolean {
    const messages = this.#messages.get(writer) ?? [];
    this.#messages.set(writer, messages);
    // Nearly every message belongs at the end.
    let index = messages.length;
    while (index > 0 && (messages[index - 1]?.sequence ?? 0) > sequence) index -= 1;
    const [before, after] = [messages[index - 1], messages[index]];
    messages.splice(index, 0, { sequence, counter });
    return (before?.counter ?? 0) < counter && counter < (after?.counter ?? Number.POSITIVE_INFINITY);
  }
}
