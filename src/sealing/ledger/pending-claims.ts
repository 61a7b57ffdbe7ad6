import type { Claim } from '../statements/claim.ts';
import type { ClaimOfReceipt } from './claim-of-receipt.ts';

export interface PendingClaim {
  readonly claim: Claim | ClaimOfReceipt;
  /** The revision of the change that made the claim: what it claims was accepted earlier. */
  readonly revision: number;
}

/** Claims about messages that are not shown wait for them; past this number the oldest are forgotten. */
const mostPending = 2_000;

/** Claims that cannot be compared yet. */
export class PendingClaims {
  #claims: PendingClaim[] = [];

  add(claim: PendingClaim): void {
    this.#claims.push(claim);
    if (this.#claims.length > mostPending) this.#claims.shift();
  }

  /** Takes out the claims about shown messages that were made no later than what has arrived. */
  takeDecidable(shown: Shown): readonly (Claim | ClaimOfReceipt)[] {
    const isDecidable = (one: PendingClaim) => isAbout(one, shown) && one.revision <= shown.revision;
    const decidable = this.#claims.filter(isDecidable).map(({ claim }) => claim);
    this.#claims = this.#claims.filter((one) => !isDecidable(one));
    return decidable;
  }

  /** Whether claims about shown messages were made later than what has arrived. */
  isAheadOf(shown: Shown): boolean {
    return this.#claims.some((one) => isAbout(one, shown) && one.revision > shown.revision);
  }
}

/** Everything up to the revision has arrived, and the messages from `first` to `last` are shown. */
interface Shown {
  readonly revision: number;
  readonly first: number;
  readonly last: number;
}

const isAbout = ({ claim }: PendingClaim, { first, last }: Shown): boolean =>
  claim.sequence >= first && claim.sequence <= last;
