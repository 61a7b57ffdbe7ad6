import type { ParticipantId } from '../../chat/participant.ts';
import { readSealedItem, writeSealedItem } from './storage/sealed-items.ts';
import { forgetOwnChat, organizerKey, readTabItem, writeTabItem } from './storage/tab-storage.ts';

/**
 * The links and codes that the organizer hands over, and the chat they open. This tab alone keeps them, sealed: they survive a
 * reload, and are erased when the tab closes. The chat key is left out: handing over does not need it.
 */
export interface OrganizerRecord {
  readonly chatId: string;
  readonly invitations: Readonly<Record<ParticipantId, Invitation>>;
}

export interface Invitation {
  readonly name: string;
  /** base64url, as in the link's fragment. */
  readonly linkKey: string;
  /** As shown to a person: `XXXX-XXXX`. */
  readonly code: string;
}

/** With a blocked storage the panel works, but a reload loses it. */
let recordOfPage: OrganizerRecord | undefined;

/** Only the chat's id is kept in clear: this tab asks for its panel by it. */
export function saveOrganizerRecord(record: OrganizerRecord): void {
  recordOfPage = record;
  if (writeSealedItem(record.chatId, placeOf(record.chatId), JSON.stringify(record))) {
    writeTabItem(organizerKey, record.chatId);
  }
}

/** The chat that this tab has made, if any. */
export const chatIdOfOrganizer = (): string | undefined => recordOfPage?.chatId ?? readTabItem(organizerKey);

/** undefined without a record, or before the panel has brought its storage key. */
export function loadOrganizerRecord(): OrganizerRecord | undefined {
  const chatId = chatIdOfOrganizer();
  if (recordOfPage || chatId === undefined) return recordOfPage;
  try {
    return JSON.parse(readSealedItem(chatId, placeOf(chatId)) ?? '') as OrganizerRecord;
  } catch {
    return undefined;
  }
}

export function forgetOrganizerRecord(): void {
  const chatId = chatIdOfOrganizer();
  recordOfPage = undefined;
  if (chatId !== undefined) forgetOwnChat(chatId);
}

const placeOf = (chatId: string): string => `${organizerKey}:${chatId}`;
