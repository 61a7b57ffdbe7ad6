/**
 * The live channel for networks that block WebSockets: `GET /<linkId>/events`, server-sent events (HTML Living Standard
 * §9.2). Each event's data is the HTML of one socket frame; comments in between keep the connection alive.
 */

/** The last event of a stream. Its data is the equivalent WebSocket close code; see close-codes.ts. */
export const doneEvent = 'done';

/** The query parameter that asks for what was missed alone: the response ends after it, so that no proxy can hold it back. */
export const onceParameter = 'once';

/** The status of a stream that is refused because the participant has as many connections as are allowed. */
export const noPlaceStatus = 409;
