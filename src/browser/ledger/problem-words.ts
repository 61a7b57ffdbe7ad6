import { othersOf, type ParticipantId } from '../../chat/participant.ts';
import type { Problem, ProblemKind } from '../../sealing/ledger/problem.ts';
import { sayWith } from '../texts/say.ts';

type Words = readonly (string | Node)[];

/** Whose message, reaction or receipt it is, as this page's person sees it. */
type Whose = 'yours' | 'others' | 'unknown';

/** A problem as this page's person reads it, at its place in the log. */
export const wordsOfProblem = ({ kind, whose }: Problem, me: ParticipantId): Words =>
  sayWith(found[kind][whoseFor(whose, me)], { name: nameOf(whose) });

/** What a notice says: a problem on the page of the participant who sent it, as this page's person reads it. */
export function wordsOfNotice({ kind, whose }: Problem, sender: ParticipantId, me: ParticipantId): Words {
  const of = whoseFor(whose, me);
  const name = nameOf(whose);
  if (sender !== me) return sayWith(reported[kind][of], { name, who: nameOf(sender) });
  return sayWith(noticed[kind][of], { name, told: nameOf(othersOf(me)[0]) });
}

const whoseFor = (whose: ParticipantId | undefined, me: ParticipantId): Whose =>
  whose === undefined ? 'unknown' : whose === me ? 'yours' : 'others';

function nameOf(participantId: ParticipantId | undefined): Node {
  const name = document.createElement('participant-name');
  if (participantId) name.dataset['participant'] = participantId;
  return name;
}

const found = {
  missing: { yours: 'found.missing.yours', others: 'found.missing.others', unknown: 'found.missing.unknown' },
  changed: { yours: 'found.changed', others: 'found.changed', unknown: 'found.changed' },
  older: { yours: 'found.older.yours', others: 'found.older.others', unknown: 'found.older.unknown' },
  reaction: { yours: 'found.reaction.yours', others: 'found.reaction.others', unknown: 'found.reaction.others' },
  repeated: { yours: 'found.repeated.yours', others: 'found.repeated.others', unknown: 'found.repeated.unknown' },
  order: { yours: 'found.order', others: 'found.order', unknown: 'found.order' },
  time: { yours: 'found.time', others: 'found.time', unknown: 'found.time' },
  receipt: { yours: 'found.receipt.yours', others: 'found.receipt.others', unknown: 'found.receipt.others' },
} as const satisfies Readonly<Record<ProblemKind, Readonly<Record<Whose, string>>>>;

const noticed = {
  missing: { yours: 'noticed.missing.yours', others: 'noticed.missing.others', unknown: 'noticed.missing.unknown' },
  changed: { yours: 'noticed.changed', others: 'noticed.changed', unknown: 'noticed.changed' },
  older: { yours: 'noticed.older.yours', others: 'noticed.older.others', unknown: 'noticed.older.unknown' },
  reaction: { yours: 'noticed.reaction.yours', others: 'noticed.reaction.others', unknown: 'noticed.reaction.others' },
  repeated: { yours: 'noticed.repeated.yours', others: 'noticed.repeated.others', unknown: 'noticed.repeated.unknown' },
  order: { yours: 'noticed.order', others: 'noticed.order', unknown: 'noticed.order' },
  time: { yours: 'noticed.time', others: 'noticed.time', unknown: 'noticed.time' },
  receipt: { yours: 'noticed.receipt.yours', others: 'noticed.receipt.others', unknown: 'noticed.receipt.others' },
} as const satisfies Readonly<Record<ProblemKind, Readonly<Record<Whose, string>>>>;

const reported = {
  missing: { yours: 'reported.missing.yours', others: 'reported.missing.others', unknown: 'reported.missing.unknown' },
  changed: { yours: 'reported.changed', others: 'reported.changed', unknown: 'reported.changed' },
  older: { yours: 'reported.older.yours', others: 'reported.older.others', unknown: 'reported.older.unknown' },
  reaction: {
    yours: 'reported.reaction.yours',
    others: 'reported.reaction.others',
    unknown: 'reported.reaction.others',
  },
  repeated: {
    yours: 'reported.repeated.yours',
    others: 'reported.repeated.others',
    unknown: 'reported.repeated.unknown',
  },
  order: { yours: 'reported.order', others: 'reported.order', unknown: 'reported.order' },
  time: { yours: 'reported.time', others: 'reported.time', unknown: 'reported.time' },
  receipt: { yours: 'reported.receipt.yours', others: 'reported.receipt.others', unknown: 'reported.receipt.others' },
} as const satisfies Readonly<Record<ProblemKind, Readonly<Record<Whose, string>>>>;
