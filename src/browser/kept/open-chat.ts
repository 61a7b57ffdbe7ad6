import type { ParticipantId } from '../../chat/participant.ts';
import type { KeysOfChat } from '../../sealing/keys/participant-key.ts';

/** The chat of this page, once this tab has its keys. Kept in memory only. */
export interface OpenChat extends KeysOfChat {
  readonly chatId: string;
  readonly linkId: string;
  /** Whose page this is. */
  readonly me: ParticipantId;
  /** How long after a message was read it vanishes; 0 where messages stay. */
  readonly vanishAfterMs: number;
  /** Seals. Both keys change once, when the two people's devices agree on a key. */
  chatKey: Uint8Array;
  otherKey?: Uint8Array | undefined;
}

let current: OpenChat | undefined;

export const openChat = (): OpenChat | undefined => current;

export function rememberOpenChat(chat: OpenChat): void {
  current = chat;
}

export function forgetOpenChat(): void {
  current?.chatKey.fill(0);
  current?.otherKey?.fill(0);
  current = undefined;
}
