import type { HtmxEventMap } from 'htmx.org';
import { elementIds, entryFields } from '../../protocol/page.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { deriveEntryKeys, type EntryKeys } from '../../sealing/keys/entry-keys.ts';
import { linkProofOf } from '../../sealing/keys/link-proof.ts';
import { normalizeOwnCode } from '../../sealing/keys/own-code.ts';
import {
  type NormalizedSecretCode,
  normalizeSecretCode,
  type SecretCodeProblem,
} from '../../sealing/keys/secret-code.ts';
import { formatTypedCode } from '../codes/code-text.ts';
import type { CodeKind } from '../codes/stretch-worker.ts';
import { Stretcher } from '../codes/stretcher.ts';
import { retryIsPossible } from '../elements/retry-countdown.ts';
import { missingAbility } from '../kept/abilities.ts';
import { keepEntryAnswer } from '../kept/entry-answer.ts';
import { BusyButton } from '../page/busy-button.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

const problemTexts = {
  empty: 'entering.empty',
  alphabet: 'entering.alphabet',
  length: 'entering.length',
} as const satisfies Readonly<Record<SecretCodeProblem, string>>;

const unkeptTexts = {
  unreadable: 'entering.unreadable',
  'not-kept': 'shown.notKept',
} as const;

/** A code that is being stretched, or was. */
interface Stretching {
  readonly code: string;
  readonly stretched: Promise<Uint8Array>;
}

/**
 * Lets a participant in by their code. The code is stretched as soon as it is complete; only the access key and the proof of
 * the link key are sent. The server answers the right code with the sealed chat key. It is opened here and kept for this tab,
 * and htmx reloads the page, which is the chat then.
 */
export class EntryForm {
  readonly #form: HTMLFormElement;
  readonly #linkId: string;
  readonly #linkKey: Uint8Array;
  readonly #field: HTMLInputElement;
  readonly #submit: HTMLButtonElement;
  readonly #button: BusyButton;
  readonly #alert: HTMLElement;
  /** A code that the person chose may be a phrase. */
  readonly #kind: CodeKind;
  #stretcher = new Stretcher();
  #stretching: Stretching | undefined;
  #entryKeys: EntryKeys | undefined;

  constructor(form: HTMLFormElement, linkId: string, linkKey: Uint8Array) {
    this.#form = form;
    this.#linkId = linkId;
    this.#linkKey = linkKey;
    this.#field = partOf(form, 'input', HTMLInputElement);
    this.#kind = this.#field.dataset['code'] === 'own' ? 'own' : 'given';
    this.#submit = partOf(form, 'button[type="submit"]', HTMLButtonElement);
    this.#alert = partOf(form, `#${elementIds.entryError}`, HTMLElement);
    this.#button = new BusyButton(
      this.#submit,
      partOf(form, '[data-entry="status"]', HTMLElement),
      say('shown.opening'),
    );
    this.#listen();
    if (this.#isPaused) this.#submit.disabled = true;
    else this.#alert.textContent = missingAbility() ?? '';
  }

