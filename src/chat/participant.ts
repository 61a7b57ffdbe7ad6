/** One of the two people of a chat. Code walks `participantIds`, never the two letters, so that more would be no redesign. */
export const participantIds = ['a', 'b'] as const;
export type ParticipantId = (typeof participantIds)[number];

export const isParticipantId = (value: unknown): value is ParticipantId =>
  participantIds.some((participantId) => participantId === value);

export const othersOf = (participantId: ParticipantId): readonly ParticipantId[] =>
  participantIds.filter((other) => other !== participantId);

/** What the server is given for a participant when the chat is made: proofs and ciphertext, base64url without padding. */
export interface ParticipantSeals {
  readonly participantId: ParticipantId;
  /** SHA-256 of the access key, 32 bytes. */
  readonly verifier: string;
  /** The chat key sealed under this participant's wrap key. */
  readonly sealedChatKey: string;
  /** The name, sealed under a key derived from the link key: readable before the code is typed. */
  readonly sealedGreeting: string;
  /** The name, sealed under the chat key: readable by both. */
  readonly sealedName: string;
}

/** A participant of a living chat. */
export interface Participant extends ParticipantSeals {
  /** The unguessable end of this participant's link; see link.ts. */
  readonly linkTail: string;
  /** When the code was first proved; absent while nobody has come in. */
  readonly enteredAtMs?: number;
}

/** One browser that proved the code. */
export interface Device {
  /** base64url SHA-256 of the secret in the device's cookie, so that the store never holds what opens the chat. */
  readonly deviceId: string;
  readonly participantId: ParticipantId;
  readonly enteredAtMs: number;
}

/** 32 bytes as base64url. */
const deviceIdPattern = /^[A-Za-z0-9_-]{43}$/;
export const isDeviceId = (text: string): boolean => deviceIdPattern.test(text);

/** Whether somebody is there now, and else when they last were. */
export type Presence =
  | { readonly state: 'never' }
  | { readonly state: 'online' }
  | { readonly state: 'away'; readonly lastSeenAtMs: number };
