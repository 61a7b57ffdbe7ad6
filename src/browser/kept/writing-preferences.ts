import { readDeviceItem, writeDeviceItem } from './storage/device-storage.ts';

/** Choices of this browser's, for every chat. A choice that equals the default is not stored. */
const spellCheckKey = 'parley:spell-check';
const enterKey = 'parley:enter';

/** Off unless chosen: some browsers send the text of a field to a service that checks its spelling. */
export const readSpellCheck = (): boolean => readDeviceItem(spellCheckKey) === 'on';

export const chooseSpellCheck = (isOn: boolean): void => writeDeviceItem(spellCheckKey, isOn ? 'on' : undefined);

/**
 * Whether Enter sends a message.
 * @param byDefault the device's default: true with a keyboard, false on a touch screen
 */
export function readEnterSends(byDefault: boolean): boolean {
  const chosen = readDeviceItem(enterKey);
  return chosen === undefined ? byDefault : chosen === 'sends';
}

export const chooseEnterSends = (sends: boolean, byDefault: boolean): void =>
  writeDeviceItem(enterKey, sends === byDefault ? undefined : sends ? 'sends' : 'breaks');
