import { randomBytes } from 'node:crypto';
import type { Keeper } from './chat-store.ts';

const storageKeyBytes = 32;

export const makeStorageKey = (): string => randomBytes(storageKeyBytes).toString('base64url');

/** The name under which a chat stores a keeper's key. */
export const nameOfKeeper = (keeper: Keeper): string =>
  keeper === 'organizer' ? keeper : `${keeper.participantId}:${keeper.deviceId}`;
