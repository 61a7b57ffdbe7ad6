import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import type { MediaContent, OnceContent } from '../../sealing/messages.ts';
import { sealReceipt } from '../../sealing/receipts.ts';
import { tagOf } from '../../sealing/statements/claim.ts';
import { retryDelayMs } from '../asking/retry-delay.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { versionsIn } from '../ledger/shown-versions.ts';
import { isDeleted } from '../messages/excerpt.ts';
import { SealedMessage } from '../messages/sealed-message.ts';
import { askForChange } from '../outgoing/ask-for-change.ts';
import { revisionOf } from '../page/arrival.ts';
import { say } from '../texts/say.ts';
import { showOnce } from './opened-once.ts';

export interface ReadOnceSurroundings {
  readonly open: OpenChat;
  readonly log: HTMLElement;
  /** The message as it stands on the page. */
  find(messageId: string): HTMLElement | undefined;
  /** Puts a message as the server has it now into its place. */
  replace(shown: HTMLElement, message: HTMLElement): void;
  showFiles(place: HTMLElement, content: MediaContent): void;
  tell(words: string): void;
  readonly over: AbortSignal;
}

/** Messages that are read once: closed on the page until their reader opens them, and erased when they close them. */
export class ReadOnceMessages {
  readonly #around: ReadOnceSurroundings;
  /** Those that were opened on this page: each is shown by one press, and by none after it was closed. */
  readonly #opened = new Set<string>();
  /** What is shown now. */
  #shown: { readonly messageId: string; readonly close: () => void } | undefined;

  constructor(around: ReadOnceSurroundings) {
    this.#around = around;
  }

  /** Shows a message as closed. A server that does not call it one that is read once would not erase it: it stays closed. */
  show(shown: SealedMessage, message: HTMLElement, { content }: OnceContent): void {
    message.classList.add('message-once');
    const isMine = message.dataset['sender'] === this.#around.open.me;
    const isErasedLater = 'readOnce' in shown.dataset;
    if (isMine || !isErasedLater) shown.textContent = say('chat.readOnce');
    else shown.replaceChildren(this.#makeOpener(message, content));
  }

  /** Call after messages were replaced: what another device has closed, or its writer deleted, is shown no more. */
  messagesCame(): void {
    if (this.#shown && this.#isGone(this.#shown.messageId)) this.#shown.close();
  }

  /** A later state may have come by the connection while the answer was on its way. */
  #takeAnswered(messageId: string, message: HTMLElement | undefined): void {
    const shown = this.#around.find(messageId);
    if (shown && message && revisionOf(shown) < revisionOf(message)) this.#around.replace(shown, message);
  }

  #isGone(messageId: string): boolean {
    const message = this.#around.find(messageId);
    return message !== undefined && isDeleted(message);
  }

  #makeOpener(message: HTMLElement, content: OnceContent['content']): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'open-once';
    button.textContent = say('chat.openOnce');
    button.addEventListener('click', () => void this.#open(message, content));
    return button;
  }

  /** It is shown once the server knows that it is: whoever reads it without a network could keep it unread. */
  async #open(message: HTMLElement, content: OnceContent['content']): Promise<void> {
    const { open, log, showFiles, tell, over } = this.#around;
    const { messageId = '' } = message.dataset;
    const sealed = sealOpening(message, open);
    if (sealed === undefined || this.#opened.has(messageId)) return;
    this.#opened.add(messageId);
    const answer = await askForChange(open.linkId, { type: 'open', messageId, sealed });
    if (over.aborted) return;
    if (answer.kind === 'accepted') {
      this.#takeAnswered(messageId, answer.message);
      // Erased by another device, or deleted, while the answer was on its way.
      if (this.#isGone(messageId)) return;
      const close = showOnce({
        content,
        log,
        showFiles: (place) => content.kind === 'media' && showFiles(place, content),
        onClosed: () => void this.#close(messageId),
        over,
      });
      this.#shown = { messageId, close };
      return;
    }
    this.#opened.delete(messageId);
    tell(answer.kind === 'refused' ? answer.reason : say('settings.unreachable'));
  }

  /** What could not be erased for lack of a network is erased when there is one, and by the server itself after some minutes. */
  async #close(messageId: string): Promise<void> {
    const { open, find, over } = this.#around;
    this.#shown = undefined;
    hide(find(messageId));
    for (let failures = 0; ; failures += 1) {
      // A page that is left still sends it.
      const answer = await askForChange(open.linkId, { type: 'close', messageId }, true);
      if (over.aborted) return;
      if (answer.kind === 'accepted') this.#takeAnswered(messageId, answer.message);
      if (answer.kind !== 'later') return;
      await new Promise((resolve) => setTimeout(resolve, retryDelayMs(failures, answer.afterMs)));
    }
  }
}

/** At once, whatever becomes of the request. */
function hide(message: HTMLElement | undefined): void {
  const shown = message?.querySelector('sealed-message');
  if (!(shown instanceof SealedMessage)) return;
  shown.content = undefined;
  shown.textContent = say('chat.wasReadOnce');
}

/** The reader's statement that they opened this version of the message. */
function sealOpening(message: HTMLElement, open: OpenChat): string | undefined {
  const shown = versionsIn(message)?.content;
  const bytes = shown && decodeBase64url(shown.sealed);
  if (!shown || !bytes) return undefined;
  const { sequence, version } = shown;
  const context = { ...open, reader: open.me, mark: 'opened' as const, sequence };
  return encodeBase64url(sealReceipt({ version, tag: tagOf(bytes) }, context));
}
