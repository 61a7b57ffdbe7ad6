import { closeSync, openSync } from 'node:fs';
import { type Server, STATUS_CODES } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { devNull } from 'node:os';
import type { Duplex } from 'node:stream';
import { fileLookEveryMs } from '../../config/limits.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ConnectionTrouble } from '../../runtime/tally.ts';
import type { RequestReports } from './request-reports.ts';

/** A parse error of Node, with the bytes that caused it. */
interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

interface AnsweringOptions {
  readonly clock: Clock;
  readonly reports: RequestReports;
  /** Whether a response is under way on the connection. */
  isAnswering(socket: Duplex): boolean;
  /** The methods that a path accepts; none for an unknown path. `*` is the whole server. */
  methodsTaken(path: string): readonly string[];
}

/** Answers and reports bytes that Node cannot parse as a request. */
export function answerUnreadableRequests(
  server: Server,
  { clock, reports, isAnswering, methodsTaken }: AnsweringOptions,
): void {
  server.on('clientError', (error: ClientError, socket) => {
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE' || !socket.writable) {
      socket.destroy();
      return;
    }
    const trouble = troubleOf(error);
    reports.connectionTrouble(trouble);
    // The client would read this answer as a part of the response that is under way.
    if (isAnswering(socket)) socket.destroy();
    else if (trouble === 'wrong-method') refuseMethod(socket, pathIn(error), methodsTaken);
    else writeStatus(socket, error.code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? 413 : statusOf[trouble]);
  });
  // CONNECT names another server and no path here, so that no route can answer.
  server.on('connect', (_request, socket) => {
    reports.connectionTrouble('wrong-method');
    writeStatus(socket, 405, []);
  });
  server.on('connection', lookForMissingFiles(clock, reports));
  // Accepting a connection can fail; an error without a listener would end the process.
  server.on('error', () => {
    if (server.listening) reports.connectionTrouble('no-files');
  });
  if (server instanceof HttpsServer) server.on('tlsClientError', (error) => reportHandshake(error, reports));
}

const statusOf = {
  'headers-too-large': 431,
  timeout: 408,
  'tls-to-http': 400,
  malformed: 400,
} as const satisfies Partial<Record<ConnectionTrouble, number>>;

type UnreadableTrouble = keyof typeof statusOf | 'wrong-method';

/** The first byte of a TLS handshake (RFC 8446 §5.1). */
const tlsHandshakeByte = 0x16;
/** A method, and a path with or without the address of a server (RFC 9112 §3.2), or `*` for the whole server. */
const requestLineStart = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,24} (?:https?:\/\/[^/ ]+)?(?<path>\/[^\s?#]*|\*)/;

function troubleOf({ code, rawPacket }: ClientError): UnreadableTrouble {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 'headers-too-large';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'timeout';
    case 'HPE_INVALID_METHOD':
      if (rawPacket?.[0] === tlsHandshakeByte) return 'tls-to-http';
      return requestLineIn(rawPacket) ? 'wrong-method' : 'malformed';
    default:
      return 'malformed';
  }
}

const requestLineIn = (packet: Buffer | undefined) => requestLineStart.exec(packet?.toString('latin1') ?? '');

const pathIn = ({ rawPacket }: ClientError): string => requestLineIn(rawPacket)?.groups?.['path'] ?? '';

function reportHandshake(error: ClientError, reports: RequestReports): void {
  // Browsers close connections that they have opened in advance and not used.
  if (error.code === 'ECONNRESET') return;
  reports.connectionTrouble(error.code === 'ERR_SSL_HTTP_REQUEST' ? 'http-to-tls' : 'tls-handshake');
}

/**
 * Checks for free file descriptors after a connection. Without one, Node closes new connections silently. The connection that takes the
 * last descriptor is still reported, and the check after it finds none left.
 */
function lookForMissingFiles(clock: Clock, reports: RequestReports): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    clock.schedule(fileLookEveryMs, () => {
      isDue = false;
      reportMissingFiles(reports);
    });
  };
}

function reportMissingFiles(reports: RequestReports): void {
  try {
    closeSync(openSync(devNull, 'r'));
  } catch {
    reports.connectionTrouble('no-files');
  }
}

/** Answers like the app does for a known method: 405 with the path's methods, or 404 for an unknown path. */
function refuseMethod(socket: Duplex, path: string, methodsTaken: AnsweringOptions['methodsTaken']): void {
  const taken = methodsTaken(path);
  if (taken.length === 0) writeStatus(socket, 404);
  else writeStatus(socket, 405, taken);
}

function writeStatus(
  socket: Duplex | Socket,
  status: 400 | 404 | 405 | 408 | 413 | 431,
  methods?: readonly string[],
): void {
  socket.on('error', () => undefined);
  socket.once('finish', () => socket.destroy());
  const allow = methods === undefined ? '' : `Allow: ${methods.join(', ')}\r\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${allow}Connection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
  );
}
