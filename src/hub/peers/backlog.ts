/** The rendered events of a chat since one peer began to catch up. */
export class Backlog {
  /** Set when events may have been lost meanwhile: the catch-up must be repeated. */
  isBroken = false;
  characters = 0;
  #firstRevision: number | undefined;
  #newestRevision = 0;
  readonly #entries: { readonly html: string; readonly revision: number | undefined }[] = [];

  /** @param html '' for an event that this peer does not receive */
  add(html: string, revision: number | undefined): void {
    if (revision !== undefined) this.#count(revision);
    if (html === '') return;
    this.#entries.push({ html, revision });
    this.characters += html.length;
  }

  /** Whether the events continue a revision without a gap. */
  isCompleteAfter(revision: number): boolean {
    return !this.isBroken && (this.#firstRevision ?? 0) <= revision + 1;
  }

  /**
   * The fragments of the events after the revision, in order. An event without a revision is left out if it came before another
   * left-out event: the state that the peer was sent contains it, or something newer.
   */
  after(revision: number): string {
    const lastOlder = this.#entries.findLastIndex(
      (entry) => entry.revision !== undefined && entry.revision <= revision,
    );
    return this.#entries
      .slice(lastOlder + 1)
      .map((entry) => entry.html)
      .join('');
  }

  /** The newest revision among these and the given one. */
  newestRevision(revision: number): number {
    return Math.max(this.#newestRevision, revision);
  }

  /** Each change is one event and takes the next revision. */
  #count(revision: number): void {
    this.#firstRevision ??= revision;
    if (this.#newestRevision > 0 && revision > this.#newestRevision + 1) this.isBroken = true;
    this.#newestRevision = Math.max(this.#newestRevision, revision);
  }
}
