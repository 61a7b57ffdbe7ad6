import type { ParticipantId } from '../../chat/participant.ts';
import { readTabItem, removeTabItem, writeTabItem } from './tab-storage.ts';

/**
 * The links and codes that the organizer hands over, and the chat they open. This tab alone keeps them: they survive a
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

const storageKey = 'parley:organizer';

/** With a blocked storage the panel works, but a reload loses it. */
let recordOfPage: OrganizerRecord | undefined;

export function saveOrganizerRecord(record: OrganizerRecord): void {
  recordOfPage = record;
  writeTabItem(storageKey, JSON.stringify(record));
}

export function loadOrganizerRecord(): OrganizerRecord | undefined {
  if (recordOfPage) return recordOfPage;
  try {
    return JSON.parse(readTabItem(storageKey) ?? '') as OrganizerRecord;
  } catch {
    return undefined;
  }
}

export function forgetOrganizerRecord(): void {
  recordOfPage = undefined;
  removeTabItem(storageKey);
}
