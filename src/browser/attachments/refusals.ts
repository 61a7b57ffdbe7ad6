import { say } from '../texts/say.ts';
import { FileRefused } from './transfer.ts';

const words: Readonly<Record<string, 'files.unplayable' | 'files.damaged' | 'files.missing'>> = {
  unplayable: 'files.unplayable',
  damaged: 'files.damaged',
  missing: 'files.missing',
};

/** Why a file is not shown, for a person. */
export const wordsOfRefusal = (error: unknown): string =>
  say((error instanceof FileRefused && words[error.reason]) || 'files.unopened');
