import { FileRefused } from './transfer.ts';

const words: Readonly<Record<string, string>> = {
  unplayable: 'This browser cannot play this recording.',
  damaged: 'This file is damaged.',
  missing: 'This file is not there any more.',
};

/** Why a file is not shown, for a person. */
export const wordsOfRefusal = (error: unknown): string =>
  (error instanceof FileRefused && words[error.reason]) || 'This file cannot be opened here.';
