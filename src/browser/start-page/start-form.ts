import type { HtmxEventMap } from 'htmx.org';
import { type ParticipantId, participantIds } from '../../chat/participant.ts';
import { startPageIds } from '../../protocol/page.ts';
import { encodeLinkKey } from '../../sealing/keys/link-key.ts';
import { formatSecretCode } from '../../sealing/keys/secret-code.ts';
import { missingAbility } from '../kept/abilities.ts';
import { type OrganizerRecord, saveOrganizerRecord } from '../kept/organizer-record.ts';
import { takeStorageKey } from '../kept/storage/sealed-items.ts';
import { BusyButton } from '../page/busy-button.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { type ChatSecrets, makeChatSecrets, sealChat } from './chat-secrets.ts';
import { NameField } from './name-field.ts';
import { looksSame } from './same-name.ts';

type Names = Readonly<Record<ParticipantId, string>>;

/** A chat whose creation is requested. */
interface ChatDraft {
  readonly names: Names;
  readonly secrets: ChatSecrets;
}

/**
 * The form that creates a chat. Keys and codes are made while the names are typed; "Start chat" seals and sends them. The
 * response is the organizer's panel; before it is shown, this tab stores the record that the panel needs.
 */
export class StartForm {
  readonly #form: HTMLFormElement;
  readonly #fields: readonly { readonly participantId: ParticipantId; readonly field: NameField }[];
  readonly #button: BusyButton;
  readonly #alert: HTMLElement;
  #secrets: Promise<ChatSecrets> | undefined;
  #draft: ChatDraft | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#fields = participantIds.map((participantId) => ({
      participantId,
      field: new NameField(partOf(form, `[data-name-of="${participantId}"]`, HTMLElement)),
    }));
    this.#alert = partOf(form, `#${startPageIds.startError}`, HTMLElement);
    this.#button = new BusyButton(
      partOf(form, 'button[type="submit"]', HTMLButtonElement),
      partOf(form, '[data-start="status"]', HTMLElement),
      say('making.starting'),
    );
    this.#alert.textContent = missingAbility() ?? '';
    form.addEventListener('focusin', () => this.#prepare(), { once: true });
    whenIdle(() => this.#prepare());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#button.isBusy) void this.#start();
    });
    form.addEventListener('htmx:config:request', ({ detail }) => this.#fill(detail));
    form.addEventListener('htmx:before:swap', ({ detail }) => this.#remember(detail));
    form.addEventListener('htmx:error', () => this.#fail(say('shown.unreachable')));
    form.addEventListener('htmx:finally:request', () => {
      this.#button.isBusy = false;
    });
  }

  #prepare(): Promise<ChatSecrets> {
    if (this.#secrets) return this.#secrets;
    const secrets = makeChatSecrets();
    this.#secrets = secrets;
    // `#start` reports the failure; the next try makes new secrets.
    secrets.catch(() => {
      this.#secrets = undefined;
    });
    return secrets;
  }

  async #start(): Promise<void> {
    const names = this.#checkNames();
    if (!names) return;
    // A chat that this browser cannot keep would never be seen by anybody.
    const missing = missingAbility();
    if (missing) return this.#fail(missing);
    this.#alert.replaceChildren();
    this.#button.isBusy = true;
    try {
      this.#draft = { names, secrets: await this.#prepare() };
      this.#form.dispatchEvent(new Event('sealed'));
    } catch {
      this.#fail(say('making.failed'));
    }
  }

  #fail(text: string): void {
    this.#alert.textContent = text;
    this.#button.isBusy = false;
  }

  /** Shows each problem beside its field, and focuses the first of these fields. */
  #checkNames(): Names | undefined {
    const names: Partial<Record<ParticipantId, string>> = {};
    const wrongFields: NameField[] = [];
    for (const { participantId, field } of this.#fields) {
      const name = field.check();
      const isTaken = name !== undefined && Object.values(names).some((other) => looksSame(other, name));
      if (isTaken) field.say(say('naming.same'));
      if (name === undefined || isTaken) wrongFields.push(field);
      else names[participantId] = name;
    }
    wrongFields[0]?.input.focus();
    return wrongFields.length === 0 ? (names as Names) : undefined;
  }

  #fill({ ctx }: HtmxEventMap['htmx:config:request']): void {
    const { body } = ctx.request;
    if (!this.#draft || !(body instanceof FormData)) return;
    for (const [member, value] of sealChat(this.#draft.secrets, this.#draft.names)) body.set(member, value);
  }

  #remember({ tasks }: HtmxEventMap['htmx:before:swap']): void {
    const { chatId, storageKey } = panelIn(tasks)?.dataset ?? {};
    if (!this.#draft || chatId === undefined) return;
    takeStorageKey(chatId, storageKey);
    saveOrganizerRecord(recordOf(chatId, this.#draft));
  }
}

/** The panel of the new chat, when the response holds it. */
const panelIn = (tasks: readonly { readonly fragment: ParentNode }[]): HTMLElement | undefined =>
  tasks.flatMap(({ fragment }) => [...fragment.querySelectorAll<HTMLElement>('organizer-panel')])[0];

const recordOf = (chatId: string, { names, secrets }: ChatDraft): OrganizerRecord => ({
  chatId,
  invitations: Object.fromEntries(
    secrets.invitations.map(({ participantId, linkKey, code }) => [
      participantId,
      { name: names[participantId], linkKey: encodeLinkKey(linkKey), code: formatSecretCode(code) },
    ]),
  ) as OrganizerRecord['invitations'],
});

/** Safari has no idle callbacks; a timeout replaces them there. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task);
  else setTimeout(task);
}
