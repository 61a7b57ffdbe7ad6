import type { Chat } from '../../chat/chat.ts';
import type { Device } from '../../chat/participant.ts';
import { deviceCookieName } from '../../protocol/cookies.ts';
import type { WebContext, WebServices } from '../app/services.ts';
import { renewCookie, setSecretCookie } from './secret-cookies.ts';
import { tokenHash, tokensInCookies } from './secret-tokens.ts';

type Lifetime = Pick<Chat, 'createdAtMs' | 'idleTimeoutMs'>;

/** The token by which this browser proves to be the device. */
export const tokenOfDevice = (c: WebContext, linkId: string, { deviceId }: Pick<Device, 'deviceId'>) =>
  tokensInCookies(c.req.header('cookie'), deviceCookieName(linkId)).find((token) => tokenHash(token) === deviceId);

/** Sets the cookie of a device that has just entered. */
export function setDeviceCookie(
  c: WebContext,
  services: WebServices,
  linkId: string,
  token: string,
  chat: Lifetime,
): void {
  setSecretCookie(c, deviceCookieName(linkId), token, ageMs(services, chat));
}

/** Extends the life of a device's cookie, after a request of the device. */
export function renewDeviceCookie(
  c: WebContext,
  services: WebServices,
  linkId: string,
  device: Pick<Device, 'deviceId'>,
  chat: Lifetime,
): void {
  const token = tokenOfDevice(c, linkId, device);
  if (token !== undefined) renewCookie(c, deviceCookieName(linkId), token, ageMs(services, chat));
}

/**
 * The age of the cookie: until the chat would end by silence, and at least a day. The other person may keep the chat alive while this
 * device sleeps, and unsent messages on the device must not be lost (decision 31). Never longer than the chat can live.
 */
function ageMs({ clock, limits }: WebServices, { createdAtMs, idleTimeoutMs }: Lifetime): number {
  const leftMs = createdAtMs + limits.longestLifeMs - clock.nowMs();
  return Math.min(leftMs, Math.max(idleTimeoutMs, limits.deviceAwayMs));
}
