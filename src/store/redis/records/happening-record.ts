import { type Happening, type HappeningKind, happeningKinds } from '../../../chat/happening.ts';
import { isParticipantId } from '../../../chat/participant.ts';
import { lineEnd } from './layout.ts';
import { numberIn, UnreadableRecord } from './record-fields.ts';

/**
 * Reads a happening as scripts/includes/happenings.lua packs it: its fields with spaces between them.
 * @throws UnreadableRecord
 */
export function decodeHappening(packed: string): Happening {
  const [kind, participantId, ...numbers] = packed.split(' ');
  if (!isHappeningKind(kind) || !isParticipantId(participantId)) throw new UnreadableRecord('a happening');
  const [firstRevision, revision, sequence, firstAtMs, atMs, count] = numbers;
  return {
    kind,
    participantId,
    firstRevision: numberIn(firstRevision),
    revision: numberIn(revision),
    sequence: numberIn(sequence),
    firstAtMs: numberIn(firstAtMs),
    atMs: numberIn(atMs),
    count: numberIn(count),
  };
}

/** @throws UnreadableRecord */
export const decodeHappenings = (packed: string): readonly Happening[] =>
  packed === '' ? [] : packed.split(lineEnd).map(decodeHappening);

const isHappeningKind = (value: unknown): value is HappeningKind => happeningKinds.some((kind) => kind === value);
