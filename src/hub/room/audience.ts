import type { Words } from '../../words/words.ts';
import type { Peer } from '../peers/peer.ts';

/** The peers of a room that are sent the same bytes: participants, or organizers, whose pages have one language. */
export interface Audience {
  readonly words: Words;
  readonly isOrganizer: boolean;
  /** What is rendered for them and not written yet. */
  gathered: string;
}

export const isIn = (peer: Peer, { words, isOrganizer }: Audience): boolean =>
  peer.words === words && (peer.participantId === undefined) === isOrganizer;

/** The audiences that peers make up. Those that stay keep what was gathered for them. */
export function audiencesOf(peers: readonly Peer[], before: readonly Audience[]): readonly Audience[] {
  const audiences: Audience[] = [];
  for (const peer of peers) {
    if (audiences.some((audience) => isIn(peer, audience))) continue;
    const known = before.find((audience) => isIn(peer, audience));
    audiences.push(known ?? { words: peer.words, isOrganizer: peer.participantId === undefined, gathered: '' });
  }
  return audiences;
}
