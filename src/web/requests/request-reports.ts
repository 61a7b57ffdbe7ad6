import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { ConnectionTrouble, Tally } from '../../runtime/tally.ts';
import { type OriginPolicy, type UnknownOrigin, unknownOriginOf } from './own-origin.ts';
import type { RequestSource } from './request-source.ts';

interface RequestReportsOptions {
  readonly logger: Logger;
  readonly tally: Tally;
  readonly clock: Clock;
  readonly origins: OriginPolicy;
}

const hourMs = 3_600_000;

/**
 * Reports to the operator why browsers cannot connect: each time at level debug, once for each kind at warn, and in the metrics.
 * Only the kind and status of a request are logged, because its headers, path and address identify people.
 */
export class RequestReports {
  readonly #logger: Logger;
  readonly #tally: Tally;
  readonly #clock: Clock;
  readonly #origins: OriginPolicy;
  readonly #counts = new Map<string, number>();
  readonly #originWarnedAtMs = new Map<UnknownOrigin, number>();

  constructor({ logger, tally, clock, origins }: RequestReportsOptions) {
    this.#logger = logger;
    this.#tally = tally;
    this.#clock = clock;
    this.#origins = origins;
  }

  connectionTrouble(kind: ConnectionTrouble): void {
    this.#tally.connectionTrouble(kind);
    this.#log(kind, {}, `${troubleWords[kind]}; more of these are logged at debug`);
  }

  upgradeGiven(): void {
    this.#tally.upgradeGiven();
    this.#logger.debug({ count: this.#count('upgrade given') }, 'a socket was given');
  }

  upgradeRefused(status: number): void {
    this.#tally.upgradeRefused(status);
    this.#log(`upgrade refused ${status}`, { status }, 'a socket was refused; more of these are logged at debug');
  }

  /**
   * Reports a request that seems to come from a foreign page. Warns once an hour of each reason in
   * the settings or a proxy, and returns the reason.
   */
  foreignOrigin(source: RequestSource): UnknownOrigin | undefined {
    const reason = unknownOriginOf(source, this.#origins);
    if (reason === undefined) return undefined;
    const nowMs = this.#clock.nowMs();
    const warnedAtMs = this.#originWarnedAtMs.get(reason);
    if (warnedAtMs === undefined || nowMs - warnedAtMs >= hourMs) {
      this.#originWarnedAtMs.set(reason, nowMs);
      this.#logger.warn(originWords[reason]);
    }
    return reason;
  }

  #count(kind: string): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }

  #log(kind: string, details: Readonly<Record<string, number>>, words: string): void {
    const count = this.#count(kind);
    if (count === 1) this.#logger.warn({ kind, ...details }, words);
    else this.#logger.debug({ kind, ...details, count }, 'a connection had trouble');
  }
}

const troubleWords: Readonly<Record<ConnectionTrouble, string>> = {
  malformed: 'a request was answered with 400, because it could not be read',
  'headers-too-large': 'a request was answered with 431, because its headers were too large: raise LIMIT_HEADER_BYTES',
  timeout: 'a request was answered with 408, because it did not arrive in time: see LIMIT_REQUEST_TIMEOUT_MS',
  'wrong-method': 'a request was answered with 405, because nothing here takes its method',
  'missing-upgrade':
    'a socket was asked for without an upgrade: a proxy does not pass WebSockets (nginx: proxy_http_version 1.1, and proxy_set_header Upgrade and Connection)',
  'tls-to-http':
    'https:// was opened at a port that serves http: open http://, or set TLS_CERT and TLS_KEY, or put a proxy with TLS before it',
  'http-to-tls': 'http:// was opened at a port that serves https: open https://',
  'tls-handshake': 'a browser did not accept this server’s certificate, or the two have no version of TLS in common',
  'no-files':
    'connections are lost, because this process may open no more files: raise its limit (ulimit -n, LimitNOFILE of systemd, --ulimit nofile of Docker)',
};

const refusedPage = 'a page of this server was refused, because';
const originWords: Readonly<Record<UnknownOrigin, string>> = {
  'dropped-port': `${refusedPage} the Host header has not the port that was opened: a proxy drops it. Make it pass the header whole (nginx: proxy_set_header Host $http_host), or set PUBLIC_URL to what people open`,
  'unknown-tls': `${refusedPage} it was opened by https:// and reached this server by http://: set PUBLIC_URL to what people open, or set TRUST_PROXY=1 and make the proxy send X-Forwarded-Proto`,
  'other-public-url': `${refusedPage} it was opened by another address than PUBLIC_URL: set PUBLIC_URL to what people open`,
  'unknown-host': `${refusedPage} it was opened by an address that the server does not know: set PUBLIC_URL to what people open (behind a proxy, TRUST_PROXY=1 as well)`,
};
