import type { ParticipantId } from '../../chat/participant.ts';

/**
 * What the organizer hands over, and which chat it is of. Kept for this tab alone: a reload shows it again, closing the
 * tab forgets it. The chat key is not in it: whoever hands over needs no more than each link's key and code.
 */
export interface OrganizerRecord {
  readonly chatId: string;
  readonly invitations: Readonly<Record<ParticipantId, Invitation>>;
}

export interface Invitation {
  readonly name: string;
  /** As it stands behind the link's `#`. */
  readonly linkKey: string;
  /** As a person is shown it: `XXXX-XXXX`. */
  readonly code: string;
}

const storageKey = 'parley:organizer';

/** For a browser whose storage is blocked: the panel works, but a reload loses it. */
let recordOfPage: OrganizerRecord | undefined;

export function saveOrganizerRecord(record: OrganizerRecord): void {
  recordOfPage = record;
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(record));
  } catch {
    // The page itself remembers.
  }
}

export function loadOrganizerRecord(): OrganizerRecord | undefined {
  if (recordOfPage) return recordOfPage;
  try {
    const text = sessionStorage.getItem(storageKey);
    return text === null ? undefined : (JSON.parse(text) as OrganizerRecord);
  } catch {
    return undefined;
  }
}

export function forgetOrganizerRecord(): void {
  recordOfPage = undefined;
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // A browser that blocks the storage has nothing to forget.
  }
}
