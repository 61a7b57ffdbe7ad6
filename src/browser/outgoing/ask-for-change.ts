import { acknowledgedWithinMs } from '../../chat/limits.ts';
import { type Command, encodeCommand } from '../../protocol/commands.ts';
import { paths } from '../../protocol/page.ts';
import { askParley } from '../asking/ask-parley.ts';
import { retryAfterMs } from '../asking/retry-delay.ts';
import { isPassingRefusal } from '../page/arrival.ts';
import { isMessageMarkup } from '../page/markup/message-markup.ts';

export type ChangeAnswer =
  /** With the message as it is now, when the response holds it. */
  | { readonly kind: 'accepted'; readonly message: HTMLElement | undefined }
  /** Another device has made this version of the message, which is as given now. */
  | { readonly kind: 'overtaken'; readonly message: HTMLElement }
  | { readonly kind: 'refused'; readonly reason: string }
  /** No answer, or a passing refusal: the same request may succeed later, after the pause that the server asked for. */
  | { readonly kind: 'later'; readonly afterMs: number };

const later = (afterMs = 0): ChangeAnswer => ({ kind: 'later', afterMs });

/**
 * Sends a change as an HTTP request. Unlike a command in the socket, it is answered even when there is nothing left to do, so
 * that a change whose acceptance went unheard is known to be done.
 * @param keepalive lets it go on when the page is left
 */
export async function askForChange(linkId: string, command: Command, keepalive = false): Promise<ChangeAnswer> {
  try {
    const response = await askParley(paths.commands(linkId), {
      method: 'POST',
      body: encodeCommand(command),
      keepalive,
      signal: AbortSignal.timeout(acknowledgedWithinMs),
    });
    const answer = document.createElement('template');
    answer.innerHTML = await response.text();
    const refusal = answer.content.querySelector<HTMLElement>('[data-refusal]');
    const message = [...answer.content.querySelectorAll<HTMLElement>('[data-sequence]')].find(isMessageMarkup);
    if (refusal?.dataset['refusal'] === 'overtaken' && message) return { kind: 'overtaken', message };
    if (refusal)
      return isPassingRefusal(refusal)
        ? later(retryAfterMs(response))
        : { kind: 'refused', reason: refusal.textContent ?? '' };
    if (!response.ok) return later(retryAfterMs(response));
    return { kind: 'accepted', message };
  } catch {
    return later();
  }
}
