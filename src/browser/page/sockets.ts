/* Adds sockets to htmx, which must be on the window. The landing page has none. */
import 'htmx.org/dist/ext/hx-ws.js';
