import type { ParticipantId } from '../../chat/participant.ts';
import type { Reach } from '../../sealing/keys/agreement.ts';
import type { ShownOwnKeys } from './shown-own-keys.ts';

/** What the own keys of a chat are known by. */
export interface OwnKeySources {
  readonly chatId: string;
  readonly linkId: string;
  readonly me: ParticipantId;
  /** The key that the organizer made. */
  readonly chatKey: Uint8Array;
  /** The person's own key; undefined on a device that does not know their own code. */
  ownKey(): Promise<Uint8Array | undefined>;
  /** Keeps it in this tab. */
  keepOwnKey(ownKey: Uint8Array): void;
  /** What the server has shown of both people's own keys. */
  readonly shown: ShownOwnKeys;
}

/** What the chat gives this script, which is a file of its own and shares no state with the others. */
export interface OwnKeySurroundings extends OwnKeySources {
  readonly chat: HTMLElement;
  /** undefined where neither the address nor the tab has it. */
  readonly linkKey: Uint8Array | undefined;
  /** The key that this page began with; undefined when it began with the organizer's. */
  readonly agreedKey: Uint8Array | undefined;
  /** From now on the agreed key opens too. */
  openWith(agreedKey: Uint8Array): void;
  /** From now on the agreed key seals. It is kept in this tab. */
  sealWith(agreedKey: Uint8Array, ownKey: Uint8Array): void;
  /** How far the chat has come, as this page knows it. */
  reach(): Reach;
  /** What comes after this, and not with the agreed key, comes late. It is kept in this tab. */
  agreedSince(reach: Reach): void;
  /** Loads the page anew: it has missed the agreement, and could not open what came since then. */
  startAnew(): void;
  /** Forgets this tab's keys, so that the person types their own code. */
  comeInAgain(): void;
  readonly over: AbortSignal;
}
