import type { Words } from '../../src/words/words.ts';
import type { Caveat } from './claim.ts';

const names = [
  'server',
  'organizer',
  'ownCodes',
  'linkAndCode',
  'guessing',
  'withholding',
  'forwardSecrecy',
  'eachOther',
  'disguise',
  'reader',
  'erasure',
  'memory',
  'browserDisk',
  'history',
  'device',
] as const;

/** The limitations that no test can show. */
export const caveatsOf = (words: Words): readonly Caveat[] =>
  names.map((name) => ({ lead: words.say(`claim.caveat.${name}`), text: words.say(`claim.caveat.${name}.text`) }));
