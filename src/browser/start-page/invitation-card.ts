import { isParticipantId } from '../../chat/participant.ts';
import { type Invitation, loadOrganizerRecord } from '../kept/organizer-record.ts';
import { rememberName } from '../kept/participant-names.ts';
import { BusyButton } from '../page/busy-button.ts';
import { copyText } from '../page/copy-text.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { comeInAs } from './come-in.ts';
import { drawQrCode } from './qr.ts';

const hiddenCode = '••••-••••';

const copyWords = {
  link: { done: 'inviting.linkCopied', failed: 'inviting.linkNotCopied' },
  code: { done: 'inviting.codeCopied', failed: 'inviting.codeNotCopied' },
} as const;

const ownCodeWords = ({ name }: Invitation): string => say('inviting.ownCode', { name });

/** `<invitation-card>`: one person's link and code, from the record that this tab keeps. */
class InvitationCard extends HTMLElement {
  connectedCallback(): void {
    const { participant, linkStart } = this.dataset;
    if (!isParticipantId(participant) || linkStart === undefined) return;
    const invitation = loadOrganizerRecord()?.invitations[participant];
    if (!invitation) return;
    rememberName(participant, invitation.name);
    this.#part('region', HTMLElement).ariaLabel = invitation.name;
    this.#showLink(`${linkStart}#${invitation.linkKey}`, invitation);
    this.#showCode(invitation);
    this.#offerEntry(new URL(linkStart).pathname.slice(1), invitation);
  }

  #showLink(link: string, { name }: Invitation): void {
    const field = this.#part('link', HTMLInputElement);
    field.value = link;
    field.addEventListener('focus', () => field.select());
    this.#part('printed-link', HTMLElement).textContent = link;
    this.#part('qr', HTMLElement).replaceChildren(drawQrCode(link, say('inviting.qr', { name })));
    this.#onClick('copy-link', async () => {
      if (await this.#copy(link, 'link')) return;
      field.focus();
    });
    const share = this.#part('share', HTMLButtonElement);
    share.hidden = !('share' in navigator);
    this.#onClick('share', async () => {
      // The link alone is shared; the code must reach the person by another way.
      await navigator.share({ url: link }).catch(() => this.#say(''));
    });
  }

  #showCode({ code }: Invitation): void {
    const output = this.#part('code', HTMLOutputElement);
    output.textContent = hiddenCode;
    this.#part('printed-code', HTMLElement).textContent = code;
    const toggle = this.#part('show-code', HTMLButtonElement);
    const show = (isShown: boolean): void => {
      toggle.textContent = say(isShown ? 'inviting.hideCode' : 'panel.showCode');
      output.textContent = isShown ? code : hiddenCode;
    };
    this.#onClick('show-code', () => show(output.textContent === hiddenCode));
    this.#onClick('copy-code', async () => {
      if (await this.#copy(code, 'code')) return;
      show(true);
      getSelection()?.selectAllChildren(output);
    });
  }

  /** The organizer is often one of the two. */
  #offerEntry(linkId: string, invitation: Invitation): void {
    const button = this.#part('come-in', HTMLButtonElement);
    button.textContent = say('inviting.comeIn', { name: invitation.name });
    const busy = new BusyButton(button, this.#part('status', HTMLElement), say('shown.opening'));
    this.#onClick('come-in', async () => {
      if (busy.isBusy) return;
      if (this.#hasOwnCode) return this.#say(ownCodeWords(invitation));
      busy.isBusy = true;
      const problem = await comeInAs(linkId, invitation);
      if (problem === '') return;
      busy.isBusy = false;
      this.#say(this.#hasOwnCode ? ownCodeWords(invitation) : problem);
    });
    // Back from the chat, the browser may show this page as it was left.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) busy.isBusy = false;
    });
  }

  /** The live panel says so in the place of the code. */
  get #hasOwnCode(): boolean {
    return this.#part('own-code', HTMLElement).childElementCount > 0;
  }

  async #copy(text: string, what: keyof typeof copyWords): Promise<boolean> {
    const isCopied = (await copyText(text)) === 'copied';
    this.#say(say(copyWords[what][isCopied ? 'done' : 'failed']));
    return isCopied;
  }

  #say(words: string): void {
    this.#part('status', HTMLElement).textContent = words;
  }

  #onClick(name: string, task: () => void): void {
    this.#part(name, HTMLButtonElement).addEventListener('click', task);
  }

  #part<T extends Element>(name: string, type: abstract new (...args: never[]) => T): T {
    return partOf(this, `[data-invitation="${name}"]`, type);
  }
}

customElements.define('invitation-card', InvitationCard);
