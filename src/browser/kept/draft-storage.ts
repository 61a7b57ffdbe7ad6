/** Where a link's draft is kept: sessionStorage outlives a reload, and not the tab. */
export const draftPlace = (linkId: string): string => `parley:draft:${linkId}`;

export function readDraft(place: string): readonly string[] {
  try {
    return sessionStorage.getItem(place)?.split('.') ?? [];
  } catch {
    return [];
  }
}

export function writeDraft(place: string, pieces: readonly string[]): void {
  try {
    if (pieces.length > 0) sessionStorage.setItem(place, pieces.join('.'));
    else sessionStorage.removeItem(place);
  } catch {
    // Full or blocked: the draft lives as long as the page.
  }
}

export const forgetDraft = (linkId: string): void => writeDraft(draftPlace(linkId), []);
