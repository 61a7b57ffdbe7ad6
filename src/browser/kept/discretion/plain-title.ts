import { plainTitleCookieName } from '../../../protocol/plain-title.ts';
import { removeDeviceCookie, writeDeviceCookie } from '../storage/device-cookie.ts';

const pattern = new RegExp(`(^|; )${plainTitleCookieName}=`);

/** A cookie, so that a page has its plain title from the first byte on and no other one gets into the history. */
export const readPlainTitle = (): boolean => {
  try {
    return pattern.test(document.cookie);
  } catch {
    return false;
  }
};

export function choosePlainTitle(isOn: boolean): void {
  if (isOn) writeDeviceCookie(plainTitleCookieName, '1');
  else removeDeviceCookie(plainTitleCookieName);
}
