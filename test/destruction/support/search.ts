import { type Secret, variantsOf } from '../../support/texts/secrets.ts';

interface Needle {
  readonly secret: Secret;
  readonly form: string;
  readonly bytes: Buffer;
}

/** Where in a needle a group of bytes stands. */
interface Clue {
  readonly needle: Needle;
  readonly offset: number;
}

export interface Found {
  readonly secret: Secret;
  readonly form: string;
}

const groupLength = 4;
/** Whatever begins where: such a needle holds a whole group that begins at a multiple of its length. */
const shortestNeedle = 2 * groupLength - 1;

/**
 * Looks for secrets in hundreds of megabytes at once: each fourth byte is where one of few known groups of four begins, or
 * nothing that is sought goes over it.
 */
export class Search {
  readonly secrets: readonly Secret[];
  readonly #clues = new Map<number, Clue[]>();
  /** One bit for each sixteen bits that a group may begin with: most groups are passed over by these. */
  readonly #beginnings = new Uint8Array(2 ** 16);

  constructor(secrets: readonly Secret[]) {
    this.secrets = secrets;
    for (const secret of secrets) for (const needle of needlesOf(secret)) this.#add(needle);
  }

  /** Each secret that is in the bytes, once for each form in which it is. */
  in(haystack: Buffer): readonly Found[] {
    const found = new Set<Needle>();
    for (let at = 0; at + groupLength <= haystack.length; at += groupLength) {
      if (this.#beginnings[haystack.readUInt16LE(at)] === 0) continue;
      for (const { needle, offset } of this.#clues.get(haystack.readUInt32LE(at)) ?? []) {
        if (found.has(needle)) continue;
        const start = at - offset;
        const isThere = start >= 0 && haystack.subarray(start, start + needle.bytes.length).equals(needle.bytes);
        if (isThere) found.add(needle);
      }
    }
    return [...found].map(({ secret, form }) => ({ secret, form }));
  }

  /** Which of the secrets are in the bytes, by what they are called. */
  namesIn(haystack: Buffer): ReadonlySet<string> {
    return new Set(this.in(haystack).map(({ secret }) => secret.called));
  }

  textsIn(haystack: Buffer): ReadonlySet<string> {
    return new Set(this.in(haystack).map(({ secret }) => secret.text));
  }

  #add(needle: Needle): void {
    if (needle.bytes.length < shortestNeedle)
      throw new Error(`${needle.secret.called} is too short to be searched for`);
    const from = mostTellingPlace(needle.bytes);
    for (let offset = from; offset < from + groupLength; offset += 1) {
      const group = needle.bytes.readUInt32LE(offset);
      this.#beginnings[needle.bytes.readUInt16LE(offset)] = 1;
      const clues = this.#clues.get(group) ?? [];
      this.#clues.set(group, [...clues, { needle, offset }]);
    }
  }
}

/** Where the clues of a needle begin: where its bytes differ most. Disks hold millions of groups of zeros. */
function mostTellingPlace(bytes: Buffer): number {
  const kindsFrom = (place: number) => new Set(bytes.subarray(place, place + shortestNeedle)).size;
  const places = Array.from({ length: bytes.length - shortestNeedle + 1 }, (_, place) => place);
  return places.reduce((best, place) => (kindsFrom(place) > kindsFrom(best) ? place : best), 0);
}

/** V8 and Chromium hold a text that has any character beyond Latin-1 in two bytes each. */
function needlesOf(secret: Secret): readonly Needle[] {
  const needles = [...variantsOf(secret)].flatMap(([form, text]) => [
    { secret, form, bytes: Buffer.from(text, form === 'its bytes' ? 'latin1' : 'utf8') },
    { secret, form: `${form}, two bytes each`, bytes: Buffer.from(text, 'utf16le') },
  ]);
  return [...new Map(needles.map((needle) => [needle.bytes.toString('latin1'), needle])).values()];
}
