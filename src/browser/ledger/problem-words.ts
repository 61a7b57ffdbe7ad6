import { othersOf, type ParticipantId } from '../../chat/participant.ts';
import type { Problem } from '../../sealing/ledger/problem.ts';

type Words = readonly (string | Node)[];

/** A problem as this page's person reads it, at its place in the log. */
export function wordsOfProblem(problem: Problem, me: ParticipantId): Words {
  const { whose } = problem;
  switch (problem.kind) {
    case 'missing':
      return [...messageOf(whose, me), ' is missing here'];
    case 'changed':
      return ['Another message was seen in this place'];
    case 'older':
      return ['The server showed an earlier version of ', ...lowerCase(messageOf(whose, me)), ' here'];
    case 'reaction':
      return ['The server did not show ', ...reactionOf(whose, me), ' here as it is'];
    case 'repeated':
      return [...messageOf(whose, me), ' came twice'];
    case 'order':
      return ['Messages are not in the order in which they were written'];
    case 'time':
      return ['The time of this message cannot be right'];
    case 'receipt':
      return ['A receipt was shown here that ', ...personOf(whose, me), ' never gave'];
  }
}

/** What a notice says: a problem on the page of the participant who sent it, as this page's person reads it. */
export function wordsOfNotice({ kind, whose }: Problem, sender: ParticipantId, me: ParticipantId): Words {
  const who: Words = sender === me ? ['Your device'] : [nameOf(sender), '’s device'];
  const place = sender === me ? 'here' : 'there';
  return [...who, ' noticed that ', ...clauseOf(kind, whose, place, me), ...(sender === me ? toldTo(me) : [])];
}

function clauseOf(kind: Problem['kind'], whose: ParticipantId | undefined, place: string, me: ParticipantId): Words {
  switch (kind) {
    case 'missing':
      return [...lowerCase(messageOf(whose, me)), ` is missing ${place}`];
    case 'changed':
      return [`another message was seen in the place of one ${place}`];
    case 'older':
      return ['an earlier version of ', ...lowerCase(messageOf(whose, me)), ` was shown ${place}`];
    case 'reaction':
      return [...reactionOf(whose, me), ` was not shown ${place} as it is`];
    case 'repeated':
      return [...lowerCase(messageOf(whose, me)), ` came twice ${place}`];
    case 'order':
      return [`messages are not in the order in which they were written ${place}`];
    case 'time':
      return [`the time of a message cannot be right ${place}`];
    case 'receipt':
      return [`a receipt was shown ${place} that `, ...personOf(whose, me), ' never gave'];
  }
}

const toldTo = (me: ParticipantId): Words => [', and told ', ...othersOf(me).map(nameOf)];

function messageOf(whose: ParticipantId | undefined, me: ParticipantId): Words {
  if (!whose) return ['A message'];
  return whose === me ? ['A message of yours'] : ['A message of ', nameOf(whose), '’s'];
}

const reactionOf = (whose: ParticipantId | undefined, me: ParticipantId): Words =>
  whose === me ? ['your reaction'] : [nameOf(whose), '’s reaction'];

const personOf = (whose: ParticipantId | undefined, me: ParticipantId): Words =>
  whose === me ? ['you'] : [nameOf(whose)];

const lowerCase = (words: Words): Words =>
  words.map((word, index) =>
    index === 0 && typeof word === 'string' ? word.charAt(0).toLowerCase() + word.slice(1) : word,
  );

function nameOf(participantId: ParticipantId | undefined): Node {
  const name = document.createElement('participant-name');
  if (participantId) name.dataset['participant'] = participantId;
  return name;
}
