import type { MutationsOfFile } from './mutation.ts';
import { aloneMutations } from './mutations/alone.ts';
import { attackMutations } from './mutations/attacks.ts';
import { browserMutations } from './mutations/browsers.ts';
import { bucketMutations } from './mutations/bucket.ts';
import { contractMutations } from './mutations/contract.ts';
import { lyingServerMutations } from './mutations/lying-server.ts';
import { sealingMutations } from './mutations/sealing.ts';
import { serverMutations } from './mutations/server.ts';

export const allMutations: readonly MutationsOfFile[] = [
  ...serverMutations,
  ...sealingMutations,
  ...contractMutations,
  ...attackMutations,
  ...bucketMutations,
  ...browserMutations,
  ...aloneMutations,
  lyingServerMutations,
];
