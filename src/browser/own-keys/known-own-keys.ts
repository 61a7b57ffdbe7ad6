import { othersOf, type ParticipantId } from '../../chat/participant.ts';
import { ownKeyFields, ownKeyPath } from '../../protocol/own-keys.ts';
import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { type ForBoth, publicHalfOf } from '../../sealing/keys/agreed-key.ts';
import { hashOfPublicHalf, makeOwnKey, openPublicHalf, sealPublicHalf } from '../../sealing/keys/own-key.ts';
import { askParley } from '../asking/ask-parley.ts';
import type { OwnKeySources } from './own-key-surroundings.ts';
import type { ShownOwnKey } from './shown-own-keys.ts';

/**
 * What this page knows of one person's own key. `none`: they have no code of their own. `hidden`: the key is not shown yet.
 * `unknown-here`: it is this person's own, and this device does not know their code. `swapped`: what the server shows does not
 * belong together.
 */
export type KnownOwnKey =
  | { readonly state: 'none' | 'hidden' | 'unknown-here' | 'swapped' }
  | { readonly state: 'known'; readonly half: Uint8Array };

/** Both people's own keys, as far as this page can prove them. */
export class KnownOwnKeys {
  readonly #around: OwnKeySources;
  #isShowing = false;
  /** The key that belongs to a new code, until the server has answered whether it took the code. */
  #candidate: Uint8Array | undefined;
  /** The other's public half, once it was shown and has fitted its hash. */
  #othersHalf: Uint8Array | undefined;

  constructor(around: OwnKeySources) {
    this.#around = around;
  }

  /** Shows this person's public half once both hashes are there: nobody who has seen it can still choose another. */
  async showOwn(): Promise<void> {
    const { shown, me, linkId, chatKey, chatId } = this.#around;
    if (this.#isShowing || !shown.areBothThere || shown.of(me).sealed) return;
    this.#isShowing = true;
    const own = await this.known(me);
    if (own.state === 'known') {
      const sealed = sealPublicHalf(own.half, { chatKey, chatId, participantId: me });
      const body = new URLSearchParams({ [ownKeyFields.sealedOwnKey]: encodeBase64url(sealed) });
      // Every connection brings the keys anew, and asks again.
      await askParley(ownKeyPath(linkId), { method: 'POST', body }).catch(() => {});
    }
    this.#isShowing = false;
  }

  /** The key that belongs to a new code: the person's, or one that is made now with it. The same until the server has answered. */
  async forNewCode(verifier: Uint8Array): Promise<Uint8Array> {
    const own = await this.#around.ownKey();
    this.#candidate ??= own ?? makeOwnKey(verifier);
    return own ?? this.#candidate;
  }

  /** To be called when the server has taken the new code, or has refused it because of another key. */
  settle(isTaken: boolean): void {
    if (isTaken && this.#candidate) this.#around.keepOwnKey(this.#candidate);
    this.#candidate = undefined;
  }

  async known(participantId: ParticipantId): Promise<KnownOwnKey> {
    const { shown, me } = this.#around;
    const seen = shown.of(participantId);
    if (seen.hasChanged) return { state: 'swapped' };
    return participantId === me ? this.#ownKnown(seen) : this.#othersKnown(seen, participantId);
  }

  async #ownKnown({ hash }: ShownOwnKey): Promise<KnownOwnKey> {
    if (this.#candidate && isHashOf(hash, publicHalfOf(this.#candidate))) this.settle(true);
    const key = await this.#around.ownKey();
    if (!key) return { state: hash === '' ? 'none' : 'unknown-here' };
    // The server may hide that it was given the key, or show another's.
    const half = publicHalfOf(key);
    return hash === '' || isHashOf(hash, half) ? { state: 'known', half } : { state: 'swapped' };
  }

  #othersKnown({ hash, sealed }: ShownOwnKey, participantId: ParticipantId): KnownOwnKey {
    if (hash === '') return { state: 'none' };
    if (sealed === '') return this.#othersHalf ? { state: 'known', half: this.#othersHalf } : { state: 'hidden' };
    const { chatKey, chatId } = this.#around;
    const bytes = decodeBase64url(sealed);
    const half = bytes && openPublicHalf(bytes, { chatKey, chatId, participantId });
    if (!half || !isHashOf(hash, half)) return { state: 'swapped' };
    this.#othersHalf = half;
    return { state: 'known', half };
  }

  inOrder<Value>(mine: Value, others: Value): ForBoth<Value> {
    return this.#around.me === 'a' ? [mine, others] : [others, mine];
  }

  get other(): ParticipantId {
    const [other = this.#around.me] = othersOf(this.#around.me);
    return other;
  }
}

const isHashOf = (hash: string, half: Uint8Array): boolean => hash === encodeBase64url(hashOfPublicHalf(half));
