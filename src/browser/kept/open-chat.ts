import type { ParticipantId } from '../../chat/participant.ts';

/** The chat that this page shows, once this tab has its key. */
export interface OpenChat {
  readonly chatId: string;
  readonly linkId: string;
  /** Whose page this is. */
  readonly me: ParticipantId;
  /** One array for as long as the page lives: derived keys are remembered by it. */
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
