import { checkProperties, sealingProperties } from '../properties/properties.ts';
import { checkVectors } from '../vectors/vectors.ts';

/** What the bundle gives a page to call. */
export interface SealingChecks {
  readonly checkVectors: typeof checkVectors;
  readonly checkSealingProperties: (runs: number) => string[];
}

const sealingChecks: SealingChecks = {
  checkVectors,
  checkSealingProperties: (runs) => checkProperties(sealingProperties, runs),
};

Object.assign(globalThis, { sealingChecks });