  get #isPaused(): boolean {
    return this.#alert.querySelector('retry-countdown') !== null;
  }

  #listen(): void {
    this.#field.addEventListener('input', (event) => {
      // Changing the field would break the word that a phone's keyboard is composing.
      if (!(event instanceof InputEvent && event.isComposing)) this.#onTyped();
    });
    this.#field.addEventListener('compositionend', () => this.#onTyped());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#button.isBusy && !this.#submit.disabled) void this.#getIn();
    });
    this.#form.addEventListener('htmx:config:request', ({ detail }) => this.#fill(detail));
    this.#form.addEventListener('htmx:after:request', (event) => {
      if (!this.#takeAnswer(event.detail)) event.preventDefault();
    });
    this.#form.addEventListener('htmx:after:swap', () => this.#showRefusal());
    this.#form.addEventListener('htmx:error', () => this.#say(say('entering.unreachable')));
    this.#form.addEventListener(retryIsPossible, () => this.#endPause());
  }

  #onTyped(): void {
    this.#field.removeAttribute('aria-invalid');
    if (this.#kind === 'given') this.#formatTyped();
  }

  #formatTyped(): void {
    const caret = this.#field.selectionStart ?? this.#field.value.length;
    const typed = formatTypedCode({ text: this.#field.value, caret });
    if (typed.text !== this.#field.value) {
      this.#field.value = typed.text;
      this.#field.setSelectionRange(typed.caret, typed.caret);
    }
    const normalized = normalizeSecretCode(typed.text);
    if (normalized.ok) this.#stretch(normalized.code);
  }

  #stretch(code: string): Promise<Uint8Array> {
    if (this.#stretching?.code === code) return this.#stretching.stretched;
    if (this.#stretching) this.#replaceStretcher();
    const stretched = this.#stretcher.stretch(code, this.#linkKey, this.#kind);
    this.#stretching = { code, stretched };
    // `#getIn` reports the failure; the next try uses a new worker.
    stretched.catch(() => this.#replaceStretcher());
    return stretched;
  }

  #replaceStretcher(): void {
    this.#stretcher.stop();
    this.#stretcher = new Stretcher();
    this.#stretching = undefined;
  }

  async #getIn(): Promise<void> {
    const normalized = this.#normalized();
    if (!normalized.ok)
      return this.#refuse(say(this.#kind === 'own' ? 'entering.ownMissing' : problemTexts[normalized.problem]));
    // Without cookies the server would let this browser in, and not know it a moment later.
    const missing = missingAbility();
    if (missing) return this.#say(missing);
    this.#alert.replaceChildren();
    this.#isBusy = true;
    try {
      this.#entryKeys = deriveEntryKeys(await this.#stretch(normalized.code));
      this.#form.dispatchEvent(new Event('stretched'));
    } catch {
      this.#say(say('shown.codeFailed'));
    }
  }

  #normalized(): NormalizedSecretCode {
    if (this.#kind === 'given') return normalizeSecretCode(this.#field.value);
    const code = normalizeOwnCode(this.#field.value);
    return code === '' ? { ok: false, problem: 'empty' } : { ok: true, code };
  }

  #fill({ ctx }: HtmxEventMap['htmx:config:request']): void {
    const { body } = ctx.request;
    if (!this.#entryKeys || !(body instanceof FormData)) return;
    body.set(entryFields.accessKey, encodeBase64url(this.#entryKeys.accessKey));
    body.set(entryFields.linkProof, encodeBase64url(linkProofOf(this.#linkKey)));
  }

  /** Returns false when htmx must not process the response. */
  #takeAnswer({ ctx }: HtmxEventMap['htmx:after:request']): boolean {
    const status = ctx.response?.status;
    if (status === 200) return this.#keepChatKey(ctx.text ?? '');
    // The chat has ended: the reloaded page says so.
    if (status === 404 || status === 410) location.reload();
    return status !== 404 && status !== 410;
  }

  #keepChatKey(answer: string): boolean {
    const outcome = this.#entryKeys
      ? keepEntryAnswer(this.#linkId, answer, this.#entryKeys.wrapKey, this.#linkKey)
      : 'unreadable';
    if (outcome !== 'kept') this.#say(say(unkeptTexts[outcome]));
    return outcome === 'kept';
  }

  /** The alert shows the server's words; the typed code stays, selected, to be replaced. */
  #showRefusal(): void {
    this.#isBusy = false;
    this.#submit.disabled = this.#isPaused;
    this.#markField();
  }

  #refuse(text: string): void {
    this.#say(text);
    this.#markField();
  }

  #say(text: string): void {
    this.#alert.textContent = text;
    this.#isBusy = false;
  }

  /** The field is locked meanwhile, because another code would stop the stretching of this one. */
  set #isBusy(isBusy: boolean) {
    this.#button.isBusy = isBusy;
    this.#field.readOnly = isBusy;
  }

  #markField(): void {
    this.#field.setAttribute('aria-invalid', 'true');
    this.#field.focus();
    this.#field.select();
  }

  #endPause(): void {
    this.#submit.disabled = false;
    this.#alert.textContent = say('entering.again');
  }
}
