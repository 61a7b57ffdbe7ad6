import { elementIds, pushElementId } from '../../protocol/page.ts';
import { noticeCharacters, noticeSeed } from '../../protocol/push.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';

const idsOf = (chat: HTMLElement) => ({
  linkId: chat.dataset['linkId'] ?? '',
  deviceId: chat.dataset['deviceId'] ?? '',
});

/** Whether this device is subscribed to pushes of the chat. */
export const isSubscribedHere = (chat: HTMLElement): boolean =>
  chat.querySelector(`#${pushElementId(idsOf(chat).deviceId)}[data-push]`) !== null;

/** Whether any of this person's devices is. */
export const isSubscribedAnywhere = (chat: HTMLElement): boolean =>
  chat.querySelector('device-entry [data-push]') !== null;

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
