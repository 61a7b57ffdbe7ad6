import { isParticipantId } from '../../chat/participant.ts';
import { nameOf, namesChanged } from '../kept/participant-names.ts';
import { say } from '../texts/say.ts';

/**
 * `<participant-name data-participant="a">`: the name of a participant in a fragment of the server. The page must also hold a
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
    const { participant } = this.dataset;
    if (isParticipantId(participant)) this.textContent = nameOf(participant) ?? say('shown.someone');
  };
}

/** `<said-of data-participant="a" data-self="You ended it">`: what the participant's own page says in place of the content. */
class SaidOf extends HTMLElement {
  connectedCallback(): void {
    const { participant, self } = this.dataset;
    if (self && this.closest<HTMLElement>('[data-me]')?.dataset['me'] === participant) this.textContent = self;
  }
}

customElements.define('participant-name', ParticipantName);
customElements.define('said-of', SaidOf);
