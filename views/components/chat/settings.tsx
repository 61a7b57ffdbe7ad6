import { raw } from 'hono/html';
import type { Device, ParticipantId } from '../../../src/chat/participant.ts';
import { aloneIds } from '../../../src/protocol/alone.ts';
import { paths } from '../../../src/protocol/page.ts';
import { settingsIds } from '../../../src/protocol/settings.ts';
import { renderDevices } from './devices.ts';

/** Opens the settings. Disabled until its script has loaded. */
export const SettingsButton = () => (
  <button type="button" class="button button-small button-icon" id={settingsIds.button} disabled>
    <span class="visually-hidden">Settings</span>
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d="M4 7h8m6 0h2M4 17h2m6 0h8" />
      <circle cx="15" cy="7" r="2.5" />
      <circle cx="9" cy="17" r="2.5" />
    </svg>
  </button>
);

interface SettingsDialogProps {
  readonly participantId: ParticipantId;
  readonly devices: readonly Device[];
}

/** The preferences of this browser, the person's devices in this chat, and the link to their other chats. */
export const SettingsDialog = ({ participantId, devices }: SettingsDialogProps) => (
  <dialog class="settings" id={settingsIds.dialog} aria-labelledby="settings-heading">
    <h2 id="settings-heading" tabindex={-1} autofocus>
      Settings
    </h2>
    <fieldset aria-describedby="notices-hint">
      <legend class="label">Notices</legend>
      <p class="hint" id="notices-hint">
        When a message comes and you look elsewhere.
      </p>
      <Switch about="notice" name="sound" label="Sound" />
      <Switch about="notice" name="vibration" label="Vibration" />
      <Switch
        about="notice"
        name="notifications"
        label="Notifications"
        hint="They say “New message”: no name, no text."
      />
    </fieldset>
    <p class="field-problem" role="status" />
    <fieldset>
      <legend class="label">Writing</legend>
      <Switch about="writing" name="enter-sends" label="Enter sends" hint="Otherwise Enter breaks the line." />
      <Switch
        about="writing"
        name="spell-check"
        label="Check spelling"
        hint="Some browsers send what you type to a service for it."
      />
    </fieldset>
    <section id={settingsIds.devices} aria-labelledby="devices-heading">
      <h3 class="label" id="devices-heading" tabindex={-1}>
        Devices
      </h3>
      {raw(renderDevices(participantId, devices))}
      <button type="button" class="button button-small sign-out-others">
        Sign out all others
      </button>
    </section>
    <AloneActions />
    <p class="settings-action">
      <button type="button" class="button button-small" id={settingsIds.signOutHere}>
        Sign out here
      </button>
      <span class="hint">This device forgets the chat, which goes on.</span>
    </p>
    <form method="dialog" class="dialog-actions">
      <a class="button" href={paths.chats}>
        Your chats
      </a>
      <button type="submit" class="button">
        Done
      </button>
    </form>
  </dialog>
);

/** What makes the chat the two people's alone. */
const AloneActions = () => (
  <>
    <p class="settings-action">
      <button type="button" class="button button-small" id={aloneIds.ownCodeButton}>
        Choose my own code
      </button>
      <span class="hint">Then only you know what lets you in.</span>
    </p>
    <p class="settings-action">
      <button type="button" class="button button-small" id={aloneIds.safetyWordsButton}>
        Safety words
      </button>
      <span class="hint">They tell whether somebody sits between you.</span>
    </p>
  </>
);

interface SwitchProps {
  readonly about: 'notice' | 'writing';
  /** A choice of src/browser/kept/notice-preferences.ts or writing-preferences.ts. */
  readonly name: 'sound' | 'vibration' | 'notifications' | 'enter-sends' | 'spell-check';
  readonly label: string;
  readonly hint?: string;
}

const Switch = ({ about, name, label, hint }: SwitchProps) => (
  <div class="switch-row">
    <label for={`${about}-${name}`}>{label}</label>
    <input
      type="checkbox"
      class="switch"
      id={`${about}-${name}`}
      {...{ [`data-${about}`]: name }}
      aria-describedby={hint && `${about}-${name}-hint`}
    />
    {hint && (
      <p class="hint" id={`${about}-${name}-hint`}>
        {hint}
      </p>
    )}
  </div>
);
