import type { ReceiptClaim } from '../statements/claim.ts';

/** A reader's claim about the message at a mark. */
export interface ClaimOfReceipt extends ReceiptClaim {
  readonly sequence: number;
  readonly subject: 'receipt';
  /** Whose receipt it is. */
  readonly whose: 'a' | 'b';
}
