import type { ParticipantId } from '../../chat/participant.ts';
import { OwnCodeDialog } from './own-code-dialog.ts';

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

export interface Alone {
  /** Opens the dialog in which the person chooses a code of their own. */
  chooseCode(): void;
}

/** What makes a chat the two people's alone; loaded when somebody asks for it. */
export function startAlone(around: AloneSurroundings): Alone {
  const ownCode = new OwnCodeDialog(around);
  return { chooseCode: () => ownCode.open() };
}
