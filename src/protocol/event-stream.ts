/**
 * The live channel of networks that let no socket through: `GET /<linkId>/events`, server-sent events (HTML Living
 * Standard §9.2). Each frame is one message, its data the HTML that a socket is sent; between them come comments, to keep
 * the connection.
 */

/** The last event of a stream. Its data is the code that a socket would be closed with; see close-codes.ts. */
export const doneEvent = 'done';
