import type { Words } from '../../words/words.ts';
import type { Peer } from '../peers/peer.ts';

/** The peers of a room that receive the same bytes: all participants, or all organizers, with pages in one language. */
export interface Audience {
  readonly words: Words;
  readonly isOrganizer: boolean;
  /** Rendered HTML that is not written yet. */
  gathered: string;
}

export const isIn = (peer: Peer, { words, isOrganizer }: Audience): boolean =>
  peer.words === words && (peer.participantId === undefined) === isOrganizer;

/** Groups peers into audiences. An audience that existed before keeps its gathered HTML. */
export function audiencesOf(peers: readonly Peer[], before: readonly Audience[]): readonly Audience[] {
  const audiences: Audience[] = [];
  for (const peer of peers) {
    if (audiences.some((audience) => isIn(peer, audience))) continue;
    const known = before.find((audience) => isIn(peer, audience));
    audiences.push(known ?? { words: peer.words, isOrganizer: peer.participantId === undefined, gathered: '' });
  }
  return audiences;
}
