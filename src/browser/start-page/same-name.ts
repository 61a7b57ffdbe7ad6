import { lookAlikes } from './look-alikes.ts';

const letterLike = new Map(
  lookAlikes.flatMap(([letter, characters]) => [...characters].map((character) => [character, letter] as const)),
);

const ignorable = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Signs that are written for an apostrophe or a hyphen. NFKC would make some of them a space and a mark. */
const apostrophes =
  /[`\u00B4\u02B9\u02BB-\u02BE\u02C8\u02CA\u02CB\u02F4\u0374\u0384\u055A\u055D\u05F3\u07F4\u07F5\u144A\u16CC\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018\u2019\u201B\u2032\u2035\uA78C\uFF07\uFF40\u{16F51}\u{16F52}]/gu;
const hyphens = /[\p{Pd}\u02D7\u06D4\u2043\u2212\u2500\u2501\u2796\u2CBA]/gu;

/** Whether two names look the same, so that their owners could not be told apart (after the skeleton of UTS #39). */
export function looksSame(one: string, other: string): boolean {
  const others = looksOf(other);
  return looksOf(one).some((look, place) => look === others[place]);
}

/** A small l is like a capital I, but a small i is not: so names are compared as typed, in small letters and in capitals. */
function looksOf(name: string): readonly string[] {
  const plain = name
    .replace(ignorable, '')
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
  return [plain, plain.toLowerCase(), plain.toUpperCase()].map(skeletonOf);
}

const skeletonOf = (name: string): string =>
  [...name.normalize('NFD')]
    .map((character) => letterLike.get(character) ?? character)
    .join('')
    .normalize('NFC');
