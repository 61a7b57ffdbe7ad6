/** Names for what makes a chat the two people's alone. They are apart from page.ts, which every page loads. */
export const aloneIds = {
  ownCodeButton: 'choose-own-code',
  ownCodeDialog: 'own-code',
  safetyWordsButton: 'show-safety-words',
  safetyWordsDialog: 'safety-words',
  /** What is shown of both people's own keys, for the scripts. */
  ownKeys: 'own-keys',
} as const;

/** Where the organizer's panel says that a participant has a code of their own. */
export const ownCodeElementId = (participantId: string): string => `own-code-${participantId}`;

/** Replaces the participant's code. */
export const ownCodePath = (linkId: string): string => `/${linkId}/code`;

export const ownKeyElementId = (participantId: string): string => `own-key-${participantId}`;

/** Shows the participant's own key, sealed. */
export const ownKeyPath = (linkId: string): string => `/${linkId}/own-key`;

/** Fields of the form that replaces a participant's code. `otherDevices` is `stay` or `leave`. */
export const ownCodeFields = {
  verifier: 'verifier',
  sealedChatKey: 'sealedChatKey',
  ownKeyHash: 'ownKeyHash',
  otherDevices: 'otherDevices',
} as const;

export const ownKeyFields = { sealedOwnKey: 'sealedOwnKey' } as const;

/** Exact sizes of sealed fields, in characters of base64url without padding. */
export const ownSealSizes = {
  /** version + nonce + two 32-byte keys + tag = 105 bytes. */
  sealedChatKeys: 140,
  /** version + nonce + 32-byte key + tag = 73 bytes. */
  sealedOwnKey: 98,
} as const;
