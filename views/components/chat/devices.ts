import { raw } from 'hono/html';
import type { Device, ParticipantId } from '../../../src/chat/participant.ts';
import { deviceElementId, devicesElementId, pushElementId } from '../../../src/protocol/page.ts';
import { escapeHtml } from '../../../src/words/escape-html.ts';
import type { Words } from '../../../src/words/words.ts';
import { renderMoment } from '../page/moment.ts';

/** A participant's devices, for their own pages only. `<device-entry>` marks the device that shows the page. */
export const renderDevices = (participantId: ParticipantId, devices: readonly Device[], words: Words): string =>
  `<ul class="devices" id="${devicesElementId(participantId)}">${devices
    .filter((device) => device.participantId === participantId)
    .map((device) => renderDevice(device, words))
    .join('')}</ul>`;

/** Whether a device is subscribed to pushes, for the scripts. */
export const renderPushMark = (deviceId: string, isSubscribed: boolean): string =>
  `<span id="${pushElementId(deviceId)}"${isSubscribed ? ' data-push' : ''} hidden></span>`;

export function renderDevice(
  { deviceId, enteredAtMs, isSubscribed }: Omit<Device, 'participantId'>,
  words: Words,
): string {
  const id = deviceElementId(deviceId);
  const about = words.html('settings.anotherDevice', {
    device: raw(`<span class="device-name">${escapeHtml(words.say('settings.anotherDeviceName'))}</span>`),
    moment: raw(renderMoment(enteredAtMs)),
  });
  return `<li id="${id}" data-order="${enteredAtMs}"><device-entry class="device" data-device-id="${deviceId}"><p id="${id}-text">${about}</p><button type="button" class="button button-small" aria-describedby="${id}-text">${escapeHtml(words.say('settings.signOut'))}</button>${renderPushMark(deviceId, isSubscribed === true)}</device-entry></li>`;
}
