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
   * Stores a part. A part that is there is not replaced, and is said to be stored: the same part may be sent again. Not activity.
   * The bytes belong to the store from then on.
   */
  putPart(chatId: string, part: NewAssetPart): Promise<PutOutcome>;

  /** The bytes of a part; undefined when it is not there, or the chat is gone. */
  getPart(chatId: string, assetId: string, part: number): Promise<Uint8Array | undefined>;

  /** Which parts of an asset are there, ascending; none of an unknown one. */
  storedParts(chatId: string, assetId: string): Promise<readonly number[]>;

  /** By how many bytes the chat's files may still grow, if the store itself has room; none in a chat that is gone. */
  freeBytes(chatId: string): Promise<number>;

  /**
   * Erases an asset of this participant that no message has claimed; any other stays. Without this, an asset that is not
   * claimed within `unclaimedAssetMs` of its last part is erased by the next call for its chat by any server, and at that
   * moment by the server that took the part. A part that was there already moves nothing.
   */
  discard(chatId: string, assetId: string, participantId: ParticipantId): Promise<void>;
}

export interface NewAssetPart {
  /** Made by the sender's browser: 16 random bytes as base64url. */
  readonly assetId: string;
  /** Whose asset it is. */
  readonly participantId: ParticipantId;
  /** From 0 on. */
  readonly part: number;
  /** How many parts the asset has: the same with each of them. */
  readonly parts: number;
  readonly bytes: Uint8Array;
  /** What it counts as, where `bytes` only stand for what is kept elsewhere. */
  readonly countedBytes?: number;
}

/**
 * `conflict`: the asset has another owner, or another number of parts. `too-large`: beyond `assetBytesPerFile`. `too-many`:
 * `unclaimedAssetsPerChat` wait for a message. `files-full`: the chat holds `assetBytesPerChat`. `store-full`: the store, or what it
 * holds for this chat's creator.
 */
export type PutOutcome = 'stored' | 'gone' | 'conflict' | 'too-large' | 'too-many' | 'files-full' | 'store-full';

/** What a store of chats knows of their files. */
export interface KnownFiles {
  readonly ledger: AssetStore;
  isAlive(chatId: string): Promise<boolean>;
}

/** Keeps the bytes of files elsewhere than with the chats, which go on to say which files there are. */
export interface FilesElsewhere {
  assetsOver(known: KnownFiles): AssetStore;
  /** Erases what the chat knows no more: these files, or all of them. What fails is tried again. */
  forget(chatId: string, assetIds?: readonly string[]): Promise<void>;
  close(): void;
}

/** What both ports of one store make. */
export interface WithAssets {
  readonly assets: AssetStore;
}
