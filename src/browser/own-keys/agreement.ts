import type { ParticipantId } from '../../chat/participant.ts';
import { agreementFields, agreementPath, ownKeyIds } from '../../protocol/own-keys.ts';
import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { agreedKeyOf, isSameKey } from '../../sealing/keys/agreed-key.ts';
import { openAgreement, type Reach, sealAgreement } from '../../sealing/keys/agreement.ts';
import { askParley } from '../asking/ask-parley.ts';
import { partOf } from '../page/page-part.ts';
import type { KnownOwnKeys } from './known-own-keys.ts';
import type { OwnKeySources, OwnKeySurroundings } from './own-key-surroundings.ts';

/**
 * What this page knows of the agreed key. `none`: not both public halves are shown yet. `swapped`: what the server shows does not
 * belong together, or does not make the key that this page has.
 */
export type KnownAgreement =
  | { readonly state: 'none' | 'swapped' }
  | { readonly state: 'known'; readonly agreedKey: Uint8Array };

/** Agrees with the other person's device on a chat key that the organizer never had. */
export class Agreement {
  readonly #around: OwnKeySurroundings;
  readonly #keys: KnownOwnKeys;
  #agreedKey: Uint8Array | undefined;
  #isTelling = false;

  constructor(around: OwnKeySurroundings, keys: KnownOwnKeys) {
    this.#around = around;
    this.#keys = keys;
    this.#agreedKey = around.agreedKey;
  }

  /** To be called whenever the server shows something else of the own keys. */
  async follow(): Promise<void> {
    const { shown, me, over } = this.#around;
    const own = await this.#keys.known(me);
    if (over.aborted) return;
    // The other seals with a key that this device cannot make.
    if (own.state === 'unknown-here' && shown.areAgreed) return this.#around.comeInAgain();
    const ownKey = await this.#around.ownKey();
    const known = await this.known();
    if (over.aborted) return;
    this.#part(ownKeyIds.swapped).hidden = known.state !== 'swapped';
    if (known.state !== 'known') this.#part(ownKeyIds.apart).hidden = true;
    if (!ownKey || known.state !== 'known') return;
    const { agreedKey } = known;
    const isMissed = !this.#agreedKey && shown.areAgreed && !shown.isNews;
    if (isMissed && agreementOf(this.#around, this.#keys.other, agreedKey)) return this.#around.startAnew();
    this.#agreedKey ??= agreedKey;
    this.#use(this.#agreedKey, ownKey);
    await this.#tell(this.#agreedKey);
  }

  /** A key that this page has is compared with what is shown now: who sits in between may have shown other halves before. */
  async known(): Promise<KnownAgreement> {
    const [mine, others] = await Promise.all([this.#keys.known(this.#around.me), this.#keys.known(this.#keys.other)]);
    if (mine.state === 'swapped' || others.state === 'swapped') return { state: 'swapped' };
    if (mine.state === 'unknown-here') return { state: 'none' };
    const made = await makeAgreedKey(this.#around, this.#keys);
    const kept = this.#agreedKey;
    if (kept && !(made && isSameKey(made, kept))) return { state: 'swapped' };
    return made ? { state: 'known', agreedKey: made } : { state: 'none' };
  }

  #use(agreedKey: Uint8Array, ownKey: Uint8Array): void {
    const { me } = this.#around;
    this.#around.openWith(agreedKey);
    // Before, nothing tells that the other can open what it seals.
    const others = agreementOf(this.#around, this.#keys.other, agreedKey);
    if (others) this.#around.sealWith(agreedKey, ownKey);
    const mine = agreementOf(this.#around, me, agreedKey);
    this.#part(ownKeyIds.apart).hidden = !others || !mine;
    if (!others || !mine) return;
    this.#around.agreedSince({
      sequence: Math.max(others.sequence, mine.sequence),
      atMs: Math.max(others.atMs, mine.atMs),
    });
  }

  /** Says that this device has the key. The server takes it once the public half is shown. */
  async #tell(agreedKey: Uint8Array): Promise<void> {
    const { shown, me, linkId, chatId } = this.#around;
    const { sealed, agreement } = shown.of(me);
    if (this.#isTelling || sealed === '' || agreement !== '') return;
    this.#isTelling = true;
    const told = encodeBase64url(sealAgreement(agreedKey, this.#around.reach(), { chatId, participantId: me }));
    const body = new URLSearchParams({ [agreementFields.sealedAgreement]: told });
    // Every connection brings the keys anew, and asks again.
    await askParley(agreementPath(linkId), { method: 'POST', body }).catch(() => {});
    this.#isTelling = false;
  }

  #part(id: string): HTMLElement {
    return partOf(this.#around.chat, `#${id}`, HTMLElement);
  }
}

/** undefined unless both public halves are shown, and fit their hashes and this person's own key. */
export async function makeAgreedKey(around: OwnKeySources, keys: KnownOwnKeys): Promise<Uint8Array | undefined> {
  const [mine, others] = await Promise.all([keys.known(around.me), keys.known(keys.other)]);
  const ownKey = await around.ownKey();
  if (!ownKey || mine.state !== 'known' || others.state !== 'known') return undefined;
  return agreedKeyOf(ownKey, others.half, keys.inOrder(mine.half, others.half), around);
}

/** What a device of this person says with the key; undefined when none has it, as far as the server shows. */
export function agreementOf(
  { shown, chatId }: OwnKeySources,
  participantId: ParticipantId,
  agreedKey: Uint8Array,
): Reach | undefined {
  const sealed = decodeBase64url(shown.of(participantId).agreement);
  return sealed && openAgreement(sealed, agreedKey, { chatId, participantId });
}
