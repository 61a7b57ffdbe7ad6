import { elementIds, paths } from '../../protocol/page.ts';
import { settingsIds } from '../../protocol/settings.ts';
import type { LiveChannel } from '../connection/live-channel.ts';
import { forgetOnThisDevice } from '../kept/forgetting.ts';
import { signOutHere } from '../kept/sign-out-here.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

/** `<device-entry data-device-id="…">`: one of a person's devices. The entry of this device is marked as such, and has no sign-out button. */
class DeviceEntry extends HTMLElement {
  connectedCallback(): void {
    if (!this.isThisDevice) return;
    partOf(this, '.device-name', HTMLElement).textContent = say('settings.thisDevice');
    this.querySelector('button')?.remove();
  }

  get isThisDevice(): boolean {
    return this.dataset['deviceId'] === this.closest<HTMLElement>(`#${elementIds.chat}`)?.dataset['deviceId'];
  }

  /** Shows that the sign-out is under way, until the server takes the entry out of the list. Returns the device's id. */
  beginSignOut(): string {
    const button = partOf(this, 'button', HTMLButtonElement);
    button.disabled = true;
    button.textContent = say('settings.signingOut');
    return this.dataset['deviceId'] ?? '';
  }
}

/** Lets a person sign out their other devices. Each connection sends the list anew, so a lost sign-out can be pressed again. */
export function startDevices(chat: ParentNode, channel: LiveChannel): void {
  customElements.define('device-entry', DeviceEntry);
  const section = partOf(chat, `#${settingsIds.devices}`, HTMLElement);
  const heading = partOf(section, 'h3', HTMLElement);

  const signOut = (entries: readonly DeviceEntry[]) => {
    for (const entry of entries) channel.sendWhenOpen({ type: 'sign-out', deviceId: entry.beginSignOut() });
    // The pressed button is about to be removed.
    heading.focus();
  };
  section.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const entry = button?.closest('device-entry');
    if (entry instanceof DeviceEntry) signOut([entry]);
    else if (button) signOut(othersIn(section));
  });
}

const othersIn = (section: HTMLElement): readonly DeviceEntry[] =>
  [...section.querySelectorAll('device-entry')]
    .filter((entry) => entry instanceof DeviceEntry)
    .filter((entry) => !entry.isThisDevice && !entry.querySelector('button')?.disabled);

/** The button in the settings by which a person leaves the chat on this device. The chat goes on. */
export function startSignOutHere(chat: ParentNode, linkId: string, leave: () => void, over: AbortSignal): void {
  const button = partOf(chat, `#${settingsIds.signOutHere}`, HTMLButtonElement);
  const problem = partOf(chat, `#${settingsIds.dialog} [role="status"]`, HTMLElement);
  button.addEventListener('click', async () => {
    button.disabled = true;
    const underWay = new AbortController();
    // The server may close the connection before its answer arrives: what is loaded then must be the same page.
    over.addEventListener('abort', () => forgetWithAddress(linkId), { signal: underWay.signal });
    if (await signOutHere(linkId)) {
      leave();
      location.replace(paths.start);
      return;
    }
    underWay.abort();
    button.disabled = false;
    problem.textContent = say('settings.stillSignedIn');
  });
}

/** Leaves nothing of the chat to who reloads the page or goes back. */
function forgetWithAddress(linkId: string): void {
  void forgetOnThisDevice(linkId);
  history.replaceState(null, '', paths.start);
}
