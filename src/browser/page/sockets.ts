/* Adds sockets to htmx, which must be on the window. The landing page has none, and does not wait for this. */
import 'htmx.org/dist/ext/hx-ws.js';
