import type { Problem } from '../../sealing/ledger/problem.ts';
import { sequenceOf } from '../page/arrival.ts';
import { erasureIn } from './openings.ts';
import { openDeletionIn, openWithdrawalIn } from './removals.ts';
import { type ShownVersion, versionsIn } from './shown-versions.ts';

/**
 * Why a message must not take the place of an earlier state of itself: it would bring back an older version, or remove
 * what its writer has not removed. undefined when it may.
 */
export function goesBack(shown: HTMLElement, arriving: HTMLElement): Problem | undefined {
  const [before, after] = [versionsIn(shown), versionsIn(arriving)];
  if (!before || !after) return undefined;
  const sequence = sequenceOf(shown);
  const whose = participantIn(before.content);
  if (sequenceOf(arriving) !== sequence) return { kind: 'repeated', sequence, whose };
  if (after.content.version < before.content.version) return { kind: 'older', sequence, whose };
  if (isOtherOfSameVersion(before.content, after.content)) return { kind: 'changed', sequence, whose };
  if (after.content.isRemoval && !before.content.isRemoval) {
    const isSaid = openDeletionIn(arriving, after.content.element.dataset) ?? erasureIn(arriving);
    return isSaid ? undefined : { kind: 'older', sequence, whose };
  }
  for (const reaction of after.content.isRemoval ? [] : before.reactions) {
    const next = after.reactions.find(({ subject }) => subject === reaction.subject);
    if (!next || isBefore(next, reaction, arriving)) {
      return { kind: 'reaction', sequence, whose: participantIn(reaction) };
    }
  }
  return undefined;
}

const isBefore = (next: ShownVersion, shown: ShownVersion, arriving: HTMLElement): boolean =>
  next.version < shown.version ||
  isOtherOfSameVersion(shown, next) ||
  (next.version > shown.version && next.isRemoval && !openWithdrawalIn(arriving, next.element.dataset));

const isOtherOfSameVersion = (one: ShownVersion, other: ShownVersion): boolean =>
  one.version === other.version && (one.sealed !== other.sealed || one.isRemoval !== other.isRemoval);

const participantIn = ({ subject }: ShownVersion): 'a' | 'b' => (subject.endsWith('a') ? 'a' : 'b');
