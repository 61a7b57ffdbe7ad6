import type { MutationsOfFile } from './mutation.ts';
import { attackMutations } from './mutations/attacks.ts';
import { browserMutations } from './mutations/browsers.ts';
import { bucketMutations } from './mutations/bucket.ts';
import { contractMutations } from './mutations/contract.ts';
import { installedMutations } from './mutations/installed.ts';
import { lyingServerMutations } from './mutations/lying-server.ts';
import { ownKeyMutations } from './mutations/own-keys.ts';
import { pushMutations } from './mutations/push.ts';
import { sealingMutations } from './mutations/sealing.ts';
import { serverMutations } from './mutations/server.ts';

/** Those of what SECURITY.md claims. */
export const allMutations: readonly MutationsOfFile[] = [
  ...serverMutations,
  ...sealingMutations,
  ...contractMutations,
  ...attackMutations,
  ...bucketMutations,
  ...browserMutations,
  ...ownKeyMutations,
  ...pushMutations,
  ...installedMutations,
  lyingServerMutations,
];
