import { isParticipantId } from '../../chat/participant.ts';
import { nameOf, namesChanged } from '../kept/participant-names.ts';

/**
 * `<participant-name data-participant="a" data-self="You">`: the name of a participant in a fragment of the server. On the
 * participant's own page (`data-me` on an ancestor), the word of `data-self` replaces the name. The page must also hold a
 * `<sealed-text data-purpose="name">`, perhaps hidden, for each participant that is named.
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
