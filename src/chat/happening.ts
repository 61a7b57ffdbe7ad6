import type { ParticipantId } from './participant.ts';

/**
 * `came-in`: the participant's first entry. `another-device`: a later one, by a device that was not in the chat. `own-code`: the
 * participant chose a code of their own.
 */
export const happeningKinds = ['came-in', 'another-device', 'wrong-code', 'own-code'] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** What happened at a participant's seat: part of the chat until its end, shown to both people and to the organizer. */
export interface Happening {
  readonly kind: HappeningKind;
  readonly participantId: ParticipantId;
  /** Its first revision, which names it. */
  readonly firstRevision: number;
  /** The chat's revision when it last changed. */
  readonly revision: number;
  /** The newest message then, after which it has its place; 0 before any. */
  readonly sequence: number;
  readonly firstAtMs: number;
  readonly atMs: number;
  /** How many times it happened: wrong codes are gathered. */
  readonly count: number;
}

export type NewHappening = Pick<Happening, 'kind' | 'participantId' | 'revision' | 'sequence' | 'atMs'>;

/** Shared by all chats in which nothing has happened. */
export const noHappenings: readonly Happening[] = Object.freeze([]);

/**
 * The happenings after a new one, which is the last of them. Wrong codes of a seat are one happening until somebody enters
 * there: who does not know the code adds one line at most. Of each participant's, the newest are kept.
 */
export function happeningsAfter(
  happenings: readonly Happening[],
  { kind, participantId, revision, sequence, atMs }: NewHappening,
  mostPerParticipant: number,
): readonly Happening[] {
  const own = happenings.filter((one) => one.participantId === participantId);
  const newest = own.at(-1);
  const gathered = kind === 'wrong-code' && newest?.kind === kind ? newest : undefined;
  const begun = gathered ?? { kind, participantId, firstRevision: revision, firstAtMs: atMs, count: 0 };
  const happening = Object.freeze({ ...begun, revision, sequence, atMs, count: begun.count + 1 });
  const dropped = gathered ?? (own.length >= mostPerParticipant ? own[0] : undefined);
  return Object.freeze(happenings.filter((one) => one !== dropped).concat(happening));
}
