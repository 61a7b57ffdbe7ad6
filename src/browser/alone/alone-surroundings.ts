import type { ParticipantId } from '../../chat/participant.ts';

/** What the chat gives this script, which is a file of its own and shares no state with the others. */
export interface AloneSurroundings {
  readonly chat: HTMLElement;
  readonly chatId: string;
  readonly linkId: string;
  readonly me: ParticipantId;
  readonly chatKey: Uint8Array;
  /** undefined where neither the address nor the tab has it. */
  readonly linkKey: Uint8Array | undefined;
  readonly over: AbortSignal;
}
