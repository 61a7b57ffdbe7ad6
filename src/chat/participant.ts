/** One of the two people of a chat. Code iterates over `participantIds` instead of naming the letters. */
export const participantIds = ['a', 'b'] as const;
export type ParticipantId = (typeof participantIds)[number];

export const isParticipantId = (value: unknown): value is ParticipantId =>
  participantIds.some((participantId) => participantId === value);

export const othersOf = (participantId: ParticipantId): readonly ParticipantId[] =>
  participantIds.filter((other) => other !== participantId);

/** Sent to the server for each participant of a new chat: a verifier and ciphertexts, base64url without padding. */
export interface ParticipantSeals {
  readonly participantId: ParticipantId;
  /** SHA-256 of the access key, 32 bytes. */
  readonly verifier: string;
  /** SHA-256 of the link proof, 32 bytes: tries at the code count against the link only with this proof. */
  readonly linkVerifier: string;
  /** The chat key sealed under this participant's wrap key. */
  readonly sealedChatKey: string;
  /** The name, sealed under a key of the link key: the landing page can greet before the code is typed. */
  readonly sealedGreeting: string;
  /** The name, sealed under a key of the chat key: both people can read it. */
  readonly sealedName: string;
}

/** A participant of a living chat. */
export interface Participant extends ParticipantSeals {
  /** The unguessable end of this participant's link; see link.ts. */
  readonly linkTail: string;
  /** The time of the first entry; absent before it. */
  readonly enteredAtMs?: number;
  /** Present once the participant has chosen a code of their own: the one that the organizer made lets nobody in any more. */
  readonly ownKey?: OwnKey;
}

/** What is shown of a participant's own key, which is made with their first own code and stays the same. */
export interface OwnKey {
  /** SHA-256 of its public half, base64url: shown first, so that nobody can choose a key by the other's. */
  readonly hash: string;
  /** Its public half, sealed under the chat key; absent until the participant's page has seen the other's hash. */
  readonly sealed?: string;
  /** Sealed under the key that both people's devices have agreed on; absent until one of the participant's devices has it. */
  readonly agreement?: string;
}

/** What a new code of a participant is to the server; of the earlier one nothing is kept. */
export interface EntrySeals extends Pick<ParticipantSeals, 'verifier' | 'sealedChatKey'> {
  readonly ownKeyHash: string;
}

/** A browser that has proved the code. */
export interface Device {
  /** SHA-256 of the token in the device's cookie, base64url: the store never holds the token itself. */
  readonly deviceId: string;
  readonly participantId: ParticipantId;
  readonly enteredAtMs: number;
  /** Present on a device that is subscribed to pushes. */
  readonly isSubscribed?: true;
}

/** 32 bytes as base64url. */
const deviceIdPattern = /^[A-Za-z0-9_-]{43}$/;
export const isDeviceId = (text: string): boolean => deviceIdPattern.test(text);

/** Whether a participant is connected, and else when they last were. */
export type Presence =
  | { readonly state: 'never' }
  | { readonly state: 'online' }
  | { readonly state: 'away'; readonly lastSeenAtMs: number };
