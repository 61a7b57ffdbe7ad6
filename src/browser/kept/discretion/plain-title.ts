import { plainTitleCookieName } from '../../../protocol/plain-title.ts';

const yearSeconds = 31_536_000;
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
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in Safari and over plain http.
  document.cookie = `${plainTitleCookieName}=1; Path=/; SameSite=Lax; Max-Age=${isOn ? yearSeconds : 0}${secure}`;
}
