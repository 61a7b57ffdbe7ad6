import { say } from '../texts/say.ts';

const probe = 'parley-probe';

/** Whether this browser keeps cookies for this page. Without them the server cannot know it again after the next request. */
export function keepsCookies(): boolean {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox.
    document.cookie = `${probe}=1; Path=/; SameSite=Lax`;
    const isKept = document.cookie.includes(`${probe}=`);
    // biome-ignore lint/suspicious/noDocumentCookie: as above.
    document.cookie = `${probe}=; Path=/; SameSite=Lax; Max-Age=0`;
    return isKept;
  } catch {
    return false;
  }
}

/** Whether this browser stores data for this tab. */
export function keepsTabItems(): boolean {
  try {
    sessionStorage.setItem(probe, '');
    sessionStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** The setting that a person must change before a chat can be made or opened here, in words; undefined when there is none. */
export function missingAbility(): string | undefined {
  if (!keepsCookies()) {
    return say('shown.noCookies');
  }
  if (!keepsTabItems()) return say('shown.notKept');
  return undefined;
}
