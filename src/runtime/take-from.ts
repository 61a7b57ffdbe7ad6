/** Removes the elements from a set that were added first, and returns them. */
export function takeFrom<Element>(set: Set<Element>, most: number): readonly Element[] {
  const taken: Element[] = [];
  for (const element of set) {
    if (taken.length === most) break;
    taken.push(element);
    set.delete(element);
  }
  return taken;
}
