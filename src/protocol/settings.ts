/** Ids of the settings of a chat. They have a file of their own, because the chat page's first script needs none of them. */
export const settingsIds = {
  button: 'settings-button',
  dialog: 'settings',
  /** The part of the settings that lists a person's own devices. */
  devices: 'devices',
  signOutHere: 'sign-out-here',
} as const;

/** The dialog that lies over a page while nobody looks. */
export const veilId = 'veil';
