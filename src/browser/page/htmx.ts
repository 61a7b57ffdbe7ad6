import { formAnswerWithinMs } from '../../chat/limits.ts';
import 'htmx.org';
import type { Htmx } from 'htmx.org';
import { askParley } from '../asking/ask-parley.ts';

declare global {
  interface Window {
    readonly htmx: Htmx;
  }
}

/** The module sets it on the window, where its extensions look for it. */
export const { htmx } = window;

/** htmx would parse by it, and let a frame open shadow trees, into which nothing that looks through the frame can see. */
Object.defineProperty(Document, 'parseHTMLUnsafe', { value: undefined });

const addressHeader = 'HX-Current-URL';

interface Headed {
  readonly headers: Record<string, string>;
}

/**
 * htmx sends the page's whole address, which has the link key behind its `#`. This extension removes the header from every
 * request and frame. It is an extension because nothing on the page can stop one; a listener can be stopped.
 */
htmx.registerExtension('no-address', {
  htmx_config_request: (_element: Element, { ctx }: { readonly ctx: { readonly request: Headed } }) => {
    delete ctx.request.headers[addressHeader];
  },
  htmx_ws_before_message_outgoing: (_element: Element, { message }: { readonly message: Headed }) => {
    delete message.headers[addressHeader];
  },
});

interface Asked {
  fetch?: (path: string, request: RequestInit) => Promise<Response>;
}

/** Only Parley's own answers are taken: no header or page of another can do anything here. */
htmx.registerExtension('only-parley', {
  htmx_config_request: (_element: Element, { ctx }: { readonly ctx: Asked }) => {
    ctx.fetch = (path, request) => askParley(path, request, formAnswerWithinMs);
  },
});

/** The field of a task that htmx reads when it carries the task out. */
interface Placed {
  target: Element | string | null;
}

/**
 * htmx looks up the targets of a whole frame before it fills the first one. Where two parts replace the same element (a
 * person came and went, a message was delivered and read), the second would be lost with its old target. A selector in place
 * of the element makes htmx look up each target in its turn.
 */
htmx.registerExtension('late-places', {
  htmx_before_swap: (_element: Element, { tasks }: { readonly tasks: readonly Placed[] }) => {
    for (const task of tasks) {
      if (task.target instanceof Element && task.target.id) task.target = `#${CSS.escape(task.target.id)}`;
    }
  },
});
