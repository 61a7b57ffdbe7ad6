import { assetOverheadBytes, partOverheadBytes } from '../../../chat/asset.ts';
import type { ParticipantId } from '../../../chat/participant.ts';
import type { Limits } from '../../../config/limits.ts';
import type { NewAssetPart, PutOutcome } from '../../asset-store.ts';

interface Asset {
  readonly participantId: ParticipantId;
  readonly parts: (Uint8Array | undefined)[];
  lastPartAtMs: number;
  storedParts: number;
  bytes: number;
  messageId: string | undefined;
}

/** The sealed files of one chat. */
export class ChatAssets {
  readonly #limits: Limits;
  readonly #assets = new Map<string, Asset>();
  /** The files that no message has claimed, in the order of their last parts. */
  readonly #unclaimed = new Set<string>();
  readonly #erased: string[] = [];
  readonly #idsByMessage = new Map<string, readonly string[]>();
  /** The counted size of all files, which the limits bound. */
  bytes = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The bytes by which they may grow. */
  get freeBytes(): number {
    return this.#limits.assetBytesPerChat - this.bytes;
  }

  /** The time when the first unclaimed file is erased; infinite without one. */
  get unclaimedEndAtMs(): number {
    for (const assetId of this.#unclaimed) return this.#endOf(assetId);
    return Number.POSITIVE_INFINITY;
  }

  /** @param freeBytes the bytes by which the store's files may grow */
  put(part: NewAssetPart, nowMs: number, freeBytes: number): Exclude<PutOutcome, 'gone'> {
    const known = this.#assets.get(part.assetId);
    const isOther = known && (known.participantId !== part.participantId || known.parts.length !== part.parts);
    if (isOther) return 'conflict';
    if (known?.parts[part.part]) return 'stored';
    const lack = this.#lackOfRoomFor(part, known, freeBytes);
    if (lack) return lack;
    const asset = known ?? this.#begin(part, nowMs);
    asset.parts[part.part] = part.bytes;
    asset.storedParts += 1;
    asset.lastPartAtMs = nowMs;
    if (this.#unclaimed.delete(part.assetId)) this.#unclaimed.add(part.assetId);
    this.#count(asset, sizeOf(part) + partOverheadBytes);
    return 'stored';
  }

  get(assetId: string, part: number): Uint8Array | undefined {
    return this.#assets.get(assetId)?.parts[part];
  }

  storedParts(assetId: string): readonly number[] {
    const parts = this.#assets.get(assetId)?.parts ?? [];
    return parts.flatMap((bytes, part) => (bytes ? [part] : []));
  }

  /** Whether a message of this participant may claim these files: each is the participant's, is complete, and has no other message. */
  mayClaim(messageId: string, participantId: ParticipantId, assetIds: readonly string[]): boolean {
    return assetIds.every((assetId) => {
      const asset = this.#assets.get(assetId);
      const isComplete = asset?.storedParts === asset?.parts.length;
      return asset?.participantId === participantId && isComplete && (asset.messageId ?? messageId) === messageId;
    });
  }

  claim(messageId: string, assetIds: readonly string[]): void {
    if (assetIds.length === 0) return;
    this.#idsByMessage.set(messageId, assetIds);
    for (const assetId of assetIds) {
      const asset = this.#assets.get(assetId);
      if (asset) asset.messageId = messageId;
      this.#unclaimed.delete(assetId);
    }
  }

  discard(assetId: string, participantId: ParticipantId): void {
    if (this.#unclaimed.has(assetId) && this.#assets.get(assetId)?.participantId === participantId)
      this.#erase(assetId);
  }

  eraseOf(messageId: string): void {
    for (const assetId of this.#idsByMessage.get(messageId) ?? []) this.#erase(assetId);
    this.#idsByMessage.delete(messageId);
  }

  eraseUnclaimed(nowMs: number): void {
    for (const assetId of this.#unclaimed) if (this.#endOf(assetId) <= nowMs) this.#erase(assetId);
  }

  /** Returns the files that were erased since the last call. */
  takeErased(): readonly string[] {
    return this.#erased.splice(0);
  }

  eraseAll(): void {
    for (const assetId of this.#assets.keys()) this.#erase(assetId);
  }

  #endOf(assetId: string): number {
    return (this.#assets.get(assetId)?.lastPartAtMs ?? 0) + this.#limits.unclaimedAssetMs;
  }

  #lackOfRoomFor(part: NewAssetPart, asset: Asset | undefined, freeBytes: number) {
    const { assetBytesPerFile, unclaimedAssetsPerChat } = this.#limits;
    if (!asset && this.#unclaimed.size >= unclaimedAssetsPerChat) return 'too-many';
    const growth = sizeOf(part) + partOverheadBytes + (asset ? 0 : assetOverheadBytes);
    if ((asset?.bytes ?? 0) + growth > assetBytesPerFile) return 'too-large';
    if (growth > this.freeBytes) return 'files-full';
    return growth > freeBytes ? 'store-full' : undefined;
  }

  #begin({ assetId, participantId, parts }: NewAssetPart, nowMs: number): Asset {
    const asset: Asset = {
      participantId,
      parts: Array.from({ length: parts }, () => undefined),
      lastPartAtMs: nowMs,
      storedParts: 0,
      bytes: 0,
      messageId: undefined,
    };
    this.#assets.set(assetId, asset);
    this.#unclaimed.add(assetId);
    this.#count(asset, assetOverheadBytes);
    return asset;
  }

  /** Overwrites the bytes, because the engine may free the memory much later. */
  #erase(assetId: string): void {
    const asset = this.#assets.get(assetId);
    if (!asset) return;
    for (const bytes of asset.parts) bytes?.fill(0);
    this.#assets.delete(assetId);
    this.#unclaimed.delete(assetId);
    this.#erased.push(assetId);
    this.#count(asset, -asset.bytes);
  }

  #count(asset: Asset, growthBytes: number): void {
    asset.bytes += growthBytes;
    this.bytes += growthBytes;
  }
}

const sizeOf = ({ bytes, countedBytes }: NewAssetPart): number => countedBytes ?? bytes.length;
