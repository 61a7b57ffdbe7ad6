import type { Reaction } from '../../../src/chat/message.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import type { Receipts, SealedMark } from '../../../src/chat/receipt.ts';
import type { NewReaction, NewVersion } from '../../../src/store/chat-store.ts';

/** The second version of a message, or the one that is given: an edit, or a deletion. */
export const changeOf = (
  { messageId, sender }: { readonly messageId: string; readonly sender: ParticipantId },
  sealed = 'changed',
  version = 2,
): NewVersion => ({ messageId, sender, sealed, version });

/** A participant's first reaction to a message, or the version that is given. */
export const reactionOf = (
  participantId: ParticipantId,
  { messageId }: { readonly messageId: string },
  sealed = 'reaction',
  version = 1,
): NewReaction => ({ messageId, participantId, ...given(sealed, version) });

export const withdrawalOf = (
  participantId: ParticipantId,
  { messageId }: { readonly messageId: string },
  version: number,
  sealed = 'withdrawal',
): NewReaction => ({ messageId, participantId, ...withdrawn(sealed, version) });

/** Reactions as a store keeps them. */
export const given = (sealed: string, version = 1): Reaction => ({ version, sealed, isWithdrawn: false });
export const withdrawn = (sealed: string, version: number): Reaction => ({ version, sealed, isWithdrawn: true });

/** A mark, and what a participant would have sealed about it; no two tests need different ones. */
export const upTo = (sequence: number): SealedMark => ({ sequence, sealed: `seal-${sequence}` });

/** Receipts that were moved by `upTo` marks. */
export const receiptsAt = (deliveredSequence: number, readSequence: number): Receipts => ({
  deliveredSequence,
  readSequence,
  deliveredSeal: deliveredSequence === 0 ? '' : upTo(deliveredSequence).sealed,
  readSeal: readSequence === 0 ? '' : upTo(readSequence).sealed,
});
