import { lookAlikes } from './look-alikes.ts';

const letterLike = new Map(
  lookAlikes.flatMap(([letter, characters]) => [...characters].map((character) => [character, letter] as const)),
);

const ignorable = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether two names look the same, so that their owners could not be told apart (after the skeleton of UTS #39). */
export function looksSame(one: string, other: string): boolean {
  const others = looksOf(other);
  return looksOf(one).some((look, place) => look === others[place]);
}

/** A small l is like a capital I, but a small i is not: so names are compared as typed, in small letters and in capitals. */
function looksOf(name: string): readonly string[] {
  const plain = name.replace(ignorable, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  return [plain, plain.toLowerCase(), plain.toUpperCase()].map(skeletonOf);
}

const skeletonOf = (name: string): string =>
  [...name.normalize('NFD')]
    .map((character) => letterLike.get(character) ?? character)
    .join('')
    .replaceAll('rn', 'm')
    .normalize('NFC');
