/** What happened in a chat while one peer was still being sent what it had missed before. */
export class Backlog {
  /** Set when events may have been missed meanwhile: what was read so far must be read again from where it began. */
  isBroken = false;
  characters = 0;
  readonly #entries: { readonly html: string; readonly revision: number | undefined }[] = [];

  add(html: string, revision: number | undefined): void {
    this.#entries.push({ html, revision });
    this.characters += html.length;
  }

  /** The fragments of everything that is newer than the revision, or has none, in the order in which it happened. */
  after(revision: number): string {
    return this.#entries
      .filter((entry) => entry.revision === undefined || entry.revision > revision)
      .map((entry) => entry.html)
      .join('');
  }

  /** The newest revision among these and the given one. */
  newestRevision(revision: number): number {
    return this.#entries.reduce((newest, entry) => Math.max(newest, entry.revision ?? 0), revision);
  }
}
