import { languageCookieName } from '../../protocol/language.ts';
import { writeDeviceCookie } from './storage/device-cookie.ts';

/** Remembers on this device which language its person reads. */
export const keepChosenLanguage = (tag: string): void => writeDeviceCookie(languageCookieName, tag);
