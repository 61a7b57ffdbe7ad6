import { raw } from 'hono/html';
import type { Device, ParticipantId } from '../../../src/chat/participant.ts';
import { ownKeyIds } from '../../../src/protocol/own-keys.ts';
import { paths } from '../../../src/protocol/page.ts';
import { settingsIds } from '../../../src/protocol/settings.ts';
import type { Words } from '../../../src/words/words.ts';
import { LanguagePicker } from '../page/language-picker.tsx';
import { onceForEachLanguage } from '../page/rendered-once.ts';
import { renderDevices } from './devices.ts';

/** Opens the settings. Disabled until its script has loaded. */
export const SettingsButton = ({ words }: { readonly words: Words }) => (
  <button type="button" class="button button-small button-icon" id={settingsIds.button} disabled>
    <span class="visually-hidden">{words.say('settings.heading')}</span>
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
  readonly words: Words;
}

/** The preferences of this browser, the person's devices in this chat, and the link to their other chats. */
export const SettingsDialog = ({ participantId, devices, words }: SettingsDialogProps) => (
  <dialog class="settings" id={settingsIds.dialog} aria-labelledby="settings-heading">
    <h2 id="settings-heading" tabindex={-1} autofocus>
      {words.say('settings.heading')}
    </h2>
    <Preferences words={words} />
    <section id={settingsIds.devices} aria-labelledby="devices-heading">
      <h3 class="label" id="devices-heading" tabindex={-1}>
        {words.say('settings.devices')}
      </h3>
      {raw(renderDevices(participantId, devices, words))}
      <button type="button" class="button button-small sign-out-others">
        {words.say('settings.signOutOthers')}
      </button>
    </section>
    <Actions words={words} />
  </dialog>
);

const Actions = onceForEachLanguage(({ words }) => (
  <>
    <OwnKeyActions words={words} />
    <p class="settings-action">
      <button type="button" class="button button-small" id={settingsIds.signOutHere}>
        {words.say('button.signOutHere')}
      </button>
      <span class="hint">{words.say('settings.signOutHereHint')}</span>
    </p>
    <LanguagePicker words={words} />
    <form method="dialog" class="dialog-actions">
      <a class="button" href={paths.chats}>
        {words.say('button.yourChats')}
      </a>
      <button type="submit" class="button">
        {words.say('button.done')}
      </button>
    </form>
  </>
));

/** How messages are told of and written, in every chat of this browser. */
const Preferences = onceForEachLanguage(({ words }) => (
  <>
    <fieldset aria-describedby="notices-hint">
      <legend class="label">{words.say('settings.notices')}</legend>
      <p class="hint" id="notices-hint">
        {words.say('settings.noticesHint')}
      </p>
      <Switch about="notice" name="sound" label={words.say('settings.sound')} />
      <Switch about="notice" name="vibration" label={words.say('settings.vibration')} />
      <Switch
        about="notice"
        name="notifications"
        label={words.say('settings.notifications')}
        hint={words.say('settings.notificationsHint')}
      />
      <Switch about="away" name="device" label={words.say('settings.away')} hint={words.say('settings.awayHint')} />
      <p class="field-problem" role="alert" data-away-problem />
    </fieldset>
    <p class="field-problem" role="status" />
    <fieldset>
      <legend class="label">{words.say('settings.writing')}</legend>
      <Switch
        about="writing"
        name="enter-sends"
        label={words.say('settings.enterSends')}
        hint={words.say('settings.enterSendsHint')}
      />
      <Switch
        about="writing"
        name="spell-check"
        label={words.say('settings.spelling')}
        hint={words.say('settings.spellingHint')}
      />
    </fieldset>
    <fieldset>
      <legend class="label">{words.say('settings.onlookers')}</legend>
      <Switch about="discretion" name="veil" label={words.say('settings.veil')} hint={words.say('settings.veilHint')} />
      <Switch about="discretion" name="veil-idle" label={words.say('settings.veilIdle')} />
      <Switch
        about="discretion"
        name="plain-title"
        label={words.say('settings.plainTitle')}
        hint={words.say('settings.plainTitleHint', { title: words.say('page.notes') })}
      />
    </fieldset>
  </>
));

/** What makes the chat the two people's alone. */
const OwnKeyActions = ({ words }: { readonly words: Words }) => (
  <>
    <p class="settings-action">
      <button type="button" class="button button-small" id={ownKeyIds.ownCodeButton}>
        {words.say('ownCode.heading')}
      </button>
      <span class="hint">{words.say('settings.ownCodeHint')}</span>
    </p>
    <p class="settings-action">
      <button type="button" class="button button-small" id={ownKeyIds.safetyWordsButton}>
        {words.say('safetyWords.heading')}
      </button>
      <span class="hint">{words.say('settings.safetyWordsHint')}</span>
    </p>
  </>
);

interface SwitchProps {
  readonly about: 'notice' | 'away' | 'writing' | 'discretion';
  /**
   * A choice of src/browser/kept/notice-preferences.ts, writing-preferences.ts or discretion/; `device` is told while its
   * person is away.
   */
  readonly name:
    | 'device'
    | 'sound'
    | 'vibration'
    | 'notifications'
    | 'enter-sends'
    | 'spell-check'
    | 'veil'
    | 'veil-idle'
    | 'plain-title';
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
