import type { ParticipantId } from '../chat/participant.ts';

/**
 * Keeps the sealed files of chats, part by part, until a message claims them, and then for as long as that message. An asset
 * belongs to one chat, and to the participant whose first part made it.
 *
 * A chat's assets are erased in the same step as the chat, and a message's in the same step as the message is deleted
 * (`ChatStore.delete`). A message claims its assets in the step that appends it (`ChatStore.append`).
 */
export interface AssetStore {
  /**
   * Stores a part. Storing the same part again changes nothing and resolves to `stored`. No activity.
   * The store owns the bytes from then on: the caller must not change them.
   */
  putPart(chatId: string, part: NewAssetPart): Promise<PutOutcome>;

  /** The bytes of a part; undefined when the part is missing or the chat is gone. */
  getPart(chatId: string, assetId: string, part: number): Promise<Uint8Array | undefined>;

  /** The numbers of the stored parts of an asset, ascending; empty for an unknown asset. */
  storedParts(chatId: string, assetId: string): Promise<readonly number[]>;

  /** The bytes by which the chat's files may still grow, provided that the store has room; 0 when the chat is gone. */
  freeBytes(chatId: string): Promise<number>;

  /**
   * Erases an unclaimed asset of this participant; any other asset stays. An asset that is not claimed within `unclaimedAssetMs` of its
   * last new part is erased without this call: at that moment by the server that took the part, or by the next call for its chat on
   * any server. Storing a part again does not extend the time.
   */
  discard(chatId: string, assetId: string, participantId: ParticipantId): Promise<void>;
}

export interface NewAssetPart {
  /** Made by the sender's browser: 16 random bytes as base64url. */
  readonly assetId: string;
  /** The asset's owner. */
  readonly participantId: ParticipantId;
  /** Counted from 0. */
  readonly part: number;
  /** The number of the asset's parts; each part states the same. */
  readonly parts: number;
  readonly bytes: Uint8Array;
  /** The size to count, where `bytes` is a placeholder for a part in a bucket. */
  readonly countedBytes?: number;
}

/**
 * `conflict`: the asset has another owner, or another number of parts. `too-large`: beyond `assetBytesPerFile`. `too-many`:
 * `unclaimedAssetsPerChat` wait for a message. `files-full`: the chat holds `assetBytesPerChat`. `store-full`: a bound of the
 * store, or of this creator's chats, is reached.
 */
export type PutOutcome = 'stored' | 'gone' | 'conflict' | 'too-large' | 'too-many' | 'files-full' | 'store-full';

/** The files that a chat store knows. */
export interface KnownFiles {
  readonly ledger: AssetStore;
  isAlive(chatId: string): Promise<boolean>;
}

/** Stores the bytes of files apart from the chats. The chat store still decides which files exist. */
export interface FilesElsewhere {
  assetsOver(known: KnownFiles): AssetStore;
  /** Erases files that the chat no longer has: these, or all of them. Failed erasures are retried. */
  forget(chatId: string, assetIds?: readonly string[]): Promise<void>;
  close(): void;
}

/** The port of files beside that of chats. */
export interface WithAssets {
  readonly assets: AssetStore;
}
