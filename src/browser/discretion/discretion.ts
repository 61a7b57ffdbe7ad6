import { followLeaving } from './leaving.ts';
import { followTitle } from './tab-title.ts';
import { followVeil } from './veil.ts';

/** Every page has these: a way to leave quickly, the veil, and the title that the person wants. */
export function followDiscretion(): void {
  followLeaving();
  followVeil();
  followTitle();
}
