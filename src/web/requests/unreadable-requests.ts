import { closeSync, openSync } from 'node:fs';
import { type Server, STATUS_CODES } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { devNull } from 'node:os';
import type { Duplex } from 'node:stream';
import type { ConnectionTrouble } from '../../runtime/tally.ts';
import type { RequestReports } from './request-reports.ts';

/** A parse error of Node, with the bytes that caused it. */
interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** The methods that any route takes. */
export const allMethods = 'GET, HEAD, POST';

/**
 * Answers what Node cannot read as a request, and reports it.
 * @param isAnswering whether an answer has begun on the connection and not ended.
 */
export function answerUnreadableRequests(
  server: Server,
  reports: RequestReports,
  isAnswering: (socket: Duplex) => boolean,
): void {
  server.on('clientError', (error: ClientError, socket) => {
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE' || !socket.writable) {
      socket.destroy();
      return;
    }
    const trouble = troubleOf(error);
    reports.connectionTrouble(trouble);
    // An answer here would be read as a part of the one that is under way.
    if (isAnswering(socket)) socket.destroy();
    else writeStatus(socket, error.code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? 413 : statusOf[trouble]);
  });
  server.on('connect', (_request, socket) => {
    reports.connectionTrouble('wrong-method');
    writeStatus(socket, 405);
  });
  server.on('connection', () => reportMissingFiles(reports));
  // Accepting can fail, and an error without a listener would end the process.
  server.on('error', () => {
    if (server.listening) reports.connectionTrouble('no-files');
  });
  if (server instanceof HttpsServer) server.on('tlsClientError', (error) => reportHandshake(error, reports));
}

const statusOf = {
  'headers-too-large': 431,
  timeout: 408,
  'wrong-method': 405,
  'tls-to-http': 400,
  malformed: 400,
} as const satisfies Partial<Record<ConnectionTrouble, number>>;

/** The first byte of a TLS handshake (RFC 8446 §5.1). */
const tlsHandshakeByte = 0x16;
const requestLineStart = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,24} (\/|\*|https?:)/;

function troubleOf({ code, rawPacket }: ClientError): keyof typeof statusOf {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 'headers-too-large';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'timeout';
    case 'HPE_INVALID_METHOD':
      if (rawPacket?.[0] === tlsHandshakeByte) return 'tls-to-http';
      return requestLineStart.test(rawPacket?.toString('latin1') ?? '') ? 'wrong-method' : 'malformed';
    default:
      return 'malformed';
  }
}

function reportHandshake(error: ClientError, reports: RequestReports): void {
  // Browsers close connections that they have opened in advance.
  if (error.code === 'ECONNRESET') return;
  reports.connectionTrouble(error.code === 'ERR_SSL_HTTP_REQUEST' ? 'http-to-tls' : 'tls-handshake');
}

/**
 * Where a process may open no more files, Node closes new connections and says so to nobody. The connection that took the
 * last file is still reported, and finds that there is none left.
 */
function reportMissingFiles(reports: RequestReports): void {
  try {
    closeSync(openSync(devNull, 'r'));
  } catch {
    reports.connectionTrouble('no-files');
  }
}

function writeStatus(socket: Duplex | Socket, status: 400 | 405 | 408 | 413 | 431): void {
  socket.on('error', () => undefined);
  socket.once('finish', () => socket.destroy());
  const allow = status === 405 ? `Allow: ${allMethods}\r\n` : '';
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${allow}Connection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
  );
}
