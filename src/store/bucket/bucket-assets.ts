import { isParticipantId, type ParticipantId } from '../../chat/participant.ts';
import type { AssetStore, NewAssetPart, PutOutcome } from '../asset-store.ts';
import type { Bucket } from './bucket.ts';
import type { BucketEraser } from './bucket-eraser.ts';

/**
 * Stores the bytes of parts in a bucket, one object for each part. The chats' `ledger` holds the list of parts, their owners and
 * claims: a part that is not in the ledger does not exist, even if its object is still in the bucket (decision 34).
 */
export class BucketAssets implements AssetStore {
  readonly #bucket: Bucket;
  readonly #ledger: AssetStore;
  readonly #eraser: BucketEraser;

  constructor(bucket: Bucket, ledger: AssetStore, eraser: BucketEraser) {
    this.#bucket = bucket;
    this.#ledger = ledger;
    this.#eraser = eraser;
  }

  async putPart(chatId: string, part: NewAssetPart): Promise<PutOutcome> {
    const note = { ...part, bytes: Buffer.from(part.participantId), countedBytes: part.bytes.length };
    const isThere = await this.#ledger.getPart(chatId, part.assetId, part.part);
    if (isThere) return this.#ledger.putPart(chatId, note);
    const key = keyOf(chatId, part.assetId, part.participantId, part.part);
    // The object is written before the ledger, so that every part in the ledger exists even if this server stops in between.
    await this.#bucket.put(key, part.bytes);
    part.bytes.fill(0);
    const outcome = await this.#ledger.putPart(chatId, note);
    if (outcome !== 'stored') await this.#eraser.erase([key]);
    return outcome;
  }

  async getPart(chatId: string, assetId: string, part: number): Promise<Uint8Array | undefined> {
    const note = await this.#ledger.getPart(chatId, assetId, part);
    const participantId = note && Buffer.from(note).toString();
    if (participantId === undefined || !isParticipantId(participantId)) return undefined;
    return this.#bucket.get(keyOf(chatId, assetId, participantId, part));
  }

  storedParts(chatId: string, assetId: string): Promise<readonly number[]> {
    return this.#ledger.storedParts(chatId, assetId);
  }

  freeBytes(chatId: string): Promise<number> {
    return this.#ledger.freeBytes(chatId);
  }

  async discard(chatId: string, assetId: string, participantId: ParticipantId): Promise<void> {
    await this.#ledger.discard(chatId, assetId, participantId);
    const left = await this.#ledger.storedParts(chatId, assetId);
    if (left.length === 0) await this.#eraser.eraseAsset(chatId, assetId);
  }
}

/** The key contains the participant, so that no participant can overwrite the other's part. */
const keyOf = (chatId: string, assetId: string, participantId: ParticipantId, part: number): string =>
  `${chatId}/${assetId}/${participantId}-${part}`;
