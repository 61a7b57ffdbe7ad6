/** Names for own codes, safety words and the agreed key. Apart from page.ts, which every page loads. */
export const ownKeyIds = {
  ownCodeButton: 'choose-own-code',
  ownCodeDialog: 'own-code',
  safetyWordsButton: 'show-safety-words',
  safetyWordsDialog: 'safety-words',
  /** What is shown of both people's own keys, for the scripts. */
  ownKeys: 'own-keys',
  /** The line that the organizer can no longer read the chat. */
  apart: 'apart',
  /** The line that the server shows keys that do not belong together. */
  swapped: 'swapped',
} as const;

/** Where the organizer's panel says that a participant has a code of their own. */
export const ownCodeElementId = (participantId: string): string => `own-code-${participantId}`;

/** Replaces the participant's code. */
export const ownCodePath = (linkId: string): string => `/${linkId}/code`;

export const ownKeyElementId = (participantId: string): string => `own-key-${participantId}`;

/** Shows the public half of the participant's own key, sealed. */
export const ownKeyPath = (linkId: string): string => `/${linkId}/own-key`;

/** Says that the participant's device has agreed with the other's on a key. */
export const agreementPath = (linkId: string): string => `/${linkId}/agreement`;

/** Fields of the form that replaces a participant's code. `otherDevices` is `stay` or `leave`. */
export const ownCodeFields = {
  verifier: 'verifier',
  sealedChatKey: 'sealedChatKey',
  ownKeyHash: 'ownKeyHash',
  otherDevices: 'otherDevices',
} as const;

export const ownKeyFields = { sealedOwnKey: 'sealedOwnKey' } as const;

export const agreementFields = { sealedAgreement: 'sealedAgreement' } as const;

/** Exact sizes of sealed fields, in characters of base64url without padding. */
export const ownSealSizes = {
  /** version + nonce + 32-byte key + 64-byte own key + tag = 137 bytes. */
  sealedChatKeys: 183,
  /** version + nonce + 64-byte public half + tag = 105 bytes. */
  sealedOwnKey: 140,
  /** version + nonce + 4-byte sequence + 6-byte time + tag = 51 bytes. */
  sealedAgreement: 68,
} as const;
