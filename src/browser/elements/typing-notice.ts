import { typingElementId } from '../../protocol/page.ts';

/** `<typing-notice data-remaining-ms>`: shows itself for that long. */
class TypingNotice extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const remainingMs = Number(this.dataset['remainingMs']);
    this.hidden = !(remainingMs > 0);
    if (this.hidden) return;
    this.#timer = setTimeout(() => {
      this.hidden = true;
    }, remainingMs);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * A message ends what was said before it of its writer's typing: what stands on the page, and what came with it.
 * @param news what comes, in its order: new messages and `<typing-notice>`s.
 */
export function endTypingOfWriters(news: readonly HTMLElement[]): void {
  const writers = new Set<string>();
  for (const { dataset } of [...news].reverse()) {
    if (dataset['sender']) writers.add(dataset['sender']);
    else if (writers.has(dataset['participant'] ?? '')) dataset['remainingMs'] = '0';
  }
  for (const writer of writers) document.getElementById(typingElementId(writer))?.toggleAttribute('hidden', true);
}

customElements.define('typing-notice', TypingNotice);
