/**
 * The known name that a misspelt one most likely stands for; case, `_` and `-` count for nothing. Names that differ in one
 * character of four are taken for the same: `PUBLIC_URI`, but not `HOME` for `HOST`.
 */
export function misspeltName(text: string, known: readonly string[]): string | undefined {
  const written = plain(text);
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const name of known) {
    const meant = plain(name);
    const most = Math.min(meant.length / 4, (nearest?.distance ?? Number.POSITIVE_INFINITY) - 1);
    if (Math.abs(meant.length - written.length) > most) continue;
    const distance = editDistance(written, meant);
    if (distance <= most) nearest = { name, distance };
  }
  return nearest?.name;
}

const plain = (name: string): string => name.toUpperCase().replace(/[_-]/g, '');

/**
 * How many single characters must be changed, added, removed or swapped with the next one: the distance of Damerau and
 * Levenshtein, with swaps of neighbours alone ("optimal string alignment").
 */
function editDistance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
