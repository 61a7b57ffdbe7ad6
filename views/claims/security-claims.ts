import type { Words } from '../../src/words/words.ts';
import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { dishonestOperator } from './dishonest-operator.ts';
import { whatItStores } from './what-it-stores.ts';
import { whatSurvivesTheEnd } from './what-survives-the-end.ts';
import { whatTheServerSees } from './what-the-server-sees.ts';
import { whoGetsIn } from './who-gets-in.ts';

/** All claims of `/security` and SECURITY.md, with the limits in force. */
export const claimGroups = (limits: ClaimedLimits, words: Words): readonly ClaimGroup[] => [
  whatTheServerSees(words),
  whatItStores(limits, words),
  whoGetsIn(limits, words),
  whatSurvivesTheEnd(limits, words),
  dishonestOperator(words),
];
