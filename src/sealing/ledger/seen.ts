import { decodeBase64url } from '../bytes/base64url.ts';
import { type Claim, type Subject, tagOf } from '../statements/claim.ts';

/** A version that a page shows, with its sealed bytes as base64url. */
export interface SeenVersion {
  readonly sequence: number;
  readonly subject: Subject;
  readonly version: number;
  readonly sealed: string;
}

/**
 * What a page has seen and not claimed yet. Each of its statements claims the newest; the others wait for the next statements.
 * Tags are computed only for claims that are made.
 */
export class Seen {
  /** The newest version that was seen of each subject, whether claimed or not. */
  readonly #versions = new Map<string, number>();
  /** By subject, in the order of seeing: the newest is last. */
  #unclaimed = new Map<string, SeenVersion>();

  /** Messages that were loaded later than newer ones go behind everything else that waits. */
  see(versions: readonly SeenVersion[], place: 'newest' | 'oldest'): void {
    const news = versions.filter((version) => this.#isNews(version));
    for (const version of news) this.#unclaimed.delete(nameOf(version));
    const added = news.map((version) => [nameOf(version), version] as const);
    if (place === 'newest') for (const [name, version] of added) this.#unclaimed.set(name, version);
    else this.#unclaimed = new Map([...added, ...this.#unclaimed]);
  }

  /** Claims that were not made before, newest first. */
  claim(most: number): readonly Claim[] {
    const newest = [...this.#unclaimed.values()].slice(-most).reverse();
    for (const version of newest) this.#unclaimed.delete(nameOf(version));
    return newest.flatMap(({ sequence, subject, version, sealed }) => {
      const bytes = decodeBase64url(sealed);
      return bytes ? [{ sequence, subject, version, tag: tagOf(bytes) }] : [];
    });
  }

  #isNews(seen: SeenVersion): boolean {
    const name = nameOf(seen);
    if (seen.version <= (this.#versions.get(name) ?? 0)) return false;
    this.#versions.set(name, seen.version);
    return true;
  }
}

const nameOf = ({ sequence, subject }: SeenVersion): string => `${sequence} ${subject}`;
