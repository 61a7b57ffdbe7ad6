import type { OnceContent, TextContent, WrittenContent } from '../../sealing/messages.ts';

/** What a person wrote and sent, on its way to the outbox or to the list of changes. */
export type HandedOn =
  | { readonly kind: 'message'; readonly messageId: string; readonly content: TextContent | OnceContent }
  | { readonly kind: 'edit'; readonly messageId: string; readonly content: WrittenContent };

/** What was handed on and is not kept there yet. The stored draft holds it meanwhile: the page may be left at any moment. */
export class HandingOn {
  readonly #underWay = new Set<HandedOn>();
  readonly #onKept: () => void;

  constructor(onKept: () => void) {
    this.#onKept = onKept;
  }

  get underWay(): readonly HandedOn[] {
    return [...this.#underWay];
  }

  /** @param isKept resolves when it is kept, or cannot be */
  async add(words: HandedOn, isKept: () => Promise<void>): Promise<void> {
    this.#underWay.add(words);
    await isKept();
    this.#underWay.delete(words);
    this.#onKept();
  }
}
