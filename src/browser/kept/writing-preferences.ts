/** A choice of this browser's, for every chat; the usual leaves nothing here. */
const spellCheckKey = 'parley:spell-check';

/** Off unless chosen: some browsers send the text of a field to a service that checks its spelling. */
export function readSpellCheck(): boolean {
  try {
    return localStorage.getItem(spellCheckKey) === 'on';
  } catch {
    return false;
  }
}

export function chooseSpellCheck(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(spellCheckKey, 'on');
    else localStorage.removeItem(spellCheckKey);
  } catch {
    // A browser that keeps nothing for this page leaves it off.
  }
}
