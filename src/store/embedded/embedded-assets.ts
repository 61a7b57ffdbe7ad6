import type { ParticipantId } from '../../chat/participant.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { AssetStore, NewAssetPart, PutOutcome } from '../asset-store.ts';
import type { LivingChats } from './living-chats.ts';

/** The files of an embedded store's chats, in the memory of this process. */
export class EmbeddedAssets implements AssetStore {
  readonly #clock: Clock;
  readonly #chats: LivingChats;

  constructor(clock: Clock, chats: LivingChats) {
    this.#clock = clock;
    this.#chats = chats;
  }

  putPart(chatId: string, part: NewAssetPart): Promise<PutOutcome> {
    const nowMs = this.#clock.nowMs();
    const chat = this.#chats.find(chatId, nowMs);
    if (!chat) return Promise.resolve('gone');
    const outcome = this.#chats.change(chat, () =>
      this.#chats.assetsOf(chat).put(part, nowMs, this.#chats.freeAssetBytes(chat)),
    );
    this.#chats.reschedule(chat, nowMs);
    return Promise.resolve(outcome);
  }

  getPart(chatId: string, assetId: string, part: number): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.assets?.get(assetId, part));
  }

  storedParts(chatId: string, assetId: string): Promise<readonly number[]> {
    return Promise.resolve(this.#chats.find(chatId, this.#clock.nowMs())?.assets?.storedParts(assetId) ?? []);
  }

  freeBytes(chatId: string): Promise<number> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    return Promise.resolve(chat ? Math.max(0, this.#chats.assetsOf(chat).freeBytes) : 0);
  }

  discard(chatId: string, assetId: string, participantId: ParticipantId): Promise<void> {
    const chat = this.#chats.find(chatId, this.#clock.nowMs());
    if (chat) this.#chats.change(chat, () => chat.assets?.discard(assetId, participantId));
    return Promise.resolve();
  }
}
