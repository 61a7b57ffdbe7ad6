import type { ParticipantId } from '../../chat/participant.ts';
import type { ShownOwnKeys } from './shown-own-keys.ts';

/** What the chat gives this script, which is a file of its own and shares no state with the others. */
export interface AloneSurroundings {
  readonly chat: HTMLElement;
  readonly chatId: string;
  readonly linkId: string;
  readonly me: ParticipantId;
  readonly chatKey: Uint8Array;
  /** undefined where neither the address nor the tab has it. */
  readonly linkKey: Uint8Array | undefined;
  /** The person's own key; undefined on a device that does not know their own code. */
  ownKey(): Promise<Uint8Array | undefined>;
  /** Keeps it in this tab. */
  keepOwnKey(ownKey: Uint8Array): void;
  /** What the server has shown of both people's own keys. */
  readonly shown: ShownOwnKeys;
  readonly over: AbortSignal;
}
