/** Choices of this browser's, for every chat. A choice that equals the default is not stored. */
const spellCheckKey = 'parley:spell-check';
const enterKey = 'parley:enter';

/** Off unless chosen: some browsers send the text of a field to a service that checks its spelling. */
export const readSpellCheck = (): boolean => read(spellCheckKey) === 'on';

export const chooseSpellCheck = (isOn: boolean): void => write(spellCheckKey, isOn ? 'on' : undefined);

/**
 * Whether Enter sends a message.
 * @param byDefault the device's default: true with a keyboard, false on a touch screen
 */
export function readEnterSends(byDefault: boolean): boolean {
  const chosen = read(enterKey);
  return chosen === undefined ? byDefault : chosen === 'sends';
}

export const chooseEnterSends = (sends: boolean, byDefault: boolean): void =>
  write(enterKey, sends === byDefault ? undefined : sends ? 'sends' : 'breaks');

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, choice: string | undefined): void {
  try {
    if (choice === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // A browser that keeps nothing for this page keeps the default.
  }
}
