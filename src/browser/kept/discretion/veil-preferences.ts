import { readDeviceItem, writeDeviceItem } from '../storage/device-storage.ts';

const veilKey = 'parley:veil';
const idleKey = 'parley:veil-idle';

/** @param byDefault true on a phone. A choice that equals the default is not stored. */
export function readVeil(byDefault: boolean): boolean {
  const chosen = readDeviceItem(veilKey);
  return chosen === undefined ? byDefault : chosen === 'on';
}

export const chooseVeil = (isOn: boolean, byDefault: boolean): void =>
  writeDeviceItem(veilKey, isOn === byDefault ? undefined : isOn ? 'on' : 'off');

/** Whether the veil falls after a while without a touch as well. */
export const readIdleVeil = (): boolean => readDeviceItem(idleKey) === 'on';

export const chooseIdleVeil = (isOn: boolean): void => writeDeviceItem(idleKey, isOn ? 'on' : undefined);
