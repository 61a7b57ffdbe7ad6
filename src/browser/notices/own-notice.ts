import { elementIds, toldElementId } from '../../protocol/page.ts';
import { noticeCharacters, noticeSeed } from '../../protocol/told.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';

const idsOf = (chat: HTMLElement) => ({
  linkId: chat.dataset['linkId'] ?? '',
  deviceId: chat.dataset['deviceId'] ?? '',
});

/** Whether this device is told of the chat's messages while its person is away. */
export const isToldHere = (chat: HTMLElement): boolean =>
  chat.querySelector(`#${toldElementId(idsOf(chat).deviceId)}[data-told]`) !== null;

/** Whether any of this person's devices is. */
export const isToldAnywhere = (chat: HTMLElement): boolean => chat.querySelector('device-entry [data-told]') !== null;

/** Closes the notification of the chat on this device, where the service worker has shown one. */
export async function closeOwnNotice(chat: HTMLElement): Promise<void> {
  const { linkId, deviceId } = idsOf(chat);
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (!registration) return;
    const seed = new TextEncoder().encode(noticeSeed(linkId, deviceId));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', seed));
    const tag = encodeBase64url(hash).slice(0, noticeCharacters);
    for (const shown of await registration.getNotifications({ tag })) shown.close();
  } catch {
    // Then there is none.
  }
}

export const messagesOf = (chat: HTMLElement): HTMLElement | null => chat.querySelector(`#${elementIds.messages}`);
