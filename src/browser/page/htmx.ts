import 'htmx.org';
import type { Htmx } from 'htmx.org';
import 'htmx.org/dist/ext/hx-ws.js';

declare global {
  interface Window {
    readonly htmx: Htmx;
  }
}

/** The module sets it on the window, where its extensions look for it. */
export const { htmx } = window;

const addressHeader = 'HX-Current-URL';

interface Headed {
  readonly headers: Record<string, string>;
}

/**
 * htmx tells the server the whole address of the page, and the link key stands behind its `#`. This extension takes the
 * header away from every request and every frame; as an extension, and not a listener, nothing on the page can stop it.
 */
htmx.registerExtension('no-address', {
  htmx_config_request: (_element: Element, { ctx }: { readonly ctx: { readonly request: Headed } }) => {
    delete ctx.request.headers[addressHeader];
  },
  htmx_ws_before_message_outgoing: (_element: Element, { message }: { readonly message: Headed }) => {
    delete message.headers[addressHeader];
  },
});

/** What of a task htmx looks at when it carries it out. */
interface Placed {
  target: Element | string | null;
}

/**
 * htmx finds the places of all that a frame brings before it fills the first. Where two parts replace the same element (a
 * person came and went, a message was delivered and read), the second would find its place gone, and be lost. Named, not
 * found, each place is looked for when it is its turn.
 */
htmx.registerExtension('late-places', {
  htmx_before_swap: (_element: Element, { tasks }: { readonly tasks: readonly Placed[] }) => {
    for (const task of tasks) {
      if (task.target instanceof Element && task.target.id) task.target = `#${CSS.escape(task.target.id)}`;
    }
  },
});
