import { isParticipantId } from '../../chat/participant.ts';
import { nameOf, namesChanged } from '../kept/participant-names.ts';

/**
 * `<participant-name data-participant="a" data-self="You">`: the name of a participant, wherever a fragment speaks of one.
 * With `data-self`, a page that belongs to that participant (`data-me` on an element around this one) says that word
 * instead. A page shows the names it has opened: it needs a `<sealed-text data-purpose="name">` (a hidden one will do) for
 * each participant it speaks of.
 */
class ParticipantName extends HTMLElement {
  connectedCallback(): void {
    this.translate = false;
    this.#show();
    document.addEventListener(namesChanged, this.#show);
  }

  disconnectedCallback(): void {
    document.removeEventListener(namesChanged, this.#show);
  }

  readonly #show = (): void => {
    const { participant, self } = this.dataset;
    if (!isParticipantId(participant)) return;
    const isSelf = this.closest<HTMLElement>('[data-me]')?.dataset['me'] === participant;
    this.textContent = self && isSelf ? self : (nameOf(participant) ?? 'Someone');
  };
}

customElements.define('participant-name', ParticipantName);
