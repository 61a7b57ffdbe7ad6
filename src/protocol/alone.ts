/** Names for what makes a chat the two people's alone. They are apart from page.ts, which every page loads. */
export const aloneIds = {
  ownCodeButton: 'choose-own-code',
  ownCodeDialog: 'own-code',
} as const;

/** Where the organizer's panel says that a participant has a code of their own. */
export const ownCodeElementId = (participantId: string): string => `own-code-${participantId}`;

/** Replaces the participant's code. */
export const ownCodePath = (linkId: string): string => `/${linkId}/code`;

/** Fields of the form that replaces a participant's code. `otherDevices` is `stay` or `leave`. */
export const ownCodeFields = {
  verifier: 'verifier',
  sealedChatKey: 'sealedChatKey',
  otherDevices: 'otherDevices',
} as const;
