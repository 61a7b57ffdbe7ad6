import { type ParticipantId, participantIds } from '../../chat/participant.ts';
import { ownKeyElementId, ownKeyIds } from '../../protocol/own-keys.ts';
import { partOf } from '../page/page-part.ts';

/** What the server shows of one person's own key, base64url; '' for what is not shown. */
export interface ShownOwnKey {
  /** The first that this page was shown: it never changes. */
  readonly hash: string;
  /** The public half. */
  readonly sealed: string;
  /** Says that a device of this person has the agreed key. */
  readonly agreement: string;
  /** Whether the server has shown another hash since. */
  readonly hasChanged: boolean;
}

/** Follows what the server shows of both people's own keys, and remembers the first hash of each for the page's life. */
export class ShownOwnKeys {
  readonly #place: HTMLElement;
  readonly #firstHashes = new Map<ParticipantId, string>();

  constructor(chat: ParentNode, onChange: () => void, over: AbortSignal) {
    this.#place = partOf(chat, `#${ownKeyIds.ownKeys}`, HTMLElement);
    this.#remember();
    const observer = new MutationObserver(() => {
      this.#remember();
      onChange();
    });
    observer.observe(this.#place, { childList: true });
    over.addEventListener('abort', () => observer.disconnect());
  }

  of(participantId: ParticipantId): ShownOwnKey {
    const { hash = '', sealed = '', agreement = '' } = this.#elementOf(participantId)?.dataset ?? {};
    const first = this.#firstHashes.get(participantId) ?? hash;
    return { hash: first, sealed, agreement, hasChanged: hash !== first };
  }

  get areBothThere(): boolean {
    return participantIds.every((participantId) => this.of(participantId).hash !== '');
  }

  /** Whether the server says that both people's devices have the agreed key. */
  get areAgreed(): boolean {
    return participantIds.every((participantId) => this.of(participantId).agreement !== '');
  }

  /** Whether the newest change came while the page was open, and not with the page or a new connection. */
  get isNews(): boolean {
    return participantIds.some((participantId) => this.#elementOf(participantId)?.dataset['news'] !== undefined);
  }

  #remember(): void {
    for (const participantId of participantIds) {
      const hash = this.#elementOf(participantId)?.dataset['hash'];
      if (hash && !this.#firstHashes.has(participantId)) this.#firstHashes.set(participantId, hash);
    }
  }

  #elementOf(participantId: ParticipantId): HTMLElement | null {
    return this.#place.querySelector<HTMLElement>(`#${ownKeyElementId(participantId)}`);
  }
}
