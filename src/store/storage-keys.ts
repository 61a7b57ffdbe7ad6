import { randomBytes } from 'node:crypto';
import type { Keeper } from './chat-store.ts';

const storageKeyBytes = 32;

export const makeStorageKey = (): string => randomBytes(storageKeyBytes).toString('base64url');

/** Under this name a chat keeps the key of a keeper. */
export const nameOfKeeper = (keeper: Keeper): string =>
  keeper === 'organizer' ? keeper : `${keeper.participantId}:${keeper.deviceId}`;
