import type { ParticipantId } from '../../chat/participant.ts';

/** The chat of this page, once this tab has its key. Kept in memory only. */
export interface OpenChat {
  readonly chatId: string;
  readonly linkId: string;
  /** Whose page this is. */
  readonly me: ParticipantId;
  /** The same array for the page's whole life: derived keys are cached by it. */
  readonly chatKey: Uint8Array;
}

let current: OpenChat | undefined;

export const openChat = (): OpenChat | undefined => current;

export function rememberOpenChat(chat: OpenChat): void {
  current = chat;
}

export function forgetOpenChat(): void {
  current?.chatKey.fill(0);
  current = undefined;
}
