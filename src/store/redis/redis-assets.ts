import type { ParticipantId } from '../../chat/participant.ts';
import type { AssetStore, NewAssetPart, PutOutcome } from '../asset-store.ts';
import type { RedisConnections } from './connection/redis-connections.ts';
import { toRedisFailure } from './connection/redis-failure.ts';
import { UnreadableRecord } from './records/record-fields.ts';
import { assetsKeyOf } from './scripts/script-runner.ts';
import type { LuaScriptName } from './scripts/script-texts.ts';

export interface RedisAssetsOptions {
  readonly commands: RedisConnections['commands'];
  /** Resolves to `full` when Redis refuses the write. */
  run(script: LuaScriptName, chatId: string, ...args: readonly (string | Buffer)[]): Promise<unknown>;
  /** Charges the budget of the chat's creator and grants the chat what was charged; false when too little is left. */
  grant(chatId: string): Promise<boolean>;
  /** A part of an unclaimed file was stored: the file must be erased when its time is over, even if nobody uses the chat. */
  onStored(chatId: string): void;
}

/** The sealed files of chats, in one hash for each chat. The hash is erased and expires with the chat's other keys. */
export class RedisAssets implements AssetStore {
  readonly #options: RedisAssetsOptions;

  constructor(options: RedisAssetsOptions) {
    this.#options = options;
  }

  async putPart(chatId: string, part: NewAssetPart): Promise<PutOutcome> {
    const outcome = await this.#putWithGrant(chatId, part);
    if (outcome === 'stored') this.#options.onStored(chatId);
    return outcome;
  }

  async getPart(chatId: string, assetId: string, part: number): Promise<Uint8Array | undefined> {
    // The script applies what is due, because Redis keeps the keys of an ended chat a little longer. The read follows in the same round trip.
    const alive = this.#options.run('creator', chatId);
    const reading = this.#read(assetsKeyOf(chatId), `${assetId}:${part}`);
    const [state, bytes] = await Promise.all([alive, reading]);
    return state === 'gone' ? undefined : bytes;
  }

  async storedParts(chatId: string, assetId: string): Promise<readonly number[]> {
    const reply = await this.#options.run('stored-parts', chatId, assetId);
    return Array.isArray(reply) ? reply.map(Number) : [];
  }

  async freeBytes(chatId: string): Promise<number> {
    return Number(await this.#options.run('free-asset-bytes', chatId));
  }

  async discard(chatId: string, assetId: string, participantId: ParticipantId): Promise<void> {
    await this.#options.run('discard-asset', chatId, assetId, participantId);
  }

  async #putWithGrant(chatId: string, part: NewAssetPart): Promise<PutOutcome> {
    const outcome = await this.#put(chatId, part);
    if (outcome !== 'needs-grant') return outcome;
    if (!(await this.#options.grant(chatId))) return 'store-full';
    const again = await this.#put(chatId, part);
    return again === 'needs-grant' ? 'store-full' : again;
  }

  async #put(
    chatId: string,
    { assetId, participantId, part, parts, bytes, countedBytes = bytes.length }: NewAssetPart,
  ): Promise<PutOutcome | 'needs-grant'> {
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const place = [participantId, assetId, String(part), String(parts)];
    const reply = await this.#options.run('put-part', chatId, ...place, content, String(countedBytes));
    switch (reply) {
      case 'stored':
      case 'gone':
      case 'conflict':
      case 'too-large':
      case 'too-many':
      case 'files-full':
      case 'needs-grant':
      case 'store-full':
        return reply;
      case 'full':
        return 'store-full';
      default:
        throw new UnreadableRecord('the outcome of storing a part');
    }
  }

  async #read(key: string, field: string): Promise<Uint8Array | undefined> {
    try {
      return (await this.#options.commands.hgetBuffer(key, field)) ?? undefined;
    } catch (error) {
      throw toRedisFailure('reading a part of a file', error);
    }
  }
}
