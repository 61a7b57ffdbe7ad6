/** The events of a chat since one peer began to catch up, rendered. */
export class Backlog {
  /** Set when events may have been lost meanwhile: the catch-up must be repeated. */
  isBroken = false;
  characters = 0;
  readonly #entries: { readonly html: string; readonly revision: number | undefined }[] = [];

  add(html: string, revision: number | undefined): void {
    this.#entries.push({ html, revision });
    this.characters += html.length;
  }

  /** The fragments that are newer than the revision or have none, in the order of their events. */
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
