import type { Device, ParticipantId } from '../../../src/chat/participant.ts';
import { deviceElementId, devicesElementId } from '../../../src/protocol/page.ts';

/** A participant's devices, for their own pages only. `<device-entry>` marks the device that shows the page. */
export const renderDevices = (participantId: ParticipantId, devices: readonly Device[]): string =>
  `<ul class="devices" id="${devicesElementId(participantId)}">${devices
    .filter((device) => device.participantId === participantId)
    .map(renderDevice)
    .join('')}</ul>`;

export function renderDevice({ deviceId, enteredAtMs }: Omit<Device, 'participantId'>): string {
  const id = deviceElementId(deviceId);
  return `<li id="${id}" data-order="${enteredAtMs}"><device-entry class="device" data-device-id="${deviceId}"><p id="${id}-text"><span class="device-name">Another device</span>, came in <local-time datetime="${new Date(enteredAtMs).toISOString()}"></local-time></p><button type="button" class="button button-small" aria-describedby="${id}-text">Sign out</button></device-entry></li>`;
}
