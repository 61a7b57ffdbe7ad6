import type { ClaimedLimits, ClaimGroup } from './claim.ts';
import { dishonestOperator } from './dishonest-operator.ts';
import { whatItStores } from './what-it-stores.ts';
import { whatSurvivesTheEnd } from './what-survives-the-end.ts';
import { whatTheServerSees } from './what-the-server-sees.ts';
import { whoGetsIn } from './who-gets-in.ts';

/** All claims of `/security` and SECURITY.md, with the limits in force. */
export const claimGroups = (limits: ClaimedLimits): readonly ClaimGroup[] => [
  whatTheServerSees,
  whatItStores(limits),
  whoGetsIn(limits),
  whatSurvivesTheEnd(limits),
  dishonestOperator,
];
