import type { RefusalReason } from '../../../src/protocol/commands.ts';
import type { Words } from '../../../src/words/words.ts';

/** The reason of a refusal as people read it, next to the refused message. */
export const refusalText = (reason: RefusalReason, words: Words): string => words.say(`refusal.${reason}`);
